package org.lotwatch.stats.api;

import org.lotwatch.events.EventType;
import org.lotwatch.stats.domain.Decision;
import org.lotwatch.stats.domain.DiscrepancyCode;

/** Names of the contract in the words of the trade. */
final class Wording {

    private Wording() {}

    static String of(DiscrepancyCode code) {
        return switch (code) {
            case BEYOND_COUNTING -> "More rounds than can be counted";
            case INSPECTED_BEFORE_LOADED -> "Inspected before loaded";
            case OVER_INSPECTED -> "More inspected than introduced";
            case RESTORED_UNMATCHED -> "Restored, not found restorable";
            case REINSPECTED_UNMATCHED -> "Re-inspected, not found before";
            case ID_COLLISION -> "One id, two contents";
            case FOREIGN_AMENDMENT -> "Amended by another source";
            case AMENDMENT_WITHOUT_TARGET -> "Amendment of what is not here";
            case CONTESTED_CLAIM -> "Sources disagree";
            case FUTURE_DATED -> "Dated ahead";
            case WRONG_KEY -> "Sent under a wrong key";
            case POSSIBLE_SAME_LOT -> "May be the same lot";
            case NATURE_CONFLICT -> "Natures disagree";
        };
    }

    static String of(EventType type) {
        return switch (type) {
            case SHIPMENT_LOADED -> "Loaded";
            case SHIPMENT_ADJUSTED -> "Adjusted";
            case ROUND_INSPECTED -> "Inspected";
            case LOT_RESTORED -> "Restored";
            case RECORD_RETRACTED -> "Retraction";
            case RECORD_CORRECTED -> "Correction";
        };
    }

    static String of(Decision decision) {
        return switch (decision) {
            case APPLIED -> "applied";
            case DUPLICATE -> "duplicate";
            case SUPERSEDED -> "superseded";
            case RETRACTED -> "retracted";
            case CONTESTED -> "contested";
            case COLLISION -> "collision";
            case FOREIGN_AMENDMENT -> "foreign amendment";
            case PENDING_TARGET -> "waits for its target";
        };
    }
}
