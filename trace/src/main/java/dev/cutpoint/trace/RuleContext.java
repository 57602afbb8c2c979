package dev.cutpoint.trace;

/** What a rule needs to know besides the cancellation. */
public record RuleContext(JvmSession jvm, ApplicationCode application) {}
