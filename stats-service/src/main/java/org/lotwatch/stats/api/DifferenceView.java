package org.lotwatch.stats.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.Answer;
import org.lotwatch.stats.PageStart;
import org.lotwatch.stats.TotalsDifference;
import org.lotwatch.stats.TotalsDifference.Changed;
import org.lotwatch.stats.domain.LedgerEntry;
import org.lotwatch.stats.domain.LogPosition;
import org.lotwatch.stats.domain.LotTally;

/** The body of {@code GET /totals/diff}. */
@Schema(name = "TotalsDifference", description = "What became known between two instants, and by which events.")
record DifferenceView(
        @Schema(description = "Everything that arrived after it, up to knownAt")
        Instant from,

        ChangeView total,
        List<LotChangeView> items,

        @Schema(nullable = true, description = "Asks for the next page; null on the last one") @Nullable
        String nextCursor,

        @JsonUnwrapped StampView stamp)
        implements Paged {

    static DifferenceView of(String list, Instant from, int limit, Answer<TotalsDifference> answer) {
        TotalsDifference difference = answer.body();
        List<Changed> lots = difference.lots();
        List<Changed> shown = lots.subList(0, Math.min(limit, lots.size()));
        return new DifferenceView(
                from,
                ChangeView.of(difference.before(), difference.after()),
                shown.stream().map(LotChangeView::of).toList(),
                lots.size() > limit ? next(list, answer, lots.get(limit)) : null,
                StampView.of(answer.stamp()));
    }

    private static String next(String list, Answer<?> answer, Changed first) {
        PageStart start = new PageStart(first.key().value(), 0, Map.of());
        return new Cursor(list, answer.stamp().moment(), start).text();
    }

    /** A tally at both instants. */
    @Schema(name = "TallyChange")
    record ChangeView(
            TallyView before,
            TallyView after,
            @Schema(description = "Signed") TallyView changes) {

        static ChangeView of(LotTally before, LotTally after) {
            return new ChangeView(TallyView.of(before), TallyView.of(after), TallyView.change(before, after));
        }
    }

    /** A lot of which something arrived. */
    @Schema(name = "LotChange")
    record LotChangeView(
            String lotId,
            String lotKey,
            @JsonUnwrapped ChangeView change,

            @Schema(description = "How many records arrived")
            long arrived,

            @Schema(description = "The first 100 of them, in log order")
            List<EventView> events) {

        static LotChangeView of(Changed lot) {
            return new LotChangeView(
                    lot.lotId(),
                    lot.key().value(),
                    ChangeView.of(lot.before(), lot.after()),
                    lot.arrived(),
                    lot.events().stream().map(EventView::of).toList());
        }
    }

    /** A record that arrived, and what became of it by the later instant. */
    @Schema(name = "ArrivedEvent")
    record EventView(
            String source,
            String id,

            @Schema(examples = "org.lotwatch.round.inspected.v1")
            String type,

            Instant time,
            Instant arrival,
            @Schema(examples = "round-inspected") String topic,
            int partition,
            long offset,
            @Schema(examples = "applied") String decision,
            LedgerView.EffectView effect) {

        static EventView of(LedgerEntry entry) {
            LogPosition position = entry.position();
            return new EventView(
                    entry.id().source(),
                    entry.id().id(),
                    entry.type().label(),
                    entry.time(),
                    position.arrival(),
                    position.topic().label(),
                    position.partition(),
                    position.offset(),
                    entry.decision().label(),
                    new LedgerView.EffectView(
                            entry.effect().rounds(), entry.effect().text()));
        }
    }
}
