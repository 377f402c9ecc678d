package org.lotwatch.testkit.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.lotwatch.testkit.oracle.LogRecord;

/**
 * One example of the specification: a log, and the books that must come of it.
 *
 * @param title a sentence that can be false
 * @param rules of {@code docs/reference/counting.md}
 * @param sourceOrder whose claims go first
 * @param log every record, in the order of arrival
 */
public record Scenario(
        String chapter,
        String title,
        Set<Integer> rules,
        List<String> sourceOrder,
        List<Line> lines,
        List<LogRecord> log,
        List<Expectation> expectations) {

    private static final int SHUFFLES = 20;
    private static final long FAR_BEHIND = 1_000_000;

    public Scenario {
        rules = Set.copyOf(rules);
        sourceOrder = List.copyOf(sourceOrder);
        lines = List.copyOf(lines);
        log = List.copyOf(log);
        expectations = List.copyOf(expectations);
    }

    /** The orders in which the same records may be seen, by name; the books must not tell them apart. */
    public Map<String, List<LogRecord>> runs() {
        Map<String, List<LogRecord>> runs = new LinkedHashMap<>();
        runs.put("as arrived", log);
        runs.put("every record twice", twice());
        List<LogRecord> reversed = new ArrayList<>(log);
        Collections.reverse(reversed);
        runs.put("reversed", reversed);
        for (int seed = 1; seed <= SHUFFLES; seed++) {
            List<LogRecord> shuffled = new ArrayList<>(seed % 2 == 0 ? log : twice());
            Collections.shuffle(shuffled, new Random(seed));
            runs.put((seed % 2 == 0 ? "shuffled with seed " : "doubled and shuffled with seed ") + seed, shuffled);
        }
        return runs;
    }

    private List<LogRecord> twice() {
        List<LogRecord> twice = new ArrayList<>(log);
        log.forEach(r -> twice.add(r.at(r.partition(), r.offset() + FAR_BEHIND, r.arrival())));
        return twice;
    }

    @Override
    public String toString() {
        return chapter + ": " + title;
    }
}
