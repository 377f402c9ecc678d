package org.lotwatch.stats;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of a list in the order of lots begins.
 *
 * @param from key of the lot it begins with, {@code null} for the first of all
 * @param skip how many items of that lot the page before has shown
 * @param versions of the lanes when the first page was read: a row written later says nothing about this list. Empty on the
 *     first page, and when the list is of a moment that no row speaks for
 */
public record PageStart(@Nullable String from, int skip, Map<Integer, Long> versions) {

    public static final PageStart FIRST = new PageStart(null, 0, Map.of());

    public PageStart {
        versions = Map.copyOf(versions);
    }
}
