package org.lotwatch.events.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotwatch.events.LotRestored;

class NumbersTest {

    private static final EventCodec CODEC = new EventCodec();

    @ParameterizedTest
    @CsvSource({
        "7, 7",
        "1.0, 1",
        "1e2, 100",
        "1.5E1, 15",
        "100e-2, 1",
        "0.0, 0",
        "-0, 0",
        "9007199254740991, 9007199254740991",
        "9007199254740991.000, 9007199254740991"
    })
    void aWholeNumberMayBeSpelledInAnyWay(String spelling, long rounds) {
        assertThat(restored(spelling, "{}"))
                .isInstanceOfSatisfying(
                        Readable.class,
                        readable -> assertThat(((LotRestored) readable.event()).quantityRestored())
                                .isEqualTo(rounds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "-1", "9007199254740992", "1e16", "1e-1", "\"7\"", "true", "null", "[7]"})
    void whatIsNoWholeNumberInRangeIsRefused(String spelling) {
        assertThat(restored(spelling, "{}")).isInstanceOfSatisfying(Unreadable.class, unreadable -> {
            assertThat(unreadable.reason()).isEqualTo(Reason.SCHEMA);
            assertThat(unreadable.pointer()).isEqualTo("/data/quantityRestored");
        });
    }

    @ParameterizedTest
    @CsvSource({"1, 1.0", "100, 1e2", "-0.0, 0", "0.5, 5e-1", "1e300, 10e299"})
    void theSpellingOfANumberDoesNotMatterToTheFingerprint(String first, String second) {
        Decoded one = restored("7", "{\"n\":" + first + "}");
        Decoded other = restored("7.0", "{\"n\":" + second + "}");

        assertThat(one).isInstanceOf(Readable.class).isEqualTo(other);
    }

    @ParameterizedTest
    @CsvSource({"7.0, 7", "-3, -3"})
    void aWholeExtensionIsALong(String spelling, Long value) {
        assertThat(restored("7", "{\"n\":" + spelling + "}"))
                .isInstanceOfSatisfying(
                        Readable.class,
                        readable -> assertThat(((LotRestored) readable.event())
                                        .reporting()
                                        .extensions())
                                .isEqualTo(Map.of("n", value)));
    }

    private static Decoded restored(String quantity, String extensions) {
        String event =
                "{\"specversion\":\"1.0\",\"id\":\"a\",\"source\":\"/x\",\"type\":\"org.lotwatch.lot.restored.v1\","
                        + "\"time\":\"2024-01-01T00:00:00Z\",\"data\":{\"restorationId\":\"r\",\"lotId\":\"L\",\"quantityRestored\":"
                        + quantity + ",\"quantityCondemned\":1,\"extensions\":" + extensions + "}}";
        return CODEC.decodeHttp(event.getBytes(UTF_8), Profile.STRICT);
    }
}
