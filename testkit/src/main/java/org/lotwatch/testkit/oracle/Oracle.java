package org.lotwatch.testkit.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts a log from first principles; every answer starts from the records again.
 *
 * <p>Of the contract's reasons to park a record it knows: a null value, bytes that are not UTF-8 or not JSON, more than
 * 256 KiB, no CloudEvent, a missing or ill-typed or out-of-range known field, a type on another topic, an amendment of an
 * amendment, a replacement that changes the lot. Source: {@code docs/reference/counting.md}, {@code docs/reference/events.md}.
 */
public final class Oracle implements Counting {

    /** How many partitions the contract gives a topic unless told. */
    public static final int PARTITIONS = 12;

    private final List<String> sourceOrder;
    private final Map<String, List<Reading>> lots = new TreeMap<>();
    private final Map<LogRecord, String> parked = new LinkedHashMap<>();
    private final List<LogRecord> skipped = new ArrayList<>();
    private final List<LogRecord> forwarded = new ArrayList<>();

    private Oracle(List<String> sourceOrder) {
        this.sourceOrder = List.copyOf(sourceOrder);
    }

    /** Reads a log of topics with {@value #PARTITIONS} partitions; the list may be in any order. */
    public static Oracle of(List<LogRecord> log, List<String> sourceOrder) {
        return of(log, sourceOrder, PARTITIONS);
    }

    /** Reads a log; the list may be in any order. */
    public static Oracle of(List<LogRecord> log, List<String> sourceOrder, int partitions) {
        Oracle oracle = new Oracle(sourceOrder);
        RecordReader reader = new RecordReader(partitions);
        log.stream().sorted(LogRecord.LOG_ORDER).forEach(message -> oracle.take(message, reader));
        return oracle;
    }

    /** The names of a tally's fields, in the order of the public API. */
    public static Set<String> tallyFields() {
        return new LinkedHashSet<>(Tallying.FIELDS);
    }

    private void take(LogRecord message, RecordReader reader) {
        try {
            file(message, reader.read(message), reader);
        } catch (Refused e) {
            parked.put(message, Objects.requireNonNull(e.getMessage()));
        }
    }

    private void file(LogRecord message, @Nullable Reading reading, RecordReader reader) {
        if (reading == null) {
            skipped.add(message);
        } else if (reader.isAtHome(reading)) {
            lots.computeIfAbsent(reading.lotKey(), k -> new ArrayList<>()).add(reading);
        } else {
            forwarded.add(message);
        }
    }

    @Override
    public Set<String> lots() {
        return lots.keySet();
    }

    /** The readable records of a lot in log order: what its ledger is made of. */
    public List<Reading> records(String lotKey) {
        return List.copyOf(lots.getOrDefault(lotKey, List.of()));
    }

    /** Records that the contract does not accept, each with the reason in words. */
    public Map<LogRecord, String> parked() {
        return parked;
    }

    /** Records of types that the contract does not know. */
    public List<LogRecord> skipped() {
        return skipped;
    }

    /** Records on another partition than their lot's, which count through the copy that is forwarded. */
    public List<LogRecord> forwarded() {
        return forwarded;
    }

    @Override
    public Map<String, @Nullable Long> tally(String lotKey, Instant asOf, Instant knownAt, @Nullable String source) {
        return Tallying.of(view(lotKey, asOf, knownAt, source));
    }

    /** The tally according to all sources. */
    public Map<String, @Nullable Long> tally(String lotKey, Instant asOf, Instant knownAt) {
        return tally(lotKey, asOf, knownAt, null);
    }

    @Override
    public Map<LogRecord, String> decisions(String lotKey, Instant asOf, Instant knownAt) {
        LotView lot = view(lotKey, asOf, knownAt, null);
        Map<LogRecord, String> decisions = new LinkedHashMap<>();
        lot.records().forEach(reading -> decisions.put(reading.record(), lot.decision(reading)));
        return decisions;
    }

    @Override
    public Set<String> discrepancies(String lotKey, Instant asOf, Instant knownAt) {
        Set<String> codes = Discrepancies.of(view(lotKey, asOf, knownAt, null));
        if (hasLookAlike(lotKey, knownAt)) {
            codes.add("POSSIBLE_SAME_LOT");
        }
        return codes;
    }

    private boolean hasLookAlike(String lotKey, Instant knownAt) {
        return known(lotKey, knownAt, null).findAny().isPresent()
                && lots.keySet().stream()
                        .filter(other -> !other.equals(lotKey))
                        .filter(other -> LotKeys.lookAlike(other).equals(LotKeys.lookAlike(lotKey)))
                        .anyMatch(other -> known(other, knownAt, null).findAny().isPresent());
    }

    @Override
    public Map<String, @Nullable Object> attributes(
            String lotKey, Instant asOf, Instant knownAt, @Nullable String source) {
        return Attributes.of(view(lotKey, asOf, knownAt, source));
    }

    @Override
    public Map<String, @Nullable Long> sample(String lotKey, Instant asOf, Instant knownAt, @Nullable String source) {
        return Sampled.of(view(lotKey, asOf, knownAt, source));
    }

    @Override
    public Map<String, @Nullable Long> total(Instant asOf, Instant knownAt, @Nullable String source) {
        return RollUp.sum(lots.keySet().stream()
                .map(lotKey -> tally(lotKey, asOf, knownAt, source))
                .toList());
    }

    /** The sums over the lots that count, by the value of an attribute. */
    public Map<Object, Map<String, @Nullable Long>> totalsBy(
            String attribute, Instant asOf, Instant knownAt, @Nullable String source) {
        return RollUp.by(
                attribute,
                lots.keySet().stream()
                        .map(lotKey -> view(lotKey, asOf, knownAt, source))
                        .toList());
    }

    private LotView view(String lotKey, Instant asOf, Instant knownAt, @Nullable String source) {
        return new LotView(known(lotKey, knownAt, source).toList(), asOf, sourceOrder);
    }

    private Stream<Reading> known(String lotKey, Instant knownAt, @Nullable String source) {
        return lots.getOrDefault(lotKey, List.of()).stream()
                .filter(reading -> !reading.record().arrival().isAfter(knownAt))
                .filter(reading -> source == null || reading.source().equals(source));
    }
}
