package dev.cutpoint.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** One line for whatever goes wrong, and its exit code; the stack trace is for those who ask with {@code --verbose}. */
final class OneLineErrors implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private final Environment environment;

    OneLineErrors(Environment environment) {
        this.environment = environment;
    }

    @Override
    public int handleParseException(ParameterException error, String[] arguments) {
        String command = error.getCommandLine().getCommandSpec().qualifiedName();
        environment.say(uncapitalised(line(error)) + "; see " + command + " --help");
        if (List.of(arguments).contains(CommonOptions.VERBOSE)) {
            error.printStackTrace(environment.err());
        }
        return Exit.USAGE;
    }

    @Override
    public int handleExecutionException(Exception error, CommandLine command, ParseResult parsed) {
        boolean expected = error instanceof CommandFailure;
        environment.say(expected ? error.getMessage() : "this should not happen: " + error + "; --verbose shows where");
        if (parsed.hasMatchedOption(CommonOptions.VERBOSE)) {
            error.printStackTrace(environment.err());
        }
        return Exit.CANNOT;
    }

    private static String line(ParameterException error) {
        String line = error.getMessage().lines().findFirst().orElse("wrong usage");
        if (error instanceof UnmatchedArgumentException unmatched) {
            List<String> similar = unmatched.getSuggestions();
            return similar.isEmpty() ? line : line + " (similar: " + String.join(", ", similar) + ")";
        }
        return line;
    }

    private static String uncapitalised(String line) {
        return Character.toLowerCase(line.charAt(0)) + line.substring(1);
    }
}
