package dev.cutpoint.options;

/** A wrong option. The message is one line for the user: the key, what was found, what is accepted. */
public final class OptionException extends Exception {
    private static final long serialVersionUID = 1L;

    OptionException(String message) {
        super(message);
    }

    static OptionException unknownKey(String key) {
        return new OptionException("unknown option `" + key + "`, expected one of: " + AgentOption.keys());
    }

    static OptionException noPair(String text) {
        return new OptionException(
                "`" + text + "` is not key=value (a comma within a value is written `\\,`), expected as key one of: "
                        + AgentOption.keys());
    }

    static OptionException badValue(AgentOption option, String text) {
        return new OptionException("option `" + option.key() + "`: `" + text + "`, expected "
                + option.type().accepted());
    }

    static OptionException givenTwice(AgentOption option) {
        return new OptionException("option `" + option.key() + "` is given twice, expected once: "
                + option.type().accepted());
    }
}
