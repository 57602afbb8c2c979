package app.loaders;

import java.util.LinkedHashMap;
import java.util.Map;

/** Prints which of the classes named as arguments can be found, by a loader without parent, the platform's and the application's. */
public final class WhatIsVisible {
    private WhatIsVisible() {}

    private static final class Parentless extends ClassLoader {
        Parentless() {
            super(null);
        }
    }

    public static void main(String[] names) {
        Map<String, ClassLoader> loaders = new LinkedHashMap<>();
        loaders.put("parentless", new Parentless());
        loaders.put("platform", ClassLoader.getPlatformClassLoader());
        loaders.put("application", ClassLoader.getSystemClassLoader());
        loaders.forEach((kind, loader) -> {
            for (String name : names) {
                if (isVisible(loader, name)) {
                    System.out.println(kind + " " + name);
                }
            }
        });
    }

    private static boolean isVisible(ClassLoader loader, String name) {
        try {
            return Class.forName(name, false, loader).getName().equals(name);
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }
}
