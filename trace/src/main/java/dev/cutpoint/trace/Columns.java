package dev.cutpoint.trace;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** How wide text is on a terminal: most characters take one column, East Asian ones and pictures two, marks on others none. */
final class Columns {

    private static final int FIRST_MARK = 0x300;
    private static final int FIRST_WIDE = 0x1100;
    private static final int FULL_WIDTH_FORMS = 0xff01;
    private static final int LAST_FULL_WIDTH_FORM = 0xff60;
    private static final int PICTURES = 0x1f300;
    private static final int LAST_PICTURE = 0x1faff;
    private static final Set<UnicodeScript> WIDE = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO,
            UnicodeScript.YI);

    private Columns() {}

    static int of(String text) {
        return text.chars().allMatch(each -> each < FIRST_MARK) ? text.length() : ofAny(text);
    }

    static int ofLongestWord(String text) {
        return Arrays.stream(text.split(" ", -1)).mapToInt(Columns::of).max().orElse(0);
    }

    /** Lines of at most that many columns, broken at spaces. */
    static List<String> wrap(String text, int length) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : text.split(" ", -1)) {
            int wide = Columns.of(word);
            if (line.length() > 0 && used + 1 + wide > length) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            used += wide + (line.length() == 0 ? 0 : 1);
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        if (line.length() > 0) {
            lines.add(line.toString());
        }
        return lines;
    }

    private static int ofAny(String text) {
        return text.codePoints().map(Columns::of).sum();
    }

    private static int of(int character) {
        if (isMark(character)) {
            return 0;
        }
        return character >= FIRST_WIDE && isWide(character) ? 2 : 1;
    }

    private static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
            default -> false;
        };
    }

    private static boolean isWide(int character) {
        boolean form = character >= FULL_WIDTH_FORMS && character <= LAST_FULL_WIDTH_FORM;
        boolean picture = character >= PICTURES && character <= LAST_PICTURE;
        return form || picture || (WIDE.contains(UnicodeScript.of(character)) && !isHalfWidth(character));
    }

    private static boolean isHalfWidth(int character) {
        return character > LAST_FULL_WIDTH_FORM && character < 0xffe0;
    }
}
