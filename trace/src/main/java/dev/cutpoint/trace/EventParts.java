package dev.cutpoint.trace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What many events have in common: moments, stacks, names. Equal ones are shared. */
final class EventParts {

    private static final int THREADS = 10_000;

    private final StackPool pool;
    private final Map<Long, TaskThread> threads = new HashMap<>();

    EventParts(StackPool pool) {
        this.pool = pool;
    }

    Fact.Moment moment(EventFields e) {
        return new Fact.Moment(e.number("nanos"), thread(e), e.number("cancellation"), e.number("effect"));
    }

    TaskThread thread(EventFields e) {
        long id = e.number("threadId");
        String name = e.text("threadName");
        TaskThread known = threads.get(id);
        if (known != null && known.name().equals(name)) {
            return known;
        }
        if (threads.size() >= THREADS) {
            threads.clear();
        }
        TaskThread thread = new TaskThread(id, pool.name(name), e.flag("virtual"));
        threads.put(id, thread);
        return thread;
    }

    Target target(EventFields e) {
        return new Target(className(e, "targetClass").map(PublicTypes::of).orElse(""), pool.name(e.text("targetName")));
    }

    /** Frames that are there and empty: the stack of the thread that committed the event is of no interest. */
    Stack stack(EventFields e) {
        return e.nullable("frames")
                .map(pool::stack)
                .or(() -> Optional.ofNullable(e.event().getStackTrace()).map(pool::stack))
                .orElse(Stack.UNKNOWN);
    }

    Fact.Value value(EventFields e) {
        return new Fact.Value(
                className(e, "future").map(PublicTypes::of).orElse(""),
                className(e, "value"),
                e.flag("closeable"),
                LateResult.By.of(e.text("by")),
                e.flag("answerDropped"),
                e.flag("told"));
    }

    Optional<Frame> entry(EventFields e) {
        return className(e, "entryClass")
                .flatMap(name -> FrameNames.frame(name, e.text("entryMethod"), (int) e.number("entryLine"), ""))
                .map(pool::frame);
    }

    /** One a line: class of the lock, kind, and the place where it was taken. */
    List<HeldLock> locks(EventFields e, String field) {
        return e.text(field)
                .lines()
                .map(line -> line.split("\\|", -1))
                .filter(parts -> parts.length >= 6)
                .map(this::lock)
                .toList();
    }

    private HeldLock lock(String[] parts) {
        Optional<Frame> taken = Optional.of(parts[2])
                .filter(owner -> !owner.isEmpty())
                .flatMap(owner -> FrameNames.frame(owner, parts[3], Integer.parseInt(parts[4]), parts[5]))
                .map(pool::frame);
        return new HeldLock(
                pool.name(FrameNames.writtenIn(parts[0])), parts[1].equals("monitor"), parts[1].equals("read"), taken);
    }

    Optional<String> className(EventFields e, String field) {
        return e.optional(field).map(FrameNames::writtenIn).map(pool::name);
    }
}
