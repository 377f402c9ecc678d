package org.lotwatch.inspection;

import java.util.Map;
import org.lotwatch.inspection.domain.Paper;

/**
 * A paper as it stands.
 *
 * @param positions where its events were published, such as {@code round-inspected-3:41820}, by event id; those that are still
 *     in the outbox are absent
 */
public record RecordedPaper(Paper paper, Map<String, String> positions) {

    public RecordedPaper {
        positions = Map.copyOf(positions);
    }
}
