package org.lotwatch.stats;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.LotKey;
import org.lotwatch.stats.domain.LedgerEntry;
import org.lotwatch.stats.domain.LogPosition;
import org.lotwatch.stats.domain.answer.LedgerFilter;

/** The ledger of a lot: every record of it, what became of it, and what it says. */
@ApplicationScoped
public class LedgerService {

    private final Stamps stamps;
    private final Folding folding;
    private final RecordReader records;

    LedgerService(Stamps stamps, Folding folding, RecordReader records) {
        this.stamps = stamps;
        this.folding = folding;
        this.records = records;
    }

    /**
     * Entries in log order after a place; empty when nothing was known of the lot at the moment asked for.
     *
     * @param after {@code null} for the first page
     * @param most entries at most
     */
    public Uni<Answer<Optional<List<Line>>>> page(
            LotKey key, Asked asked, LedgerFilter filter, @Nullable LogPosition after, int most) {
        return stamps.of(asked)
                .chain(stamp -> folding.some(
                                List.of(key), ledger -> page(ledger.entries(stamp.moment()), filter, after, most))
                        .map(found -> found.stream().flatMap(Optional::stream).findFirst())
                        .chain(entries -> entries.isEmpty()
                                ? Uni.createFrom().item(Optional.<List<Line>>empty())
                                : lines(entries.get()).map(Optional::of))
                        .map(lines -> new Answer<>(stamp, lines)));
    }

    /** Empty when there is no entry at all, on whatever page. */
    private static Optional<List<LedgerEntry>> page(
            List<LedgerEntry> entries, LedgerFilter filter, @Nullable LogPosition after, int most) {
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(entries.subList(firstAfter(entries, after), entries.size()).stream()
                        .filter(filter::accepts)
                        .limit(most)
                        .toList());
    }

    /** Looks at a few entries only. */
    private static int firstAfter(List<LedgerEntry> entries, @Nullable LogPosition after) {
        if (after == null) {
            return 0;
        }
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).position().compareTo(after) > 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private Uni<List<Line>> lines(List<LedgerEntry> entries) {
        return records.read(entries.stream().map(LedgerEntry::position).toList())
                .map(data -> entries.stream().map(entry -> line(entry, data)).toList());
    }

    private static Line line(LedgerEntry entry, Map<LogPosition, RecordData> data) {
        RecordData missing = RecordData.missing("the record was not read");
        return new Line(entry, data.getOrDefault(entry.position(), missing));
    }

    /** An entry and what the log holds of it. */
    public record Line(LedgerEntry entry, RecordData data) {}
}
