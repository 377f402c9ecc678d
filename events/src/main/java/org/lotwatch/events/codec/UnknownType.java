package org.lotwatch.events.codec;

import org.jspecify.annotations.Nullable;

/** A CloudEvent of a type that this version does not know, from a newer producer perhaps: to be counted and skipped. */
public record UnknownType(
        String type, @Nullable String source, @Nullable String id) implements Decoded {

    @Override
    public <R> R on(Cases<R> cases) {
        return cases.unknownType(this);
    }
}
