package org.lotwatch.inspection.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gives the results of a corrected report the numbers of the results they stand for, so that few events have to be corrected:
 * first those that are the same, then those of the same round, then the others of the same form in their order. The rest
 * gets numbers that were never used. Good for one report.
 */
final class PartNumbers {

    private final Map<Integer, Result> free = new LinkedHashMap<>();
    private int used;

    PartNumbers(List<Result> before, int used) {
        before.forEach(result -> free.put(result.part(), result));
        this.used = used;
    }

    List<Result> continued(List<Result> later) {
        @Nullable Result[] numbered = new @Nullable Result[later.size()];
        match(later, numbered, result -> result.as(1));
        match(later, numbered, Result::roundId);
        match(later, numbered, result -> result.roundId() == null);
        List<Result> all = new ArrayList<>(later.size());
        for (int i = 0; i < numbered.length; i++) {
            Result known = numbered[i];
            all.add(known == null ? later.get(i).as(++used) : known);
        }
        return all;
    }

    /** Numbers results that are not numbered yet by free ones of the same key; {@code null} keys match nothing. */
    private void match(List<Result> later, @Nullable Result[] numbered, Function<Result, @Nullable Object> key) {
        Map<@Nullable Object, Queue<Integer>> parts = new HashMap<>();
        free.values()
                .forEach(result -> parts.computeIfAbsent(key.apply(result), k -> new ArrayDeque<>())
                        .add(result.part()));
        parts.remove(null);
        for (int i = 0; i < numbered.length; i++) {
            Queue<Integer> candidates = numbered[i] == null ? parts.get(key.apply(later.get(i))) : null;
            if (candidates != null && !candidates.isEmpty()) {
                int part = candidates.remove();
                numbered[i] = later.get(i).as(part);
                free.remove(part);
            }
        }
    }
}
