package org.lotwatch.stats.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.domain.answer.LotState;

/**
 * A page of lots.
 *
 * @param next address of the following page, {@code null} on the last
 */
record LotsPage(List<Row> rows, @Nullable String next) {

    /** One lot; the path leads to its page. */
    record Row(
            String lotId,
            String path,
            String nature,
            String shipment,
            String decade,
            String introduced,
            String inspected,
            String inspectedShare,
            String operableShare,
            String last,
            int discrepancies) {

        static Row of(LotState lot, Moments moments) {
            return new Row(
                    lot.lotId(),
                    PageLink.encoded(lot.key().value()),
                    lot.attributes().nature(),
                    lot.attributes().shipment(),
                    lot.attributes().producedDecade(),
                    Figures.grouped(lot.tally().introduced()),
                    Figures.grouped(lot.tally().inspected()),
                    Figures.percent(lot.tally().inspected(), lot.tally().introduced()),
                    Figures.percent(lot.tally().operable(), lot.tally().inspectedAndPresent()),
                    moments.second(lot.lastEventAt()),
                    lot.discrepancies().size());
        }
    }
}
