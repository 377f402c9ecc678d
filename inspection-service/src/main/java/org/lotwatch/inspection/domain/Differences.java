package org.lotwatch.inspection.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.Labelled;
import org.lotwatch.events.LotId;
import org.lotwatch.events.Place;
import org.lotwatch.events.Sample;

/** Collects where two contents differ, field by field. Not thread-safe. */
final class Differences {

    private final List<Difference> found = new ArrayList<>();

    Differences compare(String field, @Nullable Object given, @Nullable Object recorded) {
        if (!Objects.equals(given, recorded)) {
            found.add(Difference.of(field, shown(given), shown(recorded)));
        }
        return this;
    }

    /** The fields that all papers have. */
    Differences compareCommon(Content given, Content recorded) {
        return compare("lotId", given.lotId(), recorded.lotId())
                .compare("shipmentId", given.shipmentId(), recorded.shipmentId())
                .compare("site", given.site(), recorded.site())
                .compare(
                        "basis", given.reporting().basis(), recorded.reporting().basis())
                .compare(
                        "reportedBy",
                        given.reporting().reportedBy(),
                        recorded.reporting().reportedBy())
                .compare(
                        "extensions",
                        given.reporting().extensions(),
                        recorded.reporting().extensions());
    }

    void add(Difference difference) {
        found.add(difference);
    }

    List<Difference> found() {
        return List.copyOf(found);
    }

    private static Object shown(@Nullable Object value) {
        if (value == null) {
            return "absent";
        } else if (value instanceof Labelled labelled) {
            return labelled.label();
        } else if (value instanceof LotId lotId) {
            return lotId.value();
        } else if (value instanceof Place place) {
            return place.id();
        } else if (value instanceof Sample sample) {
            return sample.design().label();
        }
        return value;
    }
}
