package shop;

/** Calls with a stack of application frames above it. */
public final class Depth {

    private Depth() {}

    public static void call(int depth, Runnable action) {
        if (depth == 0) {
            action.run();
        } else {
            call(depth - 1, action);
        }
    }
}
