package dev.cutpoint.instrument;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Gives a class another name: one text constant of its class file is replaced. Enough for a class that stands in none of its own descriptors,
 * and it needs no second look at the file.
 */
final class ClassName {
    private static final int TAG_AND_LENGTH = 3;

    private ClassName() {}

    /** Internal names, of ASCII characters. */
    static byte[] replace(byte[] classFile, String name, String wanted) {
        byte[] old = constant(name);
        byte[] replacement = constant(wanted);
        int start = indexOf(classFile, old);
        int end = start + old.length;
        byte[] result = Arrays.copyOf(classFile, classFile.length - old.length + replacement.length);
        System.arraycopy(replacement, 0, result, start, replacement.length);
        System.arraycopy(classFile, end, result, start + replacement.length, classFile.length - end);
        return result;
    }

    /** As the constant pool has it: the tag of a text, its length, its characters. */
    private static byte[] constant(String text) {
        byte[] bytes = new byte[TAG_AND_LENGTH + text.length()];
        bytes[0] = 1;
        bytes[1] = (byte) (text.length() >> 8);
        bytes[2] = (byte) text.length();
        System.arraycopy(text.getBytes(StandardCharsets.ISO_8859_1), 0, bytes, TAG_AND_LENGTH, text.length());
        return bytes;
    }

    private static int indexOf(byte[] classFile, byte[] constant) {
        for (int i = 0; i <= classFile.length - constant.length; i++) {
            if (classFile[i] == 1 && Arrays.equals(classFile, i, i + constant.length, constant, 0, constant.length)) {
                return i;
            }
        }
        throw new IllegalArgumentException("the class file does not name its class");
    }
}
