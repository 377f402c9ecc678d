package org.lotwatch.benchmarks.rivals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The runs of one candidate. For one thread. */
final class Results {
    private final List<Timing> timings = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    void add(Timing timing) {
        timings.add(timing);
    }

    void fail(String reason) {
        failures.add(reason);
    }

    boolean areComplete() {
        return failures.isEmpty();
    }

    List<Timing> timings() {
        return List.copyOf(timings);
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    /** The middle of one figure over the runs; of two in the middle the mean. Nothing: no run came to its end. */
    Optional<Double> median(ToDoubleFunction<Timing> figure) {
        return median(timings.stream().mapToDouble(figure).toArray());
    }

    /** The median of the quotients of this and other, run by run; nothing if a run of either failed. */
    Optional<Double> medianRatio(Results other, ToDoubleFunction<Timing> figure) {
        if (!areComplete() || !other.areComplete()) {
            return Optional.empty();
        }
        double[] ratios = new double[Math.min(timings.size(), other.timings.size())];
        for (int run = 0; run < ratios.length; run++) {
            ratios[run] = figure.applyAsDouble(timings.get(run)) / figure.applyAsDouble(other.timings.get(run));
        }
        return median(ratios);
    }

    private static Optional<Double> median(double[] figures) {
        if (figures.length == 0) {
            return Optional.empty();
        }
        Arrays.sort(figures);
        int middle = figures.length / 2;
        return Optional.of(figures.length % 2 == 1 ? figures[middle] : (figures[middle - 1] + figures[middle]) / 2);
    }
}
