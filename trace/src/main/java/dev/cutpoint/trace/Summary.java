package dev.cutpoint.trace;

/**
 * The numbers of a report.
 *
 * @param findings places, not occurrences; without those that are ignored
 * @param suspendPoints points that are known
 * @param reached points at which a task waited or was cancelled
 * @param cancelledEdges points whose cancelled edge was taken
 * @param dropped events that are missing from the recording
 */
public record Summary(
        int cancellations, int findings, int suspendPoints, int reached, int cancelledEdges, long dropped) {

    Summary withFindings(int places) {
        return new Summary(cancellations, places, suspendPoints, reached, cancelledEdges, dropped);
    }
}
