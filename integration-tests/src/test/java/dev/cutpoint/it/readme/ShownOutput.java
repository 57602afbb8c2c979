package dev.cutpoint.it.readme;

import java.util.ArrayList;
import java.util.List;

/**
 * What a page shows of an output: pieces of it in their order, and a line with an ellipsis for what is left out in between. A piece
 * starts with a line by which it is found and goes on for whole paragraphs.
 */
public final class ShownOutput {
    private static final String LEFT_OUT = "…";

    private final List<String> lines;
    private final List<List<String>> pieces;

    public ShownOutput(List<String> lines) {
        this.lines = List.copyOf(lines);
        this.pieces = pieces(lines);
    }

    /** Whether an output is what is shown, as far as it is shown. */
    public boolean agreesWith(List<String> output) {
        String actual = Normalised.of(output);
        if (!lines.contains(LEFT_OUT)) {
            return actual.equals(Normalised.of(lines));
        }
        int from = 0;
        for (List<String> piece : pieces) {
            String wanted = Normalised.of(piece);
            int found = actual.indexOf(wanted, from);
            if (found < 0 || (found > 0 && startsHere(piece))) {
                return false;
            }
            from = found + wanted.length();
        }
        return lines.get(lines.size() - 1).equals(LEFT_OUT) || from == actual.length();
    }

    /** The same pieces, as an output has them now. */
    public List<String> refreshed(List<String> output) {
        if (!lines.contains(LEFT_OUT)) {
            return output;
        }
        List<String> fresh = new ArrayList<>();
        int piece = 0;
        boolean inPiece = false;
        for (String line : lines) {
            boolean shown = !line.equals(LEFT_OUT) && !line.isBlank();
            if (line.equals(LEFT_OUT)) {
                inPiece = false;
                separate(fresh);
                fresh.add(LEFT_OUT);
            } else if (shown && !inPiece) {
                inPiece = true;
                separate(fresh);
                fresh.addAll(current(pieces.get(piece++), output));
            }
        }
        return fresh;
    }

    private boolean startsHere(List<String> piece) {
        return !lines.get(0).equals(LEFT_OUT) && piece == pieces.get(0);
    }

    private static void separate(List<String> fresh) {
        if (!fresh.isEmpty()) {
            fresh.add("");
        }
    }

    private static List<String> current(List<String> piece, List<String> output) {
        String name = Normalised.of(piece.get(0));
        int first = 0;
        while (first < output.size() && !Normalised.of(output.get(first)).startsWith(name)) {
            first++;
        }
        if (first == output.size()) {
            throw new AssertionError("the output has no line like '" + piece.get(0) + "' any more; show another piece");
        }
        int last = first;
        for (long left = piece.stream().filter(String::isBlank).count(); last < output.size(); last++) {
            if (output.get(last).isBlank() && left-- == 0) {
                break;
            }
        }
        return output.subList(first, last);
    }

    private static List<List<String>> pieces(List<String> lines) {
        List<List<String>> pieces = new ArrayList<>();
        List<String> piece = new ArrayList<>();
        for (String line : lines) {
            if (line.equals(LEFT_OUT)) {
                add(piece, pieces);
                piece = new ArrayList<>();
            } else {
                piece.add(line);
            }
        }
        add(piece, pieces);
        return pieces;
    }

    private static void add(List<String> piece, List<List<String>> pieces) {
        int first = 0;
        int last = piece.size();
        while (first < last && piece.get(first).isBlank()) {
            first++;
        }
        while (last > first && piece.get(last - 1).isBlank()) {
            last--;
        }
        if (first < last) {
            pieces.add(List.copyOf(piece.subList(first, last)));
        }
    }
}
