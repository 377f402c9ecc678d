package org.lotwatch.stats.domain;

import java.time.Instant;
import java.util.List;
import org.lotwatch.events.EventId;

/**
 * One line of the work list of a lot; it closes by itself when later facts settle it.
 *
 * @param since arrival of the latest record it names
 * @param detail what does not fit, with the figures, in a sentence
 * @param events the events behind it, at most {@value #MOST_EVENTS}
 */
public record Discrepancy(DiscrepancyCode code, Instant since, String detail, List<EventId> events) {

    public static final int MOST_EVENTS = 20;

    public Discrepancy {
        events = List.copyOf(events);
    }
}
