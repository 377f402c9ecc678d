package org.lotwatch.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code lotwatch tail}. */
@Command(name = "tail", description = "Follows the totals: a line now, and one for each change, until Ctrl-C.")
final class TailCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PAUSE = Duration.ofSeconds(2);
    /** Wide enough for every figure of a voyage, so that lines that come one by one stand in columns. */
    private static final int WIDTH = 13;

    @ParentCommand
    private Lotwatch lotwatch = new Lotwatch();

    @Option(names = "--lines", paramLabel = "N", description = "End after so many lines.")
    private @Nullable Long most;

    @Mixin
    private Filters filters = new Filters();

    @Mixin
    private Output output = new Output();

    private long told;
    private String lastId = "";

    @Override
    public Integer call() throws InterruptedException {
        if (most != null && most < 1) {
            throw new FailedException("--lines must be at least 1, was " + most);
        }
        follow();
        while (!isDone()) {
            output.say("The stream has ended; asking again");
            Thread.sleep(PAUSE.toMillis());
            follow();
        }
        return 0;
    }

    private void follow() {
        Query query = filters.askedOf(Query.of("/api/v1/totals/stream"));
        try (SseEvents events = new SseEvents(lotwatch.stats().stream(query, lastId))) {
            Optional<SseEvents.Event> event = isDone() ? Optional.empty() : events.next();
            while (event.isPresent()) {
                tell(event.get());
                event = isDone() ? Optional.empty() : events.next();
            }
        } catch (IOException e) {
            output.say("The stream broke off: " + e.getMessage());
        } catch (FailedException e) {
            sayOrEnd(e);
        }
    }

    /** Who was never answered has named the wrong address; who was waits for the service to come back. */
    private void sayOrEnd(FailedException failure) {
        if (told == 0) {
            throw failure;
        }
        output.say(String.valueOf(failure.getMessage()));
    }

    private boolean isDone() {
        return most != null && told >= most;
    }

    private void tell(SseEvents.Event event) throws IOException {
        lastId = event.id();
        JsonNode totals = JSON.readTree(event.data());
        output.lines(lines(totals, output.form(), told == 0));
        told++;
    }

    /** @param first with headings, where the form has any */
    static List<String> lines(JsonNode totals, Output.Form form, boolean first) {
        if (form == Output.Form.json) {
            return List.of(Output.json(totals, false));
        }
        Report report = TotalsCommand.report(totals);
        List<String> lines = form == Output.Form.csv ? csv(totals, report) : wide(totals, report);
        return first ? lines : lines.subList(1, lines.size());
    }

    private static List<String> csv(JsonNode totals, Report report) {
        List<String> lines = Csv.lines(report.all(), List.of(total(report)));
        return List.of("knownAt," + lines.get(0), totals.path("knownAt").asText() + "," + lines.get(1));
    }

    private static JsonNode total(Report report) {
        return report.rows().get(report.rows().size() - 1);
    }

    private static List<String> wide(JsonNode totals, Report report) {
        List<String> heading = new ArrayList<>();
        List<String> figures = new ArrayList<>();
        for (Column column : report.shown()) {
            heading.add(column.name());
            figures.add(Column.shown(column.value(total(report))));
        }
        String time = totals.path("knownAt").asText();
        return List.of(line("known at", heading), line(time, figures));
    }

    private static String line(String first, List<String> cells) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-30s", first));
        cells.forEach(cell -> line.append(String.format(Locale.ROOT, "%" + WIDTH + "s", cell)));
        return line.toString();
    }
}
