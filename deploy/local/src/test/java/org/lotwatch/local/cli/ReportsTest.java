package org.lotwatch.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReportsTest {

    @Test
    void totalsAreATableWithFiguresToTheRight() {
        Report report = TotalsCommand.report(Approved.json("totals.json"));

        Approved.verify("totals.txt", Table.lines(report.shown(), report.rows()));
    }

    @Test
    void totalsAreCsvWithTheFieldNamesOfTheTally() {
        Report report = TotalsCommand.report(Approved.json("totals.json"));

        Approved.verify("totals.csv", Csv.lines(report.all(), report.rows()));
    }

    @Test
    void theFootingSaysOfWhenTheFiguresAre() {
        assertThat(TotalsCommand.footing(Approved.json("totals.json")))
                .isEqualTo(
                        "As of 2024-03-01T00:00:00Z, known at 2024-03-02T00:00:00Z, 0.0 s behind; the books balance");
    }

    @Test
    void linesOfATailStandUnderTheirHeadings() {
        ObjectNode totals = (ObjectNode) Approved.json("totals.json");
        totals.putArray("groupBy");
        totals.putArray("groups");

        Approved.verify("tail.txt", TailCommand.lines(totals, Output.Form.table, true));
        assertThat(TailCommand.lines(totals, Output.Form.table, false)).hasSize(1);
        assertThat(TailCommand.lines(totals, Output.Form.csv, true).get(0)).startsWith("knownAt,introduced");
    }

    @Test
    void aLotIsARowWithItsAttributes() {
        Report report = LotCommand.lot(Approved.json("lot.json"));

        Approved.verify("lot.txt", Table.lines(report.shown(), report.rows()));
    }

    @Test
    void aParkedRecordIsShownWithWhatCame() {
        Approved.verify("parked.txt", ParkedShowCommand.lines(Approved.json("parked.json")));
    }

    @Test
    void aProblemIsASentenceForEachField() {
        Approved.verify("problem.txt", problem("problem.json", 400));
    }

    @Test
    void aProblemWithoutFieldsIsItsDetail() {
        assertThat(Problem.sentences("http://stats/x", 409, bytes("{\"detail\": \"not applied yet: ask again\"}")))
                .isEqualTo("not applied yet: ask again");
    }

    @Test
    void anAnswerOfSomethingElseIsNamedWithItsStatus() {
        assertThat(Problem.sentences("http://stats/x", 502, bytes("<html>bad gateway</html>")))
                .isEqualTo("http://stats/x answered 502 without a reason: see its log");
    }

    private static String problem(String name, int status) {
        return Problem.sentences(
                        "http://stats/x", status, bytes(Approved.json(name).toString())) + "\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
