package app.transparency;

import app.waiting.Held;

/** Runs all programs and prints their journals; the number of programs of each kind is the argument. */
public final class TransparencyProgram {
    private TransparencyProgram() {}

    public static void main(String[] arguments) {
        int programs = Integer.parseInt(arguments[0]);
        Reflections.lines().forEach(System.out::println);
        Held.start();
        Worker worker = new Worker();
        for (long seed = 0; seed < programs; seed++) {
            new GraphProgram(seed, worker).run().forEach(System.out::println);
            new ThreadProgram(seed).run().forEach(System.out::println);
        }
        System.out.println("programs " + 2 * programs);
    }
}
