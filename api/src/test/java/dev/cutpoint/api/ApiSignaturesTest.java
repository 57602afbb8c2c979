package dev.cutpoint.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What applications compile and link against stays as it is: every public type with its public members, and the methods that an agent of
 * any version rewrites, are written down in a file. A line that goes or changes breaks somebody; one that comes is an addition.
 *
 * <p>{@code -Dcutpoint.refresh=true} adds lines; it takes none away, which is left to whoever means to break the API.
 */
class ApiSignaturesTest {
    private static final String REWRITTEN = "dev.cutpoint.api.Agent";

    @Test
    void nothingIsTakenAwayAndWhatComesIsWrittenDown() throws Exception {
        Path file = Path.of(System.getProperty("cutpoint.root"), "api", "signatures.txt");
        List<String> signatures = signatures();
        if (Boolean.getBoolean("cutpoint.refresh")) {
            add(file, signatures);
        }

        assertThat(Files.readAllLines(file))
                .as("the API is not what api/signatures.txt says")
                .containsExactlyElementsOf(signatures);
    }

    private static void add(Path file, List<String> signatures) throws IOException {
        List<String> known = Files.exists(file) ? Files.readAllLines(file) : List.of();
        assertThat(signatures).as("gone from the API").containsAll(known);
        Files.write(file, signatures);
    }

    private static List<String> signatures() throws Exception {
        List<String> lines = new ArrayList<>();
        for (Class<?> type : types()) {
            boolean rewritten = type.getName().equals(REWRITTEN);
            if (isPublic(type.getModifiers()) || rewritten) {
                lines.add(type.toGenericString() + supertypes(type));
                Stream.of(type.getDeclaredConstructors(), type.getDeclaredMethods(), type.getDeclaredFields())
                        .flatMap(Stream::of)
                        .filter(member -> isPublic(member.getModifiers()) || isRewritten(member, rewritten))
                        .filter(member -> !member.isSynthetic())
                        .map(member -> "    " + text(member))
                        .sorted()
                        .forEach(lines::add);
            }
        }
        return lines;
    }

    private static String supertypes(Class<?> type) {
        List<String> above = new ArrayList<>();
        if (type.getGenericSuperclass() != null) {
            above.add(type.getGenericSuperclass().getTypeName());
        }
        Stream.of(type.getGenericInterfaces()).forEach(each -> above.add(each.getTypeName()));
        return above.isEmpty() ? "" : " : " + String.join(", ", above);
    }

    private static boolean isRewritten(Member member, boolean rewritten) {
        boolean ofFlag = member.getDeclaringClass() == Cancellation.class
                && (member.getName().equals("cancelling") || member.getName().equals("request"));
        return ofFlag || (rewritten && member instanceof Method);
    }

    private static String text(Member member) {
        AnnotatedElement element = (AnnotatedElement) member;
        String deprecated = element.isAnnotationPresent(Deprecated.class) ? "@Deprecated " : "";
        if (member instanceof Method method) {
            return deprecated + method.toGenericString();
        }
        return deprecated
                + (member instanceof Constructor<?> constructor
                        ? constructor.toGenericString()
                        : ((Field) member).toGenericString());
    }

    private static boolean isPublic(int modifiers) {
        return Modifier.isPublic(modifiers);
    }

    /** In the order of their names. */
    private static List<Class<?>> types() throws IOException, URISyntaxException, ClassNotFoundException {
        Path classes = Path.of(Cancellation.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<Class<?>> types = new ArrayList<>();
        try (Stream<Path> files = Files.list(classes.resolve("dev/cutpoint/api"))) {
            for (Path each : files.sorted().toList()) {
                String name = each.getFileName().toString();
                if (name.endsWith(".class") && !name.equals("package-info.class")) {
                    types.add(Class.forName("dev.cutpoint.api." + name.substring(0, name.length() - 6)));
                }
            }
        }
        return types;
    }
}
