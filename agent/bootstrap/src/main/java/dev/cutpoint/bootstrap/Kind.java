package dev.cutpoint.bootstrap;

/** Why something was cancelled, in the words that events, output and API use. Woven code passes the number. */
public enum Kind {
    FUTURE_CANCEL("future-cancel"),
    INTERRUPT("interrupt"),
    TIMEOUT("timeout"),
    SCOPE_SHUTDOWN("scope-shutdown"),
    EXECUTOR_SHUTDOWN("executor-shutdown"),
    STAGE("stage");

    private static final Kind[] BY_NUMBER = values();

    private final String word;

    Kind(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** What woven code passes. */
    @SuppressWarnings("EnumOrdinal") // both ends are of the same build
    public int number() {
        return ordinal();
    }

    static Kind of(String word) {
        for (Kind each : BY_NUMBER) {
            if (each.word.equals(word)) {
                return each;
            }
        }
        throw new IllegalArgumentException(word);
    }

    static Kind at(int number) {
        return BY_NUMBER[number];
    }
}
