package dev.cutpoint.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a JVM of its own did.
 *
 * @param exit its exit code
 * @param out its lines on stdout
 * @param err its lines on stderr
 */
record ForkedJvm(int exit, List<String> out, List<String> err) {
    static ForkedJvm run(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        int exit = builder.start().waitFor();
        return new ForkedJvm(exit, Files.readAllLines(out), Files.readAllLines(err));
    }
}
