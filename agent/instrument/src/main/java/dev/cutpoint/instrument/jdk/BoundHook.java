package dev.cutpoint.instrument.jdk;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.MethodVisitor;

/** A hook while the class that it is for is woven. */
final class BoundHook {
    private final JdkHook hook;
    /** For each method that was woven, its visitors. */
    private final List<WovenMethod[]> methods = new ArrayList<>(1);

    BoundHook(JdkHook hook) {
        this.hook = hook;
    }

    /** Puts the hook's weavings in front of {@code next} if it is for this method; the first of them sees the method first. */
    MethodVisitor weave(JdkMethod method, MethodVisitor next) {
        if (!hook.matches(method)) {
            return next;
        }
        WovenMethod[] visitors = new WovenMethod[hook.weavings().size()];
        MethodVisitor first = next;
        for (int i = visitors.length - 1; i >= 0; i--) {
            visitors[i] = hook.weavings().get(i).weave(method, first);
            first = visitors[i];
        }
        methods.add(visitors);
        return first;
    }

    /** To be called at the end of the class. */
    void report(HookStates states) {
        int places = 0;
        for (WovenMethod[] each : methods) {
            places += places(each);
        }
        states.bound(hook, places);
    }

    /** Where one of several weavings takes hold nowhere, the hook is not bound. */
    private static int places(WovenMethod[] visitors) {
        int least = Integer.MAX_VALUE;
        for (WovenMethod each : visitors) {
            least = Math.min(least, each.places());
        }
        return least;
    }
}
