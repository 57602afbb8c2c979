package dev.cutpoint.cli;

import java.math.BigDecimal;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 80}, {@code 62.5} or {@code 80%}. */
final class PercentConverter implements ITypeConverter<BigDecimal> {
    private static final BigDecimal MOST = BigDecimal.valueOf(100);

    @Override
    public BigDecimal convert(String text) {
        if (!text.matches("\\d{1,3}(\\.\\d+)?%?") || value(text).compareTo(MOST) > 0) {
            throw new TypeConversionException("'" + text + "', expected a number from 0 to 100");
        }
        return value(text);
    }

    private static BigDecimal value(String text) {
        return new BigDecimal(text.replace("%", ""));
    }
}
