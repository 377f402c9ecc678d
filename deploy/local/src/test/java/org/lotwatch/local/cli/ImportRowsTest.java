package org.lotwatch.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import org.junit.jupiter.api.Test;

class ImportRowsTest {

    @Test
    void aPreviewListsEachFaultOfEachRejectedRow() {
        Report report = ImportRows.report(Approved.json("preview.json"));

        Approved.verify("preview.txt", Table.lines(report.shown(), report.rows()));
    }

    @Test
    void anImportIsSummedUpAndSaysWhereItsRejectedRowsAre() {
        ObjectNode done = (ObjectNode) Approved.json("preview.json");
        done.put("job", "17").put("state", "done").remove("rejects");
        Report report = ImportRows.report(done);

        Approved.verify("import.txt", Table.lines(report.shown(), report.rows()));
        assertThat(ImportRows.ending(done, URI.create("http://here")))
                .isEqualTo(
                        "The import is done; the rejected rows with their reasons: http://here/api/v1/imports/17/rejects");
    }

    @Test
    void progressSaysHowFarItIsAndHowLongItWillTake() {
        ObjectNode running = (ObjectNode) Approved.json("preview.json");
        running.put("state", "recording").put("secondsLeft", 12);

        assertThat(ImportRows.progress(running))
                .isEqualTo("recording  1,200 rows read, 1,198 accepted, 2 rejected, about 12 s left");
    }
}
