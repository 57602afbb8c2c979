package dev.cutpoint.benchmarks;

/** The smallest program, whose start {@code startup.sh} measures. */
public final class Hello {
    private Hello() {}

    public static void main(String[] arguments) {
        System.out.println("hello, world");
    }
}
