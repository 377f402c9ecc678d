package org.lotwatch.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SseEventsTest {

    @Test
    void eventsAreReadWithNameIdAndDataAndCommentsArePassedOver() throws IOException {
        String stream =
                ":still here\n\nevent:snapshot\nid:7\ndata:{\"a\":\ndata: 1}\n\nid: 8\ndata: x\n\ndata: cut off";

        try (SseEvents events = new SseEvents(new ByteArrayInputStream(stream.getBytes(StandardCharsets.UTF_8)))) {
            assertThat(events.next()).hasValue(new SseEvents.Event("snapshot", "7", "{\"a\":\n1}"));
            assertThat(events.next()).hasValue(new SseEvents.Event("message", "8", "x"));
            assertThat(events.next()).isEmpty();
        }
    }
}
