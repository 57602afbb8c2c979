package dev.cutpoint.it.rig;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The JSON lines that the command line writes. */
public final class JsonReport {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<JsonNode> lines;

    private JsonReport(List<JsonNode> lines) {
        this.lines = lines;
    }

    public static JsonReport of(List<String> text) throws JsonProcessingException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : text) {
            lines.add(JSON.readTree(line));
        }
        return new JsonReport(lines);
    }

    public static JsonReport read(Path file) throws IOException {
        return of(Files.readAllLines(file));
    }

    /** What {@code report} says of the recording that a JVM has left, in a folder of its own. */
    public static JsonReport ofRecording(FinishedJvm jvm, Path folder) throws IOException, InterruptedException {
        Path recording = jvm.recording().orElseThrow();
        FinishedJvm command = ForkedJvm.on(JdkInstallations.newest(), Files.createDirectories(folder))
                .jar(CutpointJar.path(), "report", recording.toString(), "--json", "-")
                .run();
        if (command.exit() != 0) {
            throw new AssertionError("report ended with " + command.exit() + ": " + command.err());
        }
        return of(command.out());
    }

    public List<JsonNode> cancellations() {
        return ofType("cancellation");
    }

    public List<JsonNode> findings() {
        return ofType("finding");
    }

    public List<JsonNode> suspendPoints() {
        return ofType("suspend-point");
    }

    public JsonNode summary() {
        return lines.get(lines.size() - 1);
    }

    private List<JsonNode> ofType(String type) {
        return lines.stream()
                .filter(line -> line.get("type").textValue().equals(type))
                .toList();
    }
}
