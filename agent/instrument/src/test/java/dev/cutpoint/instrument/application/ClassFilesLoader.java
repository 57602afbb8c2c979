package dev.cutpoint.instrument.application;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Defines classes from class files, some of them changed. Its own come before those of its parent, so that the JDK's are defined once more
 * and verified; those of {@code java} packages alone nobody but the VM may define.
 */
final class ClassFilesLoader extends ClassLoader {
    private final Map<String, Path> files;
    private final Map<String, byte[]> changed;

    ClassFilesLoader(ClassLoader parent, Map<String, Path> files, Map<String, byte[]> changed) {
        super(parent);
        this.files = files;
        this.changed = changed;
    }

    static boolean mayDefine(String name) {
        return !name.startsWith("java/");
    }

    /** What the VM has against linking a class; nothing of it runs. To ask for its methods links a class, and linking verifies it. */
    Optional<String> failure(String name) {
        try {
            var unused = Class.forName(name.replace('/', '.'), false, this).getDeclaredMethods();
            return Optional.empty();
        } catch (ClassNotFoundException | LinkageError | SecurityException failure) {
            return Optional.of(failure.toString().replaceAll("@(0x)?[0-9a-f]+", "")); // no identities: it is compared
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            String path = name.replace('.', '/');
            if (loaded != null) {
                return loaded;
            }
            return name.startsWith("java.") || !(files.containsKey(path) || changed.containsKey(path))
                    ? super.loadClass(name, resolve)
                    : define(name, path);
        }
    }

    private Class<?> define(String name, String path) throws ClassNotFoundException {
        try {
            byte[] woven = changed.get(path);
            byte[] bytes = woven == null ? Files.readAllBytes(files.get(path)) : woven;
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException unreadable) {
            throw new ClassNotFoundException(name, unreadable);
        }
    }

    @Override
    public InputStream getResourceAsStream(String name) {
        Path file = name.endsWith(".class") ? files.get(name.substring(0, name.length() - ".class".length())) : null;
        try {
            return file == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            return null;
        }
    }
}
