package dev.cutpoint.trace;

import java.time.Duration;

/**
 * One occurrence of a rule.
 *
 * @param weight how long it went on: of several at one place the message of the heaviest is shown
 */
public record Evidence(Frame at, String message, Severity severity, Duration weight) {}
