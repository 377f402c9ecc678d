package org.lotwatch.shipment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.lotwatch.events.LotKey;
import org.lotwatch.outbox.Buckets;
import org.lotwatch.outbox.Outbox;
import org.lotwatch.outbox.OutboxCommand;
import org.lotwatch.shipment.domain.Notice;
import org.lotwatch.shipment.store.HistoryJson;

/** Puts notices into the outbox: one command for each of its buckets that the notice's lots fall into. */
@ApplicationScoped
class NoticeOutbox {

    static final String AGGREGATE = "shipment";
    static final String TYPE = "shipment-notice";

    private final Outbox outbox;
    private final HistoryJson json;

    NoticeOutbox(Outbox outbox, HistoryJson json) {
        this.outbox = outbox;
        this.json = json;
    }

    Uni<Void> append(Mutiny.Session session, Notice notice) {
        Map<Integer, Set<LotKey>> buckets = notice.lots().stream()
                .collect(Collectors.groupingBy(Buckets::of, TreeMap::new, Collectors.toCollection(TreeSet::new)));
        List<OutboxCommand> commands = buckets.values().stream()
                .map(lots ->
                        command(notice.about(lots::contains), lots.iterator().next()))
                .toList();
        return commands.isEmpty() ? Uni.createFrom().voidItem() : outbox.append(session, commands);
    }

    private OutboxCommand command(Notice part, LotKey lot) {
        return new OutboxCommand(AGGREGATE, part.carriage().shipmentId().value(), TYPE, lot, json.write(part));
    }
}
