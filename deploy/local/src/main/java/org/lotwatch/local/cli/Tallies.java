package org.lotwatch.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** The columns of tallies: those that a table has room for, and all of them. */
final class Tallies {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SHOWN = List.of(
            "lots",
            "introduced",
            "inspected",
            "operable",
            "restorable",
            "inoperable",
            "undetermined",
            "restored",
            "uninspected");
    private static final List<String> ALL = List.of(
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
            "overInspected",
            "lots",
            "populationUnknown");

    private Tallies() {}

    /** @param keys that stand before the figures */
    static List<Column> shown(List<String> keys) {
        return columns(keys, SHOWN, new Column("operable %", "/share"));
    }

    /** @param keys that stand before the figures */
    static List<Column> all(List<String> keys) {
        return columns(keys, ALL, new Column("operableShare", "/operableShare/value"));
    }

    /** A tally and its share as one flat row. */
    static ObjectNode row(JsonNode tally, JsonNode share) {
        ObjectNode row = JSON.createObjectNode();
        ALL.forEach(field -> row.set(field, tally.path(field)));
        row.set("operableShare", share);
        row.set("share", percent(share.path("value")));
        return row;
    }

    private static JsonNode percent(JsonNode value) {
        return value.isTextual()
                ? DecimalNode.valueOf(new BigDecimal(value.asText()).movePointRight(2))
                : NullNode.instance;
    }

    private static List<Column> columns(List<String> keys, List<String> figures, Column last) {
        return Stream.concat(Stream.concat(keys.stream(), figures.stream()).map(Column::of), Stream.of(last))
                .toList();
    }
}
