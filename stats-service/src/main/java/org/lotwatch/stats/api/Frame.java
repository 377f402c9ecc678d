package org.lotwatch.stats.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.Stamp;

/**
 * What all pages have.
 *
 * @param section the entry of the menu that is lit
 * @param link the view, to be asked for again with a change
 * @param frozen whether another moment than now is shown
 */
record Frame(String title, String section, Strip strip, PageLink link, Moments moments, Stamp stamp, boolean frozen) {

    public String asOf() {
        return moments.second(stamp.moment().asOf());
    }

    public String knownAt() {
        return moments.second(stamp.moment().knownAt());
    }

    /** What separates this moment from now, in words; {@code null} when nothing does. */
    public @Nullable String moment() {
        boolean asOfTold = !link.get("asOf").isEmpty();
        boolean knownAtTold = !link.get("knownAt").isEmpty();
        if (!asOfTold && !knownAtTold) {
            return null;
        }
        String asOf = asOfTold ? "as of " + asOf() : "as of now";
        return knownAtTold ? asOf + ", as known on " + knownAt() : asOf;
    }

    /** The same page a day earlier. */
    public String dayBefore() {
        return link.with("asOf", moments.day(stamp.moment().asOf(), -1)).query();
    }

    /** The same page a day later, or of now when that day is not over. */
    public String dayAfter() {
        Instant asOf = stamp.moment().asOf();
        Instant next = asOf.plusSeconds(86_400);
        return next.isAfter(stamp.moment().knownAt())
                ? link.without("asOf").query()
                : link.with("asOf", moments.day(asOf, 1)).query();
    }
}
