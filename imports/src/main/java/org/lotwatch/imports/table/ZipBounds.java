package org.lotwatch.imports.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Unpacks a workbook once for nothing but its sizes, since what a zip file says of them may be a lie: one that would fill memory
 * or occupy us for ever is refused before it is read.
 */
final class ZipBounds {

    private static final int MOST_ENTRIES = 10_000;
    private static final long MOST_BYTES = 4L << 30;
    private static final long MOST_IN_MEMORY = 64L << 20;
    private static final long SMALL = 16L << 20;
    private static final int MOST_RATIO = 200;
    private static final int BUFFER = 64 * 1024;

    private final byte[] buffer = new byte[BUFFER];
    private final long packed;
    private long unpacked;

    private ZipBounds(long packed) {
        this.packed = packed;
    }

    static void check(Path file) throws FileFault {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> entries = Collections.list(zip.entries());
            if (entries.size() > MOST_ENTRIES) {
                throw tooLarge("more than " + MOST_ENTRIES + " entries");
            }
            ZipBounds bounds = new ZipBounds(Files.size(file));
            for (ZipEntry entry : entries) {
                bounds.unpack(zip, entry);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new FileFault("the file begins like an XLSX workbook and is a broken zip file: " + e.getMessage(), e);
        }
    }

    private void unpack(ZipFile zip, ZipEntry entry) throws IOException, FileFault {
        long most = entry.getName().startsWith("xl/worksheets/") ? MOST_BYTES : MOST_IN_MEMORY;
        long size = 0;
        try (InputStream bytes = zip.getInputStream(entry)) {
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                size += read;
                unpacked += read;
                check(entry, size, most);
            }
        }
    }

    private void check(ZipEntry entry, long size, long most) throws FileFault {
        if (size > most) {
            throw tooLarge("more than " + (most >> 20) + " MiB in " + entry.getName());
        }
        if (unpacked > MOST_BYTES) {
            throw tooLarge("more than " + (MOST_BYTES >> 20) + " MiB unpacked");
        }
        if (unpacked > SMALL && unpacked / MOST_RATIO > packed) {
            throw tooLarge("more than " + MOST_RATIO + " times its size when unpacked");
        }
    }

    private static FileFault tooLarge(String what) {
        return new FileFault(
                "the workbook must be a plain sheet of rows, had " + what + "; save the sheet as CSV UTF-8");
    }
}
