package dev.cutpoint.options;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A set of class names, written as globs: {@code *} stands for any characters, dots included, {@code ?} for one. So
 * {@code shop.*} is a package with all that is below it. A colon separates several, since a comma already separates
 * options and no class name holds a colon.
 */
public final class ClassGlobs {
    private static final Pattern SHAPE = Pattern.compile("[\\p{javaJavaIdentifierPart}.*?-]+");

    private final Pattern pattern;

    private ClassGlobs(Pattern pattern) {
        this.pattern = pattern;
    }

    /** The globs that the text stands for; empty when one of them could never be a class name. */
    public static Optional<ClassGlobs> of(String text) {
        List<String> globs = Arrays.asList(text.split(":", -1));
        if (!globs.stream().allMatch(glob -> SHAPE.matcher(glob).matches())) {
            return Optional.empty();
        }
        String regex = globs.stream().map(ClassGlobs::regex).collect(Collectors.joining("|"));
        return Optional.of(new ClassGlobs(Pattern.compile(regex)));
    }

    /** Whether a class is meant; its name as {@link Class#getName()} gives it, with dots and dollar signs. */
    public boolean matches(String className) {
        return pattern.matcher(className).matches();
    }

    private static String regex(String glob) {
        return glob.codePoints()
                .mapToObj(each -> switch (each) {
                    case '*' -> ".*";
                    case '?' -> ".";
                    default -> Pattern.quote(Character.toString(each));
                })
                .collect(Collectors.joining());
    }
}
