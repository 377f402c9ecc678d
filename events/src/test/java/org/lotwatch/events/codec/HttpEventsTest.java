package org.lotwatch.events.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lotwatch.events.EventType.ROUND_INSPECTED;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotwatch.events.codec.HttpMessage.Mode;

/** The CloudEvents HTTP binding. */
class HttpEventsTest {

    private static final HttpEvents EVENTS = new HttpEvents(new EventCodec());
    private static final String DATA = "{\"restorationId\":\"R-1\",\"lotId\":\"L 1\",\"quantityRestored\":2}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/cloudevents+json                          | STRUCTURED",
                "Application/CloudEvents+JSON                          | STRUCTURED",
                "application/cloudevents+json; charset=UTF-8           | STRUCTURED",
                "application/cloudevents+json;charset=\"utf-8\"; x=y   | STRUCTURED",
                "application/cloudevents                               | STRUCTURED",
                "application/cloudevents-batch+json                    | BATCH",
                "APPLICATION/CLOUDEVENTS-BATCH+JSON; Charset=utf8      | BATCH",
                "application/json                                      | BINARY",
                "application/vnd.depot+json; charset=utf-8             | BINARY",
                "application/cloudevents+avro                          |",
                "application/cloudevents+json; charset=iso-8859-1      |",
                "text/plain                                            |",
                "application/xml                                       |",
                "''                                                    |",
            })
    void theContentTypeTellsTheMode(String contentType, @Nullable Mode mode) {
        HttpMessage message = new HttpMessage(contentType, attributes(), new byte[0]);

        assertThat(message.mode()).isEqualTo(Optional.ofNullable(mode));
    }

    @Test
    void jsonWithoutAttributesIsOfNoMode() {
        assertThat(new HttpMessage("application/json", Map.of(), new byte[0]).mode())
                .isEmpty();
        assertThat(new HttpMessage(null, Map.of(), new byte[0]).mode()).isEmpty();
        assertThat(new HttpMessage(null, attributes(), new byte[0]).mode()).contains(Mode.BINARY);
    }

    @Test
    void aBinaryEventIsTheStructuredOneThatSaysTheSame() {
        Received received = binary(attributes(), DATA);

        assertThat(received.decoded()).isInstanceOf(Readable.class);
        assertThat(new EventCodec().decodeHttp(received.structured(), Profile.STRICT))
                .isEqualTo(received.decoded());
        assertThat(new String(received.structured(), UTF_8)).contains("\"datacontenttype\":\"application/json\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%D0%BB%D0%BE%D1%82%207      | лот 7",
                "plain-7                     | plain-7",
                "\"quoted \\\"id\\\"\"       | quoted \"id\"",
                "100%25                      | 100%",
                "a%2520b                     | a%20b",
            })
    void attributesArePercentEncodedOnce(String header, String id) {
        Map<String, String> attributes = attributes();
        attributes.put("id", header);

        assertThat(binary(attributes, DATA).decoded())
                .isInstanceOfSatisfying(
                        Readable.class,
                        readable ->
                                assertThat(readable.event().header().id().id()).isEqualTo(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"100%", "%2", "%zz", "%D0", "\u00ff"})
    void anAttributeThatIsNoUtf8InPercentEncodingIsNamed(String header) {
        Map<String, String> attributes = attributes();
        attributes.put("id", header);

        assertThat(binary(attributes, DATA).decoded()).isInstanceOfSatisfying(Unreadable.class, unreadable -> {
            assertThat(unreadable.reason()).isEqualTo(Reason.BAD_UTF8);
            assertThat(unreadable.pointer()).isEqualTo("/id");
            assertThat(unreadable.detail()).startsWith("header ce-id must be UTF-8 in percent-encoding");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                  | MALFORMED_JSON | /data",
                "{\"lotId\":                         | MALFORMED_JSON | /data/lotId",
                "[]                                  | SCHEMA         | /data",
                "{\"restorationId\":\"R\"}           | SCHEMA         | /data/lotId",
            })
    void whatIsWrongWithTheDataIsToldWhereItWouldStandInTheStructuredForm(String data, Reason reason, String pointer) {
        assertThat(binary(attributes(), data).decoded()).isInstanceOfSatisfying(Unreadable.class, unreadable -> {
            assertThat(unreadable.reason()).isEqualTo(reason);
            assertThat(unreadable.pointer()).isEqualTo(pointer);
        });
    }

    @Test
    void dataThatIsTooLargeWithItsAttributesIsRefusedAlthoughItFitsAlone() {
        char[] note = new char[256 * 1024 - DATA.length() - 30];
        Arrays.fill(note, 'x');
        String data = DATA.replace("{", "{\"unknown\":\"" + new String(note) + "\",");

        assertThat(data.length()).isLessThanOrEqualTo(256 * 1024);
        assertThat(binary(attributes(), data).decoded())
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        unreadable -> assertThat(unreadable.reason()).isEqualTo(Reason.TOO_LARGE));
    }

    @Test
    void aHeaderCannotStandForTheDataOrItsMediaType() {
        Map<String, String> attributes = attributes();
        attributes.put("data", "{}");
        attributes.put("datacontenttype", "text/plain");

        assertThat(binary(attributes, DATA).decoded()).isInstanceOf(Readable.class);
    }

    @Test
    void extensionAttributesGoWithTheEvent() {
        Map<String, String> attributes = attributes();
        attributes.put("traceparent", "00-1-2-01");

        assertThat(new String(binary(attributes, DATA).structured(), UTF_8)).contains("\"traceparent\":\"00-1-2-01\"");
    }

    @Test
    void aStructuredEventKeepsItsBytes() {
        byte[] bytes = ExampleFiles.structured(ROUND_INSPECTED);
        HttpMessage message = new HttpMessage("application/cloudevents+json", Map.of(), bytes);

        List<Received> received = EVENTS.read(message, Mode.STRUCTURED, Profile.STRICT);

        assertThat(received)
                .singleElement()
                .satisfies(one -> assertThat(one.structured()).isEqualTo(bytes));
    }

    private static Received binary(Map<String, String> attributes, String data) {
        HttpMessage message = new HttpMessage("application/json", attributes, data.getBytes(UTF_8));
        return EVENTS.read(message, Mode.BINARY, Profile.TOLERANT).get(0);
    }

    private static Map<String, String> attributes() {
        Map<String, String> attributes = new HashMap<>();
        attributes.put("specversion", "1.0");
        attributes.put("id", "b-1");
        attributes.put("source", "/producers/depot-7");
        attributes.put("type", "org.lotwatch.lot.restored.v1");
        attributes.put("time", "2024-03-02T11:15:00Z");
        return attributes;
    }
}
