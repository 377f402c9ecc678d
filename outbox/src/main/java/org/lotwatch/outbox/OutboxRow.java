package org.lotwatch.outbox;

/** A command that waits to be published; ids rise in the order of commits within a bucket. */
record OutboxRow(long id, int bucket, String aggregateType, String aggregateId, String type, String payload) {}
