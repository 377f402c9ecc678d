package org.lotwatch.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code lotwatch lot}. */
@Command(name = "lot", description = "Shows a lot: what it is, its tally, and with --events every record of it.")
final class LotCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 1_000;
    private static final List<Column> EVENTS = List.of(
            Column.of("time"),
            Column.of("source"),
            Column.of("id"),
            Column.of("type"),
            Column.of("decision"),
            new Column("effect", "/effect/text"),
            Column.of("topic"),
            Column.of("partition"),
            Column.of("offset"));
    private static final List<String> ATTRIBUTES = List.of("lotId", "nature", "origin", "destination");

    @ParentCommand
    private Lotwatch lotwatch = new Lotwatch();

    @Parameters(paramLabel = "LOTID", description = "The lot, by any of its spellings.")
    private String lotId = "";

    @Option(names = "--events", description = "Every record of the lot and what became of it, in log order.")
    private boolean events;

    @Mixin
    private MomentOptions moment = new MomentOptions();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        String path = "/api/v1/lots" + Query.step(lotId);
        output.print(events ? ledger(path) : lot(path));
        return 0;
    }

    private Report lot(String path) {
        JsonNode answer = lotwatch.stats().get(moment.askedOf(Query.of(path)));
        answer.path("discrepancies")
                .forEach(d -> output.say(
                        d.path("code").asText() + ": " + d.path("detail").asText()));
        return lot(answer);
    }

    static Report lot(JsonNode answer) {
        ObjectNode row = Tallies.row(answer.path("tally"), answer.path("operableShare"));
        ATTRIBUTES.forEach(name -> row.set(name, answer.path(name)));
        return new Report(Tallies.shown(ATTRIBUTES), Tallies.all(ATTRIBUTES), List.of(row), answer);
    }

    /** All pages, the first of which pins what is known for the rest. */
    private Report ledger(String path) {
        List<JsonNode> rows = new ArrayList<>();
        JsonNode cursor = JSON.nullNode();
        do {
            Query query = moment.askedOf(Query.of(path + "/events"))
                    .with("limit", PAGE)
                    .with("cursor", cursor.textValue());
            JsonNode page = lotwatch.stats().get(query);
            page.path("items").forEach(rows::add);
            cursor = page.path("nextCursor");
        } while (cursor.isTextual());
        ArrayNode whole = JSON.createArrayNode().addAll(rows);
        return Report.of(EVENTS, rows, whole);
    }
}
