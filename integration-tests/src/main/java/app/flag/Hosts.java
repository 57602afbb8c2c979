package app.flag;

import app.StructuredScope;
import app.VirtualThreads;
import app.waiting.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The hosts that this JVM can run. Pools have one worker, so that the next task meets what the last one left. */
final class Hosts implements AutoCloseable {
    private static final int INTERRUPTS_FORK_JOIN_TASKS = 25;

    private final ExecutorService pool = pool();
    private final ExecutorService futures = pool();
    private final ScheduledExecutorService scheduled = new ScheduledThreadPoolExecutor(1, Hosts::thread);
    private final ExecutorService stages = pool();
    private final ForkJoinPool stealing = new ForkJoinPool(1);
    private final HandRunner hand = new HandRunner();

    List<Host> all() {
        List<Host> hosts = new ArrayList<>();
        hosts.add(new PooledHost("pool, future cancelled", "future-cancel", pool, Hosts::cancelFuture));
        hosts.add(new PooledHost("pool, worker interrupted", "interrupt", futures, Hosts::interruptWorker));
        hosts.add(new PooledHost("scheduled, cancelled", "future-cancel", scheduled, this::cancelScheduled));
        hosts.add(new PooledHost("supplyAsync, worker interrupted", "interrupt", stages, Hosts::interruptStage));
        hosts.add(new PooledHost("fork-join, worker interrupted", "interrupt", stealing, Hosts::interruptForkJoin));
        hosts.add(new SimpleHost("platform thread", "interrupt", Hosts::interruptThread));
        hosts.add(new SimpleHost("pool, shut down", "executor-shutdown", Hosts::shutDown));
        hosts.add(new SimpleHost("invokeAny, lost", "future-cancel", Optional.empty(), Hosts::loseInvokeAny));
        hosts.add(hand);
        if (VirtualThreads.available()) {
            hosts.add(new SimpleHost("virtual thread", "interrupt", Hosts::interruptVirtual));
            hosts.add(new SimpleHost("thread per task, cancelled", "future-cancel", Hosts::cancelPerTask));
            hosts.add(new SimpleHost("thread per task, shut down", "executor-shutdown", Hosts::shutDownPerTask));
        }
        if (StructuredScope.available()) {
            hosts.add(new SimpleHost("structured scope", "scope-shutdown", Optional.empty(), Scopes::shutDown));
        }
        if (Runtime.version().feature() >= INTERRUPTS_FORK_JOIN_TASKS) {
            hosts.add(new PooledHost("fork-join, cancelled", "future-cancel", stealing, Hosts::cancelFuture));
        }
        return hosts;
    }

    private static void interruptThread(Runnable task, Host.Cancelling cancelling) {
        Thread thread = thread(task);
        thread.start();
        cancelling.by(Thread::interrupt);
        Limits.join(thread);
    }

    private static void interruptVirtual(Runnable task, Host.Cancelling cancelling) {
        Thread thread = VirtualThreads.start("task", task);
        cancelling.by(Thread::interrupt);
        Limits.join(thread);
    }

    private static void cancelFuture(ExecutorService executor, Runnable task, Host.Cancelling cancelling) {
        Future<?> future = executor.submit(Executors.callable(task));
        cancelling.by(thread -> future.cancel(true));
    }

    private static void interruptWorker(ExecutorService executor, Runnable task, Host.Cancelling cancelling) {
        executor.execute(task);
        cancelling.by(Thread::interrupt);
    }

    private static void interruptForkJoin(ExecutorService executor, Runnable task, Host.Cancelling cancelling) {
        Future<?> future = executor.submit(task);
        cancelling.by(Thread::interrupt);
        Limits.until(future::isDone);
    }

    private static void interruptStage(ExecutorService executor, Runnable task, Host.Cancelling cancelling) {
        CompletableFuture<Void> stage = CompletableFuture.runAsync(task, executor);
        cancelling.by(Thread::interrupt);
        Limits.settled(stage);
    }

    private void cancelScheduled(ExecutorService executor, Runnable task, Host.Cancelling cancelling) {
        Future<?> future = scheduled.schedule(task, 0, TimeUnit.SECONDS);
        cancelling.by(thread -> future.cancel(true));
    }

    private static void shutDown(Runnable task, Host.Cancelling cancelling) {
        shutDown(pool(), task, cancelling);
    }

    private static void shutDownPerTask(Runnable task, Host.Cancelling cancelling) {
        shutDown(VirtualThreads.newThreadPerTask(), task, cancelling);
    }

    private static void shutDown(ExecutorService executor, Runnable task, Host.Cancelling cancelling) {
        executor.execute(task);
        cancelling.by(thread -> executor.shutdownNow());
        Limits.until(executor::isTerminated);
    }

    private static void cancelPerTask(Runnable task, Host.Cancelling cancelling) {
        ExecutorService executor = VirtualThreads.newThreadPerTask();
        cancelFuture(executor, task, cancelling);
        executor.shutdown();
        Limits.until(executor::isTerminated);
    }

    /** The task is a loser: the winner answers when the time has come to cancel, and {@code invokeAny} cancels the others. */
    private static void loseInvokeAny(Runnable task, Host.Cancelling cancelling) {
        ExecutorService executor = Executors.newFixedThreadPool(2, Hosts::thread);
        CompletableFuture<String> winner = new CompletableFuture<>();
        List<Callable<Object>> tasks = List.of(Executors.callable(task), winner::get);
        FutureTask<Object> caller = new FutureTask<>(() -> executor.invokeAny(tasks));
        thread(caller).start();
        cancelling.by(thread -> winner.complete("won"));
        Limits.get(caller);
        executor.shutdown();
        Limits.until(executor::isTerminated);
    }

    private static ExecutorService pool() {
        return Executors.newSingleThreadExecutor(Hosts::thread);
    }

    /** What is thrown to the end of a thread is meant. */
    static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "task");
        thread.setUncaughtExceptionHandler((failed, exception) -> {});
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        List.of(pool, futures, scheduled, stages, stealing).forEach(ExecutorService::shutdown);
    }
}
