package org.lotwatch.events.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lotwatch.events.EventType.LOT_RESTORED;
import static org.lotwatch.events.EventType.ROUND_INSPECTED;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotwatch.events.Topic;

class ContentModesTest {

    private static final EventCodec CODEC = new EventCodec();
    private static final byte[] DATA =
            "{\"restorationId\":\"R-1\",\"lotId\":\"L 1\",\"quantityRestored\":2}".getBytes(UTF_8);
    private static final byte[] STRUCTURED = ExampleFiles.structured(ROUND_INSPECTED);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/cloudevents+json",
                "Application/CloudEvents+JSON; charset=UTF-8",
                " application/cloudevents",
                "application/json",
                "text/plain"
            })
    void aStructuredEventIsReadWhateverItsContentType(String contentType) {
        RecordHeaders headers = headers(Map.of("content-type", contentType));

        assertThat(CODEC.decode(Topic.ROUND_INSPECTED, STRUCTURED, headers)).isInstanceOf(Readable.class);
    }

    @Test
    void aStructuredEventMayRepeatItsAttributesAsHeaders() {
        Map<String, String> repeated = attributes();
        repeated.put("content-type", "application/cloudevents+json");

        assertThat(CODEC.decode(Topic.ROUND_INSPECTED, STRUCTURED, headers(repeated)))
                .isInstanceOf(Readable.class);
    }

    @Test
    void aBinaryEventMayLackItsContentType() {
        assertThat(binary(attributes(), DATA)).isInstanceOf(Readable.class);
    }

    @Test
    void headersOfABinaryEventAreUtf8TextAsItIs() {
        Map<String, String> headers = attributes();
        headers.put("ce_id", "лот%207");

        assertThat(binary(headers, DATA))
                .isInstanceOfSatisfying(
                        Readable.class,
                        readable ->
                                assertThat(readable.event().header().id().id()).isEqualTo("лот%207"));
    }

    @Test
    void aHeaderThatIsNotUtf8IsBadUtf8() {
        RecordHeaders text = headers(attributes());
        RecordHeaders headers = name -> name.equals("ce_id") ? new byte[] {(byte) 0xff} : text.last(name);

        assertThat(CODEC.decode(Topic.LOT_RESTORED, DATA, headers))
                .isEqualTo(new Unreadable(Reason.BAD_UTF8, "", "the ce_ headers must be UTF-8 text", null, null));
    }

    @Test
    void theFaultsOfABinaryEventPointIntoItsStructuredForm() {
        byte[] data = "{\"restorationId\":\"R-1\",\"lotId\":\"L 1\",\"quantityRestored\":-2}".getBytes(UTF_8);

        assertThat(binary(attributes(), data))
                .isEqualTo(new Unreadable(
                        Reason.SCHEMA,
                        "/data/quantityRestored",
                        "quantityRestored must be an integer of at least 0, was -2",
                        "/producers/depot-7",
                        "a"));
    }

    @Test
    void brokenDataOfABinaryEventIsToldWithItsSourceAndId() {
        assertThat(binary(attributes(), "{\"lotId\":".getBytes(UTF_8)))
                .isInstanceOfSatisfying(Unreadable.class, unreadable -> {
                    assertThat(unreadable.reason()).isEqualTo(Reason.MALFORMED_JSON);
                    assertThat(unreadable.pointer()).isEqualTo("/data/lotId");
                    assertThat(unreadable.source()).isEqualTo("/producers/depot-7");
                    assertThat(unreadable.id()).isEqualTo("a");
                });
    }

    @Test
    void aBinaryEventWithoutSpecversionIsNoCloudEvent() {
        Map<String, String> headers = attributes();
        headers.remove("ce_specversion");

        assertThat(reason(binary(headers, DATA))).isEqualTo(Reason.NOT_CLOUDEVENT);
    }

    @Test
    void dataOfAnotherMediaTypeIsRefused() {
        Map<String, String> headers = attributes();
        headers.put("content-type", "application/avro");

        assertThat(binary(headers, DATA))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        unreadable -> assertThat(unreadable.pointer()).isEqualTo("/datacontenttype"));
    }

    @Test
    void aNullValueIsToldAsSuchInBothModes() {
        assertThat(reason(CODEC.decode(Topic.LOT_RESTORED, null, RecordHeaders.none())))
                .isEqualTo(Reason.NULL_VALUE);
        assertThat(reason(binary(attributes(), null))).isEqualTo(Reason.NULL_VALUE);
    }

    @Test
    void anUnknownTypeIsToldWhateverItsDataAndTopic() {
        Map<String, String> headers = attributes();
        headers.put("ce_type", "org.lotwatch.lot.restored.v2");
        UnknownType unknown = new UnknownType("org.lotwatch.lot.restored.v2", "/producers/depot-7", "a");

        assertThat(binary(headers, null)).isEqualTo(unknown);
        assertThat(binary(headers, new byte[] {1, 2, 3})).isEqualTo(unknown);
        assertThat(CODEC.decodeHttp(
                        "{\"specversion\":\"1.0\",\"id\":\"a\",\"source\":\"/producers/depot-7\",\"type\":\"org.lotwatch.lot.restored.v2\",\"data\":7}"
                                .getBytes(UTF_8),
                        Profile.STRICT))
                .isEqualTo(unknown);
    }

    @Test
    void bytesThatAreNotUtf8AreBadUtf8() {
        byte[] overlong = {'{', '"', (byte) 0xc0, (byte) 0xaf, '"', ':', '1', '}'};

        assertThat(reason(CODEC.decode(Topic.LOT_RESTORED, overlong, RecordHeaders.none())))
                .isEqualTo(Reason.BAD_UTF8);
    }

    @Test
    void otherEncodingsThanUtf8AreNotGuessed() {
        byte[] utf16 = new String(STRUCTURED, UTF_8).getBytes(StandardCharsets.UTF_16LE);

        assertThat(CODEC.decode(Topic.ROUND_INSPECTED, utf16, RecordHeaders.none()))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void aByteOrderMarkIsSkipped() {
        byte[] marked = ("\uFEFF" + new String(STRUCTURED, UTF_8)).getBytes(UTF_8);

        assertThat(CODEC.decode(Topic.ROUND_INSPECTED, marked, RecordHeaders.none()))
                .isInstanceOf(Readable.class);
    }

    @Test
    void anEventOf256KibibytesIsReadAndOneByteMoreIsTooLarge() {
        byte[] largest = Arrays.copyOf(STRUCTURED, 256 * 1024);
        Arrays.fill(largest, STRUCTURED.length, largest.length, (byte) ' ');
        byte[] larger = Arrays.copyOf(largest, largest.length + 1);

        assertThat(CODEC.decode(Topic.ROUND_INSPECTED, largest, RecordHeaders.none()))
                .isInstanceOf(Readable.class);
        assertThat(reason(CODEC.decode(Topic.ROUND_INSPECTED, larger, RecordHeaders.none())))
                .isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void anAmendmentTargetsTheMainTypeOfItsTopicUnlessItSaysOtherwise() {
        byte[] retraction =
                "{\"specversion\":\"1.0\",\"id\":\"a\",\"source\":\"/x\",\"type\":\"org.lotwatch.record.retracted.v1\",\"time\":\"2024-01-01T00:00:00Z\",\"data\":{\"lotId\":\"L\",\"targetId\":\"b\",\"revision\":1,\"reason\":\"duplicate\"}}"
                        .getBytes(UTF_8);

        for (Topic topic : Topic.values()) {
            assertThat(CODEC.decode(topic, retraction, RecordHeaders.none()))
                    .isInstanceOfSatisfying(
                            Readable.class,
                            readable -> assertThat(readable.event().topic()).isEqualTo(topic));
        }
    }

    private static Decoded binary(Map<String, String> headers, byte @Nullable [] data) {
        return CODEC.decode(Topic.LOT_RESTORED, data, headers(headers));
    }

    private static Reason reason(Decoded decoded) {
        assertThat(decoded).isInstanceOf(Unreadable.class);
        return ((Unreadable) decoded).reason();
    }

    private static Map<String, String> attributes() {
        Map<String, String> attributes = new HashMap<>();
        attributes.put("ce_specversion", "1.0");
        attributes.put("ce_id", "a");
        attributes.put("ce_source", "/producers/depot-7");
        attributes.put("ce_type", LOT_RESTORED.label());
        attributes.put("ce_time", "2024-01-01T00:00:00Z");
        return attributes;
    }

    private static RecordHeaders headers(Map<String, String> headers) {
        return name -> headers.containsKey(name) ? headers.get(name).getBytes(UTF_8) : null;
    }
}
