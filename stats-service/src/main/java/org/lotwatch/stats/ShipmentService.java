package org.lotwatch.stats;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hibernate.reactive.mutiny.Mutiny;
import org.lotwatch.events.LotKey;
import org.lotwatch.stats.domain.LotLedger;
import org.lotwatch.stats.domain.Moment;
import org.lotwatch.stats.domain.answer.LineState;
import org.lotwatch.stats.domain.answer.LotFilter;
import org.lotwatch.stats.domain.answer.ShipmentState;
import org.lotwatch.stats.store.LotQuery;
import org.lotwatch.stats.store.ShipmentQuery;

/** Shipments, put together from what is claimed of their lines. */
@ApplicationScoped
public class ShipmentService {

    private final Stamps stamps;
    private final ShipmentQuery shipments;
    private final LotQuery lots;
    private final Folding folding;

    ShipmentService(Stamps stamps, ShipmentQuery shipments, LotQuery lots, Folding folding) {
        this.stamps = stamps;
        this.shipments = shipments;
        this.lots = lots;
        this.folding = folding;
    }

    /** A shipment; empty when nothing is claimed of it at the moment asked for. */
    public Uni<Answer<Optional<ShipmentState>>> shipment(String id, Asked asked) {
        Rows rows = (session, pinned) -> shipments.lines(session, pinned, List.of(id));
        return lines(
                        new ListQuestion(asked, PageStart.FIRST, 1),
                        rows,
                        line -> line.shipmentId().equals(id))
                .map(lines -> new Answer<>(
                        lines.stamp(),
                        ShipmentState.of(lines.body().lines()).stream().findFirst()));
    }

    /** Shipments by id; the page starts after the shipment that it names. */
    public Uni<Answer<Listing<ShipmentState>>> page(ListQuestion question) {
        String after = question.start().from();
        Rows rows = (session, pinned) -> shipments.page(session, pinned, after, question.limit() + 1);
        return lines(question, rows, line -> after == null || line.shipmentId().compareTo(after) > 0)
                .map(lines -> new Answer<>(lines.stamp(), listing(lines.body(), question.limit())));
    }

    private static Listing<ShipmentState> listing(Lines lines, int limit) {
        List<ShipmentState> found = ShipmentState.of(lines.lines());
        List<ShipmentState> page = found.subList(0, Math.min(limit, found.size()));
        return new Listing<>(
                page, found.size() > limit ? new PageStart(page.get(limit - 1).shipmentId(), 1, lines.pin()) : null);
    }

    /** The lines wanted: of lots whose rows speak for the moment from there, of the others from their ledgers. */
    private Uni<Answer<Lines>> lines(ListQuestion question, Rows rows, Predicate<LineState> wanted) {
        return stamps.answer(question.asked(), (session, stamp) -> lines(session, question, stamp, rows))
                .chain(read -> fold(read.body(), read.stamp().moment(), wanted)
                        .map(all ->
                                new Answer<>(read.stamp(), new Lines(read.body().pin(), all, List.of()))));
    }

    private Uni<Lines> lines(Mutiny.Session session, ListQuestion question, Stamp stamp, Rows rows) {
        Map<Integer, Long> pin = question.asked().knowsEverything()
                ? stamp.position().versions()
                : question.start().versions();
        if (pin.isEmpty()) {
            return Uni.createFrom().item(new Lines(pin, List.of(), List.of()));
        }
        LotQuery.Pinned pinned =
                new LotQuery.Pinned(LotFilter.ALL, stamp.moment().asOf(), pin);
        return rows.read(session, pinned)
                .chain(lines -> lots.silent(session, pinned.asOf(), pin).map(silent -> new Lines(pin, lines, silent)));
    }

    private Uni<List<LineState>> fold(Lines read, Moment moment, Predicate<LineState> wanted) {
        Function<List<LineState>, Consumer<LotLedger>> keep = lines ->
                ledger -> LineState.of(ledger.report(moment)).filter(wanted).forEach(lines::add);
        return read.pin().isEmpty()
                ? folding.all(ArrayList::new, keep)
                : folding.some(read.silent(), () -> new ArrayList<>(read.lines()), keep);
    }

    /** The lines that rows tell. */
    private interface Rows {
        Uni<List<LineState>> read(Mutiny.Session session, LotQuery.Pinned pinned);
    }

    /**
     * Lines read from rows.
     *
     * @param pin empty when no row speaks for the moment
     * @param silent lots whose rows do not
     */
    private record Lines(Map<Integer, Long> pin, List<LineState> lines, List<LotKey> silent) {}
}
