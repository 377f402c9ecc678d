package org.lotwatch.imports.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lotwatch.events.Labelled;

/**
 * The cells of one row, read as values; blanks around them do not count, and a blank cell is {@code null}. What cannot be read is
 * named as a fault and read as {@code null}; the first fault of a field stays. Not thread-safe.
 */
public final class Cells {

    private static final Pattern MEMBERS = Pattern.compile("\\s*[|;]\\s*");
    private static final Map<String, Boolean> YES_NO = Map.of(
            "true", true, "yes", true, "1", true, "да", true, "false", false, "no", false, "0", false, "нет", false);
    private static final int LONGEST_SHOWN = 80;

    private final long number;
    private final List<String> values;
    private final ColumnMap columns;
    private final Times times;
    private final Map<String, CellFault> faults = new LinkedHashMap<>();

    Cells(long number, List<String> values, ColumnMap columns, Times times) {
        this.number = number;
        this.values = values;
        this.columns = columns;
        this.times = times;
    }

    /** The row's number in its file. */
    public long number() {
        return number;
    }

    /** Whether the file has a column for the field. */
    public boolean has(String field) {
        return columns.has(field);
    }

    /** Whether all of the fields are. */
    public boolean isBlank(String... fields) {
        return Arrays.stream(fields).allMatch(field -> text(field) == null);
    }

    public @Nullable String text(String field) {
        int place = columns.place(field);
        String text = place < 0 || place >= values.size() ? "" : stripped(values.get(place));
        return text.isEmpty() ? null : text;
    }

    public @Nullable Long whole(String field) {
        String text = text(field);
        return text == null ? null : Numbers.whole(text, wrong(field));
    }

    public @Nullable Integer number(String field) {
        Long whole = whole(field);
        if (whole != null && whole.intValue() != whole) {
            wrong(field).accept("an integer of at most " + Integer.MAX_VALUE);
            return null;
        }
        return whole == null ? null : whole.intValue();
    }

    public @Nullable Double decimal(String field) {
        String text = text(field);
        return text == null ? null : Numbers.decimal(text, wrong(field));
    }

    public @Nullable Instant time(String field) {
        String text = text(field);
        return text == null ? null : times.read(text, wrong(field));
    }

    public @Nullable Boolean yesNo(String field) {
        String text = text(field);
        Boolean value = text == null ? null : YES_NO.get(text.toLowerCase(Locale.ROOT));
        if (text != null && value == null) {
            wrong(field).accept("true or false");
        }
        return value;
    }

    /** One of the type's labels, in upper or lower case. */
    public <E extends Enum<E> & Labelled> @Nullable E label(String field, Class<E> type) {
        String text = text(field);
        E[] all = type.getEnumConstants();
        for (int i = 0; text != null && i < all.length; i++) {
            if (all[i].label().equalsIgnoreCase(text)) {
                return all[i];
            }
        }
        if (text != null) {
            wrong(field)
                    .accept(Arrays.stream(all).map(Labelled::label).collect(Collectors.joining(", ", "one of ", "")));
        }
        return null;
    }

    /** Several texts in one cell, parted by bars or semicolons. */
    public @Nullable List<@Nullable String> texts(String field) {
        String text = text(field);
        return text == null ? null : new ArrayList<>(Arrays.asList(MEMBERS.split(text)));
    }

    /** Names a fault of a cell; the first one of a field stays. An empty field is the whole row. */
    public void fault(String field, String detail) {
        String text = field.isEmpty() ? null : text(field);
        String column = field.isEmpty() ? "" : columns.column(field);
        faults.putIfAbsent(field, new CellFault(column, text == null ? "" : shortened(text), detail));
    }

    /** In the order in which they were found. */
    public List<CellFault> faults() {
        return List.copyOf(faults.values());
    }

    private Consumer<String> wrong(String field) {
        return mustBe -> fault(field, field + " must be " + mustBe + ", was \"" + shortened("" + text(field)) + '"');
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }

    /** Without blanks around it, also those that do not break a line. */
    private static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }
}
