package org.lotwatch.stats.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotwatch.events.SampleDesign.JUDGEMENT;
import static org.lotwatch.events.SampleDesign.SRS;
import static org.lotwatch.events.SampleDesign.UNKNOWN;
import static org.lotwatch.events.Verdict.INOPERABLE;
import static org.lotwatch.events.Verdict.OPERABLE;
import static org.lotwatch.stats.domain.Telling.adjusted;
import static org.lotwatch.stats.domain.Telling.inspected;
import static org.lotwatch.stats.domain.Telling.loaded;
import static org.lotwatch.stats.domain.Telling.sampled;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lotwatch.events.AdjustmentKind;
import org.lotwatch.events.SampleDesign;

/** Counting rules, section 9. */
class SampleTest {

    @ParameterizedTest
    @EnumSource(
            value = SampleDesign.class,
            names = {"CENSUS", "SRS", "SYSTEMATIC", "STRATIFIED"})
    void inspectionsByAProbabilitySampleFeedIt(SampleDesign design) {
        Sample sample = sample(loaded(200), sampled(design, OPERABLE, 10, null, null));

        assertThat(sample.population()).isEqualTo(200);
        assertThat(sample.sampled()).isEqualTo(10);
        assertThat(sample.favourable(OPERABLE)).isEqualTo(10);
        assertThat(sample.designs()).containsExactly(design);
    }

    @Test
    void judgementAndWhatStatesNoDesignAreCountedOnly() {
        Sample sample = sample(
                loaded(200),
                sampled(JUDGEMENT, INOPERABLE, 7, null, null),
                sampled(UNKNOWN, INOPERABLE, 3, null, null),
                inspected(INOPERABLE, 5));

        assertThat(sample.sampled()).isZero();
        assertThat(sample.judged()).isEqualTo(15);
    }

    @Test
    void roundsInspectedAgainAreSampledOnceUnderTheNewVerdict() {
        Sample sample = sample(
                loaded(200),
                sampled(SRS, OPERABLE, 10, null, null),
                sampled(SRS, INOPERABLE, 4, null, OPERABLE).onDay(1));

        assertThat(sample.sampled()).isEqualTo(10);
        assertThat(sample.favourable(OPERABLE)).isEqualTo(6);
        assertThat(sample.favourable(INOPERABLE)).isEqualTo(4);
    }

    @Test
    void aRoundWithAnIdIsSampledOnceUnderTheLatestVerdict() {
        Sample sample = sample(
                loaded(200),
                sampled(SRS, OPERABLE, 1, "r1", null),
                sampled(SRS, INOPERABLE, 1, "r1", null).onDay(1));

        assertThat(sample.sampled()).isEqualTo(1);
        assertThat(sample.favourable(INOPERABLE)).isEqualTo(1);
    }

    @Test
    void aLaterJudgementOfASampledRoundDoesNotTouchTheSample() {
        Sample sample = sample(
                loaded(200),
                sampled(SRS, OPERABLE, 1, "r1", null),
                sampled(JUDGEMENT, INOPERABLE, 1, "r1", null).onDay(1));

        assertThat(sample.favourable(OPERABLE)).isEqualTo(1);
    }

    @Test
    void destroyedRoundsTellWhatTheyWere() {
        Sample sample = sample(loaded(200), sampled(SRS, INOPERABLE, 5, null, null, true));

        assertThat(sample.sampled()).isEqualTo(5);
        assertThat(sample.favourable(INOPERABLE)).isEqualTo(5);
    }

    @Test
    void roundsThatLeftUnseenAreNotSpokenFor() {
        Sample sample =
                sample(loaded(200), adjusted(AdjustmentKind.LOSS, 20, null), sampled(SRS, OPERABLE, 5, null, null));

        assertThat(sample.population()).isEqualTo(180);
    }

    @Test
    void withoutALoadingThePopulationIsUnknown() {
        assertThat(sample(sampled(SRS, OPERABLE, 5, null, null)).population()).isNull();
    }

    @Test
    void whatHappensLaterIsNotSampledYet() {
        LotLedger ledger =
                Told.ledger(loaded(200), sampled(SRS, OPERABLE, 5, null, null).onDay(6));

        assertThat(ledger.sample(Moment.asOf(Telling.day(5))).sampled()).isZero();
        assertThat(ledger.sample(Moment.asOf(Telling.day(6))).sampled()).isEqualTo(5);
    }

    private static Sample sample(Telling... tellings) {
        return Told.ledger(tellings).sample(Told.ALL);
    }
}
