package dev.cutpoint.trace;

import java.util.List;

/**
 * Makes a cancellation from its draft, as far as it is known by the horizon.
 *
 * @param jvm what the recording says about its JVM
 * @param horizon up to when the recording tells what happened, by the JVM's {@code nanoTime}
 */
record CancellationAssembly(JvmState jvm, long horizon, WaitLog waits, ApplicationCode application) {

    Cancellation cancellation(CancellationDraft draft, long outputId) {
        Fact.Requested request = draft.request().orElseThrow();
        long requested = request.moment().nanos();
        EffectAssembly assembly =
                new EffectAssembly(requested, horizon, jvm.session(), jvm.points(), waits, application);
        Cancellation cancellation = new Cancellation(
                outputId,
                request.kind(),
                request.detail(),
                jvm.clock().timeOf(requested),
                new Origin(request.moment().thread(), request.stack().frames()),
                request.target(),
                draft.effects().stream().map(assembly::effect).toList(),
                draft.hops(requested, application),
                List.of());
        return cancellation.withFindings(FindingRules.matching(cancellation, context()));
    }

    RuleContext context() {
        return new RuleContext(jvm.session(), application);
    }
}
