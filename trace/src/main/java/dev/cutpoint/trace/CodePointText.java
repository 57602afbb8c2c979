package dev.cutpoint.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads the suspend points of a class out of their event, which holds them as text, one a line. */
record CodePointText(StackPool pool) {

    private static final int PARTS = 5;

    Fact.KnownPoints fact(EventFields e) {
        List<CodePoint> points = new ArrayList<>();
        e.text("points")
                .lines()
                .map(line -> point(e.text("className"), e.text("file"), line))
                .forEach(point -> point.ifPresent(points::add));
        return new Fact.KnownPoints(
                e.text("className"), e.number("classHash"), List.copyOf(points), counts(e, points.size()));
    }

    private static List<CodeCount> counts(EventFields e, int points) {
        long[] passed = numbers(e.text("passed"), points);
        long[] cancelled = numbers(e.text("cancelled"), points);
        long[] first = numbers(e.text("firstSeen"), points);
        long[] last = numbers(e.text("lastSeen"), points);
        return IntStream.range(0, points)
                .mapToObj(i -> new CodeCount(passed[i], cancelled[i], first[i], last[i]))
                .toList();
    }

    /** What is not there is 0. */
    private static long[] numbers(String text, int points) {
        long[] known =
                Arrays.stream(text.split(" ")).mapToLong(CodePointText::number).toArray();
        return Arrays.copyOf(known, points);
    }

    /** {@code method and descriptor|line|callee|response|timed}. */
    Optional<CodePoint> point(String className, String file, String line) {
        String[] parts = line.split("\\|", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        String method = parts[0].substring(0, Math.max(0, parts[0].indexOf('(')));
        return FrameNames.frame(className, method, (int) number(parts[1]), file)
                .map(frame -> new SuspendPoint(pool.frame(frame), pool.name(parts[2])))
                .map(point -> new CodePoint(pool.point(point), CancelResponse.of(parts[3]), parts[4].equals("timed")));
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
