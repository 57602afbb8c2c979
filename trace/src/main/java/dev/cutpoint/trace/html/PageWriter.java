package dev.cutpoint.trace.html;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * What a page is written through: HTML has no control characters but white space, and names that a program chose, or source, may hold
 * others. They become the escape that Java and JSON have for them.
 */
final class PageWriter extends FilterWriter {

    PageWriter(Writer out) {
        super(out);
    }

    @Override
    public void write(int each) throws IOException {
        if (isForbidden((char) each)) {
            out.write(String.format("\\u%04x", each));
        } else {
            out.write(each);
        }
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        write(new String(text, offset, length), 0, length);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        int written = offset;
        for (int i = offset; i < offset + length; i++) {
            if (isForbidden(text.charAt(i))) {
                out.write(text, written, i - written);
                write(text.charAt(i));
                written = i + 1;
            }
        }
        out.write(text, written, offset + length - written);
    }

    private static boolean isForbidden(char each) {
        return Character.isISOControl(each) && each != '\n' && each != '\r' && each != '\t';
    }
}
