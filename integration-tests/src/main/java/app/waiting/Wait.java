package app.waiting;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Exchanger;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/** What a task can wait for and be told of an interrupt by an {@code InterruptedException}; none of it ever happens. */
public enum Wait {
    SLEEP(() -> Thread.sleep(Long.MAX_VALUE)),
    SLEEP_BY_UNIT(() -> TimeUnit.DAYS.sleep(1)),
    JOIN(() -> Held.HOLDER.join()),
    TIMED_JOIN(() -> Held.HOLDER.join(Long.MAX_VALUE)),
    OBJECT_WAIT(() -> Held.waitFor(new Object())),
    QUEUE_TAKE(() -> new LinkedBlockingQueue<>().take()),
    QUEUE_POLL(() -> new ArrayBlockingQueue<>(1).poll(1, TimeUnit.DAYS)),
    PRIORITY_TAKE(() -> new PriorityBlockingQueue<>().take()),
    DEQUE_TAKE_LAST(() -> new LinkedBlockingDeque<>().takeLast()),
    DELAY_TAKE(() -> new DelayQueue<>().take()),
    QUEUE_PUT(() -> Held.putInto(new ArrayBlockingQueue<>(1))),
    HAND_OVER(() -> new SynchronousQueue<>().put("")),
    HAND_OVER_TAKE(() -> new SynchronousQueue<>().take()),
    TRANSFER(() -> new LinkedTransferQueue<>().transfer("")),
    EXCHANGE(() -> new Exchanger<>().exchange("")),
    LOCK(() -> Held.LOCK.lockInterruptibly()),
    TRY_LOCK(() -> Held.LOCK.tryLock(1, TimeUnit.DAYS)),
    READ_LOCK(() -> Held.READ_WRITE.readLock().lockInterruptibly()),
    WRITE_LOCK(() -> Held.READ_WRITE.writeLock().lockInterruptibly()),
    STAMPED_LOCK(() -> Held.STAMPED.writeLockInterruptibly()),
    CONDITION(Held::awaitCondition),
    SEMAPHORE(() -> new Semaphore(0).acquire()),
    TRY_ACQUIRE(() -> new Semaphore(0).tryAcquire(1, TimeUnit.DAYS)),
    LATCH(() -> new CountDownLatch(1).await()),
    TIMED_LATCH(() -> new CountDownLatch(1).await(1, TimeUnit.DAYS)),
    BARRIER(() -> new CyclicBarrier(2).await()),
    PHASER(() -> new Phaser(1).awaitAdvanceInterruptibly(0)),
    FUTURE_TASK_GET(() -> new FutureTask<>(() -> "").get()),
    FUTURE_GET(() -> new CompletableFuture<>().get()),
    TIMED_FUTURE_GET(() -> new CompletableFuture<>().get(1, TimeUnit.DAYS)),
    INVOKE_ALL(() -> Held.WORKERS.invokeAll(List.of(() -> Held.waitFor(new Object())))),
    TERMINATION(() -> Held.WORKERS.awaitTermination(1, TimeUnit.DAYS)),
    BY_HAND(Held::askUntilInterrupted);

    /** May throw whatever the JDK's method declares. */
    public interface Waiting {
        void forIt() throws Exception;
    }

    private final Waiting waiting;

    Wait(Waiting waiting) {
        this.waiting = waiting;
    }

    /** Returns by an {@code InterruptedException} only. */
    public void forIt() throws Exception {
        waiting.forIt();
        throw new IllegalStateException(this + " is over");
    }

    /** Whether the status is asked for before anything is waited for, so that waiting does not show. */
    public boolean spins() {
        return this == BY_HAND;
    }
}
