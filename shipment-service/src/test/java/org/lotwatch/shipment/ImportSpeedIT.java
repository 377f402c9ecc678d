package org.lotwatch.shipment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotwatch.testkit.LotwatchServers;

/** Prints how fast a million rows are read, staged and judged. Rows of one shipment stand a thousand rows apart. */
@Tag("soak")
@QuarkusTest
@WithTestResource(value = LotwatchServers.class, initArgs = @ResourceArg(name = "database", value = "shipment"))
class ImportSpeedIT {

    private static final int ROWS = 1_000_000;
    private static final int SHIPMENTS_AT_ONCE = 1_000;
    private static final int LINES = 10;

    @Test
    void aMillionRowsAreJudgedInOnePreview(@TempDir Path folder) throws Exception {
        Path file = manifests(folder);
        long begun = System.nanoTime();

        String answer = post(file);

        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                "PREVIEW %,d rows, %,d bytes, %.1f s, %,.0f rows/min, heap at most %,d MiB%n",
                ROWS,
                Files.size(file),
                seconds,
                ROWS / seconds * Duration.ofMinutes(1).toSeconds(),
                Runtime.getRuntime().maxMemory() >> 20);
        assertThat(JsonPath.from(answer).getInt("rows.accepted")).isEqualTo(ROWS);
    }

    private static String post(Path file) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        RestAssured.baseURI + ":" + RestAssured.port + ImportFiles.IMPORTS + "/shipments?dryRun=true"))
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofFile(file))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    private static Path manifests(Path folder) throws IOException {
        Path file = folder.resolve("manifests.csv");
        try (BufferedWriter rows = Files.newBufferedWriter(file)) {
            rows.write("shipmentId,loadedAt,origin,destination,conveyanceMode,conveyanceId,lotId,nature,quantity,"
                    + "producedFrom,producedTo,containers\n");
            for (int i = 0; i < ROWS; i++) {
                int shipment = i % SHIPMENTS_AT_ONCE + i / (SHIPMENTS_AT_ONCE * LINES) * SHIPMENTS_AT_ONCE;
                rows.write("SPEED-" + shipment + ",2023-10-12T09:30:00+09:00,NAJIN,DUNAY,ship,V-" + shipment + ",LOT-"
                        + i + ",152mm-shell," + (i % 5_000 + 1) + ",1976,1977,CONT-" + shipment + "\n");
            }
        }
        return file;
    }
}
