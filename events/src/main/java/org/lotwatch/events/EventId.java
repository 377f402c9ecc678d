package org.lotwatch.events;

/**
 * The identity of an event within its lot.
 *
 * @param source the reporting system: a URI or URI reference of 1-256 characters
 * @param id 1-128 characters, unique within {@code source}
 */
public record EventId(String source, String id) {}
