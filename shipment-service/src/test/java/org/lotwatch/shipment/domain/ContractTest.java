package org.lotwatch.shipment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotwatch.shipment.domain.Papers.LOADED;
import static org.lotwatch.shipment.domain.Papers.RECORDED;
import static org.lotwatch.shipment.domain.Papers.adjustment;
import static org.lotwatch.shipment.domain.Papers.after;
import static org.lotwatch.shipment.domain.Papers.carriage;
import static org.lotwatch.shipment.domain.Papers.fullLine;
import static org.lotwatch.shipment.domain.Papers.line;
import static org.lotwatch.shipment.domain.Papers.loaded;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lotwatch.events.AmendmentReason;
import org.lotwatch.events.LotEvent;
import org.lotwatch.events.Verdict;
import org.lotwatch.events.codec.Decoded;
import org.lotwatch.events.codec.EventCodec;
import org.lotwatch.events.codec.Profile;
import org.lotwatch.events.codec.Readable;

/** What we say is what any reader of the contract reads. */
class ContractTest {

    private static final EventCodec CODEC = new EventCodec();

    @ParameterizedTest
    @MethodSource
    void anEventIsReadAsItWasMeant(LotEvent event) {
        byte[] bytes = CODEC.encode(event);

        Decoded decoded = CODEC.decodeHttp(bytes, Profile.STRICT);

        assertThat(decoded)
                .isInstanceOfSatisfying(
                        Readable.class,
                        readable -> assertThat(CODEC.encode(readable.event())).isEqualTo(bytes));
    }

    static Stream<LotEvent> anEventIsReadAsItWasMeant() {
        Manifest full = new Manifest(carriage("NAJIN", "C-1"), List.of(fullLine(1, "Лот 1"), line(2, "LOT-2", 200)));
        Shipment shipment = loaded(full);
        Shipment adjusted =
                after(shipment, shipment.adjust(adjustment("A/1", "LOT-2", 5, Verdict.RESTORABLE), RECORDED));
        Manifest changed = new Manifest(carriage("RAJIN"), List.of(fullLine(1, "Лот 1"), line(3, "LOT-3", 1)));
        Shipment corrected = after(
                adjusted,
                adjusted.correct(changed, LOADED.plusSeconds(1), AmendmentReason.INCORRECT_DATA, "a\nb", RECORDED));
        Shipment retracted = after(corrected, corrected.retract(AmendmentReason.DUPLICATE, null, RECORDED));
        return retracted.notices().stream().flatMap(notice -> NoticeEvents.of(notice).stream());
    }
}
