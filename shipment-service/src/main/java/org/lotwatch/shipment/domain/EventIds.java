package org.lotwatch.shipment.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The ids of a shipment's events: fixed by what the reporter sent, so that no retry changes them. Slashes inside names are
 * escaped, so that no two names share an id; an id beyond 128 characters becomes its SHA-256.
 */
final class EventIds {

    private static final int LONGEST = 128;

    private EventIds() {}

    static String line(ShipmentId shipment, int line) {
        return fitted(escaped(shipment.value()) + "/" + line);
    }

    static String adjustment(ShipmentId shipment, String adjustmentId) {
        return fitted(escaped(shipment.value()) + "/adj/" + escaped(adjustmentId));
    }

    /** The amendment of an event, which is another one at each revision. */
    static String amendment(String targetId, int revision) {
        return fitted(targetId + "/r" + revision);
    }

    private static String escaped(String name) {
        return name.replace("%", "%25").replace("/", "%2F");
    }

    private static String fitted(String id) {
        return id.length() <= LONGEST ? id : "sha256:" + HexFormat.of().formatHex(sha256(id));
    }

    private static byte[] sha256(String id) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
