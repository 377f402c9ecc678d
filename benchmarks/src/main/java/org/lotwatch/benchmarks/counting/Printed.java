package org.lotwatch.benchmarks.counting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a rival without a store prints: {@code records N} as it goes, {@code lot KEY TOTALS} of each lot at the end. */
public final class Printed {
    private static final String RECORDS = "records ";
    private static final String LOT = "lot ";

    private Printed() {}

    public static void records(long records) {
        System.out.println(RECORDS + records);
    }

    public static void totals(Map<String, LotTotals> totals) {
        StringBuilder lines = new StringBuilder();
        totals.forEach((lot, counted) -> lines.append(LOT)
                .append(lot)
                .append('\t')
                .append(counted.text())
                .append('\n'));
        System.out.print(lines);
        System.out.flush();
    }

    /** The records that the last of such lines names. */
    public static Optional<Long> records(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(RECORDS))
                .reduce((earlier, later) -> later)
                .map(line -> Long.valueOf(line.substring(RECORDS.length())));
    }

    /** The totals by lot key. */
    public static Stream<Map.Entry<String, LotTotals>> totals(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(LOT))
                .map(line -> line.substring(LOT.length()).split("\t", 2))
                .map(halves -> Map.entry(halves[0], LotTotals.parse(halves[1])));
    }
}
