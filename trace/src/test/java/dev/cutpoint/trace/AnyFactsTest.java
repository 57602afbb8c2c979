package dev.cutpoint.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Facts in combinations that no agent should record, as they are after losses. */
class AnyFactsTest {

    private static final int TRIALS = 3_000;

    private static final List<Stack> STACKS = List.of(
            Stack.UNKNOWN,
            Frames.stack(Frames.SLEEP, "shop.Mail.send:8", Frames.FUTURE_TASK),
            Frames.stack("shop.Mail.send:11", "shop.Mail.all:4"),
            Frames.stack(Frames.TAKE, Frames.RUN_WORKER));

    private static List<Fact> facts(Random random) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact.Session(0, 1_000, new JvmSession(1, "", "", "diagnose", Thresholds.DEFAULT), 0));
        for (int i = 1 + random.nextInt(20); i > 0; i--) {
            facts.add(fact(random, i));
        }
        return facts;
    }

    private static Fact fact(Random random, int number) {
        long nanos = random.nextInt(4_000) * 1_000_000L + number;
        TaskThread thread = new TaskThread(random.nextInt(3), "", random.nextBoolean());
        Fact.Moment moment = new Fact.Moment(nanos, thread, random.nextInt(3), random.nextInt(3));
        Stack stack = STACKS.get(random.nextInt(STACKS.size()));
        Optional<String> exception = random.nextBoolean() ? Optional.of("java.lang.Error") : Optional.empty();
        return switch (random.nextInt(15)) {
            case 0 -> new Fact.Reached(moment);
            case 1 -> new Fact.Delivered(moment, exception, random.nextInt(4) == 0, random.nextInt(4) == 0, stack);
            case 2 -> new Fact.Handled(moment, stack);
            case 3 -> new Fact.Recovered(moment);
            case 4 -> new Fact.Restored(moment);
            case 5 -> new Fact.WentDeaf(moment, nanos, "", stack);
            case 6 -> new Fact.TaskEnded(moment, "thread", "", exception, random.nextBoolean(), random.nextBoolean());
            case 7 -> new Fact.CalledBack(moment, 5, "", exception, stack);
            case 8 -> new Fact.Observed(moment, "", exception, stack);
            case 9 ->
                new Fact.Waited(
                        thread.id(),
                        nanos - 900,
                        nanos,
                        random.nextBoolean(),
                        STACKS.get(1).point().orElseThrow(),
                        random.nextBoolean());
            case 10 -> new Fact.CameLate(moment, value(random, exception), Optional.empty(), stack);
            case 11 -> new Fact.GuardRan(moment, "defer", 7, exception, stack);
            case 12 -> new Fact.CleanedUp(moment, "on-cancel", 7, exception, stack);
            case 13 -> new Fact.ShieldHeld(moment, nanos / 2, random.nextBoolean(), stack);
            default -> new Fact.Requested(moment, "interrupt", new Target("", ""), "", stack);
        };
    }

    private static Fact.Value value(Random random, Optional<String> type) {
        return new Fact.Value(
                "",
                type,
                random.nextBoolean(),
                random.nextBoolean()
                        ? LateResult.By.COMPLETE
                        : random.nextBoolean() ? LateResult.By.SOURCE : LateResult.By.COMPUTATION,
                random.nextBoolean(),
                random.nextBoolean());
    }

    private static TraceReport report(List<Fact> facts) {
        Analysis analysis = new Analysis(ApplicationCode.ALL);
        CancellationAssembler jvm = analysis.addJvm();
        facts.forEach(jvm::accept);
        return analysis.report();
    }

    @Test
    void anyFactsGiveAReportWhateverTheirOrder() {
        for (int seed = 0; seed < TRIALS; seed++) {
            Random random = new Random(seed);
            List<Fact> facts = facts(random);
            TraceReport report = report(facts);
            List<Fact> shuffled = onlyOneRequestEach(facts);
            TraceReport once = report(shuffled);
            Collections.shuffle(shuffled, random);
            assertThat(report(shuffled)).as("seed %d", seed).isEqualTo(once);
            assertThat(report.cancellations()).hasSameSizeAs(once.cancellations());
        }
    }

    /** Of several requests of one id any may be kept. */
    private static List<Fact> onlyOneRequestEach(List<Fact> facts) {
        List<Long> seen = new ArrayList<>();
        List<Fact> result = new ArrayList<>();
        for (Fact fact : facts) {
            boolean again = fact instanceof Fact.Requested request
                    && seen.contains(request.moment().cancellation());
            if (!again) {
                result.add(fact);
            }
            if (fact instanceof Fact.Requested request) {
                seen.add(request.moment().cancellation());
            }
        }
        return result;
    }

    @Test
    void anyReportCanBeWritten() throws IOException {
        TextTrace text = new TextTrace(Style.PLAIN, 80, false, ZoneOffset.UTC);
        for (int seed = 0; seed < TRIALS; seed++) {
            TraceReport report = report(facts(new Random(seed)));
            assertThat(text.report(report)).endsWith("\n");
            StringWriter out = new StringWriter();
            try (JsonLines json = new JsonLines(out)) {
                json.report(report, 0);
            }
            assertThat(out.toString()).endsWith("\"exit\":0}\n");
        }
    }

    @Test
    void anyFactsSettle() {
        for (int seed = 0; seed < TRIALS; seed++) {
            CancellationAssembler jvm = new Analysis(ApplicationCode.ALL).addJvm();
            facts(new Random(seed)).forEach(jvm::accept);
            int given = jvm.settled(2_000_000_000L).size()
                    + jvm.settled(60_000_000_000L).size();
            assertThat(jvm.rest()).as("seed %d", seed).isEmpty();
            assertThat(given).isEqualTo(jvm.all().size());
        }
    }
}
