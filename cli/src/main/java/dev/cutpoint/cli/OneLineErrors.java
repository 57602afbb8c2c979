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
        if (command.getParseResult().hasMatchedOption(CommonOptions.VERBOSE)) {
            error.printStackTrace(environment.err());
        }
        return Exit.CANNOT;
    }

    private static String line(ParameterException error) {
        String line = error.getMessage().lines().findFirst().orElse("wrong usage");
        return error instanceof UnmatchedArgumentException unmatched ? unmatched(unmatched, line) : line;
    }

    private static String unmatched(UnmatchedArgumentException error, String line) {
        boolean noCommand = error.getCommandLine().getParent() == null && !error.isUnknownOption();
        String text = noCommand ? "there is no command '" + error.getUnmatched().get(0) + "'" : line;
        List<String> similar = error.getSuggestions();
        return similar.isEmpty() ? text : text + ", but there is " + String.join(", ", similar);
    }

    private static String uncapitalised(String line) {
        return Character.toLowerCase(line.charAt(0)) + line.substring(1);
    }
}
