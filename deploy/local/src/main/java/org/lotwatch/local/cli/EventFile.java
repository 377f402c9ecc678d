package org.lotwatch.local.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lotwatch.events.codec.Decoded;
import org.lotwatch.events.codec.EventCodec;
import org.lotwatch.events.codec.Profile;

/** A file of events in JSON: one event, an array of them, or one on each line. */
final class EventFile {
    private static final JsonFactory JSON = new JsonFactory();

    private EventFile() {}

    /** @param file {@code -} for standard input */
    static byte[] read(String file) {
        try {
            return file.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
        } catch (NoSuchFileException e) {
            throw new FailedException("there is no file " + file, "name one that is, or - for standard input", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** What each event says, in the order of the file, strictly: a field that the contract does not know is a fault. */
    static List<Decoded> decoded(List<byte[]> events) {
        EventCodec codec = new EventCodec();
        return events.stream()
                .map(event -> codec.decodeHttp(event, Profile.STRICT))
                .toList();
    }

    /** The bytes of each event; those of the whole file where it cannot be cut, for the codec to say what is wrong. */
    static List<byte[]> events(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        try {
            List<byte[]> events = text.stripLeading().startsWith("[") ? elements(text) : lines(text);
            return events.isEmpty() ? List.of(content) : events;
        } catch (IOException e) {
            return List.of(content);
        }
    }

    private static List<byte[]> elements(String text) throws IOException {
        List<byte[]> elements = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(text)) {
            parser.nextToken();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                int start = (int) parser.currentTokenLocation().getCharOffset();
                parser.skipChildren();
                parser.finishToken();
                int end = (int) parser.currentLocation().getCharOffset();
                elements.add(bytes(text.substring(start, end)));
            }
        }
        return elements;
    }

    private static List<byte[]> lines(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        boolean onePerLine = lines.size() > 1 && lines.stream().allMatch(EventFile::isWhole);
        return onePerLine ? lines.stream().map(EventFile::bytes).toList() : List.of(bytes(text));
    }

    /** What is wrong within a line is the codec's to say. */
    private static boolean isWhole(String line) {
        return line.stripLeading().startsWith("{") && line.stripTrailing().endsWith("}");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
