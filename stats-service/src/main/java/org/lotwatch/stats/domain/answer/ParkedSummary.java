package org.lotwatch.stats.domain.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many parked records there are, by reason and by source.
 *
 * @param sources those with the most open records first
 */
public record ParkedSummary(List<Group> reasons, List<Group> sources) {

    public ParkedSummary {
        reasons = List.copyOf(reasons);
        sources = List.copyOf(sources);
    }

    /**
     * Records of one key.
     *
     * @param key a reason or a source; {@code null} where no source could be read
     */
    public record Group(@Nullable String key, long open, long redriven, long discarded) {}

    public long open() {
        return reasons.stream().mapToLong(Group::open).sum();
    }
}
