package dev.cutpoint.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sample programs: those without dependencies are inside of cutpoint.jar; the one with many is found where the
 * repository's build leaves it.
 */
final class Samples {
    private static final Pattern NESTED = Pattern.compile("samples/([\\w-]+)\\.jar");
    private static final String BESIDE = "orders";

    private final Path cutpointJar;

    Samples(Path cutpointJar) {
        this.cutpointJar = cutpointJar;
    }

    /** By name. */
    List<Sample> all() {
        List<Sample> samples = new ArrayList<>();
        try (JarFile jar = new JarFile(cutpointJar.toFile())) {
            for (JarEntry entry : jar.stream().toList()) {
                Matcher name = NESTED.matcher(entry.getName());
                if (name.matches()) {
                    samples.add(Sample.of(name.group(1), manifest(jar.getInputStream(entry)), Optional.empty()));
                }
            }
            Optional<Path> beside = beside();
            if (beside.isPresent()) {
                samples.add(Sample.of(BESIDE, manifest(Files.newInputStream(beside.get())), beside));
            }
        } catch (IOException error) {
            throw new CommandFailure("cannot read " + cutpointJar + ": " + CommandFailure.reason(error), error);
        }
        samples.sort(Comparator.comparing(Sample::name));
        return samples;
    }

    /** The sample's jar as a file that can be run; in the folder, if it has to be written. */
    Path file(Sample sample, Path folder) {
        return sample.file().orElseGet(() -> unpacked(sample.name(), folder));
    }

    private Path unpacked(String name, Path folder) {
        Path file = folder.resolve(name + ".jar");
        try (JarFile jar = new JarFile(cutpointJar.toFile());
                InputStream nested = jar.getInputStream(jar.getJarEntry("samples/" + name + ".jar"))) {
            Files.copy(nested, file);
            return file;
        } catch (IOException error) {
            throw new CommandFailure(
                    "cannot unpack the sample to " + file + ": " + CommandFailure.reason(error), error);
        }
    }

    /** {@code sample-apps/orders/target/orders.jar} when this is {@code cli/target/cutpoint.jar} of the same clone. */
    private Optional<Path> beside() {
        return Optional.of(cutpointJar
                        .resolveSibling("../../sample-apps/" + BESIDE + "/target/" + BESIDE + ".jar")
                        .normalize())
                .filter(Files::isRegularFile);
    }

    private static Attributes manifest(InputStream bytes) throws IOException {
        try (JarInputStream jar = new JarInputStream(bytes)) {
            return Optional.ofNullable(jar.getManifest())
                    .orElseGet(Manifest::new)
                    .getMainAttributes();
        }
    }
}
