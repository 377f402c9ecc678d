package org.lotwatch.stats.api;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.Asked;
import org.lotwatch.stats.ListQuestion;
import org.lotwatch.stats.Listing;
import org.lotwatch.stats.PageStart;
import org.lotwatch.stats.domain.Moment;

/**
 * Where a page of a list begins, as text: the moment that the list is pinned to, and what was shown last. It holds everything
 * that is needed to go on, so it does not expire.
 *
 * @param list name and filters of the list that it continues
 */
record Cursor(String list, Moment moment, PageStart start) {

    private static final String FORM = "1";
    private static final char BETWEEN = '\u001f';
    private static final int PARTS = 7;

    /** The page that was asked for: the first one, or the one that a cursor names. */
    static ListQuestion question(String list, Asked asked, PageParameters page) {
        return question(list, asked, page.cursor, page.most());
    }

    static ListQuestion question(String list, Asked asked, @Nullable String text, int limit) {
        if (text == null) {
            return new ListQuestion(asked, PageStart.FIRST, limit);
        }
        Cursor cursor = parse(text, list);
        Moment moment = cursor.moment();
        return new ListQuestion(new Asked(moment.asOf(), moment.knownAt(), moment.source()), cursor.start(), limit);
    }

    /** {@code null} after the last page. */
    static @Nullable String next(String list, Moment moment, Listing<?> listing) {
        PageStart next = listing.next();
        return next == null ? null : new Cursor(list, moment, next).text();
    }

    String text() {
        String source = moment.source();
        List<String> parts = List.of(
                FORM,
                Integer.toHexString(list.hashCode()),
                moment.asOf().toString(),
                moment.knownAt().toString(),
                source == null ? "" : source,
                start.skip() + versions(start.versions()),
                start.from() == null ? "" : start.from());
        byte[] bytes = String.join(String.valueOf(BETWEEN), parts).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Cursor parse(String text, String list) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            String[] parts = new String(bytes, StandardCharsets.UTF_8).split(String.valueOf(BETWEEN), -1);
            if (parts.length != PARTS || !isOf(list, parts)) {
                throw Problems.badCursor(text);
            }
            String source = parts[4].isEmpty() ? null : parts[4];
            Moment moment = new Moment(Instant.parse(parts[2]), Instant.parse(parts[3]), source);
            String[] numbers = parts[5].split(",", -1);
            int skip = Integer.parseInt(numbers[0]);
            return new Cursor(list, moment, new PageStart(parts[6], skip, versions(numbers)));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Problems.badCursor(text);
        }
    }

    private static boolean isOf(String list, String[] parts) {
        return parts[0].equals(FORM) && parts[1].equals(Integer.toHexString(list.hashCode()));
    }

    private static String versions(Map<Integer, Long> versions) {
        return new TreeMap<>(versions)
                .entrySet().stream()
                        .map(entry -> "," + entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining());
    }

    private static Map<Integer, Long> versions(String[] numbers) {
        return Arrays.stream(numbers)
                .skip(1)
                .map(entry -> entry.split("=", 2))
                .filter(entry -> entry.length == 2)
                .collect(Collectors.toMap(entry -> Integer.valueOf(entry[0]), entry -> Long.valueOf(entry[1])));
    }
}
