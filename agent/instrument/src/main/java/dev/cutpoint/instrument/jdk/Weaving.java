package dev.cutpoint.instrument.jdk;

import org.objectweb.asm.MethodVisitor;

/**
 * What is done to one method of a JDK class.
 *
 * <p>None computes frames: what is inserted leaves the stack as it was, and where a local or a handler is added, its frames follow from the
 * method's parameters.
 */
public interface Weaving {
    /** A visitor that hands the method on to {@code next}, woven. */
    WovenMethod weave(JdkMethod method, MethodVisitor next);
}
