package org.lotwatch.events;

/** Bounds in rounds within which the reporter believes the quantity to lie; low &lt;= quantity &lt;= high. */
public record QuantityRange(long low, long high) {}
