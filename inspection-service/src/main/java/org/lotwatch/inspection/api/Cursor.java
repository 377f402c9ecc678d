package org.lotwatch.inspection.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lotwatch.inspection.domain.PaperFilter;

/**
 * Where a page of papers ends. Later pages show papers that were filed before, so they do not shift when new ones arrive; it
 * does not expire.
 *
 * @param before the {@code seq} of the last paper shown
 * @param filter the filter of the list that it continues
 */
record Cursor(long before, PaperFilter filter) {

    private static final Pattern FORM = Pattern.compile("1:(\\d{1,18}):(.*)", Pattern.DOTALL);

    static Cursor start(PaperFilter filter) {
        return new Cursor(Long.MAX_VALUE, filter);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem when the text is no cursor of a list with this filter */
    static Cursor parse(String text, PaperFilter filter) {
        Matcher form = FORM.matcher(decoded(text));
        if (!form.matches() || !form.group(2).equals(described(filter))) {
            throw Problems.badCursor(text);
        }
        return new Cursor(Long.parseLong(form.group(1)), filter);
    }

    Cursor before(long seq) {
        return new Cursor(seq, filter);
    }

    String text() {
        String form = "1:" + before + ":" + described(filter);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(form.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String described(PaperFilter filter) {
        return filter.kind().label()
                + ":" + (filter.state() == null ? "" : filter.state().label())
                + ":" + (filter.lot() == null ? "" : filter.lot().value());
    }
}
