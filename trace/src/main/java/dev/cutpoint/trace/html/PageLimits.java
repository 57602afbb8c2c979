package dev.cutpoint.trace.html;

/**
 * How much goes into a page, so that a browser opens it at once whatever the size of the recording.
 *
 * @param cancellations of a report
 * @param points suspend points of a report
 * @param readable cancellations, and suspend points, that can be read without scripts
 * @param effects of one cancellation; the same for its hops
 * @param sourceCharacters of all source files together
 */
record PageLimits(int cancellations, int points, int readable, int effects, int sourceCharacters) {

    static final PageLimits DEFAULT = new PageLimits(10_000, 20_000, 200, 50, 8_000_000);
}
