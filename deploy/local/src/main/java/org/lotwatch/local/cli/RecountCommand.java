package org.lotwatch.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code lotwatch recount}. */
@Command(
        name = "recount",
        description =
                "Counts everything again from the topics and lists what is stored otherwise; there should be nothing.")
final class RecountCommand implements Callable<Integer> {
    private static final String JOBS = "/api/v1/admin/recount";
    private static final long PAUSE_MILLIS = 500;
    private static final List<Column> COLUMNS =
            List.of(Column.of("lot"), Column.of("figure"), Column.of("stored"), Column.of("recounted"));

    @ParentCommand
    private Lotwatch lotwatch = new Lotwatch();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws InterruptedException {
        Api stats = lotwatch.stats();
        String job = stats.order(JOBS).path("job").asText();
        output.say("Recount " + job + " is running");
        JsonNode found = stats.get(Query.of(JOBS + Query.step(job)));
        while (found.path("state").asText().equals("running")) {
            Thread.sleep(PAUSE_MILLIS);
            found = stats.get(Query.of(JOBS + Query.step(job)));
        }
        return told(found);
    }

    private int told(JsonNode found) {
        if (!found.path("state").asText().equals("done")) {
            throw new FailedException(
                    "the recount failed: " + found.path("reason").asText("its log says why"));
        }
        List<JsonNode> rows = new ArrayList<>();
        found.path("differences").forEach(rows::add);
        output.print(Report.of(COLUMNS, rows, found));
        long differing = found.path("differing").asLong();
        output.say(String.format(
                Locale.ROOT,
                "%,d lots, %,d events: %s",
                found.path("lots").asLong(),
                found.path("events").asLong(),
                differing == 0 ? "nothing is stored otherwise" : differing + " figures are stored otherwise"));
        return differing == 0 ? 0 : 1;
    }
}
