package dev.cutpoint.trace;

/** What was dropped or skipped, in a sentence for a person. */
public final class LossText {
    private static final String NOT_WOVEN = "not-woven:";

    private LossText() {}

    public static String of(Loss loss) {
        return loss.droppedEvents() ? "dropped: " + dropped(loss) : "skipped: " + skipped(loss);
    }

    private static String dropped(Loss loss) {
        return switch (loss.what()) {
            case "traces-throttled" -> loss.count() + " beyond max-traces-per-second";
            case "early-buffer" -> loss.count() + " before the recording had started";
            case "waits-throttled" -> loss.count() + " waits that nobody cancelled, beyond 1000 a second";
            case "locked-waits-throttled" -> loss.count() + " waits under a lock, beyond 1000 a second";
            case "pending-stages" -> loss.count() + " pending stages, of too many at once";
            case "held-locks" -> loss.count() + " locks of threads that held more than 64 at once";
            case "requests" ->
                loss.count() + " cancellations that are not in the recording; max-size gives it more room";
            case "flight-recorder" -> "events, " + loss.count() + " times, by the flight recorder itself";
            case "report-limit" -> loss.count() + " events, too many for one report";
            default -> loss.count() + " " + loss.what();
        };
    }

    private static String skipped(Loss loss) {
        return switch (loss.what()) {
            case "not-woven:call:method-reference" ->
                count(loss, "method reference") + " to suspending methods, called from classes that the JVM makes up";
            case "not-woven:call:unknown-type" -> count(loss, "call") + " of a type whose class file was not found";
            case "not-woven:lock:monitor-without-handler" ->
                count(loss, "method") + " whose synchronized blocks are not such as compilers make";
            case "not-woven:method-too-large" ->
                count(loss, "method") + " not woven, so near to 64 KB that nothing can be added";
            case "not-woven:too-many-suspend-points" ->
                count(loss, "class") + ", beyond the number of suspend points that one JVM can have";
            case "not-woven:suppression:too-many" ->
                count(loss, "annotation") + " SuppressFindings, beyond the number that one JVM can have";
            default ->
                loss.what().startsWith(NOT_WOVEN)
                        ? count(loss, "class") + " not woven (" + loss.what().substring(NOT_WOVEN.length()) + ")"
                        : loss.count() + " " + loss.what();
        };
    }

    private static String count(Loss loss, String noun) {
        String many = noun.endsWith("s") ? "es" : "s";
        return loss.count() + " " + noun + (loss.count() == 1 ? "" : many);
    }
}
