package org.lotwatch.stats.domain;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which room of the service may look into which; the table of the house style. */
class RoomsTest {

    private static final String SERVICE = "org.lotwatch.stats";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(SERVICE);

    @Test
    void theDomainKnowsNothingButTheJdkAndTheEvents() {
        classes()
                .that()
                .resideInAPackage(SERVICE + ".domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        SERVICE + ".domain..",
                        "org.lotwatch.events",
                        "org.apache.commons.statistics.distribution",
                        "org.apache.commons.statistics.interval",
                        "org.jspecify.annotations",
                        "java.lang..",
                        "java.math",
                        "java.nio",
                        "java.nio.charset",
                        "java.time",
                        "java.time.chrono",
                        "java.time.temporal",
                        "java.util",
                        "java.util.function",
                        "java.util.stream",
                        "java.util.zip")
                .check(CLASSES);
    }

    @Test
    void theDomainReadsNoClockAndDrawsNothing() {
        noClasses()
                .that()
                .resideInAPackage(SERVICE + ".domain..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .check(CLASSES);
    }

    @Test
    void theStoreKnowsTheDomainAndTheEventsOfOursOnly() {
        classes()
                .that()
                .resideInAPackage(SERVICE + ".store..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages(SERVICE, SERVICE + ".api..", SERVICE + ".messaging..")
                .check(CLASSES);
    }

    @Test
    void theUseCasesKnowNeitherKafkaInNorHttp() {
        noClasses()
                .that()
                .resideInAPackage(SERVICE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(SERVICE + ".api..", SERVICE + ".messaging..", "jakarta.ws.rs..")
                .check(CLASSES);
    }

    @Test
    void kafkaInAndHttpDoNotKnowEachOther() {
        noClasses()
                .that()
                .resideInAPackage(SERVICE + ".messaging..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(SERVICE + ".api..", "jakarta.ws.rs..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(SERVICE + ".api..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(SERVICE + ".messaging..")
                .allowEmptyShould(true)
                .check(CLASSES);
    }
}
