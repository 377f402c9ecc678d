package org.lotwatch.imports.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The encodings that a file may have. */
final class Charsets {

    /** How many bytes a byte order mark has at most. */
    static final int LONGEST_MARK = 3;

    private static final List<String> NAMES = List.of(
            "UTF-8",
            "UTF-16",
            "UTF-16LE",
            "UTF-16BE",
            "windows-1251",
            "windows-1252",
            "ISO-8859-1",
            "KOI8-R",
            "IBM866");
    private static final Map<String, Charset> MARKS = Map.of(
            "efbbbf", StandardCharsets.UTF_8, "fffe", StandardCharsets.UTF_16LE, "feff", StandardCharsets.UTF_16BE);

    private Charsets() {}

    static Charset named(String name) throws FileFault {
        String known = NAMES.stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() ->
                        new FileFault("charset must be one of " + String.join(", ", NAMES) + ", was \"" + name + '"'));
        return Charset.forName(known);
    }

    /** The byte order mark that a file begins with, in hexadecimal digits; empty when there is none. */
    static String mark(byte[] start) {
        String hex = HexFormat.of().formatHex(Arrays.copyOf(start, Math.min(start.length, LONGEST_MARK)));
        return MARKS.keySet().stream().filter(hex::startsWith).findFirst().orElse("");
    }

    /** A mark is more certain than what a sender says. */
    static Charset of(String mark, @Nullable String said) throws FileFault {
        Charset marked = MARKS.get(mark);
        if (marked != null) {
            return marked;
        }
        return said == null ? StandardCharsets.UTF_8 : named(said);
    }
}
