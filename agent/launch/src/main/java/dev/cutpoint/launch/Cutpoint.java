package dev.cutpoint.launch;

import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The way in, for {@code -javaagent}, attach and {@code java -jar}, and the class loader of what lies behind it: one folder of
 * cutpoint.jar, {@code agent/} in a target and {@code cli/} for the command line.
 *
 * <p>It is the only class of ours on the application's class path, hence one class without nested classes or lambdas, and a
 * loader and an entry at once. It is compiled for Java 8, so that an older JVM gets a sentence and not an
 * {@code UnsupportedClassVersionError}; that is also why it looks old.
 *
 * <p>As a loader it prefers its own folder to its parent, so that ASM or picocli on another agent's boot path does no harm, and
 * its parent is the boot loader, for the command line the platform loader, so that no class of the application is ever visible. In
 * the folders class files are named {@code *.classdata}: nothing that scans the class path takes them for the application's.
 *
 * <p>Whatever escapes from premain aborts the target, so nothing does: any error becomes one line and the JVM goes on.
 */
public final class Cutpoint extends ClassLoader {
    private static final int OLDEST_JAVA = 17;
    private static final int EXIT_CANNOT = 4;
    private static final String CLASS = ".class";
    private static final String CLASS_DATA = ".classdata";

    /** Kept, since an agent that arrives a second time must meet the statics of the first. */
    private static ClassLoader agentLoader;

    private final ZipFile jar;
    private final String folder;
    private final Attributes attributes;
    private final ProtectionDomain domain;

    static {
        registerAsParallelCapable();
    }

    private Cutpoint(File file, String folder, ClassLoader parent) throws IOException {
        super(parent);
        this.jar = new ZipFile(file);
        this.folder = folder;
        this.attributes = attributes(jar);
        CodeSource source = new CodeSource(file.toURI().toURL(), (Certificate[]) null);
        this.domain = new ProtectionDomain(source, null, this, null);
    }

    private static Attributes attributes(ZipFile jar) throws IOException {
        ZipEntry manifest = jar.getEntry(JarFile.MANIFEST_NAME);
        if (manifest == null) {
            return new Attributes();
        }
        try (InputStream in = jar.getInputStream(manifest)) {
            return new Manifest(in).getMainAttributes();
        }
    }

    /** The command line. */
    public static void main(String[] arguments) {
        try {
            String obstacle = obstacle();
            if (obstacle.isEmpty()) {
                // Not the parent of the system loader: -Djava.system.class.loader puts the application's loader there.
                Object platform =
                        ClassLoader.class.getMethod("getPlatformClassLoader").invoke(null);
                ClassLoader loader = new Cutpoint(file(), "cli/", (ClassLoader) platform);
                Thread.currentThread().setContextClassLoader(loader);
                Class<?> main = Class.forName("dev.cutpoint.cli.Main", true, loader);
                main.getMethod("main", String[].class).invoke(null, (Object) arguments);
                return;
            }
            System.err.println("cutpoint: " + obstacle);
        } catch (Throwable error) {
            System.err.println("cutpoint: the command line failed: " + cause(error));
        }
        System.exit(EXIT_CANNOT);
    }

    /** The agent, named on the command line of the target. */
    public static void premain(String options, Instrumentation instrumentation) {
        agentmain(options, instrumentation);
    }

    /** The agent, arriving in a running target. */
    public static void agentmain(String options, Instrumentation instrumentation) {
        try {
            String obstacle = obstacle();
            if (obstacle.isEmpty()) {
                startAgent(options == null ? "" : options, instrumentation);
            } else {
                System.err.println("cutpoint: " + obstacle + "; it runs without the agent");
            }
        } catch (Throwable error) {
            report(error);
        }
    }

    /**
     * The agent needs no class of the platform loader, for which reflection would have to be asked, as for a call by name: both take
     * their time before the application's {@code main}.
     */
    @SuppressWarnings("unchecked") // the interface is all that is known here of the class
    private static synchronized void startAgent(String options, Instrumentation instrumentation) throws Exception {
        if (agentLoader == null) {
            agentLoader = new Cutpoint(file(), "agent/", null);
        }
        Class<?> agent = Class.forName("dev.cutpoint.instrument.AgentStart", true, agentLoader);
        ((BiConsumer<String, Instrumentation>) agent.getConstructor().newInstance()).accept(options, instrumentation);
    }

