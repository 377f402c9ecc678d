package org.lotwatch.events;

/** What carries a shipment: its mode and its own id, such as a voyage or a train. */
public record Conveyance(TransportMode mode, String id) {}
