package org.lotwatch.stats.domain.answer;

import java.util.ArrayList;
import java.util.List;
import org.lotwatch.events.LotKey;
import org.lotwatch.stats.domain.LotAttributes;

/**
 * What a lot is grouped under: a value in each dimension asked for.
 *
 * @param identity what tells it from others: natures in lower case, lots by key
 * @param shown the same in the lot's own spelling
 */
public record GroupKey(List<String> identity, List<String> shown) {

    public GroupKey {
        identity = List.copyOf(identity);
        shown = List.copyOf(shown);
    }

    public static GroupKey of(List<Dimension> dimensions, LotKey key, String lotId, LotAttributes attributes) {
        List<String> identity = new ArrayList<>(dimensions.size());
        List<String> shown = new ArrayList<>(dimensions.size());
        for (Dimension dimension : dimensions) {
            identity.add(identity(dimension, key, attributes));
            shown.add(shown(dimension, lotId, attributes));
        }
        return new GroupKey(identity, shown);
    }

    /** The same group under the spelling that sorts first. */
    public GroupKey or(GroupKey other) {
        return Group.compare(shown, other.shown) <= 0 ? this : other;
    }

    private static String identity(Dimension dimension, LotKey key, LotAttributes attributes) {
        return switch (dimension) {
            case LOT -> key.value();
            case NATURE -> LotFilter.folded(attributes.nature());
            case SHIPMENT, ORIGIN, DESTINATION, PRODUCED_DECADE -> shown(dimension, "", attributes);
        };
    }

    private static String shown(Dimension dimension, String lotId, LotAttributes attributes) {
        return switch (dimension) {
            case LOT -> lotId;
            case NATURE -> attributes.nature();
            case SHIPMENT -> attributes.shipment();
            case ORIGIN -> attributes.origin();
            case DESTINATION -> attributes.destination();
            case PRODUCED_DECADE -> attributes.producedDecade();
        };
    }
}
