package dev.cutpoint.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicTypesTest {

    @ParameterizedTest
    @CsvSource({
        "java.util.concurrent.ForkJoinTask$AdaptedCallable, java.util.concurrent.ForkJoinTask",
        "java.util.concurrent.ForkJoinTask$AdaptedInterruptibleRunnable, java.util.concurrent.ForkJoinTask",
        "java.util.concurrent.ScheduledThreadPoolExecutor$ScheduledFutureTask, java.util.concurrent.ScheduledFuture",
        "java.util.concurrent.CompletableFuture$MinimalStage, java.util.concurrent.CompletableFuture",
        "java.util.concurrent.ThreadPoolExecutor, java.util.concurrent.ThreadPoolExecutor",
        "java.util.concurrent.locks.ReentrantReadWriteLock$ReadLock, java.util.concurrent.locks.ReentrantReadWriteLock$ReadLock",
        "shop.ForkJoinTask$Mine, shop.ForkJoinTask$Mine",
    })
    void classesOfTheJdkAreCalledWhatAReaderKnows(String type, String known) {
        assertThat(PublicTypes.of(type)).isEqualTo(known);
    }
}
