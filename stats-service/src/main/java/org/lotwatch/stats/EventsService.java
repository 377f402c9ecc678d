package org.lotwatch.stats;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.LotKey;
import org.lotwatch.stats.domain.LedgerEntry;
import org.lotwatch.stats.domain.LotLedger;
import org.lotwatch.stats.domain.LotReport;
import org.lotwatch.stats.store.ConsistentReads;
import org.lotwatch.stats.store.LotQuery;
import org.lotwatch.stats.store.LotRow;

/** The records of many lots: a few ledgers are held at a time, and the next ones are loaded when those are taken. */
@ApplicationScoped
public class EventsService {

    private static final int LOTS_AT_ONCE = 20;
    private static final long RECORDS_AT_ONCE = 100_000;

    private final ConsistentReads reads;
    private final LotQuery lots;
    private final Folding folding;

    EventsService(ConsistentReads reads, LotQuery lots, Folding folding) {
        this.reads = reads;
        this.lots = lots;
        this.folding = folding;
    }

    /** The records of all lots in question, lot by lot by key. */
    public Multi<OfLot> all(EventsQuestion question) {
        return Multi.createBy()
                .repeating()
                .<Rest, Batch>uni(
                        () -> new Rest(question),
                        rest -> batch(rest.question).invoke(batch -> rest.question = batch.rest(question)))
                .whilst(batch -> batch.last() != null)
                .onItem()
                .transformToMultiAndConcatenate(batch -> Multi.createFrom().iterable(batch.lots()));
    }

    private Uni<Batch> batch(EventsQuestion question) {
        return reads.inOne(session -> lots.page(session, question.filter().lot(), question.after(), LOTS_AT_ONCE + 1))
                .map(rows -> few(rows, question.after()))
                .chain(keys -> folding.some(keys, ledger -> ofLot(ledger, question))
                        .map(found -> new Batch(
                                found.stream()
                                        .flatMap(Optional::stream)
                                        .sorted(Comparator.comparing(
                                                lot -> lot.key().value()))
                                        .toList(),
                                keys.isEmpty()
                                        ? null
                                        : keys.get(keys.size() - 1).value())));
    }

    /** One at least, and no more than hold some records together. */
    private static List<LotKey> few(List<LotRow> rows, @Nullable String after) {
        List<LotKey> keys = new ArrayList<>();
        long records = 0;
        for (LotRow row : rows) {
            if (row.state().key().value().equals(after)) {
                continue;
            }
            records += row.state().records();
            if (keys.size() == LOTS_AT_ONCE || (!keys.isEmpty() && records > RECORDS_AT_ONCE)) {
                return keys;
            }
            keys.add(row.state().key());
        }
        return keys;
    }

    private static Optional<OfLot> ofLot(LotLedger ledger, EventsQuestion question) {
        LotReport report = ledger.report(question.moment());
        return report.records() > 0 && question.filter().accepts(report.key(), report.attributes())
                ? Optional.of(new OfLot(report.key(), report.lotId(), ledger.entries(question.moment())))
                : Optional.empty();
    }

    /**
     * The records of a lot.
     *
     * @param entries in log order, each worked out when it is taken
     */
    public record OfLot(LotKey key, String lotId, List<LedgerEntry> entries) {}

    /** @param last key of the last lot, {@code null} when there was none left */
    private record Batch(List<OfLot> lots, @Nullable String last) {

        EventsQuestion rest(EventsQuestion question) {
            return new EventsQuestion(question.moment(), question.filter(), last);
        }
    }

    /** What is left to read. */
    private static final class Rest {

        private EventsQuestion question;

        Rest(EventsQuestion question) {
            this.question = question;
        }
    }
}
