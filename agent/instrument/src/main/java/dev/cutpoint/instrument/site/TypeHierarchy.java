package dev.cutpoint.instrument.site;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.objectweb.asm.ClassReader;

/**
 * Which type is a subtype of which, read from class files: no class is loaded for it, since one that is loaded too early can change what
 * the application does, and may not even exist.
 *
 * <p>Class files come from the loader of the class that is being woven. Called on whichever thread loads a class.
 */
final class TypeHierarchy {
    private static final ClassLoader PLATFORM = ClassLoader.getPlatformClassLoader();
    private static final int DEEPEST = 64;

    /** Of a type whose class file is not to be had. */
    private static final String[] UNKNOWN = {};

    private final Map<String, String[]> jdk = new ConcurrentHashMap<>();
    private final Map<ClassLoader, Map<String, String[]>> applications = new WeakHashMap<>();

    /** How {@link #relation} answers. */
    enum Relation {
        SUBTYPE,
        OTHER,
        /** A class file on the way was not found. */
        UNKNOWN
    }

    Relation relation(ClassLoader loader, String type, String wanted) {
        return wanted.equals("java/lang/Object") ? Relation.SUBTYPE : relation(loader, type, wanted, 0);
    }

    private Relation relation(ClassLoader loader, String type, String wanted, int depth) {
        if (type.equals(wanted)) {
            return Relation.SUBTYPE;
        }
        if (type.equals("java/lang/Object") || type.startsWith("[") || depth > DEEPEST) {
            return Relation.OTHER;
        }
        String[] parents = parents(loader, type);
        Relation result = parents == UNKNOWN ? Relation.UNKNOWN : Relation.OTHER;
        for (String parent : parents) {
            Relation above = relation(loader, parent, wanted, depth + 1);
            if (above == Relation.SUBTYPE) {
                return above;
            }
            result = above == Relation.UNKNOWN ? above : result;
        }
        return result;
    }

    /** Super class and interfaces. */
    private String[] parents(ClassLoader loader, String type) {
        boolean ofJdk = type.startsWith("java/") || loader == null;
        Map<String, String[]> known = ofJdk ? jdk : of(loader);
        String[] parents = known.get(type);
        if (parents == null) {
            parents = read(ofJdk ? PLATFORM : loader, type);
            known.put(type, parents);
        }
        return parents;
    }

    private Map<String, String[]> of(ClassLoader loader) {
        synchronized (applications) {
            return applications.computeIfAbsent(loader, key -> new ConcurrentHashMap<>());
        }
    }

    private static String[] read(ClassLoader loader, String type) {
        try (InputStream file = loader.getResourceAsStream(type + ".class")) {
            return file == null ? UNKNOWN : parents(new ClassReader(file));
        } catch (IOException | RuntimeException unreadable) {
            return UNKNOWN;
        }
    }

    private static String[] parents(ClassReader type) {
        String[] interfaces = type.getInterfaces();
        String[] parents = new String[interfaces.length + 1];
        parents[0] = type.getSuperName() == null ? "java/lang/Object" : type.getSuperName();
        System.arraycopy(interfaces, 0, parents, 1, interfaces.length);
        return parents;
    }
}
