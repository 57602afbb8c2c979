package dev.cutpoint.instrument.application;

import dev.cutpoint.instrument.site.SuspendPoints;
import dev.cutpoint.options.AgentOptions;
import dev.cutpoint.options.CoveredClasses;
import dev.cutpoint.options.Profile;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Weaves application classes: in {@code watch} the API and the classes that use it, in the other profiles all that are included.
 *
 * <p>Lives in the agent's loader; called by the VM on whichever thread loads a class.
 */
public final class ApplicationTransformer {
    private static final byte[] API = "dev/cutpoint/api/".getBytes(StandardCharsets.ISO_8859_1);

    /** Empty in {@code watch}. */
    private final Optional<CoveredClasses> covered;

    private final SkippedClasses skipped;
    private final Optional<SuspendPoints> points;
    private final SuppressedPlaces suppressed;

    /** {@code points}: empty in {@code watch}. */
    public ApplicationTransformer(AgentOptions options, SkippedClasses skipped, Optional<SuspendPoints> points) {
        this.points = points;
        this.covered = options.profile() == Profile.WATCH ? Optional.empty() : Optional.of(options.coveredClasses());
        this.skipped = skipped;
        this.suppressed = new SuppressedPlaces(skipped);
    }

    /** What the classes that it has seen say about findings in them. */
    public SuppressedPlaces suppressed() {
        return suppressed;
    }

    /** The woven class, or null if it stays as it is. */
    public byte[] transform(ClassLoader loader, String name, byte[] original) {
        if (!ApplicationClasses.isApplication(loader, name)) {
            return null;
        }
        if (ApiWeaving.isApi(name)) {
            return ApiWeaving.weave(name, original);
        }
        boolean usesApi = Bytes.contain(original, API);
        if (usesApi) {
            suppressed.look(original);
        }
        return isWanted(name, usesApi) ? weave(loader, original) : null;
    }

    private boolean isWanted(String name, boolean usesApi) {
        return covered.isEmpty() ? usesApi : covered.get().contains(name.replace('/', '.'));
    }

    /** Whatever the class is called: the woven class, or null if there is nothing to weave or it cannot be woven, which is counted. */
    byte[] weave(ClassLoader loader, byte[] original) {
        try {
            return ApplicationWeaving.weave(original, loader, points, skipped);
        } catch (Throwable error) {
            skipped.count(UnweavableException.reason(error));
            return null;
        }
    }
}
