package org.lotwatch.imports.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which column of a file is which field. Immutable. */
public final class ColumnMap {

    private final List<String> header;
    private final Map<String, Integer> places;
    private final List<String> ignored;

    private ColumnMap(List<String> header, Map<String, Integer> places, List<String> ignored) {
        this.header = List.copyOf(header);
        this.places = places;
        this.ignored = List.copyOf(ignored);
    }

    /**
     * Columns that are named like a field, in any spelling, are that field; those that {@code fields} names are what it says.
     *
     * @throws FileFault listing what was found and what is missing
     */
    public static ColumnMap of(List<String> header, List<Field> known, Map<String, String> fields) throws FileFault {
        Map<String, String> byName = new HashMap<>();
        known.forEach(field -> byName.put(Names.folded(field.name()), field.name()));
        Map<String, String> given = given(header, byName, fields);
        Map<String, Integer> places = new LinkedHashMap<>();
        List<String> ignored = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String name = Names.folded(header.get(i));
            String field = given.containsKey(name) ? given.get(name) : unlessGiven(byName.get(name), given);
            if (field == null) {
                ignored.add(header.get(i));
            } else if (places.putIfAbsent(field, i) != null) {
                throw new FileFault(
                        "the columns \"" + header.get(places.get(field)) + "\" and \"" + header.get(i) + "\" both mean "
                                + field + "; say which one by map=column:" + field,
                        header);
            }
        }
        refuseMissing(header, known, places);
        return new ColumnMap(header, places, ignored);
    }

    /** The name of a known field that {@code map} did not give to another column. */
    private static @Nullable String unlessGiven(@Nullable String field, Map<String, String> given) {
        return field == null || given.containsValue(field) ? null : field;
    }

    private static Map<String, String> given(
            List<String> header, Map<String, String> byName, Map<String, String> fields) throws FileFault {
        List<String> columns = header.stream().map(Names::folded).toList();
        Map<String, String> given = new HashMap<>();
        for (Map.Entry<String, String> pair : fields.entrySet()) {
            String field = byName.get(Names.folded(pair.getValue()));
            if (field == null) {
                throw new FileFault(
                        "map must give a known field, was \"" + pair.getValue() + "\"; known are "
                                + byName.values().stream().sorted().collect(Collectors.joining(", ")),
                        header);
            }
            if (!columns.contains(Names.folded(pair.getKey()))) {
                throw new FileFault(
                        "map names the column \"" + pair.getKey() + "\", which is not there; there are "
                                + quoted(header),
                        header);
            }
            given.put(Names.folded(pair.getKey()), field);
        }
        return given;
    }

    private static void refuseMissing(List<String> header, List<Field> known, Map<String, Integer> places)
            throws FileFault {
        List<String> missing = known.stream()
                .filter(Field::required)
                .map(Field::name)
                .filter(name -> !places.containsKey(name))
                .toList();
        if (!missing.isEmpty()) {
            throw new FileFault(
                    "columns are missing: " + String.join(", ", missing) + "; found were " + quoted(header)
                            + "; name them in the header, or say which is which by map=column:field",
                    header);
        }
    }

    private static String quoted(List<String> header) {
        return header.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
    }

    /** Whether the file has a column for the field. */
    public boolean has(String field) {
        return places.containsKey(field);
    }

    /** The place of a field's column, from 0; -1 when there is none. */
    int place(String field) {
        return places.getOrDefault(field, -1);
    }

    /** The name of a field's column in the file; the field's own when there is none. */
    String column(String field) {
        int place = place(field);
        return place < 0 ? field : header.get(place);
    }

    /** The columns that are a field, with it. */
    public Map<String, String> used() {
        Map<String, String> used = new LinkedHashMap<>();
        places.forEach((field, place) -> used.put(header.get(place), field));
        return used;
    }

    /** The columns that are none. */
    public List<String> ignored() {
        return ignored;
    }
}
