package dev.counterpoint.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import java.util.Locale;

/** Reads {@code 512m} or {@code 20g}, for files. */
final class DiskConverter implements ITypeConverter<Long> {
    @Override
    public Long convert(String value) {
        String form = value.strip().toLowerCase(Locale.ROOT);
        if (!form.matches("\\d{1,6}[mgt]b?") || form.matches("0+[mgt]b?")) {
            throw new TypeConversionException(
                    "'" + value + "' is no size for files; write it like 512m or 20g");
        }
        String digits = form.replaceAll("\\D", "");
        int shift = 20 + "mgt".indexOf(form.charAt(digits.length())) * 10;
        return Long.parseLong(digits) << shift;
    }
}
