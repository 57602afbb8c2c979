package app.flag;

/** What the callbacks of a future that is done are told. */
enum End {
    /** Its cancellation: they are cancelling. */
    CANCELLED,
    /** A failure, though a cancellation may stand behind it. */
    FAILED,
    /** A value. */
    WELL
}
