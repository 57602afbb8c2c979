package dev.cutpoint.instrument.jdk;

/**
 * One hook: which method of which JDK class, in which releases, and what it is for. {@code cutpoint doctor} prints these rows.
 *
 * @param type internal name of the class
 * @param method name of the method
 * @param descriptor its descriptor, or null when every method of that name is meant
 * @param since first feature release that has the method
 * @param until last one
 * @param purpose what would not be seen without it
 */
public record JdkHook(
        String type, String method, String descriptor, int since, int until, String purpose, Weaving weaving) {

    static final int ALWAYS = 17;
    static final int OPEN = Integer.MAX_VALUE;

    static JdkHook of(String type, String method, String descriptor, String purpose, Weaving weaving) {
        return new JdkHook(type, method, descriptor, ALWAYS, OPEN, purpose, weaving);
    }

    JdkHook since(int release) {
        return new JdkHook(type, method, descriptor, release, until, purpose, weaving);
    }

    JdkHook until(int release) {
        return new JdkHook(type, method, descriptor, since, release, purpose, weaving);
    }

    public boolean isFor(int release) {
        return since <= release && release <= until;
    }

    /** For people: {@code 17 and later}, {@code 21 to 24}. */
    public String releases() {
        return until == OPEN ? since + " and later" : since + " to " + until;
    }

    public boolean matches(String name, String type) {
        return method.equals(name) && (descriptor == null || descriptor.equals(type));
    }
}
