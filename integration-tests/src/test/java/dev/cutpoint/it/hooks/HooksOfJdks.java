package dev.cutpoint.it.hooks;

import dev.cutpoint.it.rig.ForkedJvm;
import dev.cutpoint.it.rig.JdkInstallation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import jdk.jfr.consumer.RecordedEvent;

/** Which hooks there are, as the agent tells it: of every JDK one JVM is asked. */
final class HooksOfJdks {
    static final String OF_ANOTHER_JDK = "not in this JDK";

    private final Path folder;
    private final Map<JdkInstallation, Map<String, RecordedEvent>> known = new HashMap<>();

    HooksOfJdks(Path folder) {
        this.folder = folder;
    }

    /** Those for a JDK: each with its event, by class, method and, where it matters, descriptor. */
    Map<String, RecordedEvent> of(JdkInstallation jdk) throws Exception {
        return which(jdk, event -> !event.getString("reason").equals(OF_ANOTHER_JDK));
    }

    /** Those for other JDKs as well. */
    Map<String, RecordedEvent> all(JdkInstallation jdk) throws Exception {
        return which(jdk, event -> true);
    }

    private Map<String, RecordedEvent> which(JdkInstallation jdk, Predicate<RecordedEvent> wanted) throws Exception {
        if (!known.containsKey(jdk)) {
            known.put(jdk, ask(jdk));
        }
        Map<String, RecordedEvent> chosen = new LinkedHashMap<>(known.get(jdk));
        chosen.values().removeIf(wanted.negate());
        return chosen;
    }

    /** Beyond {@code watch} the classes that have hooks are loaded at start. */
    private Map<String, RecordedEvent> ask(JdkInstallation jdk) throws Exception {
        ForkedJvm jvm =
                ForkedJvm.on(jdk, Files.createTempDirectory(folder, "hooks")).agent("profile=diagnose");
        return HookRun.of(jdk, jvm, List.of()).hooks();
    }
}
