// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The committed files are what the catalogue gives. With {@code -Dhealthhub.generate=true} they are written instead.
 */
class DefinitionDriftTest {

    private static final String REMEDY = " is not what the catalogue gives. Regenerate it, look at the difference, commit it:\n"
            + "mvn -pl flow-templates -am test -Dtest=DefinitionDriftTest -Dsurefire.failIfNoSpecifiedTests=false -Dhealthhub.generate=true\n";

    @TestFactory
    Stream<DynamicTest> testCommittedFilesAreRegenerated() throws Exception {
        final Map<String, String> files = Definitions.generate(CommittedDefinitions.catalogue());
        if (Boolean.getBoolean("healthhub.generate")) {
            Definitions.write(files, CommittedDefinitions.FOLDER);
        }
        return files.entrySet().stream().map(file -> DynamicTest.dynamicTest(file.getKey(), () -> {
            final Path path = CommittedDefinitions.FOLDER.resolve(file.getKey());
            assertTrue(Files.exists(path), () -> path + REMEDY);
            assertEquals(file.getValue(), Files.readString(path), () -> path + REMEDY);
        }));
    }

    @TestFactory
    Stream<DynamicTest> testGeneratingTwiceGivesTheSameBytes() throws Exception {
        final Map<String, String> again = Definitions.generate(CommittedDefinitions.catalogue());
        return Definitions.generate(CommittedDefinitions.catalogue()).entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(file.getKey(), () -> assertEquals(file.getValue(), again.get(file.getKey()))));
    }
}
