package org.lotwatch.local.voyage;

import java.util.function.Supplier;

/**
 * One request of a voyage, which may be sent any number of times.
 *
 * @param path below the service's base address
 * @param body made when it is sent; the same bytes each time
 * @param events the events it makes when it is new
 */
record Command(Service service, String path, Supplier<byte[]> body, int events, Kind kind) {

    /** Who takes it. */
    enum Service {
        SHIPMENT,
        INSPECTION
    }

    /** What a summary calls it. */
    enum Kind {
        /** Told in time, for the first time. */
        PLAIN,
        /** Told long after it happened. */
        LATE,
        /** Corrects or retracts. */
        AMENDMENT,
        /** Told before. */
        DUPLICATE
    }

    static Command shipment(String path, Object body, int events) {
        return new Command(Service.SHIPMENT, path, () -> Bodies.json(body), events, Kind.PLAIN);
    }

    static Command inspection(String path, Supplier<?> body, int events) {
        return new Command(Service.INSPECTION, path, () -> Bodies.json(body.get()), events, Kind.PLAIN);
    }

    Command as(Kind other) {
        return new Command(service, path, body, events, other);
    }
}
