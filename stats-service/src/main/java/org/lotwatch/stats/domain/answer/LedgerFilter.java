package org.lotwatch.stats.domain.answer;

import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.domain.Decision;
import org.lotwatch.stats.domain.LedgerEntry;

/** Which entries of a ledger are meant; {@code null} for any. */
public record LedgerFilter(
        @Nullable String source,
        @Nullable String id,
        @Nullable Decision decision) {

    public boolean accepts(LedgerEntry entry) {
        return (source == null || source.equals(entry.id().source()))
                && (id == null || id.equals(entry.id().id()))
                && (decision == null || decision == entry.decision());
    }
}
