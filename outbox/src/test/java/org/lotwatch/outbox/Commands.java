package org.lotwatch.outbox;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.lotwatch.events.EventId;
import org.lotwatch.events.Header;
import org.lotwatch.events.LotEvent;
import org.lotwatch.events.LotId;
import org.lotwatch.events.LotKey;
import org.lotwatch.events.Reporting;
import org.lotwatch.events.RoundInspected;
import org.lotwatch.events.Verdict;

/** Commands for tests, whose payload {@code lot|id|events} becomes that many events with the ids {@code id/1}, {@code id/2}… */
final class Commands implements CommandEvents {

    static final String TYPE = "inspected";

    static OutboxRow row(long id, String lot, String command, int events) {
        return new OutboxRow(
                id, Buckets.of(LotKey.of(lot)), "inspection", command, TYPE, payload(lot, command, events));
    }

    static String payload(String lot, String command, int events) {
        return lot + "|" + command + "|" + events;
    }

    @Override
    public List<LotEvent> of(String type, String payload) {
        String[] parts = payload.split("\\|", -1);
        if (!type.equals(TYPE) || parts.length != 3) {
            throw new IllegalArgumentException("a payload must be lot|id|events, was " + payload);
        }
        return IntStream.rangeClosed(1, Integer.parseInt(parts[2]))
                .mapToObj(part -> event(parts[0], parts[1], part))
                .toList();
    }

    private static LotEvent event(String lot, String command, int part) {
        Header header = new Header(
                new EventId("/tests/outbox", command + "/" + part), Instant.parse("2024-02-10T08:30:00Z"), null);
        return new RoundInspected(
                header,
                new LotId(lot),
                command,
                Verdict.OPERABLE,
                1,
                null,
                part,
                null,
                null,
                false,
                null,
                null,
                null,
                Reporting.DOCUMENTED);
    }
}
