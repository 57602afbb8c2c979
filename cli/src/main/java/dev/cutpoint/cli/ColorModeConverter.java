package dev.cutpoint.cli;

import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code auto}, {@code always} or {@code never}, and names those where it is something else. */
final class ColorModeConverter implements ITypeConverter<ColorMode> {
    @Override
    public ColorMode convert(String text) {
        return Arrays.stream(ColorMode.values())
                .filter(mode -> mode.toString().equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + text + "', expected auto, always or never"));
    }
}
