package org.lotwatch.shipment.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lotwatch.shipment.domain.ShipmentState;

/**
 * Where a page of shipments ends. Later pages show shipments that were recorded before, so they do not shift when new ones
 * arrive; it does not expire.
 *
 * @param before the {@code seq} of the last shipment shown
 * @param state the filter of the list that it continues
 */
record Cursor(long before, @Nullable ShipmentState state) {

    private static final Pattern FORM = Pattern.compile("1:(\\d{1,18}):(.*)");

    static Cursor start(@Nullable ShipmentState state) {
        return new Cursor(Long.MAX_VALUE, state);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem when the text is no cursor of a list with this filter */
    static Cursor parse(String text, @Nullable ShipmentState state) {
        Matcher form = FORM.matcher(decoded(text));
        if (!form.matches() || !form.group(2).equals(label(state))) {
            throw Problems.badCursor(text);
        }
        return new Cursor(Long.parseLong(form.group(1)), state);
    }

    String text() {
        String form = "1:" + before + ":" + label(state);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(form.getBytes(StandardCharsets.US_ASCII));
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String label(@Nullable ShipmentState state) {
        return state == null ? "" : state.label();
    }
}
