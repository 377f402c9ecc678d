package org.lotwatch.stats.api;

import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What must be applied before the answer. */
class FreshnessParameters {

    private static final Pattern PLACE = Pattern.compile("([a-z][a-z0-9.-]{0,200}-\\d{1,6}):(\\d{1,18})");
    private static final Pattern WAIT = Pattern.compile("(\\d{1,5})(ms|s)");
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int MOST_PLACES = 64;

    @QueryParam("after")
    @Parameter(
            description = "Answer only when the records at these places (topic-partition:offset, comma separated) are"
                    + " applied; else 409 not-yet-applied",
            example = "round-inspected-3:41820")
    @Nullable
    String after;

    @QueryParam("wait")
    @Parameter(description = "How long to wait for them, up to 30s. Default: 0s", example = "5s")
    @Nullable
    String wait;

    /** By {@code topic-partition} the offset that must be applied. */
    Map<String, Long> places() {
        Map<String, Long> places = new TreeMap<>();
        if (after != null) {
            String[] given = after.split(",", MOST_PLACES + 1);
            for (String place : given) {
                Matcher form = PLACE.matcher(place);
                if (!form.matches()) {
                    throw Problems.validation("after", "topic-partition:offset, at most 64 of them", after);
                }
                places.merge(form.group(1), Long.parseLong(form.group(2)), Math::max);
            }
        }
        return places;
    }

    Duration longest() {
        if (wait == null) {
            return Duration.ZERO;
        }
        Matcher form = WAIT.matcher(wait);
        if (!form.matches()) {
            throw Problems.validation("wait", "a time such as 500ms or 5s, up to 30s", wait);
        }
        long units = Long.parseLong(form.group(1));
        Duration longest = form.group(2).equals("s") ? Duration.ofSeconds(units) : Duration.ofMillis(units);
        if (longest.compareTo(LONGEST) > 0) {
            throw Problems.validation("wait", "a time such as 500ms or 5s, up to 30s", wait);
        }
        return longest;
    }
}
