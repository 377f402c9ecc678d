package org.lotwatch.stats.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a page was asked for, to be asked again with one thing changed: every link keeps the view.
 *
 * @param parameters of the view, in their order
 */
record PageLink(Map<String, String> parameters) {

    PageLink {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** The parameters that were given, out of name and value in turn. */
    static PageLink of(@Nullable String... namesAndValues) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            String name = namesAndValues[i];
            String value = namesAndValues[i + 1];
            if (name != null && value != null && !value.isEmpty()) {
                parameters.put(name, value);
            }
        }
        return new PageLink(parameters);
    }

    /** The value of a parameter, empty when it was not given. */
    public String get(String name) {
        return parameters.getOrDefault(name, "");
    }

    public PageLink with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.put(name, value);
        return new PageLink(changed);
    }

    public PageLink without(String name) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.remove(name);
        return new PageLink(changed);
    }

    /** Only what says for when: the way from one page to another. */
    public PageLink moment() {
        Map<String, String> kept = new LinkedHashMap<>(parameters);
        kept.keySet().retainAll(Set.of("asOf", "knownAt", "tz"));
        return new PageLink(kept);
    }

    /** As the end of an address: empty, or with its question mark. */
    public String query() {
        return parameters.isEmpty()
                ? ""
                : parameters.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    /** A text as part of a path. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
