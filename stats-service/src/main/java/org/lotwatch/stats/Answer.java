package org.lotwatch.stats;

/** A body, and what it holds for. */
public record Answer<T>(Stamp stamp, T body) {}
