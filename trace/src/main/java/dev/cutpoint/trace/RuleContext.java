package dev.cutpoint.trace;

import java.util.Optional;

/** What a rule needs to know besides the cancellation. */
public record RuleContext(JvmSession jvm, ApplicationCode application) {

    /**
     * A class that interrupts a thread and takes the interrupt itself wakes its own worker up: that
     * is a signal within the class, and no other code can lose it. A lambda and an anonymous class
     * belong to the class that they are written in. The cancel of a future is never private: whoever
     * waits for the future relies on it.
     */
    boolean isPrivateWakeUp(Cancellation cancellation, Optional<Frame> handler) {
        return cancellation.kind().equals("interrupt")
                && handler.isPresent()
                && ApplicationCode.ALL
                        .innermost(cancellation.origin().stack())
                        .filter(asker -> writtenIn(asker).equals(writtenIn(handler.get())))
                        .isPresent();
    }

    private static String writtenIn(Frame frame) {
        return frame.className().replaceFirst("\\$\\d.*", "");
    }
}
