package org.lotwatch.stats.store;

import org.lotwatch.events.LotKey;

/** Entries [first, first + entries) of one lot's ledger, packed; never changes once written. */
@SuppressWarnings("ArrayRecordComponent") // bytes are passed on, never compared
public record PageRow(LotKey lot, long first, int entries, int lane, byte[] content) {}
