// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

import org.healthhub.flows.canvas.Bundles;
import org.healthhub.flows.manifest.ExtensionManifest;
import org.healthhub.flows.manifest.ManifestReader;
import org.healthhub.flows.manifest.ManifestTrimmer;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The committed copy of our own archive's manifest is what the archive says. Runs wherever the archive has been built before this module,
 * as in every build that packages; the stock archives never change.
 */
class RegeneratedManifestTest {

    private static final Path ARCHIVE = CommittedDefinitions.FOLDER.resolveSibling("nifi-healthhub-nar").resolve("target")
            .resolve("nifi-healthhub-nar-" + Bundles.HEALTHHUB.getVersion() + ".nar");
    private static final Path COPY = CommittedDefinitions.FOLDER.resolve("src/main/resources/org/healthhub/flows/manifests/nifi-healthhub-nar.json");

    @Test
    void testCopyIsWhatTheArchiveSays() throws IOException {
        assumeTrue(Files.exists(ARCHIVE), "the archive is built by 'mvn package'");
        final Set<String> types = new TreeSet<>();
        CommittedDefinitions.all().values().forEach(flow -> types.addAll(ManifestTrimmer.types(flow.getFlowContents())));
        final ExtensionManifest manifest = ManifestReader.read(ARCHIVE).only(types);
        if (Boolean.getBoolean("healthhub.generate")) {
            Files.writeString(COPY, manifest.json());
        }
        assertEquals(manifest.json(), Files.readString(COPY), () -> COPY + " is not what the archive says; write it with "
                + "mvn -pl flow-templates,nifi-healthhub-nar -am verify -Dtest=RegeneratedManifestTest -Dsurefire.failIfNoSpecifiedTests=false -Dhealthhub.generate=true");
    }
}
