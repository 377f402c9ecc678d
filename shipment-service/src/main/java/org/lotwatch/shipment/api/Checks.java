package org.lotwatch.shipment.api;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.lotwatch.shipment.domain.Carriage;
import org.lotwatch.shipment.domain.Limits;
import org.lotwatch.shipment.domain.Line;
import org.lotwatch.shipment.domain.Violation;

/**
 * Collects what is wrong with one request. A check of a wrong value names the fault and answers a harmless value instead, so that
 * one reading finds all faults; {@link #require} ends it. Not thread-safe.
 */
final class Checks {

    private static final int SHOWN = 100;
    private static final String HARMLESS_TEXT = "-";

    private final Map<String, Violation> faults = new LinkedHashMap<>();
    private boolean hasUnknownFields;

    /** Notes that there are unknown fields, wherever they are. */
    void unknownFields() {
        hasUnknownFields = true;
    }

    boolean hasUnknownFields() {
        return hasUnknownFields;
    }

    /** Names a fault; the first one of a pointer stays. */
    void fault(String pointer, String detail) {
        faults.putIfAbsent(pointer, new Violation(pointer, detail));
    }

    /** Names what a field must be; the field is the last part of the pointer. */
    void wrong(String pointer, String mustBe, @Nullable Object was) {
        wrongAs(pointer, mustBe, Texts.shown(was));
    }

    /** The same for a value that is described and not shown. */
    void wrongAs(String pointer, String mustBe, String described) {
        fault(pointer, Texts.field(pointer) + " must be " + mustBe + ", was " + described);
    }

    /** What was found so far, in that order. */
    List<Violation> found() {
        return List.copyOf(faults.values());
    }

    /** @throws HttpProblem naming the faults, when there are any */
    <T> T require(T value) {
        if (!faults.isEmpty()) {
            throw problem();
        }
        return value;
    }

    /** The problem that names the faults, of which there is at least one. */
    HttpProblem problem() {
        return Problems.validation(faults.values().stream().limit(SHOWN).toList());
    }

    String text(String pointer, @Nullable String value, int longest) {
        if (value == null) {
            wrong(pointer, textOf(longest), null);
        }
        return Objects.requireNonNullElse(optionalText(pointer, value, longest), HARMLESS_TEXT);
    }

    @Nullable
    String optionalText(String pointer, @Nullable String value, int longest) {
        if (value == null || Texts.isPlain(value, longest)) {
            return value;
        }
        wrong(pointer, textOf(longest), value);
        return null;
    }

    /** A text that may run over several lines. */
    @Nullable
    String optionalNote(String pointer, @Nullable String value) {
        return value == null || Texts.isPlain(value.replaceAll("[\r\n\t]", " "), Limits.TEXT)
                ? value
                : optionalText(pointer, value, Limits.TEXT);
    }

    long rounds(String pointer, @Nullable Long value) {
        if (value == null || value < 1 || value > Limits.ROUNDS) {
            wrong(pointer, "an integer of 1 .. " + Limits.ROUNDS, value);
            return 1;
        }
        return value;
    }

    int lineNumber(String pointer, @Nullable Integer value) {
        if (value == null || value < 1) {
            wrong(pointer, "an integer of at least 1", value);
            return 1;
        }
        return value;
    }

    @Nullable
    Integer year(String pointer, @Nullable Integer value) {
        if (value == null || (value >= Limits.FIRST_YEAR && value <= Limits.LAST_YEAR)) {
            return value;
        }
        wrong(pointer, "a year of 1900 .. 2100", value);
        return null;
    }

    @Nullable
    Double degrees(String pointer, @Nullable Double value, int bound) {
        if (value == null || Math.abs(value) <= bound) {
            return value;
        }
        wrong(pointer, "a number of -" + bound + " .. " + bound, value);
        return null;
    }

    <T> T present(String pointer, @Nullable T value, String mustBe, T harmless) {
        if (value == null) {
            wrong(pointer, mustBe, null);
            return harmless;
        }
        return value;
    }

    Instant time(String pointer, @Nullable Instant value) {
        return present(pointer, value, "an RFC 3339 date and time with offset", Instant.EPOCH);
    }

    /** Each element read on its own; elements that are {@code null} are faults. */
    <A, B> List<B> each(String pointer, @Nullable List<@Nullable A> values, BiFunction<String, A, B> read) {
        List<B> all = new ArrayList<>();
        for (int i = 0; values != null && i < values.size(); i++) {
            A value = values.get(i);
            if (value == null) {
                fault(pointer + "/" + i, Texts.field(pointer) + " must not hold null");
            } else {
                all.add(read.apply(pointer + "/" + i, value));
            }
        }
        return all;
    }

    /** Whether there are that many; if not, a fault is named. */
    boolean sized(String pointer, @Nullable Collection<?> values, int fewest, int most) {
        int size = values == null ? 0 : values.size();
        if (size < fewest || size > most) {
            fault(pointer, Texts.field(pointer) + " must have " + fewest + " .. " + most + " entries, had " + size);
            return false;
        }
        return true;
    }

    /** Events have a limit of size, which very long containers and extensions could break. */
    void weight(String pointer, Carriage carriage, Line line) {
        List<String> containers = line.containers().isEmpty() ? carriage.containers() : line.containers();
        long bytes = containers.stream().mapToLong(Texts::bytes).sum()
                + line.extensions().entrySet().stream()
                        .mapToLong(entry -> Texts.bytes(entry.getKey()) + Texts.bytes("" + entry.getValue()))
                        .sum();
        if (bytes > Limits.LINE_BYTES) {
            fault(
                    pointer,
                    "containers and extensions must have at most " + Limits.LINE_BYTES + " bytes together, had "
                            + bytes);
        }
    }

    private static String textOf(int longest) {
        return "a text of 1-" + longest + " characters without control characters";
    }
}
