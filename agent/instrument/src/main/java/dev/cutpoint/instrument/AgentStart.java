package dev.cutpoint.instrument;

import dev.cutpoint.bootstrap.Clock;
import dev.cutpoint.bootstrap.Deadline;
import dev.cutpoint.bootstrap.DeafTasks;
import dev.cutpoint.bootstrap.Entries;
import dev.cutpoint.bootstrap.SiblingFailure;
import dev.cutpoint.bootstrap.Throttle;
import dev.cutpoint.bootstrap.Waits;
import dev.cutpoint.instrument.application.ApplicationClasses;
import dev.cutpoint.instrument.application.ApplicationTransformer;
import dev.cutpoint.instrument.application.SkippedClasses;
import dev.cutpoint.instrument.jdk.HookStates;
import dev.cutpoint.instrument.jdk.JdkHook;
import dev.cutpoint.instrument.jdk.JdkHooks;
import dev.cutpoint.instrument.jdk.JdkTransformer;
import dev.cutpoint.instrument.recording.Recorder;
import dev.cutpoint.options.AgentOptions;
import dev.cutpoint.options.OptionException;
import dev.cutpoint.options.Profile;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;

/**
 * Starts the agent: options, bootstrap classes, weaving, recorder, in this order. Called by the entry class on the thread that runs
 * {@code premain} or {@code agentmain}; whatever it throws is reported there in one line, and the application goes on.
 */
public final class AgentStart {
    private static boolean started;

    private final AgentOptions options;
    private final Instrumentation instrumentation;
    private final HookStates states = new HookStates();
    private final SkippedClasses skipped = new SkippedClasses();
    private final int release = Runtime.version().feature();

    private AgentStart(AgentOptions options, Instrumentation instrumentation) {
        this.options = options;
        this.instrumentation = instrumentation;
    }

    /** Does nothing when the agent is there already. */
    public static synchronized void start(String arguments, Instrumentation instrumentation, String jar)
            throws Exception {
        if (started) {
            return;
        }
        AgentOptions options;
        try {
            options = AgentOptions.parse(arguments == null ? "" : arguments);
        } catch (OptionException wrong) {
            refuse(wrong, AgentOptions.asksForStrict(arguments));
            return;
        }
        started = true;
        new AgentStart(options, instrumentation).start(jar);
    }

    @SuppressWarnings("SystemExitOutsideMain") // strict=true asks for exactly this
    private static void refuse(OptionException wrong, boolean strict) {
        System.err.println(
                "cutpoint: " + wrong.getMessage() + (strict ? "" : "; the program runs on without the agent"));
        if (strict) {
            System.exit(2);
        }
    }

    private void start(String jar) throws Exception {
        try (JarFile file = new JarFile(jar)) {
            BootLoader.define(instrumentation, file);
        }
        configure();
        JdkTransformer jdk = weave();
        Clock.startTicking();
        new Recorder(options, states, skipped, jar).start();
        if (options.profile() != Profile.WATCH) {
            jdk.types().forEach(this::load);
        }
    }

    private void configure() throws ReflectiveOperationException {
        Throttle.limit(options.maxTracesPerSecond());
        Deadline.keepStacks(options.profile() != Profile.WATCH);
        Waits.threshold(options.suspendThreshold().toNanos());
        MethodHandles.Lookup thread = MethodHandles.privateLookupIn(Thread.class, MethodHandles.lookup());
        DeafTasks.configure(
                options.deafThreshold().toNanos(),
                ownMethod(thread, "getStackTrace", StackTraceElement[].class),
                ownMethod(thread, "getState", Thread.State.class));
        SiblingFailure.configure(MethodHandles.privateLookupIn(Throwable.class, MethodHandles.lookup())
                .findSpecial(
                        Throwable.class,
                        "getStackTrace",
                        MethodType.methodType(StackTraceElement[].class),
                        Throwable.class));
        Entries.lines = new FirstLines(instrumentation);
    }

    private static MethodHandle ownMethod(MethodHandles.Lookup thread, String name, Class<?> type)
            throws ReflectiveOperationException {
        return thread.findSpecial(Thread.class, name, MethodType.methodType(type), Thread.class);
    }

    private JdkTransformer weave() {
        List<JdkHook> hooks = JdkHooks.all();
        hooks.forEach(each -> states.expect(each, release));
        JdkTransformer jdk = new JdkTransformer(hooks, release, states);
        ApplicationTransformer application = new ApplicationTransformer(options, skipped);
        instrumentation.addTransformer(new AgentTransformer(jdk, application, options.dump()), true);
        Set<String> types = new HashSet<>();
        jdk.types().forEach(each -> types.add(each.replace('/', '.')));
        for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
            boolean hooked = AgentTransformer.isJdk(loaded.getClassLoader()) && types.contains(loaded.getName());
            if (hooked || isApplication(loaded)) {
                retransform(loaded);
            }
        }
        return jdk;
    }

    /** Classes that were there before the agent; few at start, all of them when it arrives later. */
    private boolean isApplication(Class<?> loaded) {
        return !loaded.isArray()
                && ApplicationClasses.isApplication(
                        loaded.getClassLoader(), loaded.getName().replace('.', '/'))
                && instrumentation.isModifiableClass(loaded);
    }

    /** One by one: a class that the VM refuses must not take the others with it. */
    private void retransform(Class<?> type) {
        try {
            instrumentation.retransformClasses(type);
        } catch (UnmodifiableClassException | RuntimeException | LinkageError refused) {
            skipped.count(refused.getClass().getSimpleName());
        }
    }

    private void load(String type) {
        try {
            Class.forName(type.replace('/', '.'), false, ClassLoader.getPlatformClassLoader());
        } catch (ClassNotFoundException | LinkageError absent) {
            JdkHooks.all().stream().filter(each -> each.type().equals(type)).forEach(states::absent);
        }
    }
}
