package org.lotwatch.shipment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.lotwatch.events.LotEvent;
import org.lotwatch.outbox.CommandEvents;
import org.lotwatch.shipment.domain.NoticeEvents;
import org.lotwatch.shipment.store.HistoryJson;

/** Turns notices in the outbox into events, the same ones at each try. */
@ApplicationScoped
class NoticeExpansion implements CommandEvents {

    private final HistoryJson json;

    NoticeExpansion(HistoryJson json) {
        this.json = json;
    }

    @Override
    public List<LotEvent> of(String type, String payload) {
        if (!type.equals(NoticeOutbox.TYPE)) {
            throw new IllegalArgumentException("a command must be a " + NoticeOutbox.TYPE + ", was " + type);
        }
        return NoticeEvents.of(json.notice(payload));
    }
}
