// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

import org.apache.nifi.flow.ConnectableComponentType;
import org.apache.nifi.flow.ScheduledState;
import org.apache.nifi.flow.VersionedProcessGroup;
import org.apache.nifi.flow.VersionedProcessor;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The page only reads and is closed to the outside until somebody opens it; what tells others is off.
 */
class DashboardFlowTest {

    private static final VersionedProcessGroup GROUP = CommittedDefinitions.all().get(DashboardFlow.FOLDER).getFlowContents();

    private static VersionedProcessor processor(final String type) {
        return GROUP.getProcessors().stream().filter(processor -> processor.getType().endsWith("." + type)).findFirst().orElseThrow();
    }

    @Test
    void testOnlyReadingIsAllowed() {
        final Map<String, String> properties = processor("HandleHttpRequest").getProperties();
        final Set<String> allowed = properties.entrySet().stream().filter(property -> property.getKey().startsWith("Allow ") && property.getValue().equals("true"))
                .map(Map.Entry::getKey).collect(Collectors.toSet());
        assertEquals(Set.of("Allow GET", "Allow HEAD"), allowed);
        assertEquals(6, properties.keySet().stream().filter(name -> name.startsWith("Allow ")).count());
        assertEquals("127.0.0.1", DashboardParameters.LISTEN_HOST.preset().orElseThrow());
    }

    @Test
    void testNothingFromElsewhereIsLoaded() {
        final Map<String, String> headers = processor("HandleHttpResponse").getProperties();
        assertTrue(headers.get("Content-Security-Policy").startsWith("default-src 'none'; script-src 'self';"));
        assertEquals("nosniff", headers.get("X-Content-Type-Options"));
    }

    @Test
    void testMailAndWebhookAreOffAndNothingElse() {
        final Set<String> off = GROUP.getProcessors().stream().filter(processor -> processor.getScheduledState() == ScheduledState.DISABLED)
                .map(VersionedProcessor::getName).collect(Collectors.toSet());
        assertEquals(Set.of("告警邮件", "告警 webhook"), off);
    }

    @Test
    void testWhatWaitsForThoseThatAreOffExpires() {
        GROUP.getConnections().stream().filter(connection -> connection.getDestination().getType() == ConnectableComponentType.PROCESSOR
                        && connection.getDestination().getName().startsWith("告警"))
                .forEach(connection -> assertEquals("1 day", connection.getFlowFileExpiration(), connection.getName()));
        GROUP.getConnections().stream().filter(connection -> connection.getDestination().getType() == ConnectableComponentType.FUNNEL)
                .forEach(connection -> assertTrue(connection.getFlowFileExpiration().endsWith("day") || connection.getFlowFileExpiration().endsWith("days"),
                        connection.getName()));
    }

    @Test
    void testPageAndAlertsGoByTheSameLimits() {
        final Map<String, String> page = processor("RenderCollectionStatus").getProperties();
        final Map<String, String> alerts = processor("RaiseCollectionAlert").getProperties();
        for (final String limit : Set.of("Silent Cycles", "Receipt Overdue After", "Problem Share Growth", "Problem Share Records")) {
            assertEquals(page.get(limit), alerts.get(limit), limit);
            assertTrue(page.get(limit).startsWith("#{"), limit);
        }
    }
}
