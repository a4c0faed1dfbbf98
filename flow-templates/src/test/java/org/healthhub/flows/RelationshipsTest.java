// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

import org.apache.nifi.flow.VersionedConnection;
import org.apache.nifi.flow.VersionedProcessGroup;
import org.apache.nifi.flow.VersionedProcessor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Nothing ends in silence: every relationship leads somewhere.
 */
class RelationshipsTest {

    /** The only relationships that end at their processor, with the reason beside them in the generator. */
    private static final Map<String, Set<String>> ENDED = Map.of(
            "org.apache.nifi.processors.standard.MergeRecord", Set.of("original"),
            "org.apache.nifi.processors.standard.InvokeHTTP", Set.of("Original"),
            "org.apache.nifi.processors.standard.PutEmail", Set.of("success"),
            "org.apache.nifi.processors.standard.HandleHttpResponse", Set.of("success"),
            "org.healthhub.nifi.processors.DetectHealthRecordChange", Set.of("unchanged"));

    /** The only relationships that NiFi tries again by itself. */
    private static final Map<String, Set<String>> RETRIED = Map.of(
            "org.apache.nifi.processors.standard.PutDatabaseRecord", Set.of("failure", "retry"),
            "org.apache.nifi.processors.standard.InvokeHTTP", Set.of("Retry", "Failure"),
            "org.apache.nifi.processors.standard.FetchSFTP", Set.of("comms.failure"),
            "org.apache.nifi.processors.standard.PutSFTP", Set.of("failure"),
            "org.apache.nifi.processors.standard.FetchFile", Set.of("failure"),
            "org.healthhub.nifi.processors.DetectHealthRecordChange", Set.of("retry"),
            "org.healthhub.nifi.processors.PutProvincialRecord", Set.of("retry"));

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.healthhub.flows.CommittedDefinitions#groups")
    void testEveryRelationshipIsConnectedOrDeliberatelyEnded(final String folder, final VersionedProcessGroup group) {
        for (final VersionedProcessor processor : group.getProcessors()) {
            final Set<String> ended = ENDED.getOrDefault(processor.getType(), Set.of());
            assertEquals(ended, processor.getAutoTerminatedRelationships(), processor.getName());
            final Set<String> led = new HashSet<>(ended);
            final Set<String> told = new HashSet<>();
            for (final VersionedConnection connection : group.getConnections()) {
                if (!connection.getSource().getId().equals(processor.getIdentifier())) {
                    continue;
                }
                if (isNotice(group, connection)) {
                    // a notice goes out beside the way of the data
                    told.addAll(connection.getSelectedRelationships());
                } else {
                    connection.getSelectedRelationships().forEach(relationship -> assertTrue(led.add(relationship),
                            () -> processor.getName() + ": " + relationship + " leads to two places"));
                }
            }
            led.addAll(told);
            assertEquals(relationships(processor), led, processor.getName());
        }
    }

    private static boolean isNotice(final VersionedProcessGroup group, final VersionedConnection connection) {
        return group.getProcessors().stream().anyMatch(processor -> processor.getType().endsWith(".PutEmail")
                && processor.getIdentifier().equals(connection.getDestination().getId()));
    }

    /** What the archive says, and what the user's own properties add to it. */
    private static Set<String> relationships(final VersionedProcessor processor) {
        final Set<String> relationships = new HashSet<>(CommittedDefinitions.extension(processor).relationships());
        if (processor.getType().endsWith(".RouteOnAttribute")) {
            processor.getPropertyDescriptors().forEach((name, descriptor) -> {
                if (descriptor.isDynamic()) {
                    relationships.add(name);
                }
            });
        }
        return relationships;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.healthhub.flows.CommittedDefinitions#groups")
    void testRetriesAreTheStatedOnesAndHaveAnExit(final String folder, final VersionedProcessGroup group) {
        for (final VersionedProcessor processor : group.getProcessors()) {
            assertEquals(RETRIED.getOrDefault(processor.getType(), Set.of()), processor.getRetriedRelationships(), processor.getName());
            assertTrue(processor.getRetryCount() > 0, processor.getName());
            assertEquals("PENALIZE_FLOWFILE", processor.getBackoffMechanism(), "one FlowFile that waits must not hold up the others");
        }
    }
}
