package org.lotwatch.stats.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The header by which a re-driven record names the parked record that it repairs, as {@code topic-partition:offset}. Any
 * producer can write it: it is shown, and nothing is decided by it.
 */
public final class RepairMark {

    private static final String NAME = "lotwatch-repairof";
    private static final Pattern PLACE = Pattern.compile("[a-zA-Z0-9._-]{1,249}-\\d{1,6}:\\d{1,18}");

    private RepairMark() {}

    public static RawHeader of(String place) {
        return new RawHeader(NAME, place.getBytes(StandardCharsets.UTF_8));
    }

    static @Nullable String in(List<RawHeader> headers) {
        String found = null;
        for (RawHeader header : headers) {
            byte[] value = header.value();
            if (header.key().equals(NAME) && value != null) {
                found = new String(value, StandardCharsets.UTF_8);
            }
        }
        return found != null && PLACE.matcher(found).matches() ? found : null;
    }
}
