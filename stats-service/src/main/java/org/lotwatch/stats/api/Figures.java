package org.lotwatch.stats.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.Locale;

/** Numbers as the pages show them. */
final class Figures {

    private static final BigDecimal SMALLEST = new BigDecimal("0.1");

    private Figures() {}

    /** With thousands separators: 1,500,000. */
    static String grouped(long number) {
        return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }

    /** A share in per cent with one decimal; a dash where there is no whole. */
    static String percent(long part, long whole) {
        if (whole == 0) {
            return "–";
        }
        BigDecimal percent = BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
        return part > 0 && percent.compareTo(SMALLEST) < 0 ? "< 0.1 %" : percent.toPlainString() + " %";
    }

    /** A rate with one decimal. */
    static BigDecimal perMinute(long number, int minutes) {
        return BigDecimal.valueOf(number).divide(BigDecimal.valueOf(minutes), 1, RoundingMode.HALF_UP);
    }

    /** A time as people say it: {@code 0.4 s}, {@code 12 s}, {@code 3 min}, {@code 2 h}. */
    static String spoken(Duration time) {
        long seconds = time.toSeconds();
        if (seconds < 10) {
            return BigDecimal.valueOf(time.toMillis(), 3).setScale(1, RoundingMode.UP) + " s";
        }
        if (seconds < 120) {
            return seconds + " s";
        }
        return seconds < 7200 ? seconds / 60 + " min" : seconds / 3600 + " h";
    }
}
