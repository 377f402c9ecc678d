package org.lotwatch.stats.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record as the log holds it; kept only where it cannot be counted or has to be passed on. */
@SuppressWarnings("ArrayRecordComponent") // bytes are passed on, never compared
public record RawRecord(byte @Nullable [] key, byte @Nullable [] value, List<RawHeader> headers) {

    /** Written out: a compact constructor would forget that the arrays may be absent. */
    public RawRecord(byte @Nullable [] key, byte @Nullable [] value, List<RawHeader> headers) {
        this.key = key;
        this.value = value;
        this.headers = List.copyOf(headers);
    }
}
