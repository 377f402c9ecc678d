package org.lotwatch.events.codec;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request that carries events, without naming a server's types.
 *
 * @param contentType as it came; {@code null}: none
 * @param attributes the {@code ce-} headers as they came, by their names in lower case and without {@code ce-}
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are passed on, never compared
public record HttpMessage(@Nullable String contentType, Map<String, String> attributes, byte[] body) {

    /** The media types that {@link #mode} knows, in words. */
    public static final String MODES =
            "application/cloudevents+json for one event, application/cloudevents-batch+json for an array of events, or"
                    + " application/json with the attributes as headers ce-specversion, ce-id, ce-source, ce-type and"
                    + " ce-time; the charset is UTF-8";

    private static final Pattern PARTS = Pattern.compile("\\s*([^;\\s]+)\\s*(;.*)?", Pattern.DOTALL);
    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\";\\s]*)\"?");
    private static final Pattern JSON = Pattern.compile("application/([a-z0-9.!#$&^_-]+\\+)?json");

    public HttpMessage {
        attributes = Map.copyOf(attributes);
    }

    /** The three content modes of the CloudEvents HTTP binding. */
    public enum Mode {
        BINARY,
        STRUCTURED,
        BATCH
    }

    /** How the events stand in the request; empty: its content type is of none of the modes, or not in UTF-8. */
    public Optional<Mode> mode() {
        if (contentType == null) {
            return isBinary() ? Optional.of(Mode.BINARY) : Optional.empty();
        }
        var parts = PARTS.matcher(contentType);
        if (!parts.matches() || !isUtf8(contentType)) {
            return Optional.empty();
        }
        String type = parts.group(1).toLowerCase(Locale.ROOT);
        return switch (type) {
            case "application/cloudevents", "application/cloudevents+json" -> Optional.of(Mode.STRUCTURED);
            case "application/cloudevents-batch", "application/cloudevents-batch+json" -> Optional.of(Mode.BATCH);
            default ->
                isBinary()
                                && !type.startsWith("application/cloudevents")
                                && JSON.matcher(type).matches()
                        ? Optional.of(Mode.BINARY)
                        : Optional.empty();
        };
    }

    private boolean isBinary() {
        return attributes.containsKey("specversion");
    }

    private static boolean isUtf8(String contentType) {
        var charset = CHARSET.matcher(contentType);
        return !charset.find()
                || charset.group(1).equalsIgnoreCase("utf-8")
                || charset.group(1).equalsIgnoreCase("utf8");
    }
}
