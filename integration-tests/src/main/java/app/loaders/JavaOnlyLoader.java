package app.loaders;

import java.io.IOException;
import java.io.InputStream;

/** Defines the application's classes itself and hands on {@code java.*} only, as those of OSGi and application servers do. */
final class JavaOnlyLoader extends ClassLoader {
    JavaOnlyLoader() {
        super(null);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        Class<?> loaded = findLoadedClass(name);
        if (loaded != null) {
            return loaded;
        }
        return name.startsWith("java.") ? super.loadClass(name, resolve) : findClass(name);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (!name.startsWith("app.") && !name.startsWith("dev.cutpoint.api.")) {
            throw new ClassNotFoundException("not handed on: " + name);
        }
        try (InputStream in = ClassLoader.getSystemResourceAsStream(name.replace('.', '/') + ".class")) {
            byte[] bytes = in.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException unreadable) {
            throw new ClassNotFoundException(name, unreadable);
        }
    }
}
