package dev.cutpoint.bootstrap;

import java.util.function.Function;
import jdk.internal.misc.Unsafe;

/**
 * Defines a class into the boot loader from the bytes of its class file.
 *
 * <p>Defined as {@code java.lang.CutpointDefiner}, the one package into which a lookup of the agent's can define a class; from there the
 * internals that define all others are within reach. Reflection would reach them too, for some ten milliseconds of a program's start.
 * It is not public: nobody to whom {@code java.lang} is not open can make one.
 */
final class Definer implements Function<byte[], Class<?>> {
    @Override
    public Class<?> apply(byte[] classFile) {
        return Unsafe.getUnsafe().defineClass(null, classFile, 0, classFile.length, null, null);
    }
}
