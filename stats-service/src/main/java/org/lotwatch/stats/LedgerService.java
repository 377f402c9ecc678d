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
                .chain(stamp -> folding.some(List.of(key), ledger -> ledger.entries(stamp.moment()))
                        .map(found -> found.stream()
                                .filter(entries -> !entries.isEmpty())
                                .findFirst())
                        .chain(entries -> entries.isEmpty()
                                ? Uni.createFrom().item(Optional.<List<Line>>empty())
                                : lines(page(entries.get(), filter, after, most))
                                        .map(Optional::of))
                        .map(lines -> new Answer<>(stamp, lines)));
    }

    private static List<LedgerEntry> page(
            List<LedgerEntry> entries, LedgerFilter filter, @Nullable LogPosition after, int most) {
        return entries.stream()
                .filter(entry -> after == null || entry.position().compareTo(after) > 0)
                .filter(filter::accepts)
                .limit(most)
                .toList();
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
