package dev.cutpoint.instrument.jdk;

import java.util.List;

/**
 * One hook: which method of which JDK class, in which releases, and what it is for. {@code cutpoint doctor} prints these rows.
 *
 * @param type internal name of the class
 * @param method name of the method
 * @param descriptor its descriptor, or null when every method of that name is meant
 * @param since first feature release that has the method
 * @param until last one
 * @param purpose what would not be seen without it
 * @param weavings what is done to it, one after the other
 */
public record JdkHook(
        String type, String method, String descriptor, int since, int until, String purpose, List<Weaving> weavings) {

    static final int ALWAYS = 17;
    static final int OPEN = Integer.MAX_VALUE;

    static JdkHook of(String type, String method, String descriptor, String purpose, Weaving... weavings) {
        return new JdkHook(type, method, descriptor, ALWAYS, OPEN, purpose, List.of(weavings));
    }

    JdkHook since(int release) {
        return new JdkHook(type, method, descriptor, release, until, purpose, weavings);
    }

    JdkHook until(int release) {
        return new JdkHook(type, method, descriptor, since, release, purpose, weavings);
    }

    /** What tells hooks apart: no two have the same. */
    String key() {
        return type + '.' + method + (descriptor == null ? "" : descriptor);
    }

    public boolean isFor(int release) {
        return since <= release && release <= until;
    }

    /** For people: {@code 17 and later}, {@code 21 to 24}. */
    public String releases() {
        return until == OPEN ? since + " and later" : since + " to " + until;
    }

    boolean matches(JdkMethod woven) {
        return method.equals(woven.name()) && (descriptor == null || descriptor.equals(woven.descriptor()));
    }
}
