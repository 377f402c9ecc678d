package org.lotwatch.stats;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.store.ParkedStates;

/** Sets parked records aside that nobody will repair, and takes that back. The records and their bytes stay. */
@ApplicationScoped
public class DiscardService {

    private final ParkedStates states;
    private final DeskThreads threads;
    private final Clock clock;

    DiscardService(ParkedStates states, DeskThreads threads, Clock clock) {
        this.states = states;
        this.threads = threads;
        this.clock = clock;
    }

    /** What became of the wish to change a record. */
    public enum Outcome {
        CHANGED,
        /** It was so before. */
        UNCHANGED,
        /** It was re-driven: that cannot be undone. */
        REDRIVEN,
        UNKNOWN
    }

    /** Each for itself; the outcomes are in the order of the ids. */
    public Uni<List<Outcome>> discard(List<Long> ids, String reason, @Nullable String by) {
        return change(ids, "open", "discarded", by, reason);
    }

    public Uni<Outcome> reopen(long id, @Nullable String note, @Nullable String by) {
        return change(List.of(id), "discarded", "open", by, note).map(outcomes -> outcomes.get(0));
    }

    private Uni<List<Outcome>> change(
            List<Long> ids, String from, String state, @Nullable String by, @Nullable String note) {
        ParkedStates.To to = new ParkedStates.To(state, clock.instant(), by, note);
        return threads.run(() -> ids.stream().map(id -> changed(id, from, to)).toList());
    }

    private Outcome changed(long id, String from, ParkedStates.To to) {
        return states.find(id).map(record -> changed(record, from, to)).orElse(Outcome.UNKNOWN);
    }

    private Outcome changed(ParkedStates.Worked record, String from, ParkedStates.To to) {
        if (states.change(record.place(), from, to)) {
            return Outcome.CHANGED;
        }
        return record.state().equals(to.state()) ? Outcome.UNCHANGED : Outcome.REDRIVEN;
    }
}
