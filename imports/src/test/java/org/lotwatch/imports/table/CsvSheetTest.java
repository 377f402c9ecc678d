package org.lotwatch.imports.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lotwatch.imports.table.Sheets.PLAIN;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSheetTest {

    private final Path folder;

    CsvSheetTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lotId,quantity\nL 1,7\n",
                "lotId;quantity\nL 1;7\n",
                "lotId\tquantity\nL 1\t7",
                "lotId|quantity\r\nL 1|7\r\n",
                "\"lotId\",\"quantity\"\r\n\"L 1\",\"7\"",
                "sep=;\nlotId;quantity\nL 1;7",
                "\n\nlotId,quantity\n\n,\nL 1,7\n\n",
                "Lot ID;Quantity, rounds\nL 1;7",
            })
    void theSeparatorIsFoundOut(String text) throws Exception {
        assertThat(Sheets.cells(Sheets.csv(folder, text), PLAIN)).containsExactly(List.of("L 1", "7"));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, ''", "UTF-16LE, UTF-16LE", "windows-1251, windows-1251", "KOI8-R, koi8-r", "IBM866, IBM866"})
    void textsAreReadInTheirEncoding(Charset charset, String said) throws Exception {
        Path file = Sheets.csv(folder, "lotId,quantity\nПАРТИЯ,7\n", charset);

        List<List<String>> cells = Sheets.cells(file, Sheets.with(said.isEmpty() ? null : said, null));

        assertThat(cells).containsExactly(List.of("ПАРТИЯ", "7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkIsNoPartOfTheHeaderAndMoreCertainThanTheSender(Charset charset) throws Exception {
        Path file = Sheets.csv(folder, "\uFEFFlotId,quantity\nПАРТИЯ,7\n", charset);

        try (Sheet sheet = Sheets.open(file, Sheets.with("windows-1251", null))) {
            assertThat(sheet.header()).containsExactly("lotId", "quantity");
            assertThat(sheet.next()).isEqualTo(new SheetRow(2, List.of("ПАРТИЯ", "7"), null));
        }
    }

    @Test
    void aCellInQuotesMayRunOverLinesAndHoldQuotesAndSeparators() throws Exception {
        Path file = Sheets.csv(folder, "lotId,quantity\n\"L \"\"1\"\",\nsecond\",7\nL 2,8\n");

        assertThat(Sheets.rows(file, PLAIN))
                .containsExactly(
                        new SheetRow(2, List.of("L \"1\",\nsecond", "7"), null),
                        new SheetRow(4, List.of("L 2", "8"), null));
    }

    @Test
    void bytesOfAnotherEncodingAreNamedByTheirRow() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("lotId,quantity\nL 1,7\n".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes("ПАРТИЯ,8\n".getBytes(Charset.forName("windows-1251")));

        List<SheetRow> rows = Sheets.rows(Sheets.bytes(folder, bytes.toByteArray()), PLAIN);

        assertThat(rows).extracting(SheetRow::number).containsExactly(2L, 3L);
        assertThat(rows.get(0).fault()).isNull();
        assertThat(rows.get(1).fault()).contains("bytes that are not UTF-8 in cell 1", "charset=windows-1251");
    }

    @Test
    void aRowWithMoreCellsThanTheHeaderHasAFault() throws Exception {
        Path file = Sheets.csv(folder, "lotId,quantity\nL 1,1,000\nL 2\nL 3,7,,\n");

        List<SheetRow> rows = Sheets.rows(file, PLAIN);

        assertThat(rows.get(0).fault()).contains("has 3 cells, the header has 2");
        assertThat(rows.subList(1, 3)).allMatch(row -> row.fault() == null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                  | must have a header row and rows, was empty",
                "'\n \n'                             | must have a header row and rows, had no row",
                "'lotId,quantity\nL 1,\"7\nL 2,8'    | record starting at line 2",
            })
    void aFileThatIsNoTableIsRefusedWithItsReason(String text, String reason) {
        Path file = Sheets.csv(folder, text);

        assertThatThrownBy(() -> Sheets.rows(file, PLAIN))
                .isInstanceOf(FileFault.class)
                .hasMessageContaining(reason);
    }

    @Test
    void anUnknownCharsetIsRefusedWithTheKnownOnes() {
        Path file = Sheets.csv(folder, "lotId,quantity\n");

        assertThatThrownBy(() -> Sheets.rows(file, Sheets.with("utf-7", null)))
                .isInstanceOf(FileFault.class)
                .hasMessageContaining("charset must be one of UTF-8, ")
                .hasMessageContaining("\"utf-7\"");
    }

    @Test
    void linesAreReadAsTheyWereWritten() {
        List<List<String>> rows =
                List.of(List.of(""), List.of("a", "", "b,\"c\"\nd"), List.of(" x ", "#y"), List.of("", ""));
        CsvLines lines = new CsvLines();

        assertThat(rows.stream().map(lines::write).map(CsvLines::read)).containsExactlyElementsOf(rows);
    }
}
