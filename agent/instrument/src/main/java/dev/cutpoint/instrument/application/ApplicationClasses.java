package dev.cutpoint.instrument.application;

/**
 * Which classes are application code: neither the JDK's nor ours, nor another agent's, as far as that has a class loader of its own. Decided
 * by name and loader, nothing is loaded or asked.
 */
public final class ApplicationClasses {
    private static final String ENTRY = "dev.cutpoint.launch.Cutpoint";
    private static final String[] JDK = {
        "java/", "javax/management/", "javax/crypto/", "javax/net/", "javax/security/", "jdk/", "sun/", "com/sun/"
    };

    private ApplicationClasses() {}

    /** {@code name} is an internal name; null, as for classes without one, is not application code. */
    public static boolean isApplication(ClassLoader loader, String name) {
        if (loader == null || name == null || loader == ClassLoader.getPlatformClassLoader()) {
            return false;
        }
        if (loader.getClass().getName().equals(ENTRY) || name.startsWith("dev/cutpoint/launch/")) {
            return false;
        }
        return !isJdk(name) && !isAgents(loader);
    }

    /**
     * Agents append to the boot path and have their loader there, where applications have nothing. What such a loader defines may be a loader
     * in its turn.
     */
    private static boolean isAgents(ClassLoader loader) {
        Class<?> type = loader.getClass();
        ClassLoader definer = type.getClassLoader();
        return definer == null ? !type.getModule().isNamed() : isAgents(definer);
    }

    private static boolean isJdk(String name) {
        for (String each : JDK) {
            if (name.startsWith(each)) {
                return true;
            }
        }
        return false;
    }
}
