package org.lotwatch.inspection.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lotwatch.inspection.domain.Papers.NOW;
import static org.lotwatch.inspection.domain.Papers.WHY;
import static org.lotwatch.inspection.domain.Papers.filed;
import static org.lotwatch.inspection.domain.Papers.report;
import static org.lotwatch.inspection.domain.Papers.restoration;
import static org.lotwatch.inspection.domain.Papers.round;
import static org.lotwatch.inspection.domain.Papers.rounds;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lotwatch.events.AmendmentReason;
import org.lotwatch.events.Verdict;
import org.lotwatch.inspection.domain.Decision.Accepted;
import org.lotwatch.inspection.domain.Decision.Refused;
import org.lotwatch.inspection.domain.Decision.Repeated;

class PaperTest {

    private static final Result OPERABLE = rounds(35, Verdict.OPERABLE);
    private static final Result INOPERABLE = rounds(44, Verdict.INOPERABLE);
    private static final Result ROUND = round("R1", Verdict.RESTORABLE);
    private static final Why OTHER_WHY = new Why(AmendmentReason.DUPLICATE, null);

    private final Paper paper = filed(report(OPERABLE, INOPERABLE, ROUND));

    @Test
    void theSameReportInAnotherOrderIsARepetition() {
        assertThat(paper.fileAgain(report(ROUND, OPERABLE, INOPERABLE))).isEqualTo(new Repeated(paper.last()));
    }

    @Test
    void anotherReportUnderTheSameIdIsAConflictThatNamesTheDifference() {
        Decision decision = paper.fileAgain(report(OPERABLE, rounds(45, Verdict.INOPERABLE), ROUND));

        assertThat(refused(decision).differences())
                .extracting(Difference::pointer)
                .containsExactly("/results/1");
    }

    @Test
    void aMissingResultIsADifference() {
        assertThat(refused(paper.fileAgain(report(OPERABLE, INOPERABLE))).differences())
                .extracting(Difference::detail)
                .containsExactly("results lack the recorded round R1 restorable");
    }

    @Test
    void theFirstContentFiledAgainAfterACorrectionIsStillARepetition() {
        Paper corrected = corrected(paper, report(OPERABLE, ROUND), WHY);

        assertThat(corrected.fileAgain(report(OPERABLE, INOPERABLE, ROUND)))
                .isEqualTo(new Repeated(corrected.revisions().get(0)));
    }

    @Test
    void theSameCorrectionAgainIsARepetition() {
        Paper corrected = corrected(paper, report(OPERABLE, ROUND), WHY);

        assertThat(corrected.correct(report(OPERABLE, ROUND), WHY, NOW)).isEqualTo(new Repeated(corrected.last()));
    }

    @Test
    void aCorrectionThatALaterOneSupersededIsRefused() {
        Paper corrected = corrected(corrected(paper, report(OPERABLE, ROUND), WHY), report(OPERABLE), OTHER_WHY);

        Refused refused = refused(corrected.correct(report(OPERABLE, ROUND), WHY, NOW));

        assertThat(refused.detail()).contains("revision 2", "superseded by revision 3");
    }

    @Test
    void onePaperCanReturnToAnEarlierContentWithAnotherNote() {
        Paper corrected = corrected(corrected(paper, report(OPERABLE, ROUND), WHY), report(OPERABLE), OTHER_WHY);

        assertThat(corrected.correct(report(OPERABLE, ROUND), new Why(WHY.reason(), "back again"), NOW))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void aCorrectionMayNotMoveThePaperToAnotherLot() {
        Refused refused = refused(paper.correct(report("LOT-2", OPERABLE), WHY, NOW));

        assertThat(refused.differences()).extracting(Difference::pointer).containsExactly("/lotId");
        assertThat(refused.detail()).contains("retract");
    }

    @Test
    void aCorrectionMaySpellTheLotInAnotherWay() {
        assertThat(paper.correct(report(" lot-1", OPERABLE, INOPERABLE, ROUND), WHY, NOW))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void aRetractedPaperStandsNoMoreAndSaysWhatItSaid() {
        Paper retracted = retracted(paper);

        assertThat(retracted.state()).isEqualTo(PaperState.RETRACTED);
        assertThat(retracted.content()).isEqualTo(paper.content());
    }

    @Test
    void aRetractedPaperCannotBeCorrected() {
        assertThat(refused(retracted(paper).correct(report(OPERABLE), WHY, NOW)).detail())
                .contains("retracted");
    }

    @Test
    void theSameRetractionAgainIsARepetitionAndAnotherOneAConflict() {
        Paper retracted = retracted(paper);

        assertThat(retracted.retract(WHY, NOW)).isEqualTo(new Repeated(retracted.last()));
        assertThat(retracted.retract(OTHER_WHY, NOW)).isInstanceOf(Refused.class);
    }

    @Test
    void amendmentsKeepTheSourceUnderWhichThePaperWasFiled() {
        assertThat(retracted(paper).last().source()).isEqualTo(Papers.SOURCE);
    }

    @Test
    void aRestorationIsRepeatedCorrectedAndRetractedAlike() {
        Paper restored = filed(restoration(40, 2));

        assertThat(restored.fileAgain(restoration(40, 2))).isInstanceOf(Repeated.class);
        assertThat(refused(restored.fileAgain(restoration(41, 2))).differences())
                .extracting(Difference::pointer)
                .containsExactly("/quantityRestored");
        assertThat(corrected(restored, restoration(39, 3), WHY).content()).isEqualTo(restoration(39, 3));
    }

    @Test
    void revisionsOutOfOrderAreNoPaper() {
        Revision second = new Revision(2, Papers.SOURCE, NOW, WHY, report(OPERABLE));

        assertThatThrownBy(() -> new Paper(List.of(second))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Refused refused(Decision decision) {
        assertThat(decision).isInstanceOf(Refused.class);
        return (Refused) decision;
    }

    private static Paper corrected(Paper paper, Content content, Why why) {
        return paper.plus(((Accepted) paper.correct(content, why, NOW)).revision());
    }

    private static Paper retracted(Paper paper) {
        return paper.plus(((Accepted) paper.retract(WHY, NOW)).revision());
    }
}
