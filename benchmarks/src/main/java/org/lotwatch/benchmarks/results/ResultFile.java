package org.lotwatch.benchmarks.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.lotwatch.benchmarks.Bench;

/** A page of results in Markdown. */
public final class ResultFile {
    private ResultFile() {}

    /**
     * Writes and prints a page under today's date; a page of the same name and day is replaced.
     *
     * @param name of the file, after the date
     * @param postgres the database server's version
     * @param load what was done, a line or more
     * @param body what came of it
     */
    public static void write(String name, String postgres, String load, String body) throws IOException {
        Path page = keep(name, postgres, load, body);
        System.out.printf("%n%s%nwritten to %s%n", body, Bench.root().relativize(page));
    }

    /** Writes a page as {@link #write} does and returns where, silently. */
    public static Path keep(String name, String postgres, String load, String body) throws IOException {
        LocalDate date = LocalDate.now(ZoneOffset.UTC);
        Path directory = Bench.root().resolve("benchmarks/results");
        Files.createDirectories(directory);
        return Files.writeString(
                directory.resolve(date + "-" + name + ".md"), heading(name, date, postgres, load) + "\n" + body);
    }

    private static String heading(String name, LocalDate date, String postgres, String load) throws IOException {
        String title = name.substring(0, 1).toUpperCase(Locale.ROOT)
                + name.substring(1).replace('-', ' ');
        return """
                # %s, %s

                * Machine: %s
                * Java: %s
                * Versions: %s; PostgreSQL %s
                * Load: %s
                """.formatted(title, date, Machine.hardware(), Machine.java(), Machine.versions(), postgres, load);
    }
}
