package org.lotwatch.inspection.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DocumentTest {

    @Test
    void theExamplesOfTheDocumentAreValid() {
        Checks checks = new Checks();

        assertThat(read(Examples.INSPECTION, InspectionRequest.class, checks)
                        .read(checks)
                        .rounds())
                .isEqualTo(80);
        assertThat(read(Examples.INSPECTION_CORRECTION, InspectionCorrectionRequest.class, checks)
                        .read("INS-2024-0001", checks)
                        .content()
                        .rounds())
                .isEqualTo(80);
        assertThat(read(Examples.RESTORATION, RestorationRequest.class, checks)
                        .read(checks)
                        .rounds())
                .isEqualTo(42);
        assertThat(read(Examples.RESTORATION_CORRECTION, RestorationCorrectionRequest.class, checks)
                        .read("RES-2024-0001", checks)
                        .content()
                        .rounds())
                .isEqualTo(42);
        assertThat(checks.require(read(Examples.RETRACTION, RetractionRequest.class, checks)
                                .read(checks))
                        .note())
                .isNotNull();
    }

    private static <T> T read(String body, Class<T> type, Checks checks) {
        return StrictJson.read(body.getBytes(StandardCharsets.UTF_8), type, checks);
    }
}
