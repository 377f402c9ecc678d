package org.lotwatch.stats.api;

import java.util.List;
import org.lotwatch.events.LotKey;
import org.lotwatch.stats.DiscrepancyService.Found;
import org.lotwatch.stats.Listing;
import org.lotwatch.stats.domain.Discrepancy;
import org.lotwatch.stats.domain.answer.LotState;

/**
 * The first discrepancies of a view.
 *
 * @param more whether there are others
 */
record DiscrepancyPanel(List<Row> rows, boolean more, PageLink link) {

    /** One discrepancy; the path leads to its lot. */
    record Row(String code, String words, String lotId, String path, String since, String detail) {

        static Row of(Found found, Moments moments) {
            return of(found.key(), found.lotId(), found.discrepancy(), moments);
        }

        static Row of(LotState lot, Discrepancy open, Moments moments) {
            return of(lot.key(), lot.lotId(), open, moments);
        }

        private static Row of(LotKey key, String lotId, Discrepancy open, Moments moments) {
            return new Row(
                    open.code().name(),
                    Wording.of(open.code()),
                    lotId,
                    PageLink.encoded(key.value()),
                    moments.second(open.since()),
                    open.detail());
        }
    }

    static DiscrepancyPanel of(Listing<Found> listing, Moments moments, PageLink link) {
        List<Row> rows =
                listing.items().stream().map(found -> Row.of(found, moments)).toList();
        return new DiscrepancyPanel(rows, listing.next() != null, link);
    }
}
