package dev.cutpoint.instrument;

import dev.cutpoint.instrument.jdk.Code;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The class files of what goes into the boot loader; read in one go, and given away one by one. */
final class BootClasses {
    private static final String PACKAGE = "dev/cutpoint/bootstrap/";
    private static final String FOLDER = "bootstrap/";
    private static final String SUFFIX = ".classdata";

    /** What the names of event classes begin with. */
    static final String EVENTS = PACKAGE + "event/";

    /** By internal name. */
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private BootClasses() {}

    static BootClasses of(ZipFile jar) throws IOException {
        BootClasses classes = new BootClasses();
        Enumeration<? extends ZipEntry> entries = jar.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            String name = entry.getName();
            if (name.startsWith(FOLDER) && name.endsWith(SUFFIX)) {
                String type = name.substring(FOLDER.length(), name.length() - SUFFIX.length());
                classes.files.put(type, read(jar, entry));
            }
        }
        return classes;
    }

    /** What defines the others, under a name in {@code java.lang}. */
    byte[] takeDefiner() {
        return takeAs(PACKAGE + "Definer", "java/lang/CutpointDefiner");
    }

    /** What woven code calls, under its name in {@code java.lang}. */
    byte[] takeDoorway() {
        return takeAs(PACKAGE + "Doorway", Code.DOORWAY);
    }

    /** The names of those that nobody has taken. */
    String[] names() {
        return files.keySet().toArray(new String[0]);
    }

    boolean has(String name) {
        return files.containsKey(name);
    }

    byte[] take(String name) {
        return files.remove(name);
    }

    private byte[] takeAs(String name, String wanted) {
        if (!has(name)) {
            throw new IllegalStateException("the jar has no " + name);
        }
        return ClassName.replace(take(name), name, wanted);
    }

    private static byte[] read(ZipFile jar, ZipEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            return in.readNBytes((int) entry.getSize());
        }
    }
}
