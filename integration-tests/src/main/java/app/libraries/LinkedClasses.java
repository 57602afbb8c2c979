package app.libraries;

import java.io.File;
import java.io.IOException;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.JarFile;

/**
 * Links every class of the jars on its class path and prints those that the VM refuses, and why. Nothing of them runs. To ask for its
 * methods links a class, and linking verifies it.
 */
public final class LinkedClasses {
    private LinkedClasses() {}

    public static void main(String[] arguments) throws IOException {
        ClassLoader loader = LinkedClasses.class.getClassLoader();
        int linked = 0;
        int methods = 0;
        for (String name : names()) {
            try {
                methods += Class.forName(name, false, loader).getDeclaredMethods().length;
                linked++;
            } catch (ClassNotFoundException | LinkageError refused) {
                System.out.println(name + " " + refused.getClass().getName());
            }
        }
        System.out.println("linked " + linked + " with methods " + methods);
    }

    private static SortedSet<String> names() throws IOException {
        SortedSet<String> names = new TreeSet<>();
        for (String place : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (place.endsWith(".jar")) {
                try (JarFile jar = new JarFile(place)) {
                    jar.stream()
                            .map(entry -> entry.getName())
                            .filter(name -> name.endsWith(".class"))
                            .filter(name -> !name.startsWith("META-INF") && !name.endsWith("-info.class"))
                            .forEach(name ->
                                    names.add(name.replaceFirst("\\.class$", "").replace('/', '.')));
                }
            }
        }
        return names;
    }
}
