package org.lotwatch.stats.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/**
 * A text of JSON, or what was meant to be, with the place of a fault in it.
 *
 * @param fault empty where the fault is that something is not there
 * @param cut whether the text goes on
 */
record MarkedText(String before, String fault, String after, boolean cut) {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int LONGEST = 65_536;
    private static final int LONGEST_FAULT = 200;

    static MarkedText of(String whole, String pointer) {
        boolean cut = whole.length() > LONGEST;
        String text = cut ? whole.substring(0, LONGEST) : whole;
        int[] span = span(text, pointer);
        return new MarkedText(
                text.substring(0, span[0]), text.substring(span[0], span[1]), text.substring(span[1]), cut);
    }

    /** Begin and end of the value that a pointer names, or of what could not be read; nothing at the end otherwise. */
    private static int[] span(String text, String pointer) {
        int begun = 0;
        try (JsonParser parser = JSON.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                begun = offset(parser.currentTokenLocation().getCharOffset(), text);
                if (isAt(parser, token, pointer)) {
                    return new int[] {begun, end(parser, token, text)};
                }
            }
            return new int[] {text.length(), text.length()};
        } catch (JsonParseException e) {
            int at = e.getLocation() == null ? begun : offset(e.getLocation().getCharOffset(), text);
            int from = Math.max(begun, Math.min(at, text.length() - 1) - 1);
            return new int[] {Math.max(from, 0), Math.min(text.length(), from + LONGEST_FAULT)};
        } catch (IOException e) {
            return new int[] {text.length(), text.length()};
        }
    }

    private static boolean isAt(JsonParser parser, JsonToken token, String pointer) {
        if (pointer.isEmpty() || token == JsonToken.FIELD_NAME || token.isStructEnd()) {
            return false;
        }
        JsonPointer here = token.isStructStart()
                ? parser.getParsingContext().getParent().pathAsPointer()
                : parser.getParsingContext().pathAsPointer();
        return here.toString().equals(pointer);
    }

    private static int end(JsonParser parser, JsonToken token, String text) throws IOException {
        if (token.isStructStart()) {
            parser.skipChildren();
        } else {
            parser.finishToken();
        }
        return offset(parser.currentLocation().getCharOffset(), text);
    }

    private static int offset(long offset, String text) {
        return (int) Math.max(0, Math.min(offset, text.length()));
    }
}
