package org.lotwatch.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.lotwatch.events.LotEvent;
import org.lotwatch.inspection.domain.Change;
import org.lotwatch.inspection.domain.PaperId;
import org.lotwatch.inspection.store.PaperJson;
import org.lotwatch.outbox.CommandEvents;
import org.lotwatch.outbox.OutboxCommand;

/** Changes of papers as commands of the outbox, and back as events: the same ones at each try. */
@ApplicationScoped
class ChangeEvents implements CommandEvents {

    private static final String TYPE = "paper-changed";

    private final PaperJson json;

    ChangeEvents(PaperJson json) {
        this.json = json;
    }

    OutboxCommand command(PaperId id, Change change) {
        return new OutboxCommand(
                id.kind().label(), id.value(), TYPE, change.content().lotId().key(), json.change(change));
    }

    @Override
    public List<LotEvent> of(String type, String payload) {
        if (!type.equals(TYPE)) {
            throw new IllegalArgumentException("a command must be a " + TYPE + ", was " + type);
        }
        return json.change(payload).events();
    }
}
