package org.lotwatch.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The report of an import: how far it is, what became of its rows, and which were rejected. */
final class ImportRows {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Column> SUMS = List.of(
            Column.of("job"),
            Column.of("state"),
            new Column("read", "/rows/read"),
            new Column("accepted", "/rows/accepted"),
            new Column("unchanged", "/rows/unchanged"),
            new Column("rejected", "/rows/rejected"));
    private static final List<Column> REJECTS = List.of(Column.of("row"), Column.of("column"), Column.of("detail"));

    private ImportRows() {}

    /** The sums; of a preview that rejects rows, each fault of each. */
    static Report report(JsonNode report) {
        List<JsonNode> faults = new ArrayList<>();
        for (JsonNode reject : report.path("rejects")) {
            reject.path("faults").forEach(fault -> faults.add(fault(reject.path("row"), fault)));
        }
        return faults.isEmpty() ? Report.of(SUMS, List.of(report), report) : Report.of(REJECTS, faults, report);
    }

    private static JsonNode fault(JsonNode row, JsonNode fault) {
        ObjectNode flat = JSON.createObjectNode();
        flat.set("row", row);
        flat.set("column", fault.path("column"));
        flat.set("detail", fault.path("detail"));
        return flat;
    }

    static String progress(JsonNode report) {
        String left = report.path("secondsLeft").isNumber()
                ? ", about " + report.path("secondsLeft").asLong() + " s left"
                : "";
        return String.format(
                Locale.ROOT,
                "%-10s %,d rows read, %,d accepted, %,d rejected%s",
                report.path("state").asText(),
                report.at("/rows/read").asLong(),
                report.at("/rows/accepted").asLong(),
                report.at("/rows/rejected").asLong(),
                left);
    }

    static String ending(JsonNode report, URI service) {
        String detail =
                report.path("detail").isTextual() ? ": " + report.path("detail").asText() : "";
        String rejects =
                report.path("job").isTextual() && report.at("/rows/rejected").asLong() > 0
                        ? "; the rejected rows with their reasons: " + service + "/api/v1/imports/"
                                + report.path("job").asText() + "/rejects"
                        : "";
        return "The import is " + report.path("state").asText() + detail + rejects;
    }
}
