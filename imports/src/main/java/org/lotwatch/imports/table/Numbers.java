package org.lotwatch.imports.table;

import java.math.BigDecimal;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads whole numbers as spreadsheets write them; what may be thousands or a fraction is refused. */
final class Numbers {

    private static final Pattern DIGITS = Pattern.compile("-?\\d{1,18}");
    private static final Pattern NO_FRACTION = Pattern.compile("(-?\\d{1,18})[.,](?:0{1,2}|0{4,9})");
    private static final Pattern BLANKS = Pattern.compile("-?\\d{1,3}(?:[ \u00a0\u2009\u202f'\u2019]\\d{3}){1,5}");
    private static final Pattern POINTS = Pattern.compile("-?\\d{1,3}(?:([.,])\\d{3})(?:\\1\\d{3}){1,4}");
    private static final Pattern DOUBTFUL = Pattern.compile("-?\\d{1,3}[.,]\\d{3}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,9}(?:[.,]\\d{1,15})?");

    private Numbers() {}

    /** @param wrong is told what the text must be, when it is not read */
    static @Nullable Long whole(String text, Consumer<String> wrong) {
        if (DIGITS.matcher(text).matches()) {
            return Long.valueOf(text);
        }
        if (NO_FRACTION.matcher(text).matches()) {
            return Long.valueOf(text.substring(0, Math.max(text.indexOf('.'), text.indexOf(','))));
        }
        if (BLANKS.matcher(text).matches() || POINTS.matcher(text).matches()) {
            return Long.valueOf(text.replaceAll("[^-0-9]", ""));
        }
        wrong.accept(
                DOUBTFUL.matcher(text).matches()
                        ? "an integer without a separator, as " + text + " can be " + text.replaceAll("[.,]", "")
                                + " and a fraction; write " + text.replaceAll("[.,]", "")
                        : "an integer, such as 1000");
        return null;
    }

    /** A decimal comma is a decimal point. */
    static @Nullable Double decimal(String text, Consumer<String> wrong) {
        if (DECIMAL.matcher(text).matches()) {
            return new BigDecimal(text.replace(',', '.')).doubleValue();
        }
        wrong.accept("a number, such as 42.23");
        return null;
    }
}
