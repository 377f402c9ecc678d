package org.lotwatch.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code lotwatch parked list}. */
@Command(name = "list", description = "Lists them, latest first.")
final class ParkedListCommand implements Callable<Integer> {
    private static final List<Column> SHOWN = List.of(
            Column.of("id"), Column.of("arrival"), Column.of("source"), Column.of("reason"), Column.of("detail"));
    private static final List<Column> ALL = List.of(
            Column.of("id"),
            Column.of("topic"),
            Column.of("partition"),
            Column.of("offset"),
            Column.of("arrival"),
            Column.of("source"),
            Column.of("reason"),
            Column.of("pointer"),
            Column.of("detail"),
            Column.of("state"));

    @ParentCommand
    private ParkedCommand parked = new ParkedCommand();

    @Option(names = "--state", paramLabel = "STATE", description = "open, redriven or discarded.")
    private @Nullable String state;

    @Option(names = "--reason", paramLabel = "REASON", description = "Only of this reason, such as SCHEMA.")
    private @Nullable String reason;

    @Option(names = "--source", paramLabel = "URI", description = "Only of this source.")
    private @Nullable String source;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "100", description = "At most so many (default: 100).")
    private int limit;

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        JsonNode answer = parked.stats()
                .get(Query.of("/api/v1/parked")
                        .with("state", state)
                        .with("reason", reason)
                        .with("source", source)
                        .with("limit", limit));
        List<JsonNode> rows = new ArrayList<>();
        answer.path("items").forEach(rows::add);
        output.print(new Report(SHOWN, ALL, rows, answer));
        output.say(rows.size() + " shown, " + answer.path("open").asLong() + " open in all"
                + (answer.path("nextCursor").isTextual() ? "; there are more: ask with a higher --limit" : ""));
        return 0;
    }
}
