package org.lotwatch.inspection.domain;

import org.jspecify.annotations.Nullable;
import org.lotwatch.events.LotKey;

/**
 * Which papers a list shows.
 *
 * @param lot only those about this lot; all when {@code null}
 * @param state only those in this state; all when {@code null}
 */
public record PaperFilter(
        PaperKind kind, @Nullable LotKey lot, @Nullable PaperState state) {}
