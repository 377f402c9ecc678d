package org.lotwatch.events.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Cuts a JSON array into the texts of its elements, each to be read for itself. */
final class BatchText {

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(JsonText.MAX_BYTES)
                    .maxNestingDepth(JsonText.MAX_DEPTH)
                    .build())
            .build();

    private BatchText() {}

    /**
     * @throws JsonProcessingException if the text is no JSON array
     * @throws CharacterCodingException if the bytes are not UTF-8
     */
    static List<byte[]> elements(byte[] batch) throws JsonProcessingException, CharacterCodingException {
        String text = JsonText.decode(batch);
        try (JsonParser parser = JSON.createParser(text)) {
            return elements(parser, text);
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot fail to be read", e);
        }
    }

    private static List<byte[]> elements(JsonParser parser, String text) throws IOException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            throw new JsonParseException(parser, "a batch must be a JSON array of events");
        }
        List<byte[]> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            int start = (int) parser.currentTokenLocation().getCharOffset();
            parser.skipChildren();
            parser.finishToken();
            int end = (int) parser.currentLocation().getCharOffset();
            elements.add(text.substring(start, end).getBytes(StandardCharsets.UTF_8));
        }
        if (parser.nextToken() != null) {
            throw new JsonParseException(parser, "nothing may follow a batch");
        }
        return elements;
    }
}
