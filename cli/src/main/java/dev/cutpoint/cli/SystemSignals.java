package dev.cutpoint.cli;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

/**
 * Signals of the operating system. By reflection: the JDK's class for them is public and supported, but compilers warn of its
 * name whatever they are told. Handlers, unlike ignored signals, are not inherited by children.
 */
final class SystemSignals {
    private SystemSignals() {}

    /**
     * From now on that signal does this instead of ending the process.
     *
     * @return puts back what was before
     */
    static Runnable handle(String name, Runnable action) {
        InvocationHandler received = (proxy, method, arguments) -> {
            if (method.getName().equals("handle")) {
                action.run();
            }
            return null;
        };
        try {
            Class<?> type = Class.forName("sun.misc.SignalHandler");
            Object handler = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, received);
            Object before = exchange(name, handler);
            return () -> {
                try {
                    exchange(name, before);
                } catch (ReflectiveOperationException worksNoLonger) {
                    throw new IllegalStateException(worksNoLonger);
                }
            };
        } catch (ReflectiveOperationException notOnThisSystem) {
            // The signal then ends this process at once, and the child by itself, as with any other launcher.
            return () -> {};
        }
    }

    private static Object exchange(String name, Object handler) throws ReflectiveOperationException {
        Class<?> type = Class.forName("sun.misc.Signal");
        return type.getMethod("handle", type, Class.forName("sun.misc.SignalHandler"))
                .invoke(null, type.getConstructor(String.class).newInstance(name), handler);
    }
}
