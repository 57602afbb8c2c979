package dev.cutpoint.trace;

/** One recorded JVM. Texts are empty where the recording does not say. */
public record JvmSession(long pid, String jdk, String version, String profile, Thresholds thresholds) {

    static final JvmSession UNKNOWN = new JvmSession(0, "", "", "", Thresholds.DEFAULT);

    /** Handlers of application classes were woven, so it is known how a delivery was handled. */
    boolean seesHandlers() {
        return profile.equals("diagnose") || profile.equals("test");
    }
}
