package org.lotwatch.stats;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next where the following page begins, {@code null} on the last
 */
public record Listing<T>(List<T> items, @Nullable PageStart next) {

    public Listing {
        items = List.copyOf(items);
    }
}
