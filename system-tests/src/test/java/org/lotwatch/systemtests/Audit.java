package org.lotwatch.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lotwatch.testkit.oracle.LogRecord;
import org.lotwatch.testkit.oracle.Oracle;
import org.lotwatch.testkit.oracle.TopicLog;

/**
 * The comparison after faults: what was acknowledged stands where it was said to, every lot is as the oracle counts it, and
 * every record on the topics met one fate and is in one ledger, once. Nothing may be under way.
 *
 * @param records on the topics
 * @param acknowledged records of the traffic
 */
record Audit(int records, int acknowledged) {

    static Audit of(FaultSite site) throws SQLException {
        return of(site, site.replicas().get(0));
    }

    /** @param answering the replica that is asked for figures */
    static Audit of(FaultSite site, Replica answering) throws SQLException {
        TopicLog log = site.installation().log();
        Oracle oracle = log.counted(List.of());
        assertEveryAcknowledgedRecordStands(site.traffic(), log);
        assertThat(fates(site.stored().counts())).isEqualTo(fates(oracle));
        assertThat(site.stored().ledgers()).isEqualTo(ledgers(oracle));
        new Books(answering.service().answers(), oracle).agreeNow();
        return new Audit(log.records().size(), site.traffic().acknowledged().size());
    }

    private static void assertEveryAcknowledgedRecordStands(Traffic traffic, TopicLog log) {
        Map<String, LogRecord> places = log.records().stream()
                .collect(Collectors.toMap(
                        record -> record.topic() + "-" + record.partition() + ":" + record.offset(), record -> record));
        List<String> lost = traffic.acknowledged().entrySet().stream()
                .filter(sent -> !places.containsKey(sent.getKey())
                        || !Arrays.equals(
                                places.get(sent.getKey()).value(),
                                sent.getValue().value()))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(lost).as("acknowledged records that are lost").isEmpty();
    }

    /** Whether a record is an event or repeats one depends on what was taken before it; that it is in a ledger does not. */
    private static Map<String, Long> fates(Map<String, Long> stored) {
        return fates(
                Stream.of("applied", "duplicates", "collisions")
                        .mapToLong(fate -> stored.getOrDefault(fate, 0L))
                        .sum(),
                stored.getOrDefault("parked", 0L),
                stored.getOrDefault("skipped", 0L),
                stored.getOrDefault("forwarded", 0L));
    }

    private static Map<String, Long> fates(Oracle oracle) {
        return fates(
                ledgers(oracle).values().stream().mapToLong(Long::longValue).sum(),
                oracle.parked().size(),
                oracle.skipped().size(),
                oracle.forwarded().size());
    }

    private static Map<String, Long> fates(long inLedgers, long parked, long skipped, long forwarded) {
        return new TreeMap<>(
                Map.of("inLedgers", inLedgers, "parked", parked, "skipped", skipped, "forwarded", forwarded));
    }

    /** How many records each lot's ledger must hold. */
    private static Map<String, Long> ledgers(Oracle oracle) {
        Map<String, Long> records = new TreeMap<>();
        oracle.lots().forEach(lot -> records.put(lot, (long) oracle.records(lot).size()));
        return records;
    }
}
