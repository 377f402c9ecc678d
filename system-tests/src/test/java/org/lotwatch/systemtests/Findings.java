package org.lotwatch.systemtests;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a series of faults came to, for people. */
final class Findings {
    private final List<Struck> all = new ArrayList<>();
    private final long seed;
    private Audit newest = new Audit(0, 0);
    private int audits;

    Findings(long seed) {
        this.seed = seed;
    }

    /**
     * One fault.
     *
     * @param took from its beginning to its end
     * @param untilApplied from then until all that stood on the topics was applied
     * @param stall the longest time without a commit meanwhile
     * @param overtaken commits that were refused because another replica had committed past them
     */
    record Struck(Fault fault, Duration took, Duration untilApplied, Duration stall, long overtaken) {}

    void struck(Struck struck) {
        all.add(struck);
    }

    /** Everything was compared, and agreed. */
    void audited(Audit audit) {
        audits++;
        newest = audit;
    }

    int faults() {
        return all.size();
    }

    /** One line for the last fault of so many. */
    String last(int of) {
        Struck last = all.get(all.size() - 1);
        return String.format(
                Locale.ROOT,
                "fault %d of %d, seed %d: %s took %.1f s, then applied in %.1f s",
                all.size(),
                of,
                seed,
                last.fault(),
                seconds(last.took()),
                seconds(last.untilApplied()));
    }

    /** What the audits so far have shown, and a table. */
    String told() {
        return String.format(
                        Locale.ROOT,
                        "seed %d: %d faults, %d of them kills or pauses; %,d records on the topics, %,d of them"
                                + " acknowledged to the traffic; %d audits of everything: 0 lost, 0 counted twice%n%n",
                        seed,
                        all.size(),
                        all.stream()
                                .filter(struck -> struck.fault().sort() == Fault.Sort.PROCESS)
                                .count(),
                        newest.records(),
                        newest.acknowledged(),
                        audits)
                + table();
    }

    private String table() {
        StringBuilder table = new StringBuilder(String.format(
                "| fault | times | longest without a commit, s | longest until no lag, s | commits overtaken |%n"
                        + "| --- | ---: | ---: | ---: | ---: |%n"));
        all.stream()
                .collect(Collectors.groupingBy(Struck::fault, TreeMap::new, Collectors.toList()))
                .forEach((fault, struck) -> table.append(row(fault.name(), struck)));
        return table.append(row("all", all)).toString();
    }

    private static String row(String name, List<Struck> struck) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %d |%n",
                name,
                struck.size(),
                longest(struck, Struck::stall),
                longest(struck, Struck::untilApplied),
                struck.stream().mapToLong(Struck::overtaken).sum());
    }

    private static double longest(List<Struck> struck, Function<Struck, Duration> of) {
        return seconds(struck.stream().map(of).max(Comparator.naturalOrder()).orElse(Duration.ZERO));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1e3;
    }
}
