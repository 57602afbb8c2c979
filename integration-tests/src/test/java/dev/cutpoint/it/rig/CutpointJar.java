package dev.cutpoint.it.rig;

import java.nio.file.Files;
import java.nio.file.Path;

/** The packaged jar, which all these tests are about. */
public final class CutpointJar {
    private CutpointJar() {}

    public static Path path() {
        Path jar = Path.of(System.getProperty("cutpoint.jar", "../cli/target/cutpoint.jar"))
                .toAbsolutePath()
                .normalize();
        if (!Files.isReadable(jar)) {
            throw new IllegalStateException(jar + " is missing; build it: mvn -DskipTests -pl cli -am package");
        }
        return jar;
    }
}
