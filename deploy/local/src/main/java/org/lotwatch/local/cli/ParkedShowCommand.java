package org.lotwatch.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code lotwatch parked show}. */
@Command(name = "show", description = "Shows one with its bytes and headers.")
final class ParkedShowCommand implements Callable<Integer> {
    private static final List<String> FIELDS =
            List.of("id", "topic", "partition", "offset", "arrival", "source", "reason", "pointer", "detail", "state");

    @ParentCommand
    private ParkedCommand parked = new ParkedCommand();

    @Parameters(paramLabel = "ID", description = "As parked list shows it.")
    private long id;

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        JsonNode record = parked.stats().get(Query.of("/api/v1/parked/" + id));
        if (output.form() == Output.Form.table) {
            output.lines(lines(record));
        } else {
            output.print(Report.of(FIELDS.stream().map(Column::of).toList(), List.of(record), record));
        }
        return 0;
    }

    /** A field on each line, and at last what came. */
    static List<String> lines(JsonNode record) {
        List<String> lines = new ArrayList<>();
        FIELDS.forEach(name -> lines.add(line(name, Column.plain(record.path(name)))));
        record.path("headers")
                .forEach(header -> lines.add(line(
                        "header",
                        Column.plain(header.path("key")) + ": "
                                + Column.plain(header.path(header.path("text").isTextual() ? "text" : "base64")))));
        lines.add(line(
                record.path("text").isTextual() ? "text" : "base64",
                Column.plain(record.path(record.path("text").isTextual() ? "text" : "base64"))));
        return lines;
    }

    private static String line(String name, String value) {
        return String.format(Locale.ROOT, "%-10s %s", name, value).stripTrailing();
    }
}
