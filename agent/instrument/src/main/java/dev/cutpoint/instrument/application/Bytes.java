package dev.cutpoint.instrument.application;

/** A look at a class file that costs a few microseconds, before one that costs hundreds. */
final class Bytes {
    private Bytes() {}

    static boolean contain(byte[] bytes, byte[] wanted) {
        for (int i = 0; i <= bytes.length - wanted.length; i++) {
            if (bytes[i] == wanted[0] && matches(bytes, i, wanted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] bytes, int from, byte[] wanted) {
        for (int i = 1; i < wanted.length; i++) {
            if (bytes[from + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
