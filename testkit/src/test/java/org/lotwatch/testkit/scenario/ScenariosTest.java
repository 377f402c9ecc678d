package org.lotwatch.testkit.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lotwatch.testkit.oracle.LogRecord;
import org.lotwatch.testkit.oracle.Oracle;

class ScenariosTest {

    private static final int RULES = 18;

    static List<Scenario> scenarios() {
        return ScenarioFiles.all();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theOracleCountsTheScenarioAsExpectedInEveryRun(Scenario scenario) {
        scenario.runs().forEach((name, log) -> {
            Oracle oracle = Oracle.of(log, scenario.sourceOrder());

            assertThat(Comparison.differences(scenario, oracle)).as(name).isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void recordsThatAreInNoLedgerAreParkedOrSkippedOrForwardedAsTheScenarioSays(Scenario scenario) {
        Oracle oracle = Oracle.of(scenario.log(), scenario.sourceOrder());

        assertThat(oracle.parked().keySet()).isEqualTo(recordsThatBecome(scenario, "parked"));
        assertThat(Set.copyOf(oracle.skipped())).isEqualTo(recordsThatBecome(scenario, "skipped"));
        assertThat(Set.copyOf(oracle.forwarded())).isEqualTo(recordsThatBecome(scenario, "forwarded"));
    }

    private static Set<LogRecord> recordsThatBecome(Scenario scenario, String fate) {
        return Set.copyOf(scenario.lines().stream()
                .filter(line -> line.becomes().equals(fate))
                .map(Line::record)
                .toList());
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theBooksThatTheScenarioExpectsBalance(Scenario scenario) {
        assertThat(scenario.expectations()).isNotEmpty().allMatch(Expectation::balances);
    }

    @Test
    void thereAreFiftyScenariosOrMoreAndNoTwoHaveOneTitle() {
        assertThat(scenarios()).hasSizeGreaterThanOrEqualTo(50);
        assertThat(scenarios().stream().map(Scenario::title)).doesNotHaveDuplicates();
    }

    @Test
    void everyRuleOfCountingHasAScenario() {
        Set<Integer> shown = new TreeSet<>();
        scenarios().forEach(scenario -> shown.addAll(scenario.rules()));

        assertThat(shown)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, RULES).boxed().toList());
    }

    @Test
    void everyDecisionHasAScenario() {
        Stream<String> decisions = scenarios().stream()
                .flatMap(scenario -> scenario.lines().stream())
                .map(Line::becomes);

        assertThat(decisions)
                .contains(
                        "applied",
                        "duplicate",
                        "collision",
                        "superseded",
                        "retracted",
                        "contested",
                        "foreign-amendment",
                        "pending-target",
                        "parked",
                        "skipped",
                        "forwarded");
    }

    @Test
    void everyDiscrepancyHasAScenario() {
        Set<String> shown = new TreeSet<>();
        scenarios().forEach(scenario -> scenario.expectations().forEach(e -> shown.addAll(e.discrepancies())));

        assertThat(shown)
                .containsExactlyInAnyOrder(
                        "BEYOND_COUNTING",
                        "INSPECTED_BEFORE_LOADED",
                        "OVER_INSPECTED",
                        "RESTORED_UNMATCHED",
                        "REINSPECTED_UNMATCHED",
                        "ID_COLLISION",
                        "FOREIGN_AMENDMENT",
                        "AMENDMENT_WITHOUT_TARGET",
                        "CONTESTED_CLAIM",
                        "FUTURE_DATED",
                        "WRONG_KEY",
                        "POSSIBLE_SAME_LOT",
                        "NATURE_CONFLICT");
    }

    @Test
    void everyDiscrepancyThatCanCloseIsShownToClose() {
        Set<String> closing = new TreeSet<>();
        for (Scenario scenario : scenarios()) {
            Set<String> atTheEnd = new TreeSet<>();
            Set<String> before = new TreeSet<>();
            for (Expectation e : scenario.expectations()) {
                boolean isLast = e.equals(
                        scenario.expectations().get(scenario.expectations().size() - 1));
                (isLast ? atTheEnd : before).addAll(e.discrepancies());
            }
            before.removeAll(atTheEnd);
            closing.addAll(before);
        }

        assertThat(closing)
                .contains(
                        "BEYOND_COUNTING",
                        "INSPECTED_BEFORE_LOADED",
                        "OVER_INSPECTED",
                        "RESTORED_UNMATCHED",
                        "REINSPECTED_UNMATCHED",
                        "FOREIGN_AMENDMENT",
                        "AMENDMENT_WITHOUT_TARGET",
                        "CONTESTED_CLAIM",
                        "FUTURE_DATED",
                        "WRONG_KEY",
                        "NATURE_CONFLICT");
    }
}
