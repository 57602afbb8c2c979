package app.hooks;

/** What can happen, by the name that the table of hooks knows it by. */
public enum Scenario {
    STATUS_SET(() -> Victim.interrupt(Interrupts::statusSet)),
    STATUS_CLEARED(() -> Victim.interrupt(Interrupts::statusCleared)),
    LATCH_INTERRUPTED(() -> Victim.interrupt(Interrupts::cleaningUp)),
    VIRTUAL_STATUS_SET(() -> Victim.interruptVirtual(Interrupts::statusSet)),
    VIRTUAL_LATCH_INTERRUPTED(() -> Victim.interruptVirtualWait(Interrupts::awaiting)),
    VIRTUAL_WAIT_BEFORE_THE_FIRST_TASK(VirtualWaits::beforeTheFirstTask),
    VIRTUAL_WOKEN_IN_TIME(VirtualWaits::wokenInTime),

    PIPE_INTERRUPTED(() -> Victim.interrupt(Channels::pipe)),
    PIPED_STREAM_INTERRUPTED(() -> Victim.interrupt(Channels::pipedStream)),
    FILE_LOCK_INTERRUPTED(() -> Victim.interrupt(Channels::fileLock)),
    VIRTUAL_SOCKET_INTERRUPTED(() -> Victim.interruptVirtual(Channels::socket)),

    TASK_CANCELLED(Tasks::cancelled),
    TASK_FAILED(Tasks::failed),
    TASK_LATE(Tasks::late),
    TASK_PERIODIC(Tasks::periodic),
    TASK_OBSERVED(Tasks::observed),

    FUTURE_CANCELLED(Futures::cancelled),
    FUTURE_CANCELLED_BY_HAND(Futures::completedWithACancellation),
    FUTURE_TIMED_OUT(Futures::timedOut),
    FUTURE_DONE_IN_TIME(Futures::doneInTime),
    FUTURE_GOT(Futures::got),
    FUTURE_JOINED(Futures::joined),
    SUPPLY_LATE(Futures::supplied),
    RUN_LATE(Futures::ran),

    WHEN_COMPLETE(Stages::whenComplete),
    HANDLE(Stages::handle),
    EXCEPTIONALLY(Stages::exceptionally),
    COMPOSE_ATTACHED_BEFORE(Stages::composeAttachedBefore),
    COMPOSE_ATTACHED_AFTER(Stages::composeAttachedAfter),
    STAGE_WITHDRAWN(PendingStages::withdrawn),
    STAGE_COMPUTED(PendingStages::computed),
    STAGE_ENDED(() -> Victim.interrupt(StageEnds::byTheInterrupt)),
    STAGE_ENDED_OTHERWISE(() -> Victim.interrupt(StageEnds::byAnotherException)),

    APPLY_LATE(LateStages::apply),
    ACCEPT_LATE(LateStages::accept),
    THEN_RUN_LATE(LateStages::run),
    APPLY_TO_EITHER_LATE(LateStages::applyToEither),
    ACCEPT_EITHER_LATE(LateStages::acceptEither),
    RUN_AFTER_EITHER_LATE(LateStages::runAfterEither),
    COMBINE_LATE(LateStages::combine),
    ACCEPT_BOTH_LATE(LateStages::acceptBoth),
    RUN_AFTER_BOTH_LATE(LateStages::runAfterBoth),

    SOURCE_LATE(LateSources::completed),
    STAGE_SOURCE_LATE(LateSources::computed),
    SOURCE_GOT(LateSources::got),
    SOURCE_JOINED(LateSources::joined),
    SOURCE_GOT_NOW(LateSources::gotNow),
    SOURCE_RESULT_NOW(LateSources::resultNow),
    SOURCE_FOLLOWED(LateSources::followed),

    POOL_SHUT_DOWN_NOW(Pools::shutDownNow),
    POOL_IDLE_SHUT_DOWN(Pools::shutDownIdle),
    POOL_IDLE_SHUT_DOWN_NOW(Pools::shutDownIdleNow),
    POOL_NEXT_TASK(Pools::nextTask),
    THREAD_PER_TASK_SHUT_DOWN_NOW(Pools::shutDownThreadPerTaskNow),

    POOL_INVOKE_ANY(() -> Groups.invokeAny(Groups.pool())),
    POOL_INVOKE_ALL(() -> Groups.invokeAll(Groups.pool())),
    THREAD_PER_TASK_INVOKE_ANY(() -> Groups.invokeAny(Groups.threadPerTask())),
    THREAD_PER_TASK_INVOKE_ALL(() -> Groups.invokeAll(Groups.threadPerTask())),
    FORK_JOIN_INVOKE_ANY(() -> Groups.invokeAny(Groups.forkJoin())),
    FORK_JOIN_INVOKE_ALL(() -> Groups.invokeAll(Groups.forkJoin())),

    FORK_JOIN_CANCELLED(ForkJoins::cancelled),
    FORK_JOIN_ADAPTED(ForkJoins::adapted),
    FORK_JOIN_LATE(LateStages::forkJoin),
    FORK_JOIN_SUBMITTED(ForkJoins::submitted),
    FORK_JOIN_SHUT_DOWN_NOW(ForkJoins::shutDownNow),
    FORK_JOIN_NEXT_TASK(ForkJoins::nextTask),
    FORK_JOIN_SCHEDULED(ForkJoinTimers::scheduled),
    FORK_JOIN_DONE_IN_TIME(ForkJoinTimers::doneInTime),
    FORK_JOIN_CLOSE_INTERRUPTED(ForkJoinEnds::closeInterrupted),
    FORK_JOIN_INTERRUPTED_BY_A_WORKER(ForkJoinEnds::interruptedByAWorker),
    FORK_JOIN_DROPPED_BY_A_WORKER(ForkJoinEnds::droppedByAWorker),

    SCOPE_SIBLING_FAILED(Scopes::siblingFailed),
    SCOPE_TIMED_OUT(Scopes::timedOut),
    SCOPE_DONE_IN_TIME(Scopes::doneInTime),

    CALL_CANCELLED(Calls::cancelled),

    /** Happens after everything else. */
    SHUTDOWN(Shutdowns::cancelledInAHook);

    private final Happening happening;

    Scenario(Happening happening) {
        this.happening = happening;
    }

    void happen() throws Exception {
        happening.happen();
    }

    private interface Happening {
        void happen() throws Exception;
    }
}
