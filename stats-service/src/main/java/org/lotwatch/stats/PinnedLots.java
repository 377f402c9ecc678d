package org.lotwatch.stats;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lotwatch.events.LotKey;
import org.lotwatch.stats.domain.Moment;
import org.lotwatch.stats.domain.answer.LotState;
import org.lotwatch.stats.store.LotRow;

/** Lots as they stood at the moment to which a list is pinned, whatever has been written since. */
@ApplicationScoped
class PinnedLots {

    private final Folding folding;

    PinnedLots(Folding folding) {
        this.folding = folding;
    }

    /**
     * The lots of some rows at a moment, in the order of the rows. A row that was not written since the pin speaks for itself;
     * the ledgers of the others are folded.
     *
     * @param pin versions of the lanes that the list is pinned to; empty when no row speaks for the moment
     */
    Uni<List<LotState>> at(Moment moment, Map<Integer, Long> pin, List<LotRow> rows) {
        Map<LotKey, LotState> states = new TreeMap<>();
        List<LotKey> changed = new ArrayList<>();
        for (LotRow row : rows) {
            if (isPinned(row, pin) && row.holdsAt(moment.asOf())) {
                states.put(row.state().key(), row.state());
            } else {
                changed.add(row.state().key());
            }
        }
        return folding.some(changed, ledger -> LotState.of(ledger.report(moment)))
                .invoke(folded -> folded.forEach(state -> states.put(state.key(), state)))
                .map(folded -> inOrder(rows, states));
    }

    private static boolean isPinned(LotRow row, Map<Integer, Long> pin) {
        return row.version() <= pin.getOrDefault(row.lane(), -1L);
    }

    private static List<LotState> inOrder(List<LotRow> rows, Map<LotKey, LotState> states) {
        return rows.stream()
                .map(row -> row.state().key())
                .filter(states::containsKey)
                .map(states::get)
                .toList();
    }
}
