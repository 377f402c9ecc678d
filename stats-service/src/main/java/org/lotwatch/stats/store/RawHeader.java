package org.lotwatch.stats.store;

import org.jspecify.annotations.Nullable;

/** One header of a record of the log; names may repeat. */
@SuppressWarnings("ArrayRecordComponent") // bytes are passed on, never compared
public record RawHeader(String key, byte @Nullable [] value) {}
