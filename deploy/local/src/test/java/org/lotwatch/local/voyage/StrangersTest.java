package org.lotwatch.local.voyage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lotwatch.events.ShipmentLoaded;
import org.lotwatch.events.Topic;
import org.lotwatch.events.codec.Decoded;
import org.lotwatch.events.codec.EventCodec;
import org.lotwatch.events.codec.Readable;
import org.lotwatch.events.codec.RecordHeaders;
import org.lotwatch.events.codec.UnknownType;
import org.lotwatch.events.codec.Unreadable;

class StrangersTest {

    private static final Voyage VOYAGE = new Voyage(42, 1);
    private static final List<StrangeRecord> ALL = new Strangers(VOYAGE.stock(), VOYAGE.calendar()).all();
    private static final EventCodec CODEC = new EventCodec();

    @Test
    void exactlyTheBrokenOnesCannotBeRead() {
        assertThat(ALL.stream().filter(StrangeRecord::broken)).hasSize(37);
        assertThat(ALL)
                .allSatisfy(record ->
                        assertThat(decoded(record) instanceof Unreadable).isEqualTo(record.broken()));
    }

    @Test
    void recordsAreBrokenInManyWays() {
        assertThat(ALL.stream()
                        .map(StrangersTest::decoded)
                        .filter(Unreadable.class::isInstance)
                        .map(decoded -> ((Unreadable) decoded).reason())
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void someAreOfATypeNobodyKnows() {
        assertThat(ALL.stream().map(StrangersTest::decoded).filter(UnknownType.class::isInstance))
                .hasSize(3);
    }

    @Test
    void aClaimIsOlderThanTheManifestItContests() {
        assertThat(ALL.stream()
                        .map(StrangersTest::decoded)
                        .filter(Readable.class::isInstance)
                        .map(decoded -> (ShipmentLoaded) ((Readable) decoded).event()))
                .hasSize(12)
                .allSatisfy(claim -> {
                    int passage = Integer.parseInt(claim.shipmentId().replaceAll(".*-", "")) - 1;
                    assertThat(claim.header().time()).isBefore(VOYAGE.calendar().loaded(passage));
                });
    }

    @Test
    void twoClaimsHaveAWrongKey() {
        assertThat(ALL.stream()
                        .filter(record -> new String(record.record().key(), StandardCharsets.UTF_8).equals("UNSORTED")))
                .hasSize(2);
    }

    private static Decoded decoded(StrangeRecord record) {
        Topic topic = Arrays.stream(Topic.values())
                .filter(candidate -> candidate.label().equals(record.record().topic()))
                .findFirst()
                .orElseThrow();
        return CODEC.decode(topic, record.record().value(), RecordHeaders.none());
    }
}
