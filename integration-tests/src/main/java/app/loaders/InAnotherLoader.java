package app.loaders;

import java.lang.reflect.InvocationTargetException;

/** Runs the main method of a class, named as the first argument, in a loader that hands on nothing but {@code java.*}. */
public final class InAnotherLoader {
    private InAnotherLoader() {}

    public static void main(String[] arguments) throws Throwable {
        Class<?> main = new JavaOnlyLoader().loadClass(arguments[0]);
        try {
            main.getMethod("main", String[].class).invoke(null, (Object) arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
