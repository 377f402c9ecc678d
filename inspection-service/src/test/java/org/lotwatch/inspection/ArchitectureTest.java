package org.lotwatch.inspection;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ROOT = "org.lotwatch.inspection";
    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void theDomainKnowsOnlyTheJdkAndTheEvents() {
        mayDependOn(ROOT + ".domain", ROOT + ".domain", "org.lotwatch.events");
    }

    @Test
    void theStoreKnowsTheDomainTheEventsAndItsDatabase() {
        mayDependOn(
                ROOT + ".store",
                ROOT + ".store",
                ROOT + ".domain",
                "org.lotwatch.events",
                "org.hibernate..",
                "io.quarkus.reactive.pg.client",
                "io.vertx.pgclient",
                "io.vertx.sqlclient",
                "jakarta.inject",
                "jakarta.persistence..",
                "jakarta.enterprise..",
                "io.smallrye.mutiny..",
                "com.fasterxml.jackson..");
    }

    @Test
    void theUseCaseKnowsDomainStoreEventsAndOutbox() {
        mayDependOn(
                ROOT,
                ROOT,
                ROOT + ".domain",
                ROOT + ".store",
                "org.lotwatch.events",
                "org.lotwatch.outbox",
                "org.hibernate.reactive.mutiny",
                "io.smallrye.mutiny..",
                "jakarta.enterprise..",
                "org.eclipse.microprofile.config..");
    }

    @Test
    void theApiDoesNotKnowTheStoreOrTheOutbox() {
        mayDependOn(
                ROOT + ".api",
                ROOT + ".api",
                ROOT,
                ROOT + ".domain",
                "org.lotwatch.events",
                "org.lotwatch.imports..",
                "org.hibernate.reactive.mutiny",
                "io.smallrye.mutiny..",
                "io.quarkus..",
                "io.vertx..",
                "io.quarkiverse.resteasy.problem..",
                "jakarta..",
                "org.jboss.logging",
                "org.jboss.resteasy.reactive..",
                "org.eclipse.microprofile..",
                "com.fasterxml.jackson..");
    }

    private static void mayDependOn(String room, String... allowed) {
        String[] all = new String[allowed.length + 2];
        System.arraycopy(allowed, 0, all, 0, allowed.length);
        all[allowed.length] = "java..";
        all[allowed.length + 1] = "org.jspecify..";
        classes()
                .that()
                .resideInAPackage(room)
                .and()
                .haveSimpleNameNotContaining("_")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(all)
                .check(SERVICE);
    }
}
