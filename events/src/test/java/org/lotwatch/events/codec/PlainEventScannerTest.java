package org.lotwatch.events.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotwatch.events.EventType;
import org.lotwatch.events.LotEvent;
import org.lotwatch.events.Topic;

class PlainEventScannerTest {

    private static final EventCodec CODEC = new EventCodec();
    private static final String PLAIN = "{\"specversion\":\"1.0\",\"id\":\"a\",\"source\":\"/x\","
            + "\"type\":\"org.lotwatch.round.inspected.v1\",\"time\":\"2024-03-02T11:15:00Z\","
            + "\"data\":{\"inspectionId\":\"I-1\",\"lotId\":\"L-1\",\"verdict\":\"operable\"}}";

    @Test
    void plainEventsChangedByOneByteAreReadTheSameOrDeclined() {
        byte[] plain = PLAIN.replace(
                        "\"verdict\"",
                        "\"quantity\":10,\"destructive\":true,\"site\":{\"id\":\"S\",\"timeZone\":\"Asia/Tokyo\"},\"verdict\"")
                .getBytes(UTF_8);
        assertThat(PlainEventScanner.scan(plain, Topic.ROUND_INSPECTED)).isNotNull();

        for (int at = 0; at < plain.length; at++) {
            for (int value = 0; value < 256; value++) {
                byte[] changed = plain.clone();
                changed[at] = (byte) value;
                Readable scanned = PlainEventScanner.scan(changed, Topic.ROUND_INSPECTED);
                if (scanned != null) {
                    assertThat(CODEC.decodeBySchema(Topic.ROUND_INSPECTED, changed))
                            .as(Mutations.shown(changed))
                            .isEqualTo(scanned);
                }
            }
        }
    }

    @Test
    void everyPrefixOfAPlainEventIsDeclined() {
        for (int length = 0; length < PLAIN.length(); length++) {
            assertThat(PlainEventScanner.scan(PLAIN.substring(0, length).getBytes(UTF_8), Topic.ROUND_INSPECTED))
                    .isNull();
        }
    }

    @Test
    void itReadsEveryPlainFactThatOurServicesWrite() {
        RandomEvents events = RandomEvents.plain(3);
        Set<EventType> types = EnumSet.noneOf(EventType.class);
        for (int i = 0; i < 20_000; i++) {
            LotEvent event = events.next();
            types.add(event.type());

            assertThat(PlainEventScanner.scan(CODEC.encode(event), event.topic()))
                    .isEqualTo(new Readable(event, Fingerprint.of(event)));
        }

        assertThat(types).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " {\n \"data\"",
                "\"time\" : \"2024-03-02T11:15:00Z\" , ",
                "\"subject\":\"L-1\",",
                "\"partitionkey\":\"L-1\","
            })
    void blanksAndKnownAttributesDoNotPutItOff(String inserted) {
        String value = inserted.contains("data")
                ? PLAIN.replace(",\"data\"", " ,\r\n\t\"data\"")
                : inserted.contains("time")
                        ? PLAIN.replace("\"time\":\"2024-03-02T11:15:00Z\",", inserted)
                        : PLAIN.replace("\"data\"", inserted + "\"data\"");

        assertThat(PlainEventScanner.scan(value.getBytes(UTF_8), Topic.ROUND_INSPECTED))
                .isNotNull();
    }

    @Test
    void anEventOnAnotherTopicIsDeclined() {
        assertThat(PlainEventScanner.scan(PLAIN.getBytes(UTF_8), Topic.LOT_RESTORED))
                .isNull();
    }
}
