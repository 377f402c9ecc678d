package org.lotwatch.stats.store;

import org.lotwatch.events.LotKey;

/** What one commit appended to one lot's ledger: entries [first, first + entries), packed as a page. */
@SuppressWarnings("ArrayRecordComponent") // bytes are passed on, never compared
public record JournalEntry(LotKey lot, long first, int entries, byte[] content) {}
