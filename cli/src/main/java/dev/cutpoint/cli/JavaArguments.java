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
        List<String> options = expanded(arguments);
        for (int i = 0; i < options.size(); i++) {
            String option = options.get(i);
            if (option.equals("-m") || option.matches("--(module|limit-modules)(=.*)?")) {
                return true;
            }
            if (option.equals("-jar") || !option.startsWith("-")) {
                return false;
            }
            if (WITH_VALUE.contains(option)) {
                i++;
            }
        }
        return false;
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
