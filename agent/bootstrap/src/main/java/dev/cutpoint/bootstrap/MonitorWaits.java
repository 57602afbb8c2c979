package dev.cutpoint.bootstrap;

/**
 * Waits for a monitor inside of JDK classes, as in {@code Thread.join}: they give the monitor back, and nobody can see which one it is.
 * Nearly always it is the object's own.
 */
final class MonitorWaits {
    private MonitorWaits() {}

    /** The class of the JDK that called {@code Object.wait}, when an exception is being born in there; null otherwise. */
    static String waiter() {
        boolean waits = false;
        for (StackTraceElement frame : new Throwable().getStackTrace()) {
            String owner = frame.getClassName();
            if (owner.equals("java.lang.Object")) {
                waits = true;
            } else if (waits) {
                return owner.startsWith("java.") || owner.startsWith("sun.") ? owner : null;
            } else if (!frame.getMethodName().equals("<init>") && !EventSink.isOurs(owner)) {
                return null;
            }
        }
        return null;
    }

    static boolean isKindOf(Object monitor, String className) {
        for (Class<?> each = monitor.getClass(); each != null; each = each.getSuperclass()) {
            if (each.getName().equals(className)) {
                return true;
            }
        }
        return false;
    }
}
