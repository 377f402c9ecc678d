package org.lotwatch.shipment.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where an offered manifest differs from a recorded one. The order of the lines does not matter. */
final class Differences {

    private static final int SHOWN = 100;
    private static final int LONGEST_VALUE = 80;
    private static final Map<String, Function<Carriage, @Nullable Object>> CARRIAGE = carriageFields();
    private static final Map<String, Function<Line, @Nullable Object>> LINE = lineFields();

    private final List<Violation> found = new ArrayList<>();

    private Differences() {}

    /** At most the first 100; none when the content is the same. */
    static List<Violation> between(Manifest recorded, Manifest offered) {
        Differences differences = new Differences();
        differences.compare("", CARRIAGE, recorded.carriage(), offered.carriage());
        differences.compareLines(recorded, offered);
        List<Violation> found = differences.found;
        return List.copyOf(found.subList(0, Math.min(SHOWN, found.size())));
    }

    private void compareLines(Manifest recorded, Manifest offered) {
        Map<Integer, Line> missing = new LinkedHashMap<>();
        recorded.lines().forEach(line -> missing.put(line.line(), line));
        List<Line> lines = offered.lines();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Line before = missing.remove(line.line());
            if (before == null) {
                found.add(new Violation("/lines/" + i, "line " + line.line() + " is not in the recorded manifest"));
            } else {
                compare("/lines/" + i, LINE, before, line);
            }
        }
        missing.keySet().forEach(line -> found.add(new Violation("/lines", "line " + line + " is missing")));
    }

    private <T> void compare(String at, Map<String, Function<T, @Nullable Object>> fields, T recorded, T offered) {
        if (recorded.equals(offered)) {
            return;
        }
        fields.forEach((name, field) -> {
            Object before = field.apply(recorded);
            Object now = field.apply(offered);
            if (!Objects.equals(before, now)) {
                found.add(
                        new Violation(at + "/" + name, name + " is " + shown(now) + ", recorded was " + shown(before)));
            }
        });
    }

    private static String shown(@Nullable Object value) {
        String text = value == null ? "absent" : value.toString();
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
    }

    private static Map<String, Function<Carriage, @Nullable Object>> carriageFields() {
        Map<String, Function<Carriage, @Nullable Object>> fields = new LinkedHashMap<>();
        fields.put("origin", Carriage::origin);
        fields.put("destination", Carriage::destination);
        fields.put("conveyance", Carriage::conveyance);
        fields.put("containers", Carriage::containers);
        fields.put("reportedBy", Carriage::reportedBy);
        return fields;
    }

    private static Map<String, Function<Line, @Nullable Object>> lineFields() {
        Map<String, Function<Line, @Nullable Object>> fields = new LinkedHashMap<>();
        fields.put("lotId", line -> line.lotId().value());
        fields.put("nature", Line::nature);
        fields.put("quantity", Line::quantity);
        fields.put("quantityRange", Line::quantityRange);
        fields.put("containers", Line::containers);
        fields.put("producedFrom", Line::producedFrom);
        fields.put("producedTo", Line::producedTo);
        fields.put("movement", line -> line.movement().label());
        fields.put("previousShipmentId", Line::previousShipmentId);
        fields.put("basis", line -> line.basis().label());
        fields.put("extensions", Line::extensions);
        return fields;
    }
}
