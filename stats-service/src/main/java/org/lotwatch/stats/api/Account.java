package org.lotwatch.stats.api;

import java.util.ArrayList;
import java.util.List;
import org.lotwatch.stats.domain.LotTally;

/**
 * The books as an account with two sides, which must have the same sum.
 */
record Account(List<Line> broughtIn, List<Line> accountedFor, LotTally tally, Stack stack) {

    /**
     * One line of one side.
     *
     * @param field of the tally, by which a page finds the line again
     * @param kind decides the colour
     * @param rounds with thousands separators, or why they cannot be told
     * @param share of the side's sum
     * @param shown false for a line that is nought and usually is: it stays in the page, unseen, until it is not
     */
    record Line(String field, String kind, String label, String rounds, String share, boolean shown) {}

    static Account of(LotTally tally) {
        return new Account(in(tally), out(tally), tally, Stack.accounted(tally));
    }

    public String sumIn() {
        return Figures.grouped(tally.broughtIn());
    }

    public String sumOut() {
        return Figures.grouped(tally.accountedFor());
    }

    public boolean balances() {
        return tally.balances();
    }

    private static List<Line> in(LotTally tally) {
        Side side = new Side(tally.broughtIn());
        side.always("introduced", "introduced", "Introduced", tally.introduced());
        side.seldom("overInspected", "over", "Inspected beyond what was introduced", tally.overInspected());
        side.seldom("reinspectedUnmatched", "over", "Re-inspected, not found before", tally.reinspectedUnmatched());
        side.seldom(
                "unknownPopulationRounds", "unknown", "In lots nobody has introduced", tally.unknownPopulationRounds());
        return side.lines();
    }

    private static List<Line> out(LotTally tally) {
        Side side = new Side(tally.accountedFor());
        if (tally.uninspectedKnown()) {
            side.always("uninspected", "uninspected", "Not inspected", tally.uninspected());
        } else {
            side.unknown("uninspected", "uninspected", "Not inspected");
        }
        side.always("operable", "operable", "Operable", tally.operable());
        side.always("restorable", "restorable", "Restorable", tally.restorable());
        side.always("inoperable", "inoperable", "Inoperable", tally.inoperable());
        side.always("undetermined", "undetermined", "Undetermined", tally.undetermined());
        side.always("sampledOut", "sampled", "Used up by inspection", tally.sampledOut());
        side.always("withdrawn", "withdrawn", "Withdrawn", tally.withdrawn());
        return side.lines();
    }

    private static final class Side {
        private final long sum;
        private final List<Line> lines = new ArrayList<>();

        Side(long sum) {
            this.sum = sum;
        }

        void always(String field, String kind, String label, long rounds) {
            lines.add(new Line(field, kind, label, Figures.grouped(rounds), Figures.percent(rounds, sum), true));
        }

        void seldom(String field, String kind, String label, long rounds) {
            lines.add(new Line(field, kind, label, Figures.grouped(rounds), Figures.percent(rounds, sum), rounds != 0));
        }

        void unknown(String field, String kind, String label) {
            lines.add(new Line(field, kind, label, "unknown", "–", true));
        }

        List<Line> lines() {
            return List.copyOf(lines);
        }
    }
}
