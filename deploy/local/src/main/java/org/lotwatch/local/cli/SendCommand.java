package org.lotwatch.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lotwatch.events.codec.Decoded;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code lotwatch send}. */
@Command(
        name = "send",
        description = {
            "Sends events, all of them or, where one is not as the contract says, none.",
            "By HTTP to stats-service, or with --to-kafka straight to the topics. Sending again does no harm."
        })
final class SendCommand implements Callable<Integer> {
    private static final List<Column> COLUMNS = List.of(
            Column.of("source"),
            Column.of("id"),
            Column.of("status"),
            Column.of("topic"),
            Column.of("partition"),
            Column.of("offset"));

    @ParentCommand
    private Lotwatch lotwatch = new Lotwatch();

    @Parameters(paramLabel = "FILE", description = "A file of CloudEvents, - for standard input.")
    private String file = "-";

    @Option(names = "--to-kafka", description = "To the topics, at the address of --kafka.")
    private boolean toKafka;

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        List<byte[]> texts = EventFile.events(EventFile.read(file));
        List<Decoded> events = EventFile.decoded(texts);
        if (Verdicts.faults(events) > 0) {
            output.print(Verdicts.report(events));
            output.say("Nothing was sent: " + Verdicts.faults(events) + " of " + events.size()
                    + " events are not as the contract says");
            return 1;
        }
        output.print(toKafka ? toTopics(events) : byHttp(texts));
        return 0;
    }

    private Report toTopics(List<Decoded> events) {
        try (EventSender sender = new EventSender(lotwatch.addresses().kafka())) {
            JsonNode sent = sender.send(events);
            return Report.of(COLUMNS, rows(sent), sent);
        }
    }

    private Report byHttp(List<byte[]> events) {
        JsonNode answer = lotwatch.stats().post("/api/v1/events", "application/cloudevents-batch+json", batch(events));
        return Report.of(COLUMNS, rows(answer), answer);
    }

    private static byte[] batch(List<byte[]> events) {
        ByteArrayOutputStream batch = new ByteArrayOutputStream();
        batch.write('[');
        for (int i = 0; i < events.size(); i++) {
            if (i > 0) {
                batch.write(',');
            }
            batch.writeBytes(events.get(i));
        }
        batch.write(']');
        return batch.toByteArray();
    }

    private static List<JsonNode> rows(JsonNode array) {
        List<JsonNode> rows = new ArrayList<>();
        array.forEach(rows::add);
        return rows;
    }
}
