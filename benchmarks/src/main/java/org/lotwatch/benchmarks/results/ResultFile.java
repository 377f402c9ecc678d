package org.lotwatch.benchmarks.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.lotwatch.benchmarks.Bench;

/** A page of results in Markdown. */
public final class ResultFile {
    private ResultFile() {}

    /**
     * Writes a page under today's date and says where; a page of the same name and day is replaced.
     *
     * @param name of the file, before the date
     * @param load what was done, a line or more
     * @param body what came of it
     */
    public static void write(String name, Bench bench, String load, String body) throws IOException, SQLException {
        LocalDate date = LocalDate.now(ZoneOffset.UTC);
        Path directory = Bench.root().resolve("benchmarks/results");
        Files.createDirectories(directory);
        Path page = Files.writeString(
                directory.resolve(name + "-" + date + ".md"), heading(name, date, bench, load) + "\n" + body);
        System.out.printf("%n%s%nwritten to %s%n", body, Bench.root().relativize(page));
    }

    private static String heading(String name, LocalDate date, Bench bench, String load)
            throws IOException, SQLException {
        String title = name.substring(0, 1).toUpperCase(Locale.ROOT)
                + name.substring(1).replace('-', ' ');
        return """
                # %s, %s

                * Machine: %s
                * Java: %s
                * Versions: %s; PostgreSQL %s
                * Load: %s
                """.formatted(
                title, date, Machine.hardware(), Machine.java(), Machine.versions(), bench.postgresVersion(), load);
    }
}
