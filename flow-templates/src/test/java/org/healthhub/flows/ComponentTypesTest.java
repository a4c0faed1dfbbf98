// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

import org.apache.nifi.flow.VersionedConfigurableExtension;
import org.apache.nifi.flow.VersionedProcessGroup;
import org.apache.nifi.flow.VersionedProcessor;
import org.healthhub.flows.manifest.Extension;
import org.healthhub.flows.manifest.ExtensionManifest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

/**
 * Every component type is in the archive that the flow names.
 */
class ComponentTypesTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.healthhub.flows.CommittedDefinitions#groups")
    void testTypeExistsInItsArchive(final String folder, final VersionedProcessGroup group) throws IOException {
        for (final VersionedConfigurableExtension component : CommittedDefinitions.components(group)) {
            final ExtensionManifest manifest = ExtensionManifest.trimmed(component.getBundle().getArtifact());
            final Extension extension = manifest.extensions().get(component.getType());
            assertNotNull(extension, () -> manifest.artifact() + " holds no " + component.getType());
            assertEquals(component instanceof VersionedProcessor ? "PROCESSOR" : "CONTROLLER_SERVICE", extension.kind(), component.getType());
            assertEquals(manifest.group(), component.getBundle().getGroup(), component.getType());
            assertEquals(manifest.version(), component.getBundle().getVersion(), component.getType());
        }
    }
}
