package org.lotwatch.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** stats-service with one of its safety layers taken out: the tests that trust the layer must fail without it. */
enum Mutant {
    /** Whoever commits moves the lane on, whatever it was expected at. */
    WITHOUT_FENCE(
            "store/ProgressRows",
            "where lane.lane = given.lane and lane.version = given.version",
            "where lane.lane = given.lane"),
    /** No record is known to repeat another one. */
    WITHOUT_IDENTITIES("domain/LotLedger", "identities.find(draft.id.of(source))", "-1"),
    /** Where reading goes on is stored in a transaction of its own, before the totals. */
    OFFSETS_FIRST(
            "store/ProgressRows",
            "        return overtaken;",
            "        connection.commit();\n        return overtaken;");

    private static final String SOURCES = "stats-service/src/main/java/org/lotwatch/stats/";

    private final String className;
    private final String layer;
    private final String instead;

    Mutant(String className, String layer, String instead) {
        this.className = className;
        this.layer = layer;
        this.instead = instead;
    }

    /** The class, of the package {@code org.lotwatch.stats}. */
    String className() {
        return className;
    }

    /** The product's own source with the layer replaced; fails when the source no longer reads as it did. */
    String source() {
        Path file = PackagedService.projectRoot().resolve(SOURCES + className + ".java");
        try {
            String source = Files.readString(file);
            if (!source.contains(layer)) {
                throw new IllegalStateException(file + " must contain the layer that " + this + " takes out: " + layer);
            }
            return source.replace(layer, instead);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
