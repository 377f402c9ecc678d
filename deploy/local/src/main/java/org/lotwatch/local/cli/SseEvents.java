package org.lotwatch.local.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The events of a stream of server-sent events, one after the other. */
final class SseEvents implements AutoCloseable {
    private final BufferedReader lines;

    SseEvents(InputStream stream) {
        lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    /**
     * One event.
     *
     * @param id empty where it has none
     */
    record Event(String name, String id, String data) {}

    /** The next event with data; waits for it. Empty at the end of the stream. */
    Optional<Event> next() throws IOException {
        String name = "message";
        String id = "";
        StringBuilder data = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty() && data.length() > 0) {
                return Optional.of(new Event(name, id, data.toString()));
            } else if (line.startsWith("event:")) {
                name = value(line);
            } else if (line.startsWith("id:")) {
                id = value(line);
            } else if (line.startsWith("data:")) {
                data.append(data.length() > 0 ? "\n" : "").append(value(line));
            }
        }
        return Optional.empty();
    }

    private static String value(String line) {
        String value = line.substring(line.indexOf(':') + 1);
        return value.startsWith(" ") ? value.substring(1) : value;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
