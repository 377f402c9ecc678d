package org.lotwatch.local.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** A path and what is asked of it. */
final class Query {
    private final String path;
    private final StringJoiner parameters = new StringJoiner("&", "?", "").setEmptyValue("");

    private Query(String path) {
        this.path = path;
    }

    static Query of(String path) {
        return new Query(path);
    }

    /** @param value {@code null} where nothing is asked */
    Query with(String name, @Nullable Object value) {
        if (value != null) {
            parameters.add(name + "=" + encoded(value.toString()));
        }
        return this;
    }

    /** A step of a path, whatever it contains. */
    static String step(String text) {
        return "/" + encoded(text);
    }

    String text() {
        return path + parameters;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
