package dev.cutpoint.trace;

/**
 * Whether a hook of the agent bound in the recorded JVM.
 *
 * @param reason why not; empty when it bound
 */
public record HookState(String type, String method, boolean bound, String reason) {}
