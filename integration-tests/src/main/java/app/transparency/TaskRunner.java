package app.transparency;

import app.VirtualThreads;
import app.waiting.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;

/** Where a task runs, how it is asked to end the first time, and what its owner sees of its end. */
enum TaskRunner {
    PLATFORM_THREAD {
        @Override
        void run(Callable<Object> task, Owner owner) {
            Thread thread = Threads.unstarted(Threads.runnable(task), owner.uncaught());
            thread.start();
            owner.serve(Thread::interrupt);
            Limits.join(thread);
        }
    },
    RUN_BY_HAND {
        @Override
        void run(Callable<Object> task, Owner owner) {
            Threads.LoggingTask future = new Threads.LoggingTask(task, owner);
            Thread thread = Threads.unstarted(
                    () -> {
                        future.run();
                        owner.taskJournal().add("run is over, " + future.isCancelled());
                    },
                    owner.uncaught());
            thread.start();
            owner.serve(running -> owner.say("cancel " + future.cancel(true)));
            Limits.join(thread);
            owner.outcome(future);
        }
    },
    POOL_CANCELLED {
        @Override
        void run(Callable<Object> task, Owner owner) {
            LoggingPool pool = new LoggingPool(owner);
            Future<Object> future = pool.submit(task);
            Future<?> next = pool.submit(() -> owner.taskJournal().add("next task"));
            owner.serve(running -> owner.say("cancel " + future.cancel(true) + future.cancel(true)));
            owner.outcome(future);
            owner.outcome(next);
            pool.finish();
        }
    },
    POOL_INTERRUPTED {
        @Override
        void run(Callable<Object> task, Owner owner) {
            LoggingPool pool = new LoggingPool(owner);
            pool.execute(Threads.runnable(task));
            owner.serve(Thread::interrupt);
            pool.finish();
        }
    },
    POOL_SHUT_DOWN {
        @Override
        void run(Callable<Object> task, Owner owner) {
            LoggingPool pool = new LoggingPool(owner);
            Future<Object> future = pool.submit(task);
            Future<?> next = pool.submit(() -> owner.taskJournal().add("never"));
            owner.serve(running -> owner.say("dropped " + pool.shutdownNow().size()));
            pool.finish();
            owner.outcome(future);
            owner.say("next is done " + next.isDone() + ", cancelled " + next.isCancelled());
        }
    },
    FORK_JOIN {
        @Override
        void run(Callable<Object> task, Owner owner) {
            ForkJoinPool pool = new ForkJoinPool(1, TaskRunner::worker, null, false);
            Future<Object> future = pool.submit(task);
            owner.serve(Thread::interrupt);
            Limits.until(future::isDone);
            owner.outcome(future);
            finish(pool);
        }
    },
    SUPPLIED {
        @Override
        void run(Callable<Object> task, Owner owner) {
            LoggingPool pool = new LoggingPool(owner);
            Runnable runnable = Threads.runnable(task);
            CompletableFuture<Void> future = CompletableFuture.runAsync(runnable, pool);
            CompletableFuture<String> next =
                    future.handle((none, failure) -> owner.taskJournal().text(failure));
            owner.serve(Thread::interrupt);
            owner.outcome(next);
            owner.outcome(future);
            pool.finish();
        }
    },
    ABANDONED {
        @Override
        void run(Callable<Object> task, Owner owner) {
            LoggingPool pool = new LoggingPool(owner);
            CompletableFuture<Void> future = CompletableFuture.runAsync(Threads.runnable(task), pool);
            owner.serve(running -> {
                owner.say("cancel " + future.cancel(true));
                running.interrupt();
            });
            pool.finish();
            owner.outcome(future);
        }
    },
    VIRTUAL_THREAD {
        @Override
        void run(Callable<Object> task, Owner owner) {
            Threads.LoggingTask future = new Threads.LoggingTask(task, owner);
            Thread thread = VirtualThreads.start("task", future);
            owner.serve(Thread::interrupt);
            Limits.join(thread);
            owner.outcome(future);
        }
    },
    THREAD_PER_TASK {
        @Override
        void run(Callable<Object> task, Owner owner) {
            ExecutorService executor = VirtualThreads.newThreadPerTask();
            Future<Object> future = executor.submit(task);
            owner.serve(running -> owner.say("cancel " + future.cancel(true)));
            finish(executor);
            owner.outcome(future);
        }
    },
    THREAD_PER_TASK_SHUT_DOWN {
        @Override
        void run(Callable<Object> task, Owner owner) {
            ExecutorService executor = VirtualThreads.newThreadPerTask();
            Future<Object> future = executor.submit(task);
            owner.serve(running -> owner.say("dropped " + executor.shutdownNow()));
            finish(executor);
            owner.outcome(future);
        }
    };

    /** Returns after the task's end. */
    abstract void run(Callable<Object> task, Owner owner);

    static List<TaskRunner> available() {
        List<TaskRunner> available = new ArrayList<>(List.of(values()));
        if (!VirtualThreads.available()) {
            available.removeAll(List.of(VIRTUAL_THREAD, THREAD_PER_TASK, THREAD_PER_TASK_SHUT_DOWN));
        }
        return available;
    }

    private static java.util.concurrent.ForkJoinWorkerThread worker(ForkJoinPool pool) {
        var worker = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
        worker.setName("task");
        return worker;
    }

    private static void finish(ExecutorService executor) {
        executor.shutdown();
        Limits.until(executor::isTerminated);
    }
}
