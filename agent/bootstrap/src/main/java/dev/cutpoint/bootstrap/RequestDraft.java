package dev.cutpoint.bootstrap;

import dev.cutpoint.bootstrap.event.CutpointEvent;
import dev.cutpoint.bootstrap.event.RequestEvent;

/** A request to be told of. Of a time-out that was seen in the making, the one who set it is who asks. */
final class RequestDraft extends Draft {
    private final Request request;
    private final long cancellation;
    private final String detail;

    private RequestDraft(Request request) {
        super(request.nanos, Thread.currentThread());
        this.request = request;
        this.cancellation = request.id();
        this.detail = request.failure == null ? null : request.failure.text;
    }

    private RequestDraft(Request request, Deadline deadline) {
        super(request.nanos, deadline.threadId, deadline.threadName, deadline.virtual);
        this.request = request;
        this.cancellation = request.id();
        this.detail = (request.kind == Kind.TIMEOUT ? "" : "timed out ") + deadline.text();
    }

    static Draft of(Request request) {
        if (request.failure != null) {
            return new RequestDraft(request).at(request.failure.frames);
        }
        Deadline deadline = request.deadline;
        return deadline == null ? new RequestDraft(request) : new RequestDraft(request, deadline).at(deadline.frames);
    }

    @Override
    CutpointEvent event() {
        RequestEvent event = new RequestEvent();
        event.cancellation = cancellation;
        event.kind = request.kind.word();
        event.targetClass = request.targetClass;
        event.targetName = request.targetName;
        event.detail = detail;
        return event;
    }
}
