package dev.cutpoint.it.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NormalTracesTest {
    private static final String TITLE = "cancellation 1  timeout of CompletableFuture after 150 ms";

    @Test
    void sortsByRequestAndNumbersAnewWithReferences() {
        assertThat(normal("""
                        cutpoint: running the sample shop on Java 25 (/jdks/25)
                        cancellation 9  interrupt of stock (Thread)      12:03:44.190
                          outcome       pending

                        cancellation 4  interrupt of mail (Thread)       12:03:44.182
                          outcome       deaf

                        CP10 deaf-task  error
                          2 times, in cancellations 4, 9

                        3 cancellations (1 deaf, 1 pending), 1 finding
                        """)).isEqualTo("""
                        cancellation 1  interrupt of mail (Thread)
                          outcome       deaf

                        cancellation 2  interrupt of stock (Thread)
                          outcome       pending

                        CP10 deaf-task  error
                          2 times, in cancellations 1, 2

                        3 cancellations (1 deaf, 1 pending), 1 finding
                        """);
    }

    @Test
    void isTheSameWhateverTheTimesAndNumbersAndSoTheWidths() {
        String narrow = """
                cancellation 1  timeout of CompletableFuture after 150 ms      12:03:44.182
                  asked by      [0x1a 0x2b] socket   Shop.ask(Shop.java:5)
                                                     Shop$$Lambda/0x7f01.run(Shop.java:9)
                  reached       worker-1
                  delivered     after 3 ms           InterruptedException
                  outcome       unwound              thread ended by it after 12.5 ms
                """;
        String wide = """
                cancellation 1  timeout of CompletableFuture after 150 ms
                                                                               04:59:04.003
                  asked by      [0xff1a 0xee2b] socket   Shop.ask(Shop.java:5)
                                                         Shop$$Lambda/0x55.run(Shop.java:9)
                  reached       worker-12
                  delivered     after 103 ms             InterruptedException
                  outcome       unwound                  thread ended by it after 1.20 s
                """;

        assertThat(normal(narrow)).isEqualTo(normal(wide)).isEqualTo("""
                cancellation 1  timeout of CompletableFuture after 150 ms
                  asked by      [0xN 0xN] socket  Shop.ask(Shop.java:5)
                                  Shop$$Lambda.run(Shop.java:9)
                  reached       worker-N
                  delivered     after <time>  InterruptedException
                  outcome       unwound  thread ended by it after <time>
                """);
    }

    @Test
    void anotherWordOrLineOrRowIsSeen() {
        String trace = TITLE + "\n  outcome       unwound   thread ended by it after 3 ms\n";

        assertThat(List.of(
                        trace.replace("unwound", "ended"),
                        trace.replace("thread", "stage"),
                        trace.replace("150 ms", "250 ms"),
                        trace.replace("  outcome", "  stood at      own code\n  outcome"),
                        trace.concat("  CP02 illusory-cancel\n")))
                .noneSatisfy(other -> assertThat(normal(other)).isEqualTo(normal(trace)));
    }

    @Test
    void tasksAreSortedEachWithItsRowsAndFindingsStayLast() {
        assertThat(normal(TITLE + """

                          reached       pool-1-thread-2
                          outcome       unwound   stage ended
                          reached       pool-1-thread-1
                          outcome       handled   stage ended
                          CP09 slow-cancellation   CP01 swallowed-cancellation
                        """)).isEqualTo(TITLE + """

                          reached       pool-1-thread-N
                          outcome       handled  stage ended
                          reached       pool-1-thread-N
                          outcome       unwound  stage ended
                          CP09 slow-cancellation   CP01 swallowed-cancellation
                        """);
    }

    @Test
    void cleanupStaysWhereItTellsMoreThanItsLength() {
        assertThat(normal(TITLE + "\n  cleanup       2 ms\n  outcome       unwound\n"))
                .isEqualTo(TITLE + "\n  outcome       unwound\n");
        assertThat(normal(TITLE + "\n  cleanup       2 ms   suspended at Shop.pack(Shop.java:7)\n"))
                .isEqualTo(TITLE + "\n  cleanup       <time>  suspended at Shop.pack(Shop.java:7)\n");
    }

    @Test
    void onlyOfVirtualThreadsItIsComparedWhetherTheirWaitIsKnown() {
        String stood = "  stood at      Thread.sleep   Shop.pack(Shop.java:7)   waited 1.20 s\n";

        assertThat(normal(TITLE + "\n" + stood)).endsWith("Shop.pack(Shop.java:7)\n");
        assertThat(normal(TITLE + "\n  reached       worker-1\n" + stood)).endsWith("Shop.pack(Shop.java:7)\n");
        assertThat(normal(TITLE + "\n  reached       virtual thread #5\n" + stood))
                .endsWith("virtual thread #N\n  stood at      Thread.sleep  Shop.pack(Shop.java:7)  waited <time>\n");
    }

    @Test
    void oneThatIsLeftOutTakesTheNumbersWithIt() {
        List<String> printed = """
                cancellation 1  interrupt of listener (Thread)   12:03:44.182
                  outcome       ended

                cancellation 2  interrupt of listeners (Thread)   12:03:44.182
                  outcome       ended

                1 more reached nobody: Shop.close:4
                3 cancellations (2 ended), 0 findings
                12 suspend points: 7 reached, 2 with the cancelled edge taken
                dropped: 1 beyond max-traces-per-second
                """.lines().toList();

        assertThat(NormalTraces.without("interrupt of listener ", printed)).isEqualTo("""
                cancellation 1  interrupt of listeners (Thread)
                  outcome       ended

                1 more reached nobody: Shop.close:4
                dropped: 1 beyond max-traces-per-second
                """);
    }

    private static String normal(String printed) {
        return NormalTraces.of(printed.lines().toList());
    }
}
