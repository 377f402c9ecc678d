package org.lotwatch.stats.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.lotwatch.events.Topic;
import org.lotwatch.stats.domain.LogPosition;

/** Log positions inside cursors. */
final class LogPlaces {

    private LogPlaces() {}

    static String text(LogPosition position) {
        return position.arrival() + "/" + position.topic().name() + "/" + position.partition() + "/"
                + position.offset();
    }

    /** Empty when the text is no position. */
    static Optional<LogPosition> parse(String text) {
        String[] parts = text.split("/", -1);
        try {
            return parts.length == 4 ? Optional.of(position(parts)) : Optional.empty();
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static LogPosition position(String[] parts) {
        return new LogPosition(
                Topic.valueOf(parts[1]), Integer.parseInt(parts[2]), Long.parseLong(parts[3]), Instant.parse(parts[0]));
    }
}
