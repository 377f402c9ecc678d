package org.lotwatch.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lotwatch.events.EventType;

class PublishedRowTest {

    private static final OutboxRow ROW = Commands.row(1, "LOT-A", "C1", 3);

    @Test
    void eventsOfOneTypeInOnePartitionAreKeptTogether() {
        PublishedRow row = PublishedRow.of(
                ROW,
                List.of(
                        publication("C1/1", EventType.ROUND_INSPECTED, 41),
                        publication("C1/2", EventType.ROUND_INSPECTED, 42),
                        publication("C1/1/r2", EventType.RECORD_RETRACTED, 43)));

        assertThat(row.places()).hasSize(2);
        assertThat(row.places().get(0).eventIds()).containsExactly("C1/1", "C1/2");
        assertThat(row.places().get(0).offsets()).containsExactly(41L, 42L);
        assertThat(row.places().get(1).type()).isEqualTo(EventType.RECORD_RETRACTED);
        assertThat(row.events()).isEqualTo(3);
    }

    @Test
    void aPositionIsWrittenAsStatsServiceReadsIt() {
        assertThat(publication("C1/1", EventType.ROUND_INSPECTED, 41820).position()).isEqualTo("round-inspected-3:41820");
    }

    private static Publication publication(String id, EventType type, long offset) {
        return new Publication(id, type, "round-inspected", 3, offset);
    }
}
