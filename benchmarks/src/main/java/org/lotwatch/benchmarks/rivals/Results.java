package org.lotwatch.benchmarks.rivals;

import java.util.ArrayList;
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

    /** One figure over the runs. Nothing: no run came to its end. */
    Optional<Spread> spread(ToDoubleFunction<Timing> figure) {
        return Spread.of(timings.stream().mapToDouble(figure).toArray());
    }

    /** The quotients of this and other, round by round, for as many rounds as both ran; nothing if a run of either failed. */
    Optional<Spread> ratio(Results other, ToDoubleFunction<Timing> figure) {
        if (!areComplete() || !other.areComplete()) {
            return Optional.empty();
        }
        double[] ratios = new double[Math.min(timings.size(), other.timings.size())];
        for (int run = 0; run < ratios.length; run++) {
            ratios[run] = figure.applyAsDouble(timings.get(run)) / figure.applyAsDouble(other.timings.get(run));
        }
        return Spread.of(ratios);
    }
}
