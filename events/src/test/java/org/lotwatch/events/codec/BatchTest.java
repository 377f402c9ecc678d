package org.lotwatch.events.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lotwatch.events.EventType.LOT_RESTORED;
import static org.lotwatch.events.EventType.ROUND_INSPECTED;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotwatch.events.EventType;

class BatchTest {

    private static final EventCodec CODEC = new EventCodec();

    @Test
    void eachEventOfABatchIsReadForItself() {
        String restored = text(LOT_RESTORED);
        String inspected = text(ROUND_INSPECTED).replace("LOT-0042", "лот 🧾");

        List<Decoded> decoded =
                batch("[" + restored + " , " + restored.replace(": 11", ": -11") + ",7,\"x\",\n" + inspected + "]");

        assertThat(decoded)
                .containsExactly(
                        CODEC.decodeHttp(restored.getBytes(UTF_8), Profile.STRICT),
                        CODEC.decodeHttp(restored.replace(": 11", ": -11").getBytes(UTF_8), Profile.STRICT),
                        CODEC.decodeHttp("7".getBytes(UTF_8), Profile.STRICT),
                        CODEC.decodeHttp("\"x\"".getBytes(UTF_8), Profile.STRICT),
                        CODEC.decodeHttp(inspected.getBytes(UTF_8), Profile.STRICT));
        assertThat(decoded.get(0)).isInstanceOf(Readable.class);
        assertThat(decoded.get(4)).isInstanceOf(Readable.class);
    }

    @Test
    void anEmptyBatchHasNoEvents() {
        assertThat(batch(" [ ] ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[{}", "[{},]", "[] []", "[1 2]", "[{\"a\"}]"})
    void whatIsNoArrayIsOneUnreadableEvent(String batch) {
        assertThat(batch(batch))
                .singleElement()
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        unreadable -> assertThat(unreadable.reason()).isEqualTo(Reason.MALFORMED_JSON));
    }

    @Test
    void aBatchThatIsNotUtf8IsOneUnreadableEvent() {
        assertThat(batch(new byte[] {'[', (byte) 0xff, ']'}))
                .singleElement()
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        unreadable -> assertThat(unreadable.reason()).isEqualTo(Reason.BAD_UTF8));
    }

    @Test
    void anEventThatIsTooLargeDoesNotSpoilItsBatch() {
        char[] blanks = new char[256 * 1024];
        Arrays.fill(blanks, ' ');
        String large = text(LOT_RESTORED).replaceFirst("\\{", "{" + new String(blanks));

        List<Decoded> decoded = batch("[" + large + "," + text(LOT_RESTORED) + "]");

        assertThat(((Unreadable) decoded.get(0)).reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(decoded.get(1)).isInstanceOf(Readable.class);
    }

    private static List<Decoded> batch(String text) {
        return batch(text.getBytes(UTF_8));
    }

    private static List<Decoded> batch(byte[] bytes) {
        HttpMessage message = new HttpMessage("application/cloudevents-batch+json", Map.of(), bytes);
        return new HttpEvents(CODEC)
                .read(message, HttpMessage.Mode.BATCH, Profile.STRICT).stream()
                        .map(Received::decoded)
                        .toList();
    }

    private static String text(EventType type) {
        return new String(ExampleFiles.structured(type), UTF_8);
    }
}
