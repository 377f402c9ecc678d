package org.lotwatch.stats.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotwatch.stats.domain.Telling.inspected;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotwatch.events.AdjustmentKind;
import org.lotwatch.events.EventType;
import org.lotwatch.events.Movement;
import org.lotwatch.events.SampleDesign;
import org.lotwatch.events.Topic;
import org.lotwatch.events.Verdict;

/** What is put into packed columns, texts and hash tables comes out again. */
class StorageTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 200, 70_000, 5_000_000_000L, Long.MAX_VALUE})
    void packedColumnsGiveBackWhatWasAppended(long span) {
        SplittableRandom random = new SplittableRandom(span);
        LongTable table = new LongTable(3);
        List<long[]> rows = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            long value = span == 0 ? 7 : random.nextLong(-span, span);
            long[] row = {value, random.nextLong(), span == Long.MAX_VALUE ? value : value / 3 * 1_000_000};
            rows.add(row);
            table.append(row);
        }

        for (int i = 0; i < rows.size(); i++) {
            assertThat(new long[] {table.get(i, 0), table.get(i, 1), table.get(i, 2)})
                    .isEqualTo(rows.get(i));
        }
    }

    @Test
    void theOutermostValuesOfALongFitOneBlock() {
        LongTable table = new LongTable(1);
        for (int i = 0; i < PackedBlock.ROWS; i++) {
            table.append(new long[] {i % 2 == 0 ? Long.MIN_VALUE : Long.MAX_VALUE});
        }

        assertThat(table.get(0, 0)).isEqualTo(Long.MIN_VALUE);
        assertThat(table.get(1, 0)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void eachOfManyIdsIsFoundAgainAndNoOther() {
        LotLedger ledger = Told.ledger();
        for (int i = 0; i < 20_000; i++) {
            assertThat(ledger.accept(
                            inspected(Verdict.OPERABLE, 1).as("id-" + i).arrival(i)))
                    .isEqualTo(Decision.APPLIED);
        }

        for (int i = 0; i < 20_000; i++) {
            assertThat(ledger.accept(
                            inspected(Verdict.OPERABLE, 1).as("id-" + i).arrival(20_000 + i)))
                    .isEqualTo(Decision.DUPLICATE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "018f3c1e-7a10-7cc3-98c4-dc0c0c07398f",
                "018F3C1E-7A10-7CC3-98C4-DC0C0C07398F",
                "018f3c1e-7a10-7cc3-98c4-dc0c0c07398g",
                "018f3c1e-7a1--7cc3-98c4-dc0c0c07398f",
                "018f3c1e-7a10-7cc3-98c4-dc0c0c07398\u0660",
                "018f3c1e7a107cc398c4dc0c0c07398f",
                "ffffffff-ffff-ffff-ffff-ffffffffffff",
                "00000000-0000-0000-0000-000000000000",
                "партия-7 \ud83d\ude00",
                "x"
            })
    void anIdIsListedAsItWasGiven(String id) {
        assertThat(Told.ledger(inspected(Verdict.OPERABLE, 1).as(id)).entries(Told.ALL))
                .extracting(entry -> entry.id().id())
                .containsExactly(id);
    }

    @Test
    void everyConstantOfTheContractHasANumberInPages() {
        assertThat(Codes.TYPES.constants()).containsExactlyInAnyOrder(EventType.values());
        assertThat(Codes.TOPICS.constants()).containsExactlyInAnyOrder(Topic.values());
        assertThat(Codes.VERDICTS.constants()).containsExactlyInAnyOrder(Verdict.values());
        assertThat(Codes.KINDS.constants()).containsExactlyInAnyOrder(AdjustmentKind.values());
        assertThat(Codes.MOVEMENTS.constants()).containsExactlyInAnyOrder(Movement.values());
        assertThat(Codes.DESIGNS.constants()).containsExactlyInAnyOrder(SampleDesign.values());
    }

    @Test
    void aRecordOfALargeLotTakesAtMost64BytesWithoutARoundId() {
        LotLedger ledger = Told.ledger();
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 20_000; i++) {
            String id = new UUID(random.nextLong(), random.nextLong()).toString();
            ledger.accept(
                    inspected(Verdict.OPERABLE, 1 + random.nextInt(9)).as(id).arrival(i));
        }

        assertThat(ledger.memoryBytes()).isLessThan(64L * ledger.records());
    }
}
