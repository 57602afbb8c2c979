package dev.cutpoint.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;

/**
 * A sample program, as the manifest of its jar describes it.
 *
 * @param maxJava the last Java that runs it; very large where there is no such limit
 * @param jvmArguments what the java command needs before {@code -jar}
 * @param file its jar; empty while it is inside of cutpoint.jar
 */
record Sample(
        String name, String description, int minJava, int maxJava, List<String> jvmArguments, Optional<Path> file) {

    Sample {
        jvmArguments = List.copyOf(jvmArguments);
    }

    static Sample of(String name, Attributes manifest, Optional<Path> file) {
        return new Sample(
                name,
                text(manifest, "Sample-Description", ""),
                Integer.parseInt(text(manifest, "Sample-Min-Java", Integer.toString(Jdk.OLDEST))),
                Integer.parseInt(text(manifest, "Sample-Max-Java", Integer.toString(Integer.MAX_VALUE))),
                Arrays.stream(text(manifest, "Sample-Jvm-Args", "").split(" ", -1))
                        .filter(each -> !each.isEmpty())
                        .toList(),
                file);
    }

    boolean runsOn(Jdk jdk) {
        return jdk.obstacle().isEmpty() && jdk.feature() >= minJava && jdk.feature() <= maxJava;
    }

    /** Which Java it needs, as a phrase. */
    String needs() {
        if (maxJava == minJava) {
            return "needs Java " + minJava;
        }
        return "needs Java " + minJava + (maxJava == Integer.MAX_VALUE ? " or later" : " to " + maxJava);
    }

    private static String text(Attributes manifest, String key, String otherwise) {
        String value = manifest.getValue(key);
        return value == null || value.isBlank() ? otherwise : value.strip();
    }
}
