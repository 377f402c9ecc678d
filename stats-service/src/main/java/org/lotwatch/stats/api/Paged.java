package org.lotwatch.stats.api;

import org.jspecify.annotations.Nullable;

/** A body that may go on. */
interface Paged {

    /** Asks for the next page; {@code null} on the last. */
    @Nullable
    String nextCursor();
}
