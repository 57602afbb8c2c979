package app.hooks;

/** Has the scenarios happen whose names it is given, one after the other, and says when each begins. */
public final class HookProgram {
    private HookProgram() {}

    /** With the property {@code halt} the JVM ends without shutdown: where nothing is recorded, nothing is to be waited for. */
    @SuppressWarnings("SystemExitOutsideMain")
    public static void main(String[] names) throws Exception {
        for (String each : names) {
            System.out.println("begin " + each + " " + System.nanoTime());
            Scenario.valueOf(each).happen();
        }
        System.out.println("done");
        if (Boolean.getBoolean("halt")) {
            System.out.flush();
            Runtime.getRuntime().halt(0);
        }
    }
}
