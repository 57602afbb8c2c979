package dev.cutpoint.instrument;

import dev.cutpoint.bootstrap.Clock;
import dev.cutpoint.bootstrap.Deadline;
import dev.cutpoint.bootstrap.DeafTasks;
import dev.cutpoint.bootstrap.Entries;
import dev.cutpoint.bootstrap.SiblingFailure;
import dev.cutpoint.bootstrap.SiteCounters;
import dev.cutpoint.bootstrap.Throttle;
import dev.cutpoint.bootstrap.UnseenLoads;
import dev.cutpoint.bootstrap.Waits;
import dev.cutpoint.instrument.application.ApplicationTransformer;
import dev.cutpoint.instrument.application.SkippedClasses;
import dev.cutpoint.instrument.jdk.HookStates;
import dev.cutpoint.instrument.jdk.JdkTransformer;
import dev.cutpoint.instrument.recording.Recorder;
import dev.cutpoint.instrument.recording.Session;
import dev.cutpoint.instrument.repair.Canary;
import dev.cutpoint.instrument.repair.LaterArrival;
import dev.cutpoint.instrument.repair.Registration;
import dev.cutpoint.instrument.site.SuspendPoints;
import dev.cutpoint.options.AgentOptions;
import dev.cutpoint.options.OptionException;
import dev.cutpoint.options.Profile;
import java.io.File;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.zip.ZipFile;

/**
 * Starts the agent: options, bootstrap classes, weaving, recorder, in this order. Called by the entry class on the thread that runs
 * {@code premain} or {@code agentmain}; whatever it throws is reported there in one line, and the application goes on.
 *
 * <p>Every program pays for what happens here before its {@code main}. Hence no lambdas, streams or regular expressions on this way: the
 * first of each costs more than all the work it does. The interface is one that the entry class knows, for the same reason: a call by
 * name is dear, too.
 */
public final class AgentStart implements BiConsumer<String, Instrumentation> {
    private static boolean started;

    /** When the agent is there already, either it has arranged for this call itself, or nothing happens. */
    @Override
    public void accept(String arguments, Instrumentation instrumentation) {
        synchronized (AgentStart.class) {
            if (!started) {
                start(arguments, instrumentation);
            } else {
                LaterArrival.take(instrumentation);
            }
        }
    }

    private static void start(String arguments, Instrumentation instrumentation) {
        AgentOptions options;
        try {
            options = AgentOptions.parse(arguments);
        } catch (OptionException wrong) {
            refuse(wrong, AgentOptions.asksForStrict(arguments));
            return;
        }
        started = true;
        try {
            start(options, instrumentation);
        } catch (IOException | ReflectiveOperationException | URISyntaxException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @SuppressWarnings("SystemExitOutsideMain") // strict=true asks for exactly this
    private static void refuse(OptionException wrong, boolean strict) {
        System.err.println(
                "cutpoint: " + wrong.getMessage() + (strict ? "" : "; the program runs on without the agent"));
        if (strict) {
            System.exit(2);
        }
    }

    private static void start(AgentOptions options, Instrumentation instrumentation)
            throws IOException, ReflectiveOperationException, URISyntaxException {
        File jar = jar();
        BootLoader.define(instrumentation, bootClasses(jar));
        configure(options);
        int release = Runtime.version().feature();
        HookStates states = new HookStates(release);
        SkippedClasses skipped = new SkippedClasses();
        JdkTransformer jdk = new JdkTransformer(release, states);
        Optional<SuspendPoints> points = suspendPoints(options, skipped);
        ApplicationTransformer application = new ApplicationTransformer(options, skipped, points);
        Registration registration =
                Registration.of(instrumentation, new AgentTransformer(jdk, application, options.dump()));
        new LoadedClasses(instrumentation, skipped).retransform();
        UnseenLoads.preventIfVirtualThreadsRun();
        Clock.startTicking();
        Canary canary = new Canary(registration, jdk, states);
        new Recorder(new Session(
                        options, states, skipped, points, application.suppressed(), instrumentation, jar, canary))
                .start();
        if (options.profile() != Profile.WATCH) {
            jdk.loadAll();
        }
    }

    private static Optional<SuspendPoints> suspendPoints(AgentOptions options, SkippedClasses skipped) {
        if (options.profile() == Profile.WATCH) {
            return Optional.empty();
        }
        SiteCounters.open();
        return Optional.of(new SuspendPoints(skipped));
    }

    private static File jar() throws URISyntaxException {
        return new File(AgentStart.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    private static BootClasses bootClasses(File jar) throws IOException {
        try (ZipFile file = new ZipFile(jar)) {
            return BootClasses.of(file);
        }
    }

    private static void configure(AgentOptions options) {
        Throttle.limitTraces(options.maxTracesPerSecond());
        Deadline.keepStacks(options.profile() != Profile.WATCH);
        Waits.threshold(options.suspendThreshold().toNanos());
        DeafTasks.configure(
                options.deafThreshold().toNanos(),
                new OwnMethod<>(Thread.class, "getStackTrace", StackTraceElement[].class),
                new OwnMethod<>(Thread.class, "getState", Thread.State.class));
        SiblingFailure.configure(new OwnMethod<>(Throwable.class, "getStackTrace", StackTraceElement[].class));
        Entries.lines = new FirstLines();
    }
}
