package org.lotwatch.inspection.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.EventId;
import org.lotwatch.events.EventType;
import org.lotwatch.events.Fact;
import org.lotwatch.events.Header;
import org.lotwatch.events.LotId;
import org.lotwatch.events.Place;
import org.lotwatch.events.Purpose;
import org.lotwatch.events.Reporting;
import org.lotwatch.events.RoundInspected;
import org.lotwatch.events.Sample;

/**
 * The report of one inspection of one lot.
 *
 * @param inspectionId 1-64 characters
 * @param destructive whether the inspection used the rounds up
 * @param results 1-10,000, of which no two speak of the same round or have the same part,
 *     together at most 2^53-1 rounds
 */
public record Report(
        String inspectionId,
        LotId lotId,
        Instant inspectedAt,
        @Nullable Purpose purpose,
        boolean destructive,
        @Nullable Sample sample,
        @Nullable String shipmentId,
        @Nullable Place site,
        Reporting reporting,
        List<Result> results)
        implements Content {

    public Report {
        results = List.copyOf(results);
        if (results.isEmpty() || results.size() > Limits.RESULTS) {
            throw new IllegalArgumentException("a report must have 1 .. 10000 results, had " + results.size());
        }
        long rounded = results.stream().mapToLong(Result::quantity).reduce(0, Report::sum);
        if (rounded > Limits.ROUNDS) {
            throw new IllegalArgumentException("the results must have at most " + Limits.ROUNDS + " rounds together");
        }
        Set<Integer> parts = new HashSet<>();
        Set<String> rounds = new HashSet<>();
        for (Result result : results) {
            if (!parts.add(result.part()) || (result.roundId() != null && !rounds.add(result.roundId()))) {
                throw new IllegalArgumentException("parts and round ids must be unique, twice there was " + result);
            }
        }
    }

    @Override
    public PaperId id() {
        return new PaperId(PaperKind.INSPECTION, inspectionId);
    }

    @Override
    public Instant happenedAt() {
        return inspectedAt;
    }

    @Override
    public EventType factType() {
        return EventType.ROUND_INSPECTED;
    }

    @Override
    public Map<Integer, Fact> facts(String source, Instant recordedAt) {
        Map<Integer, Fact> facts = new LinkedHashMap<>();
        for (Result result : results) {
            EventId id = new EventId(source, factId(result.part()));
            facts.put(result.part(), fact(new Header(id, inspectedAt, recordedAt), result));
        }
        return facts;
    }

    @Override
    public long rounds() {
        return results.stream().mapToLong(Result::quantity).sum();
    }

    /** A sum that stays above the limit once it is above it. */
    public static long sum(long rounds, long more) {
        return Math.min(rounds, Limits.ROUNDS + 1) + Math.min(more, Limits.ROUNDS + 1);
    }

    private RoundInspected fact(Header header, Result result) {
        return new RoundInspected(
                header,
                lotId,
                inspectionId,
                result.verdict(),
                result.quantity(),
                result.roundId(),
                result.part(),
                result.priorVerdict(),
                purpose,
                destructive,
                sample,
                shipmentId,
                site,
                reporting);
    }

    @Override
    public String factId(int part) {
        return inspectionId + "/" + part;
    }

    @Override
    public int lastPart() {
        return results.stream().mapToInt(Result::part).max().orElseThrow();
    }

    @Override
    public Report continuing(Content before, int used) {
        List<Result> numbered = ((Report) before).continued(results, used);
        return new Report(
                inspectionId, lotId, inspectedAt, purpose, destructive, sample, shipmentId, site, reporting, numbered);
    }

    private List<Result> continued(List<Result> later, int used) {
        return new PartNumbers(results, used).continued(later);
    }

    @Override
    public List<Difference> differencesFrom(Content recorded) {
        Report other = (Report) recorded;
        Differences differences = new Differences()
                .compareCommon(this, other)
                .compare("inspectedAt", inspectedAt, other.inspectedAt)
                .compare("purpose", purpose, other.purpose)
                .compare("destructive", destructive, other.destructive)
                .compare("sample", sample, other.sample);
        compareResults(other, differences);
        return differences.found();
    }

    private void compareResults(Report other, Differences differences) {
        Map<Integer, Result> recorded = new HashMap<>();
        other.results.forEach(result -> recorded.put(result.part(), result));
        List<Result> numbered = other.continued(results, other.lastPart());
        for (int i = 0; i < numbered.size(); i++) {
            Result before = recorded.remove(numbered.get(i).part());
            if (!numbered.get(i).equals(before)) {
                differences.add(new Difference("/results/" + i, told(results.get(i), before)));
            }
        }
        recorded.values()
                .forEach(result ->
                        differences.add(new Difference("/results", "results lack the recorded " + told(result))));
    }

    private static String told(Result given, @Nullable Result recorded) {
        return "the result is " + told(given) + ", recorded was " + (recorded == null ? "none" : told(recorded));
    }

    private static String told(Result result) {
        String rounds = result.roundId() == null ? result.quantity() + " rounds" : "round " + result.roundId();
        String verdict = rounds + " " + result.verdict().label();
        return result.priorVerdict() == null
                ? verdict
                : verdict + ", before " + result.priorVerdict().label();
    }
}
