package org.lotwatch.stats;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.LotEvent;
import org.lotwatch.events.LotKey;
import org.lotwatch.events.Topic;
import org.lotwatch.events.Verdict;
import org.lotwatch.events.codec.Decoded;
import org.lotwatch.events.codec.EventCodec;
import org.lotwatch.events.codec.Readable;
import org.lotwatch.stats.domain.Arrival;
import org.lotwatch.stats.domain.ClaimOrder;
import org.lotwatch.stats.domain.Decision;
import org.lotwatch.stats.domain.Displaced;
import org.lotwatch.stats.domain.LedgerEntry;
import org.lotwatch.stats.domain.LogPosition;
import org.lotwatch.stats.domain.LotLedger;
import org.lotwatch.stats.domain.LotReport;
import org.lotwatch.stats.domain.LotTally;
import org.lotwatch.stats.domain.Moment;
import org.lotwatch.stats.domain.Sample;
import org.lotwatch.testkit.oracle.Counting;
import org.lotwatch.testkit.oracle.LogRecord;
import org.lotwatch.testkit.oracle.LotKeys;
import org.lotwatch.testkit.oracle.Oracle;

/** The product's ledgers over a log, in the order in which it is given: codec and fold as they run, without the engine. */
final class LedgerCounting implements Counting {

    private static final EventCodec CODEC = new EventCodec();

    private final ClaimOrder order;
    private final Map<String, LotLedger> ledgers = new TreeMap<>();
    private final Map<String, Set<String>> skeletons = new TreeMap<>();
    private final Map<LogPosition, LogRecord> records = new TreeMap<>();
    private long duplicates;
    private long collisions;

    private LedgerCounting(List<String> sourceOrder) {
        order = new ClaimOrder(sourceOrder);
    }

    static LedgerCounting of(List<LogRecord> log, List<String> sourceOrder) {
        LedgerCounting counting = new LedgerCounting(sourceOrder);
        log.forEach(counting::take);
        return counting;
    }

    private void take(LogRecord message) {
        Topic topic = topic(message);
        Decoded decoded =
                CODEC.decode(topic, message.value(), name -> message.headers().get(name));
        if (decoded instanceof Readable readable) {
            hand(message, readable, new LogPosition(topic, message.partition(), message.offset(), message.arrival()));
        }
    }

    private static Topic topic(LogRecord message) {
        return Arrays.stream(Topic.values())
                .filter(topic -> topic.label().equals(message.topic()))
                .findFirst()
                .orElseThrow();
    }

    private void hand(LogRecord message, Readable readable, LogPosition position) {
        LotEvent event = readable.event();
        LotKey lot = event.lotId().key();
        boolean isForwarded = message.headers().containsKey(LogRecord.FORWARDED_FROM);
        if (isForwarded || position.partition() == LotKeys.partition(lot.value(), Oracle.PARTITIONS)) {
            records.put(position, message);
            skeletons.computeIfAbsent(skeleton(lot), s -> new TreeSet<>()).add(lot.value());
            LotLedger ledger = ledgers.computeIfAbsent(lot.value(), k -> new LotLedger(lot, order));
            boolean wrongKey = isForwarded || !message.isKeyed(lot.value());
            count(ledger.accept(new Arrival(event, readable.fingerprint(), position, wrongKey)), ledger.displaced());
        }
    }

    private void count(Decision decision, @Nullable Displaced displaced) {
        duplicates += decision == Decision.DUPLICATE ? 1 : 0;
        collisions += decision == Decision.COLLISION ? 1 : 0;
        if (displaced != null) {
            duplicates += displaced.duplicates();
            collisions += displaced.collisions();
        }
    }

    /** Duplicates as they were counted record by record. */
    long duplicates() {
        return duplicates;
    }

    long collisions() {
        return collisions;
    }

