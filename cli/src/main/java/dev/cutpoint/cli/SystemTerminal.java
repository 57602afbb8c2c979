package dev.cutpoint.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/**
 * The terminal of this process, asked through the tools that every POSIX system has: a few milliseconds when it is asked, and
 * no native library that new JDKs warn about. Where the tools are missing there is no terminal.
 */
final class SystemTerminal implements Terminal {
    private static final Path STATUS = Path.of("/proc/self/stat");

    @Override
    public boolean shows(Stream stream) {
        try {
            Process test = new ProcessBuilder("test", "-t", Integer.toString(stream.descriptor()))
                    .inheritIO()
                    .start();
            return test.waitFor() == 0;
        } catch (IOException noSuchTool) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public OptionalInt columns() {
        List<String> size = answer("sh", "-c", "stty size <&2 2>/dev/null");
        return size.size() == 2 && size.get(1).matches("[1-9]\\d{0,4}")
                ? OptionalInt.of(Integer.parseInt(size.get(1)))
                : OptionalInt.empty();
    }

    @Override
    public boolean sendsKeysHere() {
        List<String> groups = Files.isReadable(STATUS)
                ? groupsOfLinux()
                : answer(
                        "ps",
                        "-o",
                        "pgid=,tpgid=",
                        "-p",
                        Long.toString(ProcessHandle.current().pid()));
        return groups.size() == 2 && groups.get(0).equals(groups.get(1));
    }

    /** Process group of this process, and that in the terminal's foreground; what is in brackets may hold spaces. */
    private static List<String> groupsOfLinux() {
        try {
            String status = Files.readString(STATUS, StandardCharsets.ISO_8859_1);
            String[] fields =
                    status.substring(status.lastIndexOf(')') + 1).strip().split(" ", -1);
            return List.of(fields[2], fields[5]);
        } catch (IOException | IndexOutOfBoundsException unknown) {
            return List.of();
        }
    }

    private static List<String> answer(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(Redirect.INHERIT)
                    .redirectInput(Redirect.INHERIT)
                    .start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            boolean ended = process.waitFor(1, TimeUnit.SECONDS);
            return ended && process.exitValue() == 0 ? List.of(text.strip().split("\\s+", -1)) : List.of();
        } catch (IOException noSuchTool) {
            return List.of();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }
}
