package org.lotwatch.shipment.domain;

/**
 * One fault of a request.
 *
 * @param pointer where in the body, as a JSON pointer; empty for the body itself
 * @param detail the field, the offending value, and what would be right
 */
public record Violation(String pointer, String detail) {}
