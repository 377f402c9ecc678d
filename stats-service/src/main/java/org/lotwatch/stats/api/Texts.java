package org.lotwatch.stats.api;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.LotKey;

/** Parameters that are text, numbers or names. */
final class Texts {

    private static final Pattern DECIMAL = Pattern.compile("\\d{1,3}(\\.\\d{1,12})?");

    private Texts() {}

    /** {@code null} when the parameter was not given. */
    static @Nullable String atMost(String parameter, @Nullable String text, int longest) {
        if (text != null && (text.isEmpty() || text.length() > longest)) {
            throw Problems.validation(parameter, "1-" + longest + " characters", text);
        }
        return text;
    }

    /** {@code null} when the parameter was not given. */
    static @Nullable LotKey lot(String parameter, @Nullable String text) {
        String lotId = atMost(parameter, text, 64);
        return lotId == null ? null : LotKey.of(lotId);
    }

    /** {@code null} when the parameter was not given. */
    static @Nullable Integer year(String parameter, @Nullable String text) {
        return text == null ? null : (int) number(parameter, text, 1900, 2100);
    }

    static long number(String parameter, String text, long least, long most) {
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw Problems.validation(parameter, "a whole number from " + least + " to " + most, text);
        }
        throw Problems.validation(parameter, "a whole number from " + least + " to " + most, text);
    }

    /**
     * A decimal fraction.
     *
     * @param limits the least and the most
     */
    static BigDecimal decimal(String parameter, String text, List<BigDecimal> limits, int decimals) {
        String mustBe = "a number from " + limits.get(0).toPlainString() + " to "
                + limits.get(1).toPlainString() + " with at most " + decimals + " decimals";
        if (!DECIMAL.matcher(text).matches()) {
            throw Problems.validation(parameter, mustBe, text);
        }
        BigDecimal number = new BigDecimal(text);
        boolean within = number.compareTo(limits.get(0)) >= 0 && number.compareTo(limits.get(1)) <= 0;
        if (!within || number.scale() > decimals) {
            throw Problems.validation(parameter, mustBe, text);
        }
        return number;
    }

    /** {@code null} when the parameter was not given. */
    static <E extends Enum<E>> @Nullable E oneOf(
            String parameter, @Nullable String text, E[] all, Function<E, String> name) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(all)
                .filter(constant -> name.apply(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> Problems.validation(parameter, "one of " + names(all, name), text));
    }

    static String among(String parameter, String text, String... all) {
        if (!List.of(all).contains(text)) {
            throw Problems.validation(parameter, "one of " + List.of(all), text);
        }
        return text;
    }

    private static <E> List<String> names(E[] all, Function<E, String> name) {
        return Arrays.stream(all).map(name).collect(Collectors.toList());
    }
}
