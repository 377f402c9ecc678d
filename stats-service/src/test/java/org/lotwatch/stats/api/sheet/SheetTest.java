package org.lotwatch.stats.api.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {

    private static final List<String> COLUMNS = List.of("name", "rounds");

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"})
    void aTextIsNoFormulaInCsv(String text) {
        String csv = text(new CsvSheet(COLUMNS), row(text, -1L));

        assertThat(csv).startsWith("name,rounds\r\n").contains("'" + text).endsWith(",-1\r\n");
    }

    @Test
    void whatHasToBeQuotedIs() {
        assertThat(text(new CsvSheet(COLUMNS), row("a \"b\", c\nd", null)))
                .isEqualTo("name,rounds\r\n\"a \"\"b\"\", c\nd\",\r\n");
    }

    @Test
    void anEmptyTableHasItsColumns() {
        assertThat(text(new CsvSheet(COLUMNS))).isEqualTo("name,rounds\r\n");
    }

    @Test
    void aLineOfJsonHoldsARow() {
        assertThat(text(new NdjsonSheet(COLUMNS), row("=1", 2L), row(null, -3L)))
                .isEqualTo("{\"name\":\"=1\",\"rounds\":2}\n{\"name\":null,\"rounds\":-3}");
    }

    @Test
    void aTextIsNoFormulaInAWorkbook() throws Exception {
        String sheet = parts(new XlsxSheet("lots", COLUMNS), row("=1+1", 7L)).get("xl/worksheets/sheet1.xml");

        assertThat(sheet).contains("=1+1", "inlineStr", "<v>7</v>").doesNotContain("<f>");
    }

    @Test
    void aNumberThatAWorkbookWouldRoundIsAText() throws Exception {
        String sheet = parts(new XlsxSheet("lots", COLUMNS), row("x", 9_007_199_254_740_991L))
                .get("xl/worksheets/sheet1.xml");

        assertThat(sheet).contains("9007199254740991</t>");
    }

    @Test
    void rowsAreWrittenWhenTheyCome() {
        XlsxSheet sheet = new XlsxSheet("lots", COLUMNS);
        List<Sheet.Row> rows = Collections.nCopies(20_000, row("some text of a row", 123_456L));
        byte[] first = sheet.rows(rows);
        byte[] second = sheet.rows(rows);

        assertThat(first.length).isGreaterThan(10_000);
        assertThat(second.length).isBetween(first.length / 2, first.length * 2);
    }

    private static Sheet.Row row(@Nullable Object... cells) {
        return new Sheet.Row(Arrays.asList(cells));
    }

    private static byte[] bytes(Sheet sheet, Sheet.Row... rows) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(sheet.rows(Arrays.asList(rows)));
        all.writeBytes(sheet.end());
        return all.toByteArray();
    }

    private static String text(Sheet sheet, Sheet.Row... rows) {
        return new String(bytes(sheet, rows), UTF_8);
    }

    private static Map<String, String> parts(Sheet sheet, Sheet.Row... rows) throws Exception {
        Path file = Files.createTempFile("sheet", ".xlsx");
        Files.write(file, bytes(sheet, rows));
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return parts;
    }
}