    private static void report(Throwable error) {
        try {
            System.err.println("cutpoint: the agent failed: " + cause(error) + "; this JVM runs without it");
        } catch (Throwable unprintable) {
            // The JVM must go on; out of memory or of stack there is nothing left to tell it with.
        }
    }

    private static Throwable cause(Throwable error) {
        return error instanceof InvocationTargetException && error.getCause() != null ? error.getCause() : error;
    }

    /** Why nothing can be started in this JVM; empty when nothing stands in the way. */
    private static String obstacle() {
        String version = System.getProperty("java.specification.version");
        if (version.startsWith("1.") || Integer.parseInt(version) < OLDEST_JAVA) {
            return "this JVM is Java " + version + ", Java " + OLDEST_JAVA + " or later is needed";
        }
        return missing("jdk.jfr.Event")
                ? "this JVM has no jdk.jfr module (--add-modules jdk.jfr adds it where the JDK has it)"
                : "";
    }

    private static boolean missing(String className) {
        try {
            Class.forName(className, false, null);
            return false;
        } catch (ClassNotFoundException absent) {
            return true;
        }
    }

    private static File file() throws URISyntaxException {
        return new File(Cutpoint.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded == null) {
                loaded = isOurs(name) ? findClass(name) : super.loadClass(name, false);
            }
            if (resolve) {
                resolveClass(loaded);
            }
            return loaded;
        }
    }

    private boolean isOurs(String name) {
        return !name.startsWith("java.") && entry(name.replace('.', '/') + CLASS) != null;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        ZipEntry entry = entry(name.replace('.', '/') + CLASS);
        if (entry == null) {
            throw new ClassNotFoundException(name);
        }
        try {
            byte[] bytes = read(entry);
            definePackageOf(name);
            return defineClass(name, bytes, 0, bytes.length, domain);
        } catch (IOException unreadable) {
            throw new ClassNotFoundException(name, unreadable);
        }
    }

    private void definePackageOf(String name) {
        int dot = name.lastIndexOf('.');
        String title = attributes.getValue(Attributes.Name.IMPLEMENTATION_TITLE);
        String version = attributes.getValue(Attributes.Name.IMPLEMENTATION_VERSION);
        try {
            if (dot > 0 && getPackage(name.substring(0, dot)) == null) {
                definePackage(name.substring(0, dot), null, null, null, title, version, null, null);
            }
        } catch (IllegalArgumentException defined) {
            // Another thread was first.
        }
    }

    private byte[] read(ZipEntry entry) throws IOException {
        byte[] bytes = new byte[(int) entry.getSize()];
        try (DataInputStream in = new DataInputStream(jar.getInputStream(entry))) {
            in.readFully(bytes);
        }
        return bytes;
    }

    @Override
    public URL getResource(String name) {
        URL own = findResource(name);
        return own == null ? super.getResource(name) : own;
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        List<URL> all = new ArrayList<>();
        all.addAll(Collections.list(findResources(name)));
        if (getParent() != null) {
            all.addAll(Collections.list(getParent().getResources(name)));
        }
        return Collections.enumeration(all);
    }

    @Override
    protected URL findResource(String name) {
        ZipEntry entry = entry(name);
        try {
            return entry == null
                    ? null
                    : new URL("jar:" + domain.getCodeSource().getLocation() + "!/" + entry.getName());
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    protected Enumeration<URL> findResources(String name) {
        URL own = findResource(name);
        return own == null ? Collections.<URL>emptyEnumeration() : Collections.enumeration(Collections.singleton(own));
    }

    /** What the folder holds under that name; class files go by another ending there. Null when it is not there. */
    private ZipEntry entry(String name) {
        return jar.getEntry(folder
                + (name.endsWith(CLASS) ? name.substring(0, name.length() - CLASS.length()) + CLASS_DATA : name));
    }
}
