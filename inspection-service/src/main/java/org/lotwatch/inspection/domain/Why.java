package org.lotwatch.inspection.domain;

import org.jspecify.annotations.Nullable;
import org.lotwatch.events.AmendmentReason;

/**
 * Why a paper is corrected or retracted.
 *
 * @param note at most 1,024 characters
 */
public record Why(AmendmentReason reason, @Nullable String note) {}
