package org.lotwatch.inspection.api;

import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.Place;
import org.lotwatch.inspection.domain.Limits;

@Schema(name = "Place", description = "A port, depot or yard.")
record PlaceRequest(
        @Schema(required = true, minLength = 1, maxLength = 64, examples = "NAJIN") @Nullable
        String id,

        @Schema(maxLength = 128, examples = "Najin") @Nullable
        String name,

        @Schema(description = "Degrees north.", minimum = "-90", maximum = "90", examples = "42.23") @Nullable
        Double lat,

        @Schema(description = "Degrees east.", minimum = "-180", maximum = "180", examples = "130.30") @Nullable
        Double lon,

        @Schema(description = "An IANA time zone.", examples = "Asia/Pyongyang") @Nullable
        String timeZone) {

    static final Place HARMLESS = new Place("-", null, null, null, null);

    private static final Pattern ZONE = Pattern.compile("[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*");

    Place read(String at, Checks checks) {
        return new Place(
                checks.text(at + "/id", id, Limits.ID),
                checks.optionalText(at + "/name", name, Limits.NAME),
                checks.degrees(at + "/lat", lat, 90),
                checks.degrees(at + "/lon", lon, 180),
                zone(at + "/timeZone", checks));
    }

    private @Nullable String zone(String at, Checks checks) {
        if (timeZone != null
                && (timeZone.length() > Limits.ID || !ZONE.matcher(timeZone).matches())) {
            checks.wrong(at, "an IANA time zone such as Asia/Vladivostok", timeZone);
        }
        return timeZone;
    }
}
