// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RestController;

/** Rules of structure that no compiler checks. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.gridkeeper");

    @Test
    void one_package_knows_geotools() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.gridkeeper.engine.geo")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.geotools..")
                .check(CLASSES);
    }

    @Test
    void the_engine_knows_neither_spring_nor_databases() {
        noClasses()
                .that()
                .resideInAPackage("org.gridkeeper.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..")
                .check(CLASSES);
    }

    @Test
    void controllers_and_tables_belong_to_their_feature() {
        classes()
                .that()
                .areAnnotatedWith(RestController.class)
                .or()
                .haveSimpleNameEndingWith("Table")
                .should()
                .bePackagePrivate()
                .check(CLASSES);
    }
}
