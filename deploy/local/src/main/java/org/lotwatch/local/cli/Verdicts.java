package org.lotwatch.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.lotwatch.events.codec.Decoded;
import org.lotwatch.events.codec.Readable;
import org.lotwatch.events.codec.UnknownType;
import org.lotwatch.events.codec.Unreadable;

/** What the codec says of events, as rows: the event's place, its id, and the fault with what would be right. */
final class Verdicts {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Column> COLUMNS = List.of(
            Column.of("event"), Column.of("id"), Column.of("verdict"), Column.of("pointer"), Column.of("detail"));

    private Verdicts() {}

    static Report report(List<Decoded> events) {
        List<JsonNode> rows = new ArrayList<>();
        for (Decoded event : events) {
            rows.add(row(rows.size() + 1, event));
        }
        return Report.of(COLUMNS, rows, JSON.createArrayNode().addAll(rows));
    }

    static long faults(List<Decoded> events) {
        return events.stream().filter(event -> !(event instanceof Readable)).count();
    }

    private static ObjectNode row(int number, Decoded event) {
        ObjectNode row = JSON.createObjectNode().put("event", number);
        return event.on(new Decoded.Cases<>() {
            @Override
            public ObjectNode readable(Readable readable) {
                return row.put("id", readable.event().header().id().id()).put("verdict", "ok");
            }

            @Override
            public ObjectNode unreadable(Unreadable unreadable) {
                return row.put("id", unreadable.id())
                        .put("verdict", unreadable.reason().name())
                        .put("pointer", unreadable.pointer())
                        .put("detail", unreadable.detail());
            }

            @Override
            public ObjectNode unknownType(UnknownType unknown) {
                return row.put("id", unknown.id())
                        .put("verdict", "UNKNOWN_TYPE")
                        .put("pointer", "/type")
                        .put(
                                "detail",
                                "type must be one of the contract's, such as org.lotwatch.round.inspected.v1, was \""
                                        + unknown.type() + "\"");
            }
        });
    }
}
