package org.lotwatch.events.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lotwatch.events.Topic;

class FuzzTest {

    private static final EventCodec CODEC = new EventCodec();
    private static final int RECORDS = 100_000;
    private static final long SEED = 7;

    @Test
    void anyBytesAreReadableOrUnreadableOrOfUnknownTypeAndNothingIsThrown() {
        Mutations mutations = new Mutations(SEED);
        Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);
        int readable = 0;
        for (int i = 0; i < RECORDS; i++) {
            byte[] value = mutations.next();
            Decoded decoded = decode(mutations.topic(), value, i);
            if (decoded instanceof Unreadable unreadable) {
                assertFitToBeStored(unreadable);
                reasons.merge(unreadable.reason(), 1, Integer::sum);
            } else if (decoded instanceof Readable) {
                readable++;
            }
        }

        assertThat(reasons.keySet())
                .as("the mutations reach every kind of fault of a structured event")
                .contains(
                        Reason.MALFORMED_JSON,
                        Reason.NOT_CLOUDEVENT,
                        Reason.SCHEMA,
                        Reason.BAD_UTF8,
                        Reason.WRONG_TOPIC,
                        Reason.LOT_CHANGED,
                        Reason.AMENDMENT_OF_AMENDMENT);
        assertThat(readable).isGreaterThan(RECORDS / 20);
    }

    private static Decoded decode(Topic topic, byte[] value, int index) {
        try {
            return index % 4 == 0
                    ? CODEC.decodeHttp(value, Profile.STRICT)
                    : CODEC.decode(topic, value, RecordHeaders.none());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new AssertionError("record " + index + " of seed " + SEED + ": " + Mutations.shown(value), e);
        }
    }

    private static void assertFitToBeStored(Unreadable unreadable) {
        String told = unreadable.pointer() + unreadable.detail() + unreadable.source() + unreadable.id();
        assertThat(told.codePoints().noneMatch(Wording::isHidden)).as(told).isTrue();
        assertThat(told.length()).isLessThan(2000);
    }
}
