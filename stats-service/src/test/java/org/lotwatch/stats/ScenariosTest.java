package org.lotwatch.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lotwatch.testkit.scenario.Comparison;
import org.lotwatch.testkit.scenario.Scenario;
import org.lotwatch.testkit.scenario.ScenarioFiles;

class ScenariosTest {

    static List<Scenario> scenarios() {
        return ScenarioFiles.all();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theLedgersCountTheScenarioAsExpectedInWhateverOrderTheySeeIt(Scenario scenario) {
        scenario.runs().forEach((name, log) -> {
            LedgerCounting ledgers = LedgerCounting.of(log, scenario.sourceOrder());

            assertThat(Comparison.differences(scenario, ledgers)).as(name).isEmpty();
        });
    }
}
