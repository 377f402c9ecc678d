package org.lotwatch.stats.domain.answer;

import org.lotwatch.events.LotKey;

/** A figure of a lot that is stored as one number and counted again as another. */
public record Difference(LotKey lot, String figure, long stored, long recounted) {}
