package dev.cutpoint.trace;

/**
 * Whether a hook of the agent bound in the recorded JVM.
 *
 * @param descriptor of the method; empty when every one of that name is meant
 * @param releases feature releases of the JDK that have the method, for people
 * @param purpose what would not be seen without it
 * @param expected this JDK should have the method and its class has been loaded
 * @param reason why not; empty when it bound
 */
public record HookState(
        String type,
        String method,
        String descriptor,
        String releases,
        String purpose,
        boolean bound,
        boolean expected,
        String reason) {
    /** What tells hooks apart. */
    String key() {
        return type + '.' + method + descriptor;
    }
}
