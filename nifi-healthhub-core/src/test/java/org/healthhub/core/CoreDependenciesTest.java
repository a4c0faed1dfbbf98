// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

@AnalyzeClasses(packages = "org.healthhub.core", importOptions = ImportOption.DoNotIncludeTests.class)
class CoreDependenciesTest {
    @ArchTest
    private static final ArchRule NO_NIFI = noClasses().should().dependOnClassesThat().resideInAPackage("org.apache.nifi..");

    @ArchTest
    private static final ArchRule IDENTITY_KNOWS_PROBLEMS_ONLY = noClasses().that().resideInAPackage("org.healthhub.core.identity..")
            .should().dependOnClassesThat().resideOutsideOfPackages("java..", "org.healthhub.core.identity..", "org.healthhub.core.problem..");
}
