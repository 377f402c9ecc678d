package org.lotwatch.benchmarks.rivals;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.lotwatch.benchmarks.pace.Percentiles;
import org.lotwatch.benchmarks.pace.WritePath.Reading;

/** Each goal beside what was measured, as Markdown. A figure that was not measured has a dash. */
final class GoalTable {
    private static final String RATIO = "%.2f";

    private final StringBuilder table = new StringBuilder("""
            | figure | goal | measured, median (least to most) | met |
            | --- | ---: | ---: | --- |
            """);

    /** What ratios and processor time must be. */
    GoalTable rivals(Contest usual, Contest longer, Contest clustered) {
        Results ours = usual.results(Candidate.OURS);
        Results oursLonger = longer.results(Candidate.OURS);
        ToDoubleFunction<Timing> warm = Timing::warm;
        atLeast("ours / raw, warm, longer log", 0.55, oursLonger.ratio(longer.results(Candidate.RAW), warm));
        atLeast("ours / raw, warm", 0.55, ours.ratio(usual.results(Candidate.RAW), warm));
        atLeast("ours / jackson, warm", 1.0, ours.ratio(usual.results(Candidate.JACKSON), warm));
        atLeast("ours / streams-dsl, warm", 7, ours.ratio(usual.results(Candidate.STREAMS_DSL), warm));
        atLeast("ours / streams, warm", 2, ours.ratio(usual.results(Candidate.STREAMS), warm));
        atLeast("ours / flink-heap, warm", 2.2, ours.ratio(usual.results(Candidate.FLINK_HEAP), warm));
        atLeast("ours / flink-rocksdb, warm", 4, ours.ratio(usual.results(Candidate.FLINK_ROCKSDB), warm));
        atMost("CPU us/event, all processes, warm, longer log", 1.5, RATIO, oursLonger.spread(Timing::warmCpuMicros));
        atLeast("ours, longer / usual log, warm", 0.9, oursLonger.ratio(ours, warm));
        atLeast("ours, scattered / clustered, warm", 0.5, ours.ratio(clustered.results(Candidate.OURS), warm));
        return this;
    }

    /** What a wait at 2,000 rounds a second must be. */
    GoalTable latency(Map<Long, Percentiles> waits) {
        Optional<Percentiles> usual = Optional.ofNullable(waits.get(2_000L));
        atMost("topic to GET /totals at 2,000/s, p99 ms", 25, "%.1f", usual.flatMap(GoalTable::p99));
        return this;
    }

    /** What the runs by clients must be, the first of which is cold. */
    GoalTable writePath(List<Reading> readings) {
        List<Reading> warm = readings.stream().filter(Reading::isWarm).toList();
        double[] accepted = warm.stream().mapToDouble(Reading::accepted).toArray();
        double[] p99 = warm.stream().mapToDouble(run -> run.waits().millis(99)).toArray();
        atLeast("reports: rounds/s accepted, warm", 100_000, "%,.0f", Spread.of(accepted));
        atMost("reports: p99 ms meanwhile", 50, "%.1f", Spread.of(p99));
        return this;
    }

    String text() {
        return table.toString();
    }

    private static Optional<Spread> p99(Percentiles waits) {
        return Spread.of(waits.millis(99));
    }

    private void atLeast(String figure, double goal, Optional<Spread> measured) {
        atLeast(figure, goal, RATIO, measured);
    }

    private void atLeast(String figure, double goal, String format, Optional<Spread> measured) {
        row(figure, ">= " + figure(format, goal), format, measured, spread -> spread.median() >= goal);
    }

    private void atMost(String figure, double goal, String format, Optional<Spread> measured) {
        row(figure, "<= " + figure(format, goal), format, measured, spread -> spread.median() <= goal);
    }

    private static String figure(String format, double goal) {
        return String.format(Locale.ROOT, format, goal);
    }

    private void row(String figure, String goal, String format, Optional<Spread> measured, Predicate<Spread> isMet) {
        String shown = measured.map(spread -> spread.text(format)).orElse("-");
        String met = measured.map(spread -> isMet.test(spread) ? "yes" : "no").orElse("-");
        table.append("| %s | %s | %s | %s |%n".formatted(figure, goal, shown, met));
    }
}
