package dev.cutpoint.trace;

/** How often each edge of a suspend point was taken. */
public record SuspendPointCount(SuspendPoint at, long resumed, long cancelled) {}
