package org.lotwatch.inspection.domain;

import java.time.Instant;

/**
 * What a list shows of a paper.
 *
 * @param seq its place in the order of filing
 * @param rounds rounds it speaks of
 */
public record PaperSummary(
        long seq,
        String id,
        String lotId,
        PaperState state,
        int revision,
        long rounds,
        Instant happenedAt,
        Instant recordedAt) {}
