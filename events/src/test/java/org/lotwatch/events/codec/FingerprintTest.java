package org.lotwatch.events.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotwatch.events.EventType;
import org.lotwatch.events.LotEvent;

class FingerprintTest {

    private static final EventCodec CODEC = new EventCodec();
    private static final String PLAIN = "{\"specversion\":\"1.0\",\"id\":\"a\",\"source\":\"/x\","
            + "\"type\":\"org.lotwatch.round.inspected.v1\",\"time\":\"2024-03-02T11:15:00Z\","
            + "\"data\":{\"inspectionId\":\"I-1\",\"lotId\":\"L-1\",\"verdict\":\"operable\"}}";

    /** Fingerprints are stored: if one of these changes, every stored event becomes a collision with itself. */
    @ParameterizedTest
    @CsvSource({
        "SHIPMENT_LOADED, 4913287a4bc32882",
        "SHIPMENT_ADJUSTED, 183f75fad54961a5",
        "ROUND_INSPECTED, 5becf3416b6970c8",
        "LOT_RESTORED, 1ac4a6ede15c64fe",
        "RECORD_RETRACTED, 9bf6fb03eed22575",
        "RECORD_CORRECTED, f4cc8807ecc795fa"
    })
    void theFingerprintOfAnExampleIsTheSameForEver(EventType type, String fingerprint) {
        assertThat(Long.toHexString(of(new String(ExampleFiles.structured(type), UTF_8))))
                .isEqualTo(fingerprint);
    }

    @Test
    void spellingDoesNotMatter() {
        String spelled = "{ \"data\" : {\"verdict\":\"oper\\u0061ble\", \"quantity\": 1.0, \"part\": 1e0,\n"
                + "\"basis\":\"documented\", \"destructive\":false, \"extensions\":{}, \"unheardOf\":[1],"
                + "\"lotId\":\"L-1\",\"inspectionId\":\"I-1\"}, \"time\":\"2024-03-02T20:15:00.0000009+09:00\", \"id\":\"a\","
                + "\"subject\":\"L-1\",\"source\":\"/x\",\"recordedtime\":null,"
                + "\"type\":\"org.lotwatch.round.inspected.v1\",\"specversion\":\"1.0\"}";

        assertThat(of(spelled)).isEqualTo(of(PLAIN));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/x | /y",
                "`a` | `b`",
                "11:15:00Z | 11:15:00.000001Z",
                "I-1 | I-2",
                "L-1 | l-1",
                "operable | restorable",
                "`verdict` | `quantity`:2,`verdict`",
                "`verdict` | `roundId`:`R`,`verdict`",
                "`verdict` | `part`:2,`verdict`",
                "`verdict` | `priorVerdict`:`operable`,`verdict`",
                "`verdict` | `destructive`:true,`verdict`",
                "`verdict` | `shipmentId`:`S`,`verdict`",
                "`verdict` | `basis`:`counted`,`verdict`",
                "`verdict` | `extensions`:{`n`:1},`verdict`",
                "`verdict` | `site`:{`id`:`S`},`verdict`",
                "`data` | `recordedtime`:`2024-03-02T11:15:00Z`,`data`"
            })
    void everyFieldMatters(String was, String is) {
        String changed = PLAIN.replace(was.replace('`', '"'), is.replace('`', '"'));

        assertThat(changed).isNotEqualTo(PLAIN);
        assertThat(of(changed)).isNotEqualTo(of(PLAIN));
    }

    @Test
    void aTextIsNotTakenForItsNeighbour() {
        assertThat(of(PLAIN.replace("I-1", "I-1L").replace("\"L-1", "\"-1"))).isNotEqualTo(of(PLAIN));
        assertThat(of(extended("\"n\":1"))).isNotEqualTo(of(extended("\"n\":\"1\"")));
        assertThat(of(extended("\"n\":1"))).isNotEqualTo(of(extended("\"n\":true")));
        assertThat(of(extended("\"a\":1,\"b\":2"))).isEqualTo(of(extended("\"b\":2,\"a\":1")));
        assertThat(of(extended("\"a\":1,\"b\":2"))).isNotEqualTo(of(extended("\"a\":2,\"b\":1")));
    }

    @Test
    void differentEventsHaveDifferentFingerprints() {
        RandomEvents events = new RandomEvents(11);
        Map<Long, LotEvent> seen = new HashMap<>();
        for (int i = 0; i < 200_000; i++) {
            LotEvent event = events.next();
            LotEvent other = seen.put(Fingerprint.of(event), event);

            assertThat(other == null || other.equals(event))
                    .as("%s and %s", event, other)
                    .isTrue();
        }
    }

    private static String extended(String extensions) {
        return PLAIN.replace("\"verdict\"", "\"extensions\":{" + extensions + "},\"verdict\"");
    }

    private static long of(String event) {
        Decoded decoded = CODEC.decodeHttp(event.getBytes(UTF_8), Profile.TOLERANT);
        assertThat(decoded).isInstanceOf(Readable.class);
        return ((Readable) decoded).fingerprint();
    }
}