    private String skeleton(LotKey lot) {
        return new LotLedger(lot, order).report(Moment.asOf(Instant.EPOCH)).skeleton();
    }

    @Override
    public Set<String> lots() {
        return ledgers.keySet();
    }

    @Override
    public Map<String, @Nullable Long> tally(String lotKey, Instant asOf, Instant knownAt, @Nullable String source) {
        return figures(ledger(lotKey).tally(new Moment(asOf, knownAt, source)));
    }

    @Override
    public Map<String, @Nullable Long> total(Instant asOf, Instant knownAt, @Nullable String source) {
        Moment moment = new Moment(asOf, knownAt, source);
        return figures(
                ledgers.values().stream().map(ledger -> ledger.tally(moment)).reduce(LotTally.NONE, LotTally::plus));
    }

    @Override
    public Map<String, @Nullable Long> sample(String lotKey, Instant asOf, Instant knownAt, @Nullable String source) {
        Sample sample = ledger(lotKey).sample(new Moment(asOf, knownAt, source));
        Map<String, @Nullable Long> found = new LinkedHashMap<>();
        found.put("population", sample.population());
        found.put("sampled", sample.sampled());
        found.put("judged", sample.judged());
        for (Verdict verdict : Verdict.values()) {
            found.put(verdict.label(), sample.favourable(verdict));
        }
        return found;
    }

    @Override
    public Map<LogRecord, String> decisions(String lotKey, Instant asOf, Instant knownAt) {
        Map<LogRecord, String> decisions = new LinkedHashMap<>();
        for (LedgerEntry entry : ledger(lotKey).entries(new Moment(asOf, knownAt, null))) {
            LogRecord message = Objects.requireNonNull(records.get(entry.position()));
            decisions.put(message, entry.decision().label());
        }
        return decisions;
    }

    @Override
    public Set<String> discrepancies(String lotKey, Instant asOf, Instant knownAt) {
        Moment moment = new Moment(asOf, knownAt, null);
        LotReport report = ledger(lotKey).report(moment);
        Set<String> codes = new TreeSet<>();
        report.discrepancies()
                .forEach(discrepancy -> codes.add(discrepancy.code().name()));
        if (report.records() > 0 && hasLookAlike(report, moment)) {
            codes.add("POSSIBLE_SAME_LOT");
        }
        return codes;
    }

    private boolean hasLookAlike(LotReport report, Moment moment) {
        return skeletons.getOrDefault(report.skeleton(), Set.of()).stream()
                .filter(other -> !other.equals(report.key().value()))
                .anyMatch(other -> ledger(other).report(moment).records() > 0);
    }

    @Override
    public Map<String, @Nullable Object> attributes(
            String lotKey, Instant asOf, Instant knownAt, @Nullable String source) {
        LotReport report = ledger(lotKey).report(new Moment(asOf, knownAt, source));
        Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
        attributes.put("lotId", report.records() == 0 ? null : report.lotId());
        components(report.attributes())
                .forEach((name, value) ->
                        attributes.put(name, value instanceof Integer year ? (Object) year.longValue() : value));
        return attributes;
    }

    private LotLedger ledger(String lotKey) {
        LotLedger ledger = ledgers.get(lotKey);
        return ledger == null ? new LotLedger(new LotKey(lotKey), order) : ledger;
    }

    private static Map<String, @Nullable Long> figures(LotTally tally) {
        Map<String, @Nullable Long> figures = new LinkedHashMap<>();
        components(tally).forEach((name, rounds) -> figures.put(name, (Long) rounds));
        if (!tally.uninspectedKnown()) {
            figures.put("uninspected", null);
        }
        return figures;
    }

    private static Map<String, @Nullable Object> components(Record values) {
        Map<String, @Nullable Object> components = new LinkedHashMap<>();
        for (RecordComponent component : values.getClass().getRecordComponents()) {
            try {
                components.put(component.getName(), component.getAccessor().invoke(values));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return components;
    }
}
