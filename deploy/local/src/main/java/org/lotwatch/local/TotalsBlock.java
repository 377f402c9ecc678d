package org.lotwatch.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.StringJoiner;

/** The totals as the run prints them: the same block after a feed and at the end. */
final class TotalsBlock {
    private TotalsBlock() {}

    /**
     * Lays out an answer of {@code GET /totals}.
     *
     * @param parked records that could not be read; empty if unknown
     */
    static String of(JsonNode answer, OptionalLong parked) {
        JsonNode total = answer.path("total");
        StringJoiner lines = new StringJoiner(System.lineSeparator());
        lines.add(row(
                "Introduced",
                total.path("introduced"),
                String.format(Locale.ROOT, "in %,d lots", total.path("lots").asLong())));
        lines.add(row("Inspected", total.path("inspected"), ""));
        lines.add(row("Operable", total.path("operable"), share(answer, total)));
        lines.add(row("Restorable", total.path("restorable"), ""));
        lines.add(row("Inoperable", total.path("inoperable"), ""));
        lines.add(row("Undetermined", total.path("undetermined"), ""));
        lines.add(row("Restored", total.path("restored"), ""));
        lines.add(row("Uninspected", total.path("uninspected"), ""));
        lines.add("  Books balance " + (balances(total) ? "yes" : "NO") + parked(parked)
                + String.format(
                        Locale.ROOT,
                        " · %.1f s behind",
                        answer.path("lagSeconds").asDouble()));
        return lines.toString();
    }

    /** The identity of the contract, section 4. */
    static boolean balances(JsonNode total) {
        return sum(total, "introduced", "overInspected", "reinspectedUnmatched")
                == sum(total, "withdrawn", "sampledOut", "uninspected")
                        + sum(total, "operable", "restorable", "inoperable", "undetermined");
    }

    private static long sum(JsonNode total, String... names) {
        long sum = 0;
        for (String name : names) {
            sum = Math.addExact(sum, total.path(name).asLong());
        }
        return sum;
    }

    private static String row(String name, JsonNode rounds, String remark) {
        String number = rounds.isIntegralNumber() ? String.format(Locale.ROOT, "%,d", rounds.asLong()) : "unknown";
        return String.format(Locale.ROOT, "  %-13s %15s rounds  %s", name, number, remark)
                .stripTrailing();
    }

    private static String share(JsonNode answer, JsonNode total) {
        JsonNode share = total.has("operableShare") ? total.path("operableShare") : answer.path("operableShare");
        return share.path("value").isTextual()
                ? String.format(
                        Locale.ROOT,
                        "%.2f %% of those inspected",
                        100 * Double.parseDouble(share.path("value").asText()))
                : "";
    }

    private static String parked(OptionalLong parked) {
        return parked.isPresent() ? String.format(Locale.ROOT, " · %,d parked", parked.getAsLong()) : "";
    }
}
