package org.lotwatch.imports.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/** Opens a file as what its first bytes say that it is, whatever it is called. */
public final class SheetFile {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = HexFormat.of().parseHex("d0cf11e0");

    private SheetFile() {}

    /**
     * The sheet of a file, at its first row after the header.
     *
     * @param known whether a column of that name is expected; tells the separators of CSV apart
     * @param bytesRead is told how far the reading has come, in bytes of the file; stays 0 for a workbook
     */
    public static Sheet open(Path file, SheetOptions options, Predicate<String> known, AtomicLong bytesRead)
            throws FileFault {
        byte[] start = start(file);
        if (Arrays.equals(start, OLE)) {
            throw new FileFault("the file must be CSV or XLSX, was an old Excel file (XLS) or an encrypted one;"
                    + " save it as XLSX without a password, or as CSV UTF-8");
        }
        return Arrays.equals(start, ZIP)
                ? XlsxSheet.open(file, options)
                : CsvSheet.open(file, options, known, bytesRead);
    }

    private static byte[] start(Path file) throws FileFault {
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] start = bytes.readNBytes(ZIP.length);
            if (start.length == 0) {
                throw new FileFault("the file must have a header row and rows, was empty");
            }
            return start;
        } catch (IOException e) {
            throw new FileFault("the file cannot be read: " + e.getMessage(), e);
        }
    }
}
