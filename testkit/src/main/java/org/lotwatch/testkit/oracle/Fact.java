package org.lotwatch.testkit.oracle;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A standing fact: what an event says, or what the correction in force says instead.
 *
 * @param origin the event whose source, id and place in the log the fact keeps
 */
record Fact(Reading origin, Instant time, @Nullable Instant recordedTime, Map<String, Object> fields) {

    /** An absent recorded time sorts before every present one. */
    static final Comparator<Fact> BY_TIMES = Comparator.comparing(Fact::time)
            .thenComparing(Fact::recordedTime, Comparator.nullsFirst(Comparator.naturalOrder()));

    static Fact asReported(Reading event) {
        return new Fact(event, event.time(), event.recordedTime(), event.fields());
    }

    /** The replacement of a correction in the place of its target. */
    static Fact corrected(Reading target, Reading correction) {
        Replacement replacement =
                (Replacement) Objects.requireNonNull(correction.fields().get("replacement"));
        return new Fact(target, replacement.time(), correction.recordedTime(), replacement.fields());
    }

    boolean is(String type) {
        return origin.type().equals(type);
    }

    String source() {
        return origin.source();
    }

    String id() {
        return origin.id();
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    String text(String field) {
        return (String) Objects.requireNonNull(fields.get(field), field);
    }

    long rounds(String field) {
        return (long) Objects.requireNonNull(fields.get(field), field);
    }

    boolean isTrue(String field) {
        return (boolean) Objects.requireNonNull(fields.get(field), field);
    }

    /** What a correction puts in the place of its target: the new time and the complete new fields. */
    record Replacement(Instant time, Map<String, Object> fields) {}
}
