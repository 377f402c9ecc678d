package org.lotwatch.events.codec;

import java.io.ByteArrayOutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.MalformedInputException;

/** Text in HTTP headers as the CloudEvents HTTP binding writes it: perhaps quoted, and percent-encoded once. */
final class HeaderText {

    private HeaderText() {}

    /**
     * @param header as a server hands it out, one character for each byte; bytes beyond ASCII are taken as UTF-8
     * @throws CharacterCodingException if a percent sign has no two digits after it, or the bytes are not UTF-8
     */
    static String decoded(String header) throws CharacterCodingException {
        String text = unquoted(header.strip());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%') {
                bytes.write(encoded(text, i + 1));
                i += 2;
            } else {
                bytes.write(c);
            }
        }
        return JsonText.decode(bytes.toByteArray());
    }

    private static int encoded(String text, int at) throws CharacterCodingException {
        int high = at + 1 < text.length() ? Character.digit(text.charAt(at), 16) : -1;
        int low = at + 1 < text.length() ? Character.digit(text.charAt(at + 1), 16) : -1;
        if (high < 0 || low < 0) {
            throw new MalformedInputException(1);
        }
        return high << 4 | low;
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1") : text;
    }
}
