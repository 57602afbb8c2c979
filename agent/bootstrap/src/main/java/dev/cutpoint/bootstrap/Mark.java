package dev.cutpoint.bootstrap;

import java.nio.ByteBuffer;
import jdk.internal.access.JavaLangAccess;
import jdk.internal.access.SharedSecrets;
import jdk.internal.reflect.ConstantPool;

/**
 * What tells a woven class of the JDK from one that is not, as the VM has it now: another agent may have replaced what was woven.
 *
 * <p>Woven classes carry an annotation of their super type that names the doorway. The doorway being no annotation, reflection skips it,
 * so that nobody else sees it. It goes with the class file that it stands in, and looking for it neither stops the VM nor takes a lock.
 */
public final class Mark {
    /** The type of the annotation, which has no values. */
    public static final String DESCRIPTOR = "Ljava/lang/CutpointDoorway;";

    /** Where a super class is annotated: number of annotations, kind of place, number of the type, empty path, type, no values. */
    private static final int TYPE_INDEX = 6;

    private static final JavaLangAccess ACCESS = SharedSecrets.getJavaLangAccess();

    private Mark() {}

    /** Whether a class is woven. The mark is the first annotation of its kind in the file. */
    public static boolean isOn(Class<?> type) {
        byte[] annotations = ACCESS.getRawClassTypeAnnotations(type);
        if (annotations == null || annotations.length < TYPE_INDEX + Short.BYTES) {
            return false;
        }
        ConstantPool pool = ACCESS.getConstantPool(type);
        int index = ByteBuffer.wrap(annotations).getShort(TYPE_INDEX) & 0xFFFF;
        return index < pool.getSize() && DESCRIPTOR.equals(pool.getUTF8At(index));
    }
}
