package org.lotwatch.stats;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lotwatch.events.EventId;
import org.lotwatch.events.LotKey;
import org.lotwatch.stats.domain.Discrepancy;
import org.lotwatch.stats.domain.DiscrepancyCode;
import org.lotwatch.stats.domain.Moment;
import org.lotwatch.stats.domain.answer.LotState;
import org.lotwatch.stats.store.ConsistentReads;
import org.lotwatch.stats.store.LotQuery;
import org.lotwatch.stats.store.LotQuery.LotMark;

/** Lots whose marks differ only by letters that look alike: they may be one lot, are never merged, and are listed. */
@ApplicationScoped
class LookAlikes {

    private final ConsistentReads reads;
    private final LotQuery lots;
    private final FirstRecords firsts;

    LookAlikes(ConsistentReads reads, LotQuery lots, FirstRecords firsts) {
        this.reads = reads;
        this.lots = lots;
        this.firsts = firsts;
    }

    /** The same lots, each with a discrepancy more where another lot known at the moment looks like it. */
    Uni<List<LotState>> added(List<LotState> states, Moment moment) {
        if (states.isEmpty()) {
            return Uni.createFrom().item(states);
        }
        List<String> skeletons =
                states.stream().map(LotState::skeleton).distinct().toList();
        return reads.inOne(session -> lots.sharing(session, skeletons))
                .chain(marks -> alike(marks, moment.knownAt()))
                .map(alike -> states.stream()
                        .map(state -> withOthers(state, alike.getOrDefault(state.skeleton(), List.of())))
                        .toList());
    }

    /** By skeleton, the lots that were known by then. */
    private Uni<Map<String, List<Alike>>> alike(List<LotMark> marks, Instant knownAt) {
        return firsts.of(marks.stream().map(LotMark::key).toList())
                .map(known -> marks.stream()
                        .flatMap(mark -> alike(mark, known, knownAt))
                        .collect(Collectors.groupingBy(alike -> alike.mark().skeleton())));
    }

    private static Stream<Alike> alike(LotMark mark, Map<LotKey, FirstRecords.First> known, Instant knownAt) {
        FirstRecords.First first = known.get(mark.key());
        return first == null || first.arrival().isAfter(knownAt) ? Stream.of() : Stream.of(new Alike(mark, first));
    }

    private static LotState withOthers(LotState state, List<Alike> alike) {
        boolean itself = alike.stream().anyMatch(lot -> lot.mark().key().equals(state.key()));
        if (!itself || alike.size() < 2) {
            return state;
        }
        List<Discrepancy> discrepancies = new ArrayList<>(state.discrepancies());
        discrepancies.add(discrepancy(state, alike));
        return state.withDiscrepancies(discrepancies);
    }

    private static Discrepancy discrepancy(LotState state, List<Alike> alike) {
        String others = alike.stream()
                .filter(lot -> !lot.mark().key().equals(state.key()))
                .map(lot -> '"' + lot.mark().lotId() + '"')
                .collect(Collectors.joining(", "));
        Instant since = alike.stream()
                .map(lot -> lot.first().arrival())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<EventId> events = alike.stream()
                .map(lot -> lot.first().id())
                .limit(Discrepancy.MOST_EVENTS)
                .toList();
        String detail = "looks like " + others + " when letters that look alike are taken as one; counted apart";
        return new Discrepancy(DiscrepancyCode.POSSIBLE_SAME_LOT, since, detail, events);
    }

    /** A lot that looks like another, and the record by which it became known. */
    private record Alike(LotMark mark, FirstRecords.First first) {}
}
