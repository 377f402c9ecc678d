package org.lotwatch.stats.domain;

/** What does not fit together; when each is open: {@code docs/reference/counting.md#7-discrepancies}. */
public enum DiscrepancyCode {
    BEYOND_COUNTING,
    INSPECTED_BEFORE_LOADED,
    OVER_INSPECTED,
    RESTORED_UNMATCHED,
    REINSPECTED_UNMATCHED,
    ID_COLLISION,
    FOREIGN_AMENDMENT,
    AMENDMENT_WITHOUT_TARGET,
    CONTESTED_CLAIM,
    FUTURE_DATED,
    WRONG_KEY,
    POSSIBLE_SAME_LOT,
    NATURE_CONFLICT
}
