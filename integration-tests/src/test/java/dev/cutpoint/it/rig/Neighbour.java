package dev.cutpoint.it.rig;

import java.nio.file.Files;
import java.nio.file.Path;

/** Jars that programs and JVMs under test are given beside ours; the build copies them. */
public enum Neighbour {
    JACOCO_AGENT("org.jacoco.agent.jar"),
    OPENTELEMETRY_AGENT("opentelemetry-javaagent.jar"),
    ASM("asm.jar"),
    PICOCLI("picocli.jar"),
    BYTE_BUDDY("byte-buddy.jar");

    private final String file;

    Neighbour(String file) {
        this.file = file;
    }

    public Path path() {
        Path jar = Path.of(System.getProperty("cutpoint.neighbours", "target/neighbours"))
                .resolve(file)
                .toAbsolutePath();
        if (!Files.isReadable(jar)) {
            throw new IllegalStateException(jar + " is missing; the phase generate-test-resources copies it");
        }
        return jar;
    }
}
