package dev.cutpoint.trace;

/**
 * Whether a hook of the agent bound in the recorded JVM.
 *
 * @param descriptor of the method; empty when every one of that name is meant
 * @param releases feature releases of the JDK that have the method, for people
 * @param purpose what would not be seen without it
 * @param expected this JDK should have the method and its class has been loaded
 * @param reason why not; empty when it bound
 * @param repairs how often it was lost to another agent and put back
 */
public record HookState(
        String type,
        String method,
        String descriptor,
        String releases,
        String purpose,
        boolean bound,
        boolean expected,
        String reason,
        int repairs) {
    /** What a reader should know: why it is not in place, or that it was not always. Empty if all is well. */
    public String trouble() {
        if (repairs == 0) {
            return reason;
        }
        String history = "lost to another agent and put back " + (repairs == 1 ? "once" : repairs + " times");
        return reason.isEmpty() ? history : reason + "; " + history;
    }

    /** What tells hooks apart. */
    String key() {
        return type + '.' + method + descriptor;
    }
}
