package org.lotwatch.shipment.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A shipment as a list shows it.
 *
 * @param seq later shipments have higher ones
 * @param origin the origin's id
 * @param destination the destination's id
 * @param lines lines of the manifest as it stands
 * @param rounds rounds of the manifest as it stands
 * @param entries of its history, which only grows
 * @param recordedAt when its manifest was first posted
 */
public record ShipmentSummary(
        long seq,
        String shipmentId,
        String state,
        String origin,
        @Nullable String destination,
        int lines,
        long rounds,
        int entries,
        @Nullable Instant loadedAt,
        Instant recordedAt) {}
