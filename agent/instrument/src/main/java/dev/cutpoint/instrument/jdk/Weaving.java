package dev.cutpoint.instrument.jdk;

import org.objectweb.asm.tree.MethodNode;

/** What is done to one method of a JDK class. Returns in how many places it took hold; none means that the hook did not bind. */
@FunctionalInterface
public interface Weaving {
    int weave(String owner, MethodNode method);
}
