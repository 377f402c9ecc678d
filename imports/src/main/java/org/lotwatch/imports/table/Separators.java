package org.lotwatch.imports.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Which character separates the cells of a CSV file. */
final class Separators {

    private static final List<Character> KNOWN = List.of(',', ';', '\t', '|');
    private static final String DECLARED = "sep=";

    private Separators() {}

    /** Whether the file begins with a line such as {@code sep=;}, which spreadsheets write and hide. */
    static boolean isDeclared(String start) {
        return start.length() > DECLARED.length()
                && start.substring(0, DECLARED.length())
                        .toLowerCase(Locale.ROOT)
                        .equals(DECLARED);
    }

    /** The one that is declared, else the one that makes the header name most known columns, else most columns. */
    static char of(String start, Predicate<String> known) {
        if (isDeclared(start)) {
            return start.charAt(DECLARED.length());
        }
        char best = KNOWN.get(0);
        int most = -1;
        for (char separator : KNOWN) {
            List<String> header = header(start, separator);
            int sense = 1_000 * (int) header.stream().filter(known).count() + header.size();
            if (sense > most) {
                best = separator;
                most = sense;
            }
        }
        return best;
    }

    private static List<String> header(String start, char separator) {
        try (CsvReader<CsvRecord> rows = CsvSheet.records(new StringReader(start), separator)) {
            Iterator<CsvRecord> all = rows.iterator();
            return all.hasNext() ? all.next().getFields() : List.of();
        } catch (CsvParseException e) {
            return List.of(); // no separator of this file
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
