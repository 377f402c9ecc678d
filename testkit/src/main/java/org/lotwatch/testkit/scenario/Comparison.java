package org.lotwatch.testkit.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.lotwatch.testkit.oracle.Counting;
import org.lotwatch.testkit.oracle.LogRecord;
import org.lotwatch.testkit.oracle.LotKeys;

/** Holds what somebody counted against what a scenario expects. */
public final class Comparison {

    private static final Set<String> NOT_IN_A_LEDGER = Set.of("parked", "skipped", "forwarded");

    private final Scenario scenario;
    private final Counting counted;
    private final List<String> differences = new ArrayList<>();

    private Comparison(Scenario scenario, Counting counted) {
        this.scenario = scenario;
        this.counted = counted;
    }

    /** What differs, in words; empty when the books are as they must be. */
    public static List<String> differences(Scenario scenario, Counting counted) {
        Comparison comparison = new Comparison(scenario, counted);
        comparison.compareDecisionsAtTheEnd();
        scenario.expectations().forEach(comparison::compare);
        return comparison.differences;
    }

    private void compareDecisionsAtTheEnd() {
        Map<LogRecord, String> decisions = new LinkedHashMap<>();
        counted.lots()
                .forEach(lot -> decisions.putAll(counted.decisions(lot, Expectation.THE_END, Expectation.THE_END)));
        for (Line line : scenario.lines()) {
            String actual = decisions.getOrDefault(line.record(), "not in a ledger");
            String expected = NOT_IN_A_LEDGER.contains(line.becomes()) ? "not in a ledger" : line.becomes();
            differ("decision on " + line.name() + " at the end", expected, actual);
        }
    }

    private void compare(Expectation expected) {
        String when = expected.lot() + " as of " + expected.asOf() + " known at " + expected.knownAt();
        if (expected.isOfAllLots()) {
            differ(when, expected.tally(), counted.total(expected.asOf(), expected.knownAt(), expected.source()));
            return;
        }
        String lot = LotKeys.of(expected.lot());
        differ(when, expected.tally(), counted.tally(lot, expected.asOf(), expected.knownAt(), expected.source()));
        compareAttributes(expected, lot, when);
        if (expected.source() == null) {
            compareDecisions(expected, lot, when);
            differ(when, expected.discrepancies(), counted.discrepancies(lot, expected.asOf(), expected.knownAt()));
        }
    }

    private void compareAttributes(Expectation expected, String lot, String when) {
        Map<String, ?> actual = counted.attributes(lot, expected.asOf(), expected.knownAt(), expected.source());
        expected.attributes()
                .forEach((name, value) ->
                        differ(name + " of " + when, String.valueOf(value), String.valueOf((Object) actual.get(name))));
    }

    private void compareDecisions(Expectation expected, String lot, String when) {
        Map<LogRecord, String> actual = counted.decisions(lot, expected.asOf(), expected.knownAt());
        for (Line line : scenario.lines()) {
            String decision = expected.decisions().get(line.name());
            if (decision != null) {
                differ(line.name() + " of " + when, decision, actual.getOrDefault(line.record(), "not arrived"));
            }
        }
    }

    private void differ(String what, Object expected, Object actual) {
        if (!Objects.equals(expected, actual)) {
            differences.add(what + ": expected " + expected + ", was " + actual);
        }
    }
}
