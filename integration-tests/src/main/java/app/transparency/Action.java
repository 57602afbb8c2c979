package app.transparency;

/** What a callback does besides logging. */
enum Action {
    RETURN,
    THROW_STATE,
    THROW_CANCELLATION,
    THROW_COMPLETION,
    PASS_ON,
    CANCEL_OTHER,
    COMPLETE_OTHER,
    FAIL_OTHER,
    INTERRUPT_ITSELF,
    ASK_OTHER,
    CATCH_IN_ITSELF
}
