package org.lotwatch.events.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotwatch.events.codec.ExampleFiles.headers;
import static org.lotwatch.events.codec.ExampleFiles.structured;
import static org.lotwatch.events.codec.ExampleFiles.topicOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lotwatch.events.EventType;
import org.lotwatch.events.LotEvent;

class ExamplesTest {

    private static final EventCodec CODEC = new EventCodec();

    @ParameterizedTest
    @EnumSource
    void theExampleOfEveryTypeIsReadableOnItsTopic(EventType type) {
        Decoded decoded = CODEC.decode(topicOf(type), structured(type), RecordHeaders.none());

        assertThat(decoded)
                .isInstanceOfSatisfying(
                        Readable.class,
                        readable -> assertThat(readable.event().type()).isEqualTo(type));
    }

    @ParameterizedTest
    @EnumSource
    void theExampleOfEveryTypeIsStrictlyValidOverHttp(EventType type) {
        Decoded strict = CODEC.decodeHttp(structured(type), Profile.STRICT);

        assertThat(strict).isEqualTo(CODEC.decodeHttp(structured(type), Profile.TOLERANT));
        assertThat(strict).isInstanceOf(Readable.class);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsReadBackTheSame(EventType type) {
        Readable first = readable(CODEC.decodeHttp(structured(type), Profile.STRICT));

        byte[] written = CODEC.encode(first.event());

        assertThat(CODEC.decodeHttp(written, Profile.STRICT)).isEqualTo(first);
    }

    @ParameterizedTest
    @MethodSource("org.lotwatch.events.codec.ExampleFiles#binaryNames")
    void aBinaryExampleSaysTheSameAsItsStructuredForm(String name) {
        JsonNode example = ExampleFiles.binary(name);
        byte[] value = example.get("value").toString().getBytes(StandardCharsets.UTF_8);
        EventType type =
                EventType.of(example.at("/headers/ce_type").textValue()).orElseThrow();

        Readable binary = readable(CODEC.decode(topicOf(type), value, headers(example.get("headers"))));

        LotEvent event = binary.event();
        assertThat(event.header().id().id())
                .isEqualTo(example.at("/headers/ce_id").textValue());
        assertThat(CODEC.decodeHttp(CODEC.encode(event), Profile.STRICT)).isEqualTo(binary);
    }

    private static Readable readable(Decoded decoded) {
        assertThat(decoded).isInstanceOf(Readable.class);
        return (Readable) decoded;
    }
}
