package dev.cutpoint.it.samples;

import dev.cutpoint.it.asserted.AssertedComments;
import dev.cutpoint.it.rig.JdkInstallation;
import dev.cutpoint.it.rig.JdkInstallations;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A sample app, where it runs, and what is not the same in each of its runs. */
enum Sample {
    CHECKOUT("checkout", 21, Integer.MAX_VALUE),

    FAN_OUT("fan-out", 25, 25),

    /**
     * The web server interrupts the thread that listens after it has closed its socket. Whether that one still waits for a connection, is on
     * its way to its end, or has come there, in which case nobody is interrupted, is a race inside the server.
     */
    ORDERS("orders", 21, Integer.MAX_VALUE, "interrupt of server-@default-listener "),

    THREAD_POOL("thread-pool", 17, Integer.MAX_VALUE);

    private static final Path ROOT =
            Path.of(System.getProperty("cutpoint.root", "..")).toAbsolutePath().normalize();
    private static final Path EXPECTED = Path.of("src", "test", "resources", "traces");

    private final String title;
    private final int oldest;
    private final int newest;
    private final String race;

    Sample(String title, int oldest, int newest) {
        this(title, oldest, newest, "");
    }

    Sample(String title, int oldest, int newest, String race) {
        this.title = title;
        this.oldest = oldest;
        this.newest = newest;
        this.race = race;
    }

    /** Those of this machine that it runs on, oldest first. */
    List<JdkInstallation> jdks() {
        Stream<JdkInstallation> all = JdkInstallations.all();
        return all.filter(jdk -> jdk.feature() >= oldest && jdk.feature() <= newest)
                .toList();
    }

    String traces(List<String> printed) {
        return race.isEmpty() ? NormalTraces.of(printed) : NormalTraces.without(race, printed);
    }

    Path expectedTraces() {
        return EXPECTED.resolve(title + ".txt");
    }

    AssertedComments comments() throws IOException {
        return AssertedComments.in(ROOT.resolve(Path.of("sample-apps", title, "src", "main", "java")));
    }

    @Override
    public String toString() {
        return title;
    }
}
