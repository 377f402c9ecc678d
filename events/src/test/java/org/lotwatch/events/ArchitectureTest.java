package org.lotwatch.events;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.lotwatch.events");

    @Test
    void theContractKnowsTheJdkJacksonAndTheSchemaValidatorOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "com.fasterxml.jackson..",
                        "com.networknt..",
                        "org.lotwatch.events..")
                .check(CLASSES);
    }

    @Test
    void theTypesOfTheContractKnowNoJson() {
        noClasses()
                .that()
                .resideInAPackage("org.lotwatch.events")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml..", "com.networknt..", "org.lotwatch.events.codec..")
                .check(CLASSES);
    }

    @Test
    void onlyTwoClassesKnowTheSchemaValidator() {
        noClasses()
                .that()
                .haveNameNotMatching(".*[.](SchemaCheck|Definitions)([$].*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.networknt..")
                .check(CLASSES);
    }
}
