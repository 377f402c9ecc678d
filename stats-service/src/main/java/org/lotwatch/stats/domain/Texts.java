package org.lotwatch.stats.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Texts that many records share, numbered from 0 in the order of their first use. */
final class Texts {

    static final int NONE = -1;

    private final Map<String, Integer> numbers = new HashMap<>(4);
    private final List<String> texts = new ArrayList<>(2);
    private long characters;
    /** Mostly the text that is asked for next, which need not be hashed then. */
    private @Nullable String last;

    private int lastNumber = NONE;

    /** The number of a text, a new one if need be; {@value #NONE} for none. */
    int number(@Nullable String text) {
        if (text == null) {
            return NONE;
        }
        if (!text.equals(last)) {
            Integer known = numbers.get(text);
            lastNumber = known == null ? add(text) : known;
            last = text;
        }
        return lastNumber;
    }

    /** The number of a text, {@value #NONE} if it was never used. */
    int find(@Nullable String text) {
        return text == null ? NONE : numbers.getOrDefault(text, NONE);
    }

    String text(int number) {
        return texts.get(number);
    }

    @Nullable
    String textOrNull(int number) {
        return number == NONE ? null : texts.get(number);
    }

    int size() {
        return texts.size();
    }

    List<String> all() {
        return List.copyOf(texts);
    }

    private int add(String text) {
        int number = texts.size();
        texts.add(text);
        numbers.put(text, number);
        characters += text.length();
        return number;
    }

    long memoryBytes() {
        return 160 + 140L * texts.size() + characters;
    }
}
