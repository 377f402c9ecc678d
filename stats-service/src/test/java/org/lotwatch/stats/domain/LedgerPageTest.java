package org.lotwatch.stats.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.lotwatch.stats.domain.LedgerLawsTest.assertSame;
import static org.lotwatch.stats.domain.LedgerLawsTest.ledger;
import static org.lotwatch.stats.domain.LedgerLawsTest.moments;
import static org.lotwatch.stats.domain.Telling.inspected;
import static org.lotwatch.stats.domain.Telling.loaded;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lotwatch.events.LotKey;
import org.lotwatch.events.Topic;
import org.lotwatch.events.Verdict;

/** What is written as pages and read again is the same ledger. */
class LedgerPageTest {

    @Test
    void aLedgerReadFromPagesCutAnywhereAnswersTheSame() {
        Law.holds(1200, 80, (arrivals, random) -> {
            LotLedger written = ledger(List.of());
            LotLedger read = ledger(List.of());
            for (Arrival arrival : arrivals) {
                written.accept(arrival);
                if (random.nextInt(5) == 0) {
                    read.append(written.encode(read.records()));
                }
            }
            read.append(written.encode(read.records()));

            assertSame(written, read, moments(random));
        });
    }

    @Test
    void aLedgerThatWasReadGoesOnAsIfItHadNeverBeenWritten() {
        Law.holds(800, 80, (arrivals, random) -> {
            int cut = random.nextInt(arrivals.size() + 1);
            LotLedger read = ledger(List.of());
            read.append(ledger(arrivals.subList(0, cut)).encode(0));
            arrivals.subList(cut, arrivals.size()).forEach(read::accept);

            assertSame(ledger(arrivals), read, moments(random));
        });
    }

    @Test
    void pagesOfAPageAreTheSameBytes() {
        Law.holds(300, 80, (arrivals, random) -> {
            byte[] page = ledger(arrivals).encode(0);
            LotLedger read = ledger(List.of());
            read.append(page);

            assertThat(read.encode(0)).isEqualTo(page);
        });
    }

    @Test
    void strangeTextsAndTimesComeBackUnchanged() {
        Telling strange = inspected(Verdict.OPERABLE, 9_007_199_254_740_991L, null, null, false, "Судно 1 \ud800")
                .as("\udc00 id \u00e9")
                .by("urn:склад")
                .ofLot("лот 1 ")
                .at(new LogPosition(Topic.LOT_RESTORED, Integer.MAX_VALUE, Long.MAX_VALUE, Instant.MAX));
        LotLedger written = Told.ledger(strange, loaded(1));
        LotLedger read = Told.ledger();

        read.append(written.encode(0));

        assertThat(read.entries(Told.ALL)).isEqualTo(written.entries(Told.ALL));
        assertThat(read.report(Told.ALL)).isEqualTo(written.report(Told.ALL));
    }

    @Test
    void aPageWithAFlippedBitIsRefusedAndChangesNothing() {
        byte[] page = Told.ledger(loaded(200), inspected(Verdict.OPERABLE, 3)).encode(0);
        for (int i = 0; i < page.length; i++) {
            byte[] damaged = page.clone();
            damaged[i] ^= 4;
            LotLedger ledger = Told.ledger();

            assertThatIllegalArgumentException().isThrownBy(() -> ledger.append(damaged));
            assertThat(ledger.records()).isZero();
        }
    }

    @Test
    void aPageOfAnotherLotIsRefused() {
        byte[] page = Told.ledger(loaded(200)).encode(0);
        LotLedger other = new LotLedger(LotKey.of("LOT-2"), ClaimOrder.NONE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> other.append(page))
                .withMessageContaining("LOT-2");
    }

    @Test
    void aPageThatIsNotTheNextOneIsRefused() {
        LotLedger ledger = Told.ledger(loaded(200), loaded(3));
        byte[] second = ledger.encode(1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Told.ledger().append(second))
                .withMessageContaining("must start at record 0, starts at 1");
    }

    @Test
    void anEmptyPageAddsNothing() {
        LotLedger ledger = Told.ledger(loaded(200));

        ledger.append(ledger.encode(1));

        assertThat(ledger.records()).isEqualTo(1);
    }

    @Test
    void aRepeatedRecordTakesFewBytes() {
        Telling telling = inspected(Verdict.OPERABLE, 3).as("018f3c1e-7a10-7cc3-98c4-dc0c0c07398f");
        LotLedger once = Told.ledger(telling);
        LotLedger often = Told.ledger();
        for (int i = 0; i < 100; i++) {
            often.accept(telling.arrival(i + 1));
        }

        assertThat(often.encode(0)).hasSizeLessThan(once.encode(0).length + 99 * 12);
    }
}
