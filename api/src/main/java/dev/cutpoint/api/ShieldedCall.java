package dev.cutpoint.api;

import java.util.concurrent.Callable;

/**
 * What runs behind a shield. A {@link Callable} that says which exceptions it throws, so that a lambda which throws none need not be caught.
 *
 * @param <T> the type of the result
 * @param <X> what it throws
 */
@FunctionalInterface
public interface ShieldedCall<T, X extends Exception> extends Callable<T> {
    @Override
    T call() throws X;
}
