package org.lotwatch.events.codec;

import org.jspecify.annotations.Nullable;

/** The headers of a record, without naming a broker's types. */
@FunctionalInterface
public interface RecordHeaders {

    /** The value of the last header of this name; {@code null}: there is none, or its value is null. */
    byte @Nullable [] last(String name);

    static RecordHeaders none() {
        return name -> null;
    }
}
