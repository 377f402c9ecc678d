package org.lotwatch.stats.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What one record adds to the tally of its lot. The effects of all records of a moment add up to its tally, but for what
 * is settled for the lot as a whole: {@code uninspected}, {@code overInspected}, {@code reinspectedUnmatched}, and a bucket
 * that would be below zero.
 *
 * @param rounds signed, by the public names of the tally's fields; without zeros
 * @param text the same to read, such as {@code +120 operable, -120 restorable}, or why there is none
 */
public record Effect(Map<String, Long> rounds, String text) {

    public Effect {
        rounds = Collections.unmodifiableMap(new LinkedHashMap<>(rounds));
    }

    static Effect none(String why) {
        return new Effect(Map.of(), why);
    }

    static Effect of(Map<String, Long> rounds) {
        Map<String, Long> moved = new LinkedHashMap<>(rounds);
        moved.values().removeIf(quantity -> quantity == 0);
        return moved.isEmpty() ? none("moves no count") : new Effect(moved, text(moved));
    }

    private static String text(Map<String, Long> rounds) {
        return rounds.entrySet().stream()
                .map(entry -> (entry.getValue() > 0 ? "+" : "") + entry.getValue() + " " + words(entry.getKey()))
                .collect(Collectors.joining(", "));
    }

    /** A field's name in words: {@code restoredUnmatched} is "restored unmatched". */
    private static String words(String field) {
        StringBuilder words = new StringBuilder();
        field.chars()
                .forEach(
                        c -> words.append(Character.isUpperCase(c) ? " " : "").append((char) Character.toLowerCase(c)));
        return words.toString();
    }
}
