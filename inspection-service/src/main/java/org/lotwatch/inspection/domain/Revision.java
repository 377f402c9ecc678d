package org.lotwatch.inspection.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step in a paper's history: the first files it, one with content corrects it, one without retracts it.
 *
 * @param number counted from 1; also the revision of the amendments that it sends
 * @param source the CloudEvents source of the paper's events; that of the first revision
 * @param recordedAt by us, to the microsecond
 * @param why {@code null} for the first
 * @param content what the paper says from then on; {@code null} for a retraction
 */
public record Revision(
        int number,
        String source,
        Instant recordedAt,
        @Nullable Why why,
        @Nullable Content content) {

    public Revision {
        boolean first = number == 1 && why == null && content != null;
        if (!first && (number <= 1 || why == null)) {
            throw new IllegalArgumentException(
                    "the first revision has content, every other a reason; revision " + number + " does not fit");
        }
    }

    public boolean isRetraction() {
        return content == null;
    }

    /** What was done, in a word. */
    public String kind() {
        if (number == 1) {
            return "filed";
        }
        return isRetraction() ? "retracted" : "corrected";
    }
}
