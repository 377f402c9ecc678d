package org.lotwatch.benchmarks.rivals;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The middle of several figures, of two in the middle the mean; the least, and the most. */
record Spread(double median, double least, double most) {

    /** Nothing of nothing. */
    static Optional<Spread> of(double... figures) {
        if (figures.length == 0) {
            return Optional.empty();
        }
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        int last = sorted.length - 1;
        return Optional.of(new Spread((sorted[last / 2] + sorted[(last + 1) / 2]) / 2, sorted[0], sorted[last]));
    }

    /** The three by one format, the least and the most in brackets. */
    String text(String format) {
        return String.format(Locale.ROOT, format + " (" + format + " to " + format + ")", median, least, most);
    }
}
