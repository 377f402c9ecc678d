package org.lotwatch.events.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lotwatch.events.Basis;
import org.lotwatch.events.EventId;
import org.lotwatch.events.Header;
import org.lotwatch.events.LotEvent;
import org.lotwatch.events.LotId;
import org.lotwatch.events.LotRestored;
import org.lotwatch.events.Reporting;

class RoundTripTest {

    private static final EventCodec CODEC = new EventCodec();
    private static final long SEED = 20260322;
    private static final Instant NOON = Instant.parse("2024-02-10T12:00:00Z");

    @Test
    void everyEventIsReadBackAsItWasWrittenInBothProfiles() {
        RandomEvents events = new RandomEvents(SEED);
        for (int i = 0; i < 20_000; i++) {
            LotEvent event = events.next();
            byte[] written = CODEC.encode(event);

            Readable expected = new Readable(event, Fingerprint.of(event));
            assertThat(CODEC.decodeHttp(written, Profile.STRICT))
                    .as("event %d of seed %d", i, SEED)
                    .isEqualTo(expected);
            assertThat(CODEC.decode(event.topic(), written, RecordHeaders.none()))
                    .isEqualTo(expected);
        }
    }

    @Test
    void aTextThatIsNotUnicodeCannotBeWritten() {
        LotRestored event = restored("half \ud800", NOON);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CODEC.encode(event))
                .withMessageContaining("Unicode");
    }

    @Test
    void aTimeBeyondTheYear9999CannotBeWritten() {
        LotRestored event = restored("R-1", Instant.parse("+10000-01-01T00:00:00Z"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CODEC.encode(event))
                .withMessageContaining("0000 to 9999");
    }

    @Test
    void whatIsFinerThanAMicrosecondIsCutOff() {
        LotRestored event = restored("R-1", NOON.plusNanos(1_999));

        assertThat(new String(CODEC.encode(event), java.nio.charset.StandardCharsets.UTF_8))
                .contains("\"time\":\"2024-02-10T12:00:00.000001Z\"");
    }

    private static LotRestored restored(String restorationId, Instant time) {
        Header header = new Header(new EventId("/lotwatch/test", "1"), time, null);
        Reporting reporting = new Reporting(Basis.DOCUMENTED, null, Map.of());
        return new LotRestored(header, new LotId("LOT-1"), restorationId, 1, 0, null, null, reporting);
    }
}
