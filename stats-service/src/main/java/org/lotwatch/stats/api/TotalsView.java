package org.lotwatch.stats.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lotwatch.events.Labelled;
import org.lotwatch.stats.Answer;
import org.lotwatch.stats.Totals;
import org.lotwatch.stats.domain.LotTally;
import org.lotwatch.stats.domain.answer.Dimension;
import org.lotwatch.stats.domain.answer.Group;

/** The body of {@code GET /totals} and of each event of its stream. */
@Schema(name = "Totals", description = "The grand total, and the groups that add up to it.")
record TotalsView(
        @JsonUnwrapped StampView stamp,
        TotalView total,
        List<String> groupBy,
        List<GroupView> groups,
        BalanceView balance) {

    static TotalsView of(Answer<Totals> answer) {
        Totals totals = answer.body();
        return new TotalsView(
                StampView.of(answer.stamp()),
                new TotalView(TallyView.of(totals.total()), ShareView.operable(totals.total())),
                totals.groupBy().stream().map(Labelled::label).toList(),
                totals.groups().stream()
                        .map(group -> GroupView.of(totals.groupBy(), group))
                        .toList(),
                BalanceView.of(totals.total()));
    }

    /** All lots that the filters accept. */
    @Schema(name = "Total")
    record TotalView(@JsonUnwrapped TallyView tally, ShareView operableShare) {}

    /** The lots that share a key. */
    @Schema(name = "Group")
    record GroupView(
            @Schema(examples = "{\"nature\": \"152mm-shell\"}")
            Map<String, String> key,

            TallyView tally,
            ShareView operableShare) {

        static GroupView of(List<Dimension> groupBy, Group group) {
            return new GroupView(
                    key(groupBy, group.shown()), TallyView.of(group.tally()), ShareView.operable(group.tally()));
        }

        static Map<String, String> key(List<Dimension> groupBy, List<String> shown) {
            Map<String, String> key = new LinkedHashMap<>();
            for (int i = 0; i < groupBy.size(); i++) {
                key.put(groupBy.get(i).label(), shown.get(i));
            }
            return key;
        }
    }

    /** Whether what came into the books is all accounted for. */
    @Schema(name = "Balance")
    record BalanceView(
            boolean balances,

            @Schema(description = "introduced + overInspected + reinspectedUnmatched + unknownPopulationRounds")
            long broughtIn,

            @Schema(
                    description = "withdrawn + sampledOut + uninspected + operable + restorable + inoperable +"
                            + " undetermined")
            long accountedFor,

            @Schema(description = "Rounds of lots of which nothing was introduced")
            long unknownPopulationRounds) {

        static BalanceView of(LotTally tally) {
            return new BalanceView(
                    tally.balances(), tally.broughtIn(), tally.accountedFor(), tally.unknownPopulationRounds());
        }
    }
}
