package dev.cutpoint.launch;

/** What the agent must leave running. */
public final class Application {
    private Application() {}

    public static void main(String[] arguments) {
        System.out.println("application ran");
    }
}
