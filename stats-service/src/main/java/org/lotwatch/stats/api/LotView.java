package org.lotwatch.stats.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lotwatch.stats.Answer;
import org.lotwatch.stats.domain.LotAttributes;
import org.lotwatch.stats.domain.answer.LotState;

/** The body of {@code GET /lots/{lotId}}. */
@Schema(name = "Lot")
record LotView(@JsonUnwrapped LotItem lot, @JsonUnwrapped StampView stamp) {

    static LotView of(Answer<LotState> answer) {
        return new LotView(LotItem.of(answer.body()), StampView.of(answer.stamp()));
    }

    /** A lot in a list. */
    @Schema(name = "LotItem")
    record LotItem(
            @Schema(description = "As its first record marks it", examples = "A-17")
            String lotId,

            @Schema(description = "What its spellings have in common", examples = "A-17")
            String lotKey,

            @Schema(description = "A value, mixed or unknown; likewise the next ones", examples = "152mm-shell")
            String nature,

            String origin,
            String destination,
            String shipment,
            String producedDecade,
            @Schema(nullable = true) @Nullable Integer producedFrom,
            @Schema(nullable = true) @Nullable Integer producedTo,
            List<String> shipments,
            List<String> sources,
            TallyView tally,
            ShareView operableShare,

            @Schema(description = "Records of its ledger, duplicates included")
            long records,

            @Schema(nullable = true) @Nullable Instant firstEventAt,
            @Schema(nullable = true) @Nullable Instant lastEventAt,
            @Schema(nullable = true) @Nullable Instant lastInspectedAt,
            List<DiscrepancyView> discrepancies) {

        static LotItem of(LotState lot) {
            LotAttributes attributes = lot.attributes();
            return new LotItem(
                    lot.lotId(),
                    lot.key().value(),
                    attributes.nature(),
                    attributes.origin(),
                    attributes.destination(),
                    attributes.shipment(),
                    attributes.producedDecade(),
                    attributes.producedFrom(),
                    attributes.producedTo(),
                    lot.shipments(),
                    lot.sources(),
                    TallyView.of(lot.tally()),
                    ShareView.operable(lot.tally()),
                    lot.records(),
                    lot.firstEventAt(),
                    lot.lastEventAt(),
                    lot.lastInspectedAt(),
                    lot.discrepancies().stream().map(DiscrepancyView::of).toList());
        }
    }
}
