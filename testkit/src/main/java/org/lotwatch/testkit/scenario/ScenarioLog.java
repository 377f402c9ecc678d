package org.lotwatch.testkit.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lotwatch.testkit.oracle.LogRecord;
import org.lotwatch.testkit.oracle.LogWriter;
import org.lotwatch.testkit.oracle.LotKeys;
import org.lotwatch.testkit.oracle.Message;
import org.lotwatch.testkit.oracle.Oracle;

/** Writes the lines of one scenario to a log, in the order of their arrival. */
final class ScenarioLog {

    private static final Set<String> WORDS = Set.of(
            "id",
            "name",
            "times",
            "becomes",
            "arrives",
            "again",
            "restated",
            "binary",
            "unreadable",
            "astray",
            "key",
            "lot",
            "loaded",
            "found",
            "loss",
            "theft",
            "destroyed",
            "not-shipped",
            "inspected",
            "restored",
            "condemned",
            "retracts",
            "corrects",
            "by",
            "target",
            "type",
            "topic",
            "source",
            "at",
            "recorded",
            "data",
            "shipment",
            "line",
            "nature",
            "from",
            "to",
            "made",
            "movement",
            "previous",
            "basis",
            "out of",
            "was",
            "round",
            "destructive",
            "revision",
            "reason",
            "inspection");

    private final List<JsonNode> nodes = new ArrayList<>();
    private final Map<String, JsonNode> byName = new HashMap<>();
    private final LogWriter log = new LogWriter(Oracle.PARTITIONS);

    ScenarioLog(JsonNode listed) {
        listed.forEach(line -> Repetition.of(line).forEach(this::note));
    }

    private void note(JsonNode line) {
        line.fieldNames().forEachRemaining(word -> {
            if (!WORDS.contains(word)) {
                throw new IllegalArgumentException("unknown word '" + word + "' in " + line);
            }
        });
        nodes.add(line);
        JsonNode other = byName.putIfAbsent(name(line), line);
        if (other != null && !line.has("again")) {
            throw new IllegalArgumentException("two lines are called " + name(line) + ": give one a name");
        }
    }

    private static String name(JsonNode line) {
        return line.path("name")
                .asText(line.path("id").asText("again " + line.path("again").asText()));
    }

    /** The lines as listed, each with its record. */
    List<Line> write() {
        List<Integer> byArrival = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            byArrival.add(i);
        }
        byArrival.sort(Comparator.comparing(this::arrival));
        List<@Nullable LogRecord> written = new ArrayList<>(Collections.nCopies(nodes.size(), null));
        byArrival.forEach(i -> written.set(i, append(nodes.get(i), arrival(i))));
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            String becomes = nodes.get(i).path("becomes").asText("applied");
            lines.add(new Line(name(nodes.get(i)), Objects.requireNonNull(written.get(i)), becomes));
        }
        return lines;
    }

    /** All records, those included that were forwarded. */
    List<LogRecord> records() {
        return log.records();
    }

    /** Unless told, the lines arrive a minute apart on day 20, as listed. */
    private Instant arrival(int place) {
        JsonNode line = nodes.get(place);
        return line.has("arrives")
                ? Days.happening(line.path("arrives").asText())
                : Days.happening("day 20").plusSeconds(60L * place);
    }

    private LogRecord append(JsonNode line, Instant arrival) {
        JsonNode original = line.has("again") ? byName.get(line.path("again").asText()) : line;
        Objects.requireNonNull(original, () -> "nothing to send again in " + line);
        String lot = original.path("lot").asText("LOT-1");
        String key = key(line, lot);
        if (line.has("unreadable")) {
            Message.Written raw = new Message.Written(line.path("unreadable").asText(), Map.of());
            return log.append(line.path("topic").asText("shipment-loaded"), lot, key, arrival, raw);
        }
        Message message = Notation.message(original, this::typeOf);
        Message.Written written = written(line, message);
        return line.path("astray").asBoolean()
                ? log.appendAstray(message.topic(), lot, key, arrival, written)
                : log.append(message.topic(), lot, key, arrival, written);
    }

    private static Message.Written written(JsonNode line, Message message) {
        if (line.path("restated").asBoolean()) {
            return message.restated(new Random(1));
        }
        return line.path("binary").asBoolean() ? message.binary() : message.structured();
    }

    private static @Nullable String key(JsonNode line, String lot) {
        String key = line.path("key").asText(LotKeys.of(lot));
        return key.equals("none") ? null : key;
    }

    /** The type of the first line with an id; of ids that no line has, none. */
    private @Nullable String typeOf(String id) {
        return nodes.stream()
                .filter(line -> line.path("id").asText().equals(id))
                .map(Notation::typeOf)
                .findFirst()
                .orElse(null);
    }
}
