package org.lotwatch.events.codec;

import org.jspecify.annotations.Nullable;

/**
 * A record to be parked.
 *
 * @param pointer JSON pointer to the fault in the CloudEvents JSON form of the event, whatever mode it came in; empty: the
 *     whole
 * @param detail one sentence: the field, the offending value shortened, and what would be right; without control characters
 * @param source the event's source, where it could be read and is well-formed
 * @param id the event's id, where it could be read and is well-formed
 */
public record Unreadable(
        Reason reason,
        String pointer,
        String detail,
        @Nullable String source,
        @Nullable String id) implements Decoded {

    @Override
    public <R> R on(Cases<R> cases) {
        return cases.unreadable(this);
    }
}
