package app.transparency;

/** What a step does with the exception of its wait. */
enum Handling {
    SWALLOW,
    RESTORE,
    RETHROW,
    RETHROW_AND_CATCH,
    WRAP,
    WRAP_AND_CATCH,
    FORGET_AND_CATCH,
    FINALLY_AND_CATCH,
    RESOURCE_AND_CATCH,
    RETURN_IN_FINALLY,
    CATCH_ALL
}
