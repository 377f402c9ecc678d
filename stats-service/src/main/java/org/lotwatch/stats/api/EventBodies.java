package org.lotwatch.stats.api;

import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lotwatch.events.codec.HttpMessage;
import org.lotwatch.events.codec.HttpMessage.Mode;

/** Requests that carry events, as the contract's reader takes them. */
final class EventBodies {

    /** The largest body; a single event has its own, smaller limit. */
    static final int MOST_BYTES = 4 * 1024 * 1024;

    private static final String PREFIX = "ce-";
    /** Up to this much of what is beyond the limit is thrown away, so that its sender comes to read the answer. */
    private static final int PATIENCE = 2 * MOST_BYTES;

    private EventBodies() {}

    /** Reads the body whole, or refuses it as too large, whether it announces its length or not. Blocks. */
    static HttpMessage read(HttpHeaders headers, InputStream body) {
        String encoding = headers.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw Problems.unsupportedMediaType(
                    "Content-Encoding must be left out: the body is read as it comes, was " + Problems.shown(encoding));
        }
        return new HttpMessage(headers.getHeaderString(HttpHeaders.CONTENT_TYPE), attributes(headers), bytes(body));
    }

    static Mode mode(HttpMessage message) {
        return message.mode().orElseThrow(() -> {
            String was = message.contentType() == null ? "absent" : Problems.shown(message.contentType());
            boolean binary = message.attributes().containsKey("specversion");
            return Problems.unsupportedMediaType("Content-Type must be " + HttpMessage.MODES + "; was " + was
                    + (binary ? "" : " without a header ce-specversion"));
        });
    }

    private static Map<String, String> attributes(HttpHeaders headers) {
        Map<String, String> attributes = new HashMap<>();
        headers.getRequestHeaders().forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith(PREFIX)) {
                attributes.put(lower.substring(PREFIX.length()), only(name, values));
            }
        });
        return attributes;
    }

    private static String only(String name, List<String> values) {
        if (values.size() > 1) {
            throw Problems.header(
                    name, "header " + name + " must be given once, was given " + values.size() + " times");
        }
        return values.get(0);
    }

    private static byte[] bytes(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length <= MOST_BYTES) {
                return bytes;
            }
            long more = skipped(body);
            throw Problems.payloadTooLarge("the body must have at most " + MOST_BYTES + " bytes, had "
                    + (more < PATIENCE ? "" : "more than ") + (MOST_BYTES + 1 + more) + ": send it in parts");
        } catch (IOException e) {
            throw Problems.brokenOff();
        }
    }

    private static long skipped(InputStream body) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long skipped = 0;
        int read = 0;
        while (read >= 0 && skipped < PATIENCE) {
            skipped += read;
            read = body.read(buffer);
        }
        return skipped;
    }
}
