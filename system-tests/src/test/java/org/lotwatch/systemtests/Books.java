package org.lotwatch.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lotwatch.testkit.oracle.Oracle;

/** Compares what stats-service answers with what the oracle counts from the same log, lot by lot. */
final class Books {
    private static final List<String> FIELDS = List.of(
            "introduced",
            "withdrawn",
            "sampledOut",
            "uninspected",
            "inspected",
            "operable",
            "restorable",
            "inoperable",
            "undetermined",
            "restored",
            "condemned",
            "restoredUnmatched",
            "reinspectedUnmatched",
            "overInspected");

    private static final int REFUSED = 400;

    private final Answers answers;
    private final Oracle oracle;

    Books(Answers answers, Oracle oracle) {
        this.answers = answers;
        this.oracle = oracle;
    }

    /** Every lot that either knows, and the grand total, as of now and with everything known. */
    void agreeNow() {
        Instant now = Instant.now();
        Map<String, Map<String, @Nullable Long>> told = new TreeMap<>();
        answers.all("/lots").forEach(lot -> told.put(lot.get("lotKey").asText(), tally(lot.get("tally"))));
        Map<String, Map<String, @Nullable Long>> counted = new TreeMap<>();
        oracle.lots().forEach(lot -> counted.put(lot, only(oracle.tally(lot, now, Instant.MAX))));

        assertThat(told).isNotEmpty().isEqualTo(counted);
        Answers.Answer totals = answers.ask("/totals");
        if (totals.status() == REFUSED) {
            assertThat(totals.body().get("type").asText()).endsWith("range-too-wide");
            assertThat(rounds(counted.values()).bitLength()).isGreaterThanOrEqualTo(Long.SIZE);
            return;
        }
        assertThat(tally(totals.body().get("total"))).isEqualTo(only(oracle.total(now, Instant.MAX, null)));
        assertThat(totals.body().get("balance").get("balances").asBoolean()).isTrue();
    }

    /** Some lots of the made-up logs hold as many rounds as can be stated: few of them together are more than can be told. */
    private static BigInteger rounds(Collection<Map<String, @Nullable Long>> lots) {
        return lots.stream()
                .flatMap(lot -> lot.values().stream().filter(Objects::nonNull))
                .map(BigInteger::valueOf)
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** The grand total at a pair of instants. */
    void agreeAt(Instant asOf, Instant knownAt) {
        JsonNode total =
                answers.get("/totals?asOf=" + asOf + "&knownAt=" + knownAt).get("total");

        assertThat(tally(total)).isEqualTo(only(oracle.total(asOf, knownAt, null)));
    }

    private static Map<String, @Nullable Long> tally(JsonNode tally) {
        Map<String, @Nullable Long> values = new TreeMap<>();
        FIELDS.forEach(field -> values.put(
                field, tally.get(field).isNull() ? null : tally.get(field).asLong()));
        return values;
    }

    private static Map<String, @Nullable Long> only(Map<String, @Nullable Long> tally) {
        Map<String, @Nullable Long> values = new TreeMap<>();
        FIELDS.forEach(field -> values.put(field, tally.get(field)));
        return values;
    }
}
