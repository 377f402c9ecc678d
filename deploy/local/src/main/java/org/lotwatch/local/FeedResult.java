package org.lotwatch.local;

/**
 * What a feed sent; the disturbances are among the events, on purpose.
 *
 * @param complete whether it ran to its end
 * @param events all events sent, by requests and directly
 * @param duplicates events sent again
 * @param late events that happened well before the ones sent before them
 * @param corrected amendments
 * @param broken events that cannot be read and must be parked
 */
public record FeedResult(boolean complete, long events, long duplicates, long late, long corrected, long broken) {}
