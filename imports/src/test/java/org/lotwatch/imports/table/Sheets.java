package org.lotwatch.imports.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Files for the tests, and how they are read. */
final class Sheets {

    static final SheetOptions PLAIN = new SheetOptions(null, null, null, Map.of());
    static final List<Field> FIELDS = List.of(
            new Field("lotId", true, false, "the lot"),
            new Field("quantity", true, false, "rounds"),
            new Field("loadedAt", false, true, "when"),
            new Field("containers", false, false, "containers"));

    private Sheets() {}

    static Path csv(Path folder, String text) {
        return csv(folder, text, StandardCharsets.UTF_8);
    }

    static Path csv(Path folder, String text, Charset charset) {
        return bytes(folder, text.getBytes(charset));
    }

    static Path bytes(Path folder, byte[] bytes) {
        try {
            return Files.write(Files.createTempFile(folder, "sheet", ".bin"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path xlsx(Path folder, Consumer<Worksheet> fill) throws IOException {
        Path file = Files.createTempFile(folder, "sheet", ".xlsx");
        try (OutputStream bytes = Files.newOutputStream(file);
                Workbook workbook = new Workbook(bytes, "lotwatch", "1.0")) {
            fill.accept(workbook.newWorksheet("Manifest"));
            workbook.newWorksheet("Notes").value(0, 0, "nothing");
        }
        return file;
    }

    static SheetOptions with(@Nullable String charset, @Nullable String sheet) {
        return new SheetOptions(charset, sheet, null, Map.of());
    }

    static Sheet open(Path file, SheetOptions options) throws FileFault {
        List<String> names = FIELDS.stream().map(Field::name).toList();
        return SheetFile.open(file, options, new HeaderNames(names), new AtomicLong());
    }

    static List<SheetRow> rows(Path file, SheetOptions options) throws FileFault {
        List<SheetRow> rows = new ArrayList<>();
        try (Sheet sheet = open(file, options)) {
            for (SheetRow row = sheet.next(); row != null; row = sheet.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    static List<List<String>> cells(Path file, SheetOptions options) throws FileFault {
        return rows(file, options).stream().map(SheetRow::cells).toList();
    }
}
