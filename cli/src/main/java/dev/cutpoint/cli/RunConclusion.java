package dev.cutpoint.cli;

import dev.cutpoint.trace.TraceReport;

/** What is said when a run is over, and the exit code that follows from it. */
final class RunConclusion {
    private final Environment environment;
    private final Launch launch;
    private final int commandExit;
    private final FailOn failOn;

    RunConclusion(Environment environment, Launch launch, int commandExit, FailOn failOn) {
        this.environment = environment;
        this.launch = launch;
        this.commandExit = commandExit;
        this.failOn = failOn;
    }

    /** Tells and keeps what the JVMs recorded. */
    int exit(
            RecordedJvms jvms,
            TraceReport report,
            KeptRecordings kept,
            PrintedTraces printed,
            JsonReport json,
            HtmlFile html,
            SarifFile sarif) {
        boolean done = !jvms.all().isEmpty();
        if (done) {
            printed.rest(report);
        } else if (launch.untraced().isEmpty()) {
            environment.say(nothingRecorded());
        }
        done &= kept.keep(jvms.all(), environment);
        done &= written(() -> json.write(report, commandExit));
        done &= written(() -> html.write(report));
        done &= written(() -> sarif.write(report, commandExit));
        return code(done, report);
    }

    private int code(boolean done, TraceReport report) {
        if (commandExit != Exit.OK) {
            return commandExit;
        }
        if (!done) {
            return Exit.CANNOT;
        }
        failOn.complaint(report).ifPresent(environment::say);
        return failOn.exit(commandExit, report);
    }

    private boolean written(Runnable report) {
        try {
            report.run();
            return true;
        } catch (CommandFailure failure) {
            environment.say(failure.getMessage());
            return false;
        }
    }

    private String nothingRecorded() {
        return launch.startsJavaItself()
                ? "the JVM left no recording: it ended before the flight recorder was up, or says above why"
                : "'" + launch.command().get(0)
                        + "' started no JVM that records; put a java command, or one that starts" + " JVMs, after --";
    }
}
