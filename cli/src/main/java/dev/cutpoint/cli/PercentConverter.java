package dev.cutpoint.cli;

import java.util.OptionalDouble;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 80}, {@code 62.5} or {@code 80%}. */
final class PercentConverter implements ITypeConverter<OptionalDouble> {
    @Override
    public OptionalDouble convert(String text) {
        if (!text.matches("\\d{1,3}(\\.\\d+)?%?") || value(text) > 100) {
            throw new TypeConversionException("'" + text + "', expected a number from 0 to 100");
        }
        return OptionalDouble.of(value(text));
    }

    private static double value(String text) {
        return Double.parseDouble(text.replace("%", ""));
    }
}
