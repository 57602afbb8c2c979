package dev.cutpoint.instrument;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.Function;

/**
 * A method of a JDK class itself, not what a subclass may have made of it.
 *
 * <p>Method handles take their time to set up and what they are for is rare, hence not before the first call.
 */
public final class OwnMethod<T, R> implements Function<T, R> {
    private final Class<T> owner;
    private final String name;
    private final Class<R> result;
    private volatile MethodHandle handle;

    public OwnMethod(Class<T> owner, String name, Class<R> result) {
        this.owner = owner;
        this.name = name;
        this.result = result;
    }

    @Override
    public R apply(T object) {
        try {
            if (handle == null) {
                handle = find();
            }
            return result.cast(handle.invoke(object));
        } catch (Throwable error) {
            throw new IllegalStateException(owner.getName() + '.' + name + " cannot be called", error);
        }
    }

    private MethodHandle find() throws ReflectiveOperationException {
        return MethodHandles.privateLookupIn(owner, MethodHandles.lookup())
                .findSpecial(owner, name, MethodType.methodType(result), owner);
    }
}
