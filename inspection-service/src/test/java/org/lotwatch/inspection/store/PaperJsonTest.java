package org.lotwatch.inspection.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lotwatch.events.Verdict;
import org.lotwatch.inspection.domain.Change;
import org.lotwatch.inspection.domain.Content;
import org.lotwatch.inspection.domain.Papers;
import org.lotwatch.inspection.domain.Revision;

class PaperJsonTest {

    private final PaperJson json = new PaperJson();

    @Test
    void whatIsWrittenIsReadBackAsItWas() {
        for (Content content : List.of(Papers.fullReport(), Papers.restoration(40, 2))) {
            assertThat(json.content(json.content(content))).isEqualTo(content);
        }
    }

    @Test
    void aChangeIsReadBackWithTheSameEvents() {
        Content before = Papers.report(Papers.rounds(1, Verdict.OPERABLE), Papers.round("R1", Verdict.OPERABLE));
        Content after = Papers.report(Papers.rounds(2, Verdict.OPERABLE)).continuing(before, 2);
        Revision revision = new Revision(2, Papers.SOURCE, Papers.NOW, Papers.WHY, after);
        Change change = Change.of(revision, before);

        Change read = json.change(json.change(change));

        assertThat(read).isEqualTo(change);
        assertThat(read.events()).isEqualTo(change.events()).hasSize(2);
    }

    @Test
    void aReportIsStoredUnderTheNamesThatDatabasesHold() {
        String stored = json.content(Papers.report(Papers.round("R1", Verdict.RESTORABLE)));

        assertThat(stored)
                .isEqualTo("{\"kind\":\"inspection\",\"inspectionId\":\"INS-1\",\"lotId\":\"LOT-1\","
                        + "\"inspectedAt\":\"2024-02-09T22:30:00Z\",\"destructive\":false,"
                        + "\"reporting\":{\"basis\":\"documented\",\"extensions\":{}},"
                        + "\"results\":[{\"part\":1,\"verdict\":\"restorable\",\"quantity\":1,\"roundId\":\"R1\"}]}");
    }

    @Test
    void aFieldOfALaterVersionIsIgnored() {
        String later = json.content(Papers.restoration(40, 2)).replaceFirst("\\{", "{\"later\":[1],");

        assertThat(json.content(later)).isEqualTo(Papers.restoration(40, 2));
    }

    @Test
    void whatIsNoPaperIsRefused() {
        assertThatThrownBy(() -> json.change("nonsense")).isInstanceOf(IllegalArgumentException.class);
    }
}
