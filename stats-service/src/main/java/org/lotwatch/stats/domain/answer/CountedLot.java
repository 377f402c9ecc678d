package org.lotwatch.stats.domain.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.lotwatch.events.LotKey;
import org.lotwatch.stats.domain.LotTally;

/**
 * What was counted of one lot.
 *
 * @param ledgerEntries records of the lot, duplicates included
 */
public record CountedLot(LotKey lot, LotTally tally, long ledgerEntries) {

    private static final Map<String, ToLongFunction<LotTally>> FIGURES = figures();

    private static Map<String, ToLongFunction<LotTally>> figures() {
        Map<String, ToLongFunction<LotTally>> figures = new LinkedHashMap<>();
        figures.put("introduced", LotTally::introduced);
        figures.put("withdrawn", LotTally::withdrawn);
        figures.put("sampledOut", LotTally::sampledOut);
        figures.put("uninspected", LotTally::uninspected);
        figures.put("inspected", LotTally::inspected);
        figures.put("operable", LotTally::operable);
        figures.put("restorable", LotTally::restorable);
        figures.put("inoperable", LotTally::inoperable);
        figures.put("undetermined", LotTally::undetermined);
        figures.put("restored", LotTally::restored);
        figures.put("condemned", LotTally::condemned);
        figures.put("restoredUnmatched", LotTally::restoredUnmatched);
        figures.put("reinspectedUnmatched", LotTally::reinspectedUnmatched);
        figures.put("overInspected", LotTally::overInspected);
        figures.put("unknownPopulationRounds", LotTally::unknownPopulationRounds);
        figures.put("lots", LotTally::lots);
        figures.put("populationUnknown", LotTally::populationUnknown);
        return figures;
    }

    /** Nothing was counted of it. */
    public static CountedLot nothing(LotKey lot) {
        return new CountedLot(lot, LotTally.NONE, 0);
    }

    /** The figures that another counting of the same lot has otherwise. */
    public List<Difference> differences(CountedLot recounted) {
        List<Difference> differences = new ArrayList<>();
        FIGURES.forEach(
                (figure, of) -> compare(differences, figure, of.applyAsLong(tally), of.applyAsLong(recounted.tally)));
        compare(differences, "ledgerEntries", ledgerEntries, recounted.ledgerEntries);
        return differences;
    }

    private void compare(List<Difference> differences, String figure, long stored, long recounted) {
        if (stored != recounted) {
            differences.add(new Difference(lot, figure, stored, recounted));
        }
    }
}
