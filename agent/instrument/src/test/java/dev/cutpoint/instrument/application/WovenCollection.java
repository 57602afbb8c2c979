package dev.cutpoint.instrument.application;

import dev.cutpoint.instrument.site.SuspendPoints;
import dev.cutpoint.options.AgentOption;
import dev.cutpoint.options.AgentOptions;
import dev.cutpoint.options.OptionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.util.CheckClassAdapter;

/** A collection and what became of its classes. */
final class WovenCollection {
    private static final ClassLoader PARENT = ClassLoader.getSystemClassLoader();

    private final Map<String, Path> originals;
    private final Map<String, byte[]> woven = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private int verified;

    private WovenCollection(Map<String, Path> originals) {
        this.originals = originals;
    }

    static WovenCollection of(ClassCollection collection, WeavingFigures figures) throws IOException, OptionException {
        WovenCollection result = new WovenCollection(collection.classFiles());
        ApplicationTransformer transformer = new ApplicationTransformer(
                AgentOptions.of(Map.of(AgentOption.PROFILE, "diagnose")),
                figures.skipped(),
                Optional.of(new SuspendPoints(figures.skipped())));
        ClassFilesLoader loader = new ClassFilesLoader(PARENT, result.originals, Map.of());
        for (Map.Entry<String, Path> each : result.originals.entrySet()) {
            byte[] original = Files.readAllBytes(each.getValue());
            byte[] changed = transformer.weave(loader, original);
            figures.add(original, changed);
            if (changed != null) {
                result.add(each.getKey(), original, changed);
            }
        }
        return result;
    }

    private void add(String name, byte[] original, byte[] changed) {
        woven.put(name, changed);
        Optional<String> fault = fault(changed);
        if (fault.isPresent() && fault(original).isEmpty()) {
            faults.add(name + ": " + fault.get());
        }
    }

    List<String> faultsFoundByAsm() {
        return faults;
    }

    /** What the VM says of the woven classes and does not say of the same classes when nothing is woven. */
    List<String> faultsFoundByTheVm() {
        Map<String, String> with = failures(woven);
        if (!with.isEmpty()) {
            failures(Map.of()).forEach(with::remove);
        }
        return with.entrySet().stream().map(Object::toString).toList();
    }

    /** Woven classes that the VM could link outside of their module, and has therefore verified. */
    int verifiedByTheVm() {
        return verified;
    }

    private Map<String, String> failures(Map<String, byte[]> changed) {
        ClassFilesLoader loader = new ClassFilesLoader(PARENT, originals, changed);
        Map<String, String> failures = new HashMap<>();
        for (String name : woven.keySet()) {
            if (ClassFilesLoader.mayDefine(name)) {
                Optional<String> failure = loader.failure(name);
                failure.ifPresent(text -> failures.put(name, text));
                verified += failure.isEmpty() && changed == woven ? 1 : 0;
            }
        }
        return failures;
    }

    private static Optional<String> fault(byte[] classFile) {
        try {
            new ClassReader(classFile).accept(new CheckClassAdapter(new ClassVisitor(Opcodes.ASM9) {}), 0);
            return Optional.empty();
        } catch (RuntimeException fault) {
            return Optional.of(fault.toString());
        }
    }
}
