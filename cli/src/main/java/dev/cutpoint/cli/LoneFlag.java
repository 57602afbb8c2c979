package dev.cutpoint.cli;

import java.util.Map;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** {@code --strict} is {@code --strict true}; what follows it is no value unless it looks like one, or can be nothing else. */
final class LoneFlag implements IParameterPreprocessor {
    private static final String END_OF_OPTIONS = "--";

    /** What somebody may write who means one of two. */
    private static final String TRUTH = "(?i)true|false|yes|no|on|off|y|n|t|f|[01]";

    @Override
    public boolean preprocess(Stack<String> arguments, CommandSpec command, ArgSpec option, Map<String, Object> info) {
        if (!isAttached(info) && !isValueNext(arguments)) {
            arguments.push("true");
        }
        return false;
    }

    /** {@code --strict=text}, as against {@code --strict text}. */
    private static boolean isAttached(Map<String, Object> info) {
        return "=".equals(info.get("separator"));
    }

    /** A command comes behind two dashes: a word before them is meant as a value, and must not be run. */
    private static boolean isValueNext(Stack<String> arguments) {
        if (arguments.isEmpty() || arguments.peek().startsWith("-")) {
            return false;
        }
        return arguments.contains(END_OF_OPTIONS) || arguments.peek().matches(TRUTH);
    }
}
