package dev.cutpoint.trace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Stacks in the words of a test: {@code "shop.Orders.poll:75"}, innermost first. */
final class Frames {

    static final String TAKE = "java.util.concurrent.LinkedBlockingQueue.take:435";
    static final String SLEEP = "java.lang.Thread.sleep:344";
    static final String FUTURE_TASK = "java.util.concurrent.FutureTask.run:264";
    static final String RUN_WORKER = "java.util.concurrent.ThreadPoolExecutor.runWorker:1136";
    static final String ASYNC_SUPPLY = "java.util.concurrent.CompletableFuture$AsyncSupply.run:1768";
    static final String THREAD_RUN = "java.lang.Thread.run:840";

    private Frames() {}

    static Frame frame(String text) {
        int colon = text.indexOf(':');
        int dot = text.lastIndexOf('.', colon);
        return FrameNames.frame(
                        text.substring(0, dot),
                        text.substring(dot + 1, colon),
                        Integer.parseInt(text.substring(colon + 1)),
                        "")
                .orElseThrow();
    }

    static List<Frame> frames(String... texts) {
        List<Frame> frames = new ArrayList<>();
        for (String text : texts) {
            frames.add(frame(text));
        }
        return Collections.unmodifiableList(frames);
    }

    static Stack stack(String... texts) {
        return Stack.of(frames(texts), ApplicationCode.ALL);
    }
}
