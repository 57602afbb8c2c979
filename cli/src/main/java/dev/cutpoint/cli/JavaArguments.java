package dev.cutpoint.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The arguments of a {@code java} command, and how the agent gets among them. */
final class JavaArguments {
    /** Options whose value is the next argument; what follows any other word that is no option is the program's own. */
    private static final Set<String> WITH_VALUE = Set.of(
            "-cp",
            "-classpath",
            "--class-path",
            "-p",
            "--module-path",
            "--upgrade-module-path",
            "--add-modules",
            "--limit-modules",
            "--add-reads",
            "--add-exports",
            "--add-opens",
            "--patch-module",
            "--enable-native-access",
            "--illegal-native-access",
            "--source",
            "-d",
            "--describe-module");

    /** What follows their value is the program's own. */
    private static final Set<String> NAMES_PROGRAM = Set.of("-jar", "-m", "--module");

    private JavaArguments() {}

    /**
     * The command with the agent as its first option.
     *
     * @param command the executable and its arguments
     * @param agent what follows {@code -javaagent:}
     */
    static List<String> withAgent(List<String> command, String agent) {
        List<String> changed = new ArrayList<>();
        changed.add(command.get(0));
        changed.add("-javaagent:" + agent);
        if (choosesModules(command.subList(1, command.size()))) {
            changed.add("--add-modules");
            changed.add("jdk.jfr");
        }
        changed.addAll(command.subList(1, command.size()));
        return changed;
    }

    /**
     * Whether the JVM resolves fewer modules than it has: the main class is in a module, or they are limited. Only then is
     * {@code jdk.jfr} asked for, since asking costs start-up time.
     */
    private static boolean choosesModules(List<String> arguments) {
        return options(arguments).stream()
                .anyMatch(option -> List.of("-m", "--module", "--limit-modules").contains(option.name()));
    }

    /** An option of the JVM; one without a value has an empty one. */
    record JavaOption(String name, String value) {}

    /** Those before the arguments of the program; {@code -jar} or the module that is started, if any, is the last. */
    static List<JavaOption> options(List<String> arguments) {
        List<String> words = expanded(arguments);
        List<JavaOption> options = new ArrayList<>();
        for (int i = 0; i < words.size() && words.get(i).startsWith("-"); i++) {
            String word = words.get(i);
            int assigned = word.startsWith("--") ? word.indexOf('=') : -1;
            if (assigned > 0) {
                options.add(new JavaOption(word.substring(0, assigned), word.substring(assigned + 1)));
            } else if (i + 1 < words.size() && (WITH_VALUE.contains(word) || NAMES_PROGRAM.contains(word))) {
                options.add(new JavaOption(word, words.get(++i)));
            } else {
                options.add(new JavaOption(word, ""));
            }
            if (NAMES_PROGRAM.contains(options.get(options.size() - 1).name())) {
                return options;
            }
        }
        return options;
    }

    /** With what argument files hold in their place, as the java command reads them. */
    private static List<String> expanded(List<String> arguments) {
        List<String> all = new ArrayList<>();
        boolean files = true;
        for (String argument : arguments) {
            files &= !argument.equals("--disable-@files");
            if (files && argument.startsWith("@") && !argument.startsWith("@@")) {
                all.addAll(tokens(argument.substring(1)));
            } else {
                all.add(argument);
            }
        }
        return all;
    }

    private static List<String> tokens(String file) {
        try {
            return ArgumentFile.tokens(Path.of(file));
        } catch (InvalidPathException noPath) {
            return List.of();
        }
    }
}
