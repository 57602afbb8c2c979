package dev.cutpoint.instrument.application;

/** Which classes are application code: neither the JDK's nor ours. Decided by name and loader, nothing is loaded or asked. */
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
        return !isJdk(name);
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
