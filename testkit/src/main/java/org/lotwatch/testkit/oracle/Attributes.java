package org.lotwatch.testkit.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Rules 17 and 18: what a lot is, as its accepted entry claims agree on it. */
final class Attributes {

    private static final String MIXED = "mixed";
    private static final String UNKNOWN = "unknown";

    private final List<Fact> claims;
    private final Map<String, @Nullable Object> attributes = new LinkedHashMap<>();

    private Attributes(LotView lot) {
        claims = lot.acceptedEntries().stream()
                .sorted(Comparator.comparing((Fact claim) -> claim.origin().record(), LogRecord.LOG_ORDER))
                .toList();
    }

    /** Names as in the public API; years are numbers or null. */
    static Map<String, @Nullable Object> of(LotView lot) {
        Attributes all = new Attributes(lot);
        all.attributes.put(
                "lotId", lot.records().isEmpty() ? null : lot.records().get(0).lotId());
        all.attributes.put("nature", all.nature());
        all.attributes.put("origin", all.common(all.places("origin")));
        all.attributes.put("destination", all.common(all.places("destination")));
        all.attributes.put("shipment", all.common(all.values("shipmentId")));
        all.attributes.put("producedFrom", all.year("producedFrom"));
        all.attributes.put("producedTo", all.year("producedTo"));
        all.attributes.put("producedDecade", all.decade());
        return all.attributes;
    }

    private List<Object> values(String field) {
        return claims.stream()
                .filter(c -> c.has(field))
                .map(c -> Objects.requireNonNull(c.fields().get(field)))
                .toList();
    }

    private List<Object> places(String field) {
        List<Object> ids = new ArrayList<>();
        for (Object place : values(field)) {
            ids.add(Objects.requireNonNull(((Map<?, ?>) place).get("id")));
        }
        return ids;
    }

    private Object common(List<Object> values) {
        if (values.isEmpty()) {
            return UNKNOWN;
        }
        return values.stream().distinct().count() == 1 ? values.get(0) : MIXED;
    }

    private Object nature() {
        List<Object> spellings = values("nature");
        return ignoringCase(spellings) > 1
                ? MIXED
                : common(spellings.stream().limit(1).toList());
    }

    /** How many different natures there are. */
    static int ignoringCase(List<Object> natures) {
        TreeSet<String> different = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        natures.forEach(nature -> different.add((String) nature));
        return different.size();
    }

    private @Nullable Object year(String field) {
        Object year = common(values(field));
        return year instanceof Long ? year : null;
    }

    private Object decade() {
        List<Object> decades = new ArrayList<>();
        for (String field : List.of("producedFrom", "producedTo")) {
            values(field).forEach(year -> decades.add((Long) year / 10 + "0s"));
        }
        return common(decades);
    }
}
