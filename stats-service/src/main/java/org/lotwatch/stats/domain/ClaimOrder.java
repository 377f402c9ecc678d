package org.lotwatch.stats.domain;

import java.util.List;

/** The configured order of sources: of several claims of one shipment line, the one of the earlier source is accepted. */
public record ClaimOrder(List<String> sources) {

    /** No source comes before another. */
    public static final ClaimOrder NONE = new ClaimOrder(List.of());

    public ClaimOrder {
        sources = List.copyOf(sources);
    }

    /** Higher for the source that is believed first, equal for all that are not listed. */
    int rank(String source) {
        int place = sources.indexOf(source);
        return place < 0 ? -1 : sources.size() - place;
    }
}
