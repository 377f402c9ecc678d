package org.lotwatch.inspection.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotwatch.inspection.domain.Papers.NOW;
import static org.lotwatch.inspection.domain.Papers.SOURCE;
import static org.lotwatch.inspection.domain.Papers.WHY;
import static org.lotwatch.inspection.domain.Papers.filed;
import static org.lotwatch.inspection.domain.Papers.report;
import static org.lotwatch.inspection.domain.Papers.restoration;
import static org.lotwatch.inspection.domain.Papers.round;
import static org.lotwatch.inspection.domain.Papers.rounds;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lotwatch.events.EventType;
import org.lotwatch.events.LotEvent;
import org.lotwatch.events.RecordCorrected;
import org.lotwatch.events.RecordRetracted;
import org.lotwatch.events.RoundInspected;
import org.lotwatch.events.Verdict;
import org.lotwatch.events.codec.EventCodec;
import org.lotwatch.events.codec.Profile;
import org.lotwatch.events.codec.Readable;
import org.lotwatch.inspection.domain.Decision.Accepted;

class ChangeTest {

    private static final Result OPERABLE = rounds(35, Verdict.OPERABLE);
    private static final Result INOPERABLE = rounds(44, Verdict.INOPERABLE);
    private static final Result ROUND_1 = round("R1", Verdict.RESTORABLE);

    @Test
    void eachResultOfAFiledReportIsOneEventNumberedByItsPart() {
        List<LotEvent> events = filed(report(OPERABLE, ROUND_1)).change(1).events();

        assertThat(ids(events)).containsExactly("INS-1/1", "INS-1/2");
        assertThat(events).extracting(LotEvent::type).containsOnly(EventType.ROUND_INSPECTED);
        assertThat(((RoundInspected) events.get(1)).roundId()).isEqualTo("R1");
        assertThat(events.get(0).header().time()).isEqualTo(Papers.INSPECTED_AT);
        assertThat(events.get(0).header().recordedTime()).isEqualTo(NOW);
    }

    @Test
    void onlyTheResultsThatChangedAreCorrected() {
        Change change = correction(
                report(OPERABLE, INOPERABLE, ROUND_1), report(OPERABLE, INOPERABLE, round("R1", Verdict.INOPERABLE)));

        assertThat(ids(change.events())).containsExactly("INS-1/3/r2");
        RecordCorrected corrected = (RecordCorrected) change.events().get(0);
        assertThat(corrected.targetId()).isEqualTo("INS-1/3");
        assertThat(corrected.revision()).isEqualTo(2);
        assertThat(((RoundInspected) corrected.replacement()).verdict()).isEqualTo(Verdict.INOPERABLE);
    }

    @Test
    void aResultLeftOutIsRetractedAndTheOthersKeepTheirNumbers() {
        Change change = correction(report(OPERABLE, INOPERABLE, ROUND_1), report(INOPERABLE, ROUND_1));

        assertThat(ids(change.events())).containsExactly("INS-1/1/r2");
        assertThat(((RecordRetracted) change.events().get(0)).targetId()).isEqualTo("INS-1/1");
    }

    @Test
    void anAddedResultGetsANumberThatWasNeverUsed() {
        Paper shorter = corrected(filed(report(OPERABLE, INOPERABLE, ROUND_1)), report(OPERABLE));

        Paper longer = corrected(shorter, report(OPERABLE, ROUND_1));

        assertThat(ids(longer.change(3).events())).containsExactly("INS-1/4");
    }

    @Test
    void aNewTimeOfInspectionCorrectsEveryResult() {
        Report before = report(OPERABLE, ROUND_1);
        Report after = new Report(
                before.inspectionId(),
                before.lotId(),
                before.inspectedAt().plusSeconds(60),
                before.purpose(),
                before.destructive(),
                before.sample(),
                before.shipmentId(),
                before.site(),
                before.reporting(),
                before.results());

        assertThat(ids(correction(before, after).events())).containsExactly("INS-1/1/r2", "INS-1/2/r2");
    }

    @Test
    void aRetractionTakesBackWhatStoodAndNotWhatWasTakenBackBefore() {
        Paper corrected = corrected(filed(report(OPERABLE, INOPERABLE)), report(INOPERABLE));
        Paper retracted = corrected.plus(((Accepted) corrected.retract(WHY, NOW)).revision());

        assertThat(ids(retracted.change(3).events())).containsExactly("INS-1/2/r3");
    }

    @Test
    void aRestorationIsOneEvent() {
        assertThat(ids(filed(restoration(40, 2)).change(1).events())).containsExactly("RES-1/restored");
    }

    @Test
    void everyEventIsOfTheContractAndWithinItsLimits() {
        EventCodec codec = new EventCodec();
        Paper paper = filed(Papers.fullReport());
        Paper corrected = corrected(paper, report(OPERABLE));
        Paper retracted = corrected.plus(((Accepted) corrected.retract(WHY, NOW)).revision());

        for (int revision = 1; revision <= 3; revision++) {
            for (LotEvent event : retracted.change(revision).events()) {
                byte[] bytes = codec.encode(event);
                assertThat(codec.decodeHttp(bytes, Profile.STRICT))
                        .as(new String(bytes, StandardCharsets.UTF_8))
                        .isInstanceOf(Readable.class);
            }
        }
    }

    @Test
    void theLongestIdsStayWithinTheContract() {
        String longest = "X".repeat(64);

        assertThat(longest + "/" + Integer.MAX_VALUE + "/r" + Integer.MAX_VALUE).hasSizeLessThanOrEqualTo(128);
    }

    @Test
    void idsOfDifferentPapersNeverMeet() {
        Set<String> ids = new HashSet<>();
        List<String> awkward = List.of("A", "A/1", "A/1/r2", "A/restored", "A/restored/r2", "A/r2");

        for (String id : awkward) {
            Report report = new Report(
                    id,
                    report(OPERABLE).lotId(),
                    NOW,
                    null,
                    false,
                    null,
                    null,
                    null,
                    report(OPERABLE).reporting(),
                    List.of(OPERABLE));
            Restoration restoration = new Restoration(id, report.lotId(), NOW, 1, 0, null, null, report.reporting());
            for (Content content : List.of(report, restoration)) {
                assertThat(ids.add(content.factId(1))).as(content.factId(1)).isTrue();
                assertThat(ids.add(content.factId(1) + "/r2"))
                        .as(content.factId(1) + "/r2")
                        .isTrue();
            }
        }
    }

    @Test
    void aCorrectionOfTenThousandResultsAmendsOneWhenOneChanged() {
        Result[] results = IntStream.rangeClosed(1, 10_000)
                .mapToObj(i -> round("R" + i, Verdict.OPERABLE))
                .toArray(Result[]::new);
        Report before = report(results);
        Collections.reverse(Arrays.asList(results));
        results[0] = round("R10000", Verdict.INOPERABLE);

        assertThat(ids(correction(before, report(results)).events())).containsExactly("INS-1/10000/r2");
    }

    private static Change correction(Content before, Content after) {
        return corrected(filed(before), after).change(2);
    }

    private static Paper corrected(Paper paper, Content content) {
        return paper.plus(((Accepted) paper.correct(content, WHY, NOW)).revision());
    }

    private static List<String> ids(List<LotEvent> events) {
        assertThat(events).extracting(event -> event.header().id().source()).containsOnly(SOURCE);
        return events.stream().map(event -> event.header().id().id()).toList();
    }
}
