package dev.cutpoint.options;

import java.util.Optional;

/**
 * The application classes that are looked at. Worth keeping: it is asked for every class that is loaded.
 *
 * @param included those that are
 * @param excluded those among them that are not
 */
public record CoveredClasses(ClassGlobs included, Optional<ClassGlobs> excluded) {
    /** Whether a class is looked at; its name with dots and dollar signs. */
    public boolean contains(String className) {
        return included.matches(className)
                && (excluded.isEmpty() || !excluded.get().matches(className));
    }
}
