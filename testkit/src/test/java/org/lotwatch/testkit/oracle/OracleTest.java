package org.lotwatch.testkit.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OracleTest {

    private static final Set<String> DECISIONS = Set.of(
            "applied",
            "duplicate",
            "superseded",
            "retracted",
            "contested",
            "collision",
            "foreign-amendment",
            "pending-target");

    @Test
    void itSharesNoCodeWithTheProduct() {
        JavaClasses oracle = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.lotwatch.testkit.oracle");

        ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("org.lotwatch..")
                        .and(DescribedPredicate.not(
                                JavaClass.Predicates.resideInAPackage("org.lotwatch.testkit.oracle"))))
                .check(oracle);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theBooksOfEveryLotBalanceAtEveryPairOfInstants(long seed) {
        List<LogRecord> log = History.of(seed, 20, 4_000);
        Oracle oracle = Oracle.of(log, History.SOURCE_ORDER);

        for (History.Instants at : History.instants(log, seed)) {
            for (String lot : oracle.lots()) {
                assertBalance(oracle.tally(lot, at.asOf(), at.knownAt()));
                assertBalance(oracle.tally(lot, at.asOf(), at.knownAt(), "/depots/7"));
            }
            assertBalance(oracle.total(at.asOf(), at.knownAt(), null));
        }
    }

    @Test
    void theOrderOfTheListIsOfNoConsequence() {
        List<LogRecord> log = History.of(6, 10, 2_000);
        List<LogRecord> shuffled = new ArrayList<>(log);
        Collections.shuffle(shuffled, new Random(6));

        History.Instants at = History.instants(log, 6).get(0);

        assertThat(Oracle.of(shuffled, History.SOURCE_ORDER).total(at.asOf(), at.knownAt(), null))
                .isEqualTo(Oracle.of(log, History.SOURCE_ORDER).total(at.asOf(), at.knownAt(), null));
    }

    @Test
    void aMadeUpHistoryBringsAboutEveryDecisionAndEveryDiscrepancy() {
        List<LogRecord> log = History.of(7, 60, 3_000);
        Oracle oracle = Oracle.of(log, History.SOURCE_ORDER);
        Set<String> decisions = new TreeSet<>();
        Set<String> discrepancies = new TreeSet<>();

        for (History.Instants at : History.instants(log, 7)) {
            for (String lot : oracle.lots()) {
                decisions.addAll(oracle.decisions(lot, at.asOf(), at.knownAt()).values());
                discrepancies.addAll(oracle.discrepancies(lot, at.asOf(), at.knownAt()));
            }
        }

        assertThat(decisions).isEqualTo(new TreeSet<>(DECISIONS));
        assertThat(discrepancies).hasSize(12);
    }

    @Test
    void everyRecordIsCountedOrParkedOrSkippedOrForwarded() {
        List<LogRecord> log = History.of(8, 30, 5_000);

        Oracle oracle = Oracle.of(log, History.SOURCE_ORDER);

        int counted = oracle.lots().stream()
                .mapToInt(lot -> oracle.records(lot).size())
                .sum();
        assertThat(oracle.parked()).isNotEmpty();
        assertThat(oracle.skipped()).isNotEmpty();
        assertThat(oracle.forwarded()).isNotEmpty();
        assertThat(counted
                        + oracle.parked().size()
                        + oracle.skipped().size()
                        + oracle.forwarded().size())
                .isEqualTo(log.size());
    }

    @Test
    void totalsByAnAttributeAddUpToTheTotal() {
        List<LogRecord> log = History.of(9, 30, 2_000);
        Oracle oracle = Oracle.of(log, History.SOURCE_ORDER);
        History.Instants at = History.instants(log, 9).get(0);

        List<Map<String, @Nullable Long>> groups = List.copyOf(
                oracle.totalsBy("nature", at.asOf(), at.knownAt(), null).values());

        assertThat(groups).hasSizeGreaterThan(1);
        assertThat(RollUp.sum(groups)).isEqualTo(oracle.total(at.asOf(), at.knownAt(), null));
    }

    private static void assertBalance(Map<String, @Nullable Long> tally) {
        long in = sum(tally, "introduced", "overInspected", "reinspectedUnmatched", "unknownPopulationRounds");
        long out = sum(
                tally,
                "withdrawn",
                "sampledOut",
                "uninspected",
                "operable",
                "restorable",
                "inoperable",
                "undetermined");
        assertThat(in).as("%s", tally).isEqualTo(out);
    }

    private static long sum(Map<String, @Nullable Long> tally, String... fields) {
        long sum = 0;
        for (String field : fields) {
            sum += Objects.requireNonNullElse(tally.get(field), 0L);
        }
        return sum;
    }
}
