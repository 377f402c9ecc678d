package org.lotwatch.events.codec;

/**
 * An event that came over HTTP.
 *
 * @param place JSON pointer to the event in the body of the request; empty: the whole
 * @param structured the event as structured JSON, fit for a topic if it is readable; as it came unless it came in binary mode
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are passed on, never compared
public record Received(String place, byte[] structured, Decoded decoded) {}
