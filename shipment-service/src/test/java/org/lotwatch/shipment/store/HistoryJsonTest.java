package org.lotwatch.shipment.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lotwatch.shipment.domain.Papers.LOADED;
import static org.lotwatch.shipment.domain.Papers.RECORDED;
import static org.lotwatch.shipment.domain.Papers.adjustment;
import static org.lotwatch.shipment.domain.Papers.after;
import static org.lotwatch.shipment.domain.Papers.fullLine;
import static org.lotwatch.shipment.domain.Papers.line;
import static org.lotwatch.shipment.domain.Papers.loaded;
import static org.lotwatch.shipment.domain.Papers.manifest;
import static org.lotwatch.shipment.domain.Papers.told;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lotwatch.events.AmendmentReason;
import org.lotwatch.events.Verdict;
import org.lotwatch.shipment.domain.Entry;
import org.lotwatch.shipment.domain.Manifest;
import org.lotwatch.shipment.domain.Notice;
import org.lotwatch.shipment.domain.Papers;
import org.lotwatch.shipment.domain.Shipment;

class HistoryJsonTest {

    private static final Manifest FULL = manifest(fullLine(1, "LOT-1"), line(2, "LOT-2", 200));
    private static final HistoryJson JSON = new HistoryJson();

    @ParameterizedTest
    @MethodSource
    void anEntryIsReadAsItWasWritten(Entry entry) {
        assertThat(JSON.entry(JSON.kind(entry), JSON.content(entry))).isEqualTo(entry);
    }

    static Stream<Entry> anEntryIsReadAsItWasWritten() {
        AmendmentReason reason = AmendmentReason.DUPLICATE;
        return Stream.of(
                new Entry.Planned(Papers.SOURCE, FULL, null, RECORDED),
                new Entry.Planned(Papers.SOURCE, FULL, LOADED, RECORDED),
                new Entry.Loaded(LOADED, RECORDED),
                new Entry.Adjusted(adjustment("A", "LOT-1", 5, Verdict.RESTORABLE), RECORDED),
                new Entry.Corrected(FULL, LOADED, reason, "note", RECORDED),
                new Entry.Retracted(reason, null, RECORDED));
    }

    @Test
    void aNoticeIsReadAsItWasWritten() {
        Shipment shipment = loaded(FULL);
        Shipment corrected = after(
                shipment,
                shipment.correct(
                        manifest(line(2, "LOT-2", 201)), null, AmendmentReason.INCORRECT_DATA, "note", RECORDED));
        Notice notice = told(corrected);

        assertThat(JSON.notice(JSON.write(notice))).isEqualTo(notice);
    }

    @Test
    void whatANewerVersionAddedIsIgnored() {
        String content =
                "{\"loadedAt\":\"2023-10-12T00:30:00Z\",\"recordedAt\":\"2023-10-13T08:00:00.123456Z\",\"berth\":7}";

        assertThat(JSON.entry("loaded", content)).isEqualTo(new Entry.Loaded(LOADED, RECORDED));
    }

    @Test
    void anEntryOfAKindNobodyKnowsIsNotSkipped() {
        assertThatThrownBy(() -> JSON.entry("unloaded", "{}"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("unloaded");
    }
}
