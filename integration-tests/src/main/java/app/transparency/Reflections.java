package app.transparency;

import java.lang.reflect.AnnotatedType;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadPoolExecutor;

/** What reflection shows of classes that agents look at. */
final class Reflections {
    private static final List<Class<?>> TYPES = List.of(
            Thread.class,
            InterruptedException.class,
            FutureTask.class,
            CompletableFuture.class,
            ThreadPoolExecutor.class,
            ForkJoinPool.class,
            ForkJoinTask.class);

    private Reflections() {}

    static List<String> lines() {
        return TYPES.stream().map(Reflections::line).toList();
    }

    private static String line(Class<?> type) {
        AnnotatedType extended = type.getAnnotatedSuperclass();
        return type.getName() + " " + Arrays.toString(type.getAnnotations()) + " extends "
                + Arrays.toString(extended.getAnnotations()) + extended.getType() + " implements "
                + Arrays.toString(type.getAnnotatedInterfaces()) + " has " + type.getDeclaredMethods().length
                + " methods, "
                + type.getDeclaredFields().length + " fields";
    }
}
