package org.lotwatch.imports.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lotwatch.imports.table.Sheets.PLAIN;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxSheetTest {

    private final Path folder;

    XlsxSheetTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void cellsAreTextsAndDatesAreLocalTimes() throws Exception {
        Path file = Sheets.xlsx(folder, sheet -> {
            header(sheet);
            sheet.value(1, 0, "L 1");
            sheet.value(1, 1, 1_500_000);
            sheet.value(1, 2, LocalDateTime.of(2023, 10, 12, 9, 30));
            sheet.style(1, 2).format("dd.mm.yyyy hh:mm").set();
            sheet.value(3, 0, 17.0);
            sheet.value(3, 1, 0.5);
        });

        assertThat(Sheets.rows(file, PLAIN))
                .containsExactly(
                        new SheetRow(2, List.of("L 1", "1500000", "2023-10-12T09:30:00.000"), null),
                        new SheetRow(4, List.of("17", "0.5"), null));
    }

    @Test
    void aNumberInAFormatWithoutADateIsANumber() throws Exception {
        Path file = Sheets.xlsx(folder, sheet -> {
            header(sheet);
            sheet.value(1, 0, "L 1");
            sheet.value(1, 1, 45211);
            sheet.style(1, 1).format("#,##0 \"rounds\";[Red]-#,##0").set();
        });

        assertThat(Sheets.cells(file, PLAIN)).containsExactly(List.of("L 1", "45211"));
    }

    @Test
    void aSheetIsChosenByItsNameOrNumber() throws Exception {
        Path file = Sheets.xlsx(folder, XlsxSheetTest::header);

        try (Sheet byName = Sheets.open(file, Sheets.with(null, "Notes"));
                Sheet byNumber = Sheets.open(file, Sheets.with(null, "2"))) {
            assertThat(byName.header()).containsExactly("nothing");
            assertThat(byNumber.header()).containsExactly("nothing");
        }
        assertThatThrownBy(() -> Sheets.open(file, Sheets.with(null, "Lots")))
                .isInstanceOf(FileFault.class)
                .hasMessageContaining("was \"Lots\"; there are \"Manifest\", \"Notes\"");
    }

    @Test
    void aWorkbookThatIsCutOffIsRefused() throws Exception {
        byte[] whole = Files.readAllBytes(Sheets.xlsx(folder, XlsxSheetTest::header));
        Path half = Sheets.bytes(folder, Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(() -> Sheets.open(half, PLAIN))
                .isInstanceOf(FileFault.class)
                .hasMessageContaining("broken zip file");
    }

    @Test
    void aZipFileThatIsNoWorkbookIsRefused() throws Exception {
        Path file = zip("readme.txt", "nothing".getBytes(StandardCharsets.UTF_8), 1);

        assertThatThrownBy(() -> Sheets.open(file, PLAIN))
                .isInstanceOf(FileFault.class)
                .hasMessageContaining("the workbook cannot be read");
    }

    @Test
    void aZipBombIsRefusedBeforeItIsRead() throws Exception {
        Path file = zip("xl/worksheets/sheet1.xml", new byte[1 << 20], 40);

        assertThatThrownBy(() -> Sheets.open(file, PLAIN))
                .isInstanceOf(FileFault.class)
                .hasMessageContaining("more than 200 times its size when unpacked");
    }

    @Test
    void anOldExcelFileIsRefusedWithAdvice() {
        Path file = Sheets.bytes(folder, HexFormat.of().parseHex("d0cf11e0a1b11ae1"));

        assertThatThrownBy(() -> Sheets.open(file, PLAIN))
                .isInstanceOf(FileFault.class)
                .hasMessageContaining("save it as XLSX");
    }

    private Path zip(String name, byte[] block, int blocks) throws IOException {
        Path file = Files.createTempFile(folder, "zip", ".xlsx");
        try (OutputStream bytes = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            for (int i = 0; i < blocks; i++) {
                zip.write(block);
            }
        }
        return file;
    }

    private static void header(Worksheet sheet) {
        sheet.value(0, 0, "lotId");
        sheet.value(0, 1, "quantity");
        sheet.value(0, 2, "loadedAt");
    }
}
