// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.dashboard;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.healthhub.core.alert.Alert;
import org.healthhub.core.status.HubState;
import org.healthhub.core.status.LedgerCounts;
import org.healthhub.core.status.ResourceState;
import org.healthhub.core.status.SystemState;

import java.util.List;

/**
 * The state as JSON for programs. The counts have the names of {@code ./healthhub status --json}.
 */
final class StatusJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private StatusJson() {
    }

    static String of(final HubState state, final List<Alert> found) {
        final ObjectNode root = JSON.createObjectNode().put("at", state.at().toString());
        final ArrayNode systems = root.putArray("systems");
        for (final SystemState system : state.systems()) {
            final ArrayNode resources = systems.addObject().put("code", system.system().code()).put("name", system.system().name()).putArray("resources");
            system.resources().forEach(resource -> fill(resources.addObject(), resource));
        }
        final ArrayNode alerts = root.putArray("alerts");
        found.forEach(alert -> alerts.addObject().put("kind", alert.kind().name()).put("resource", alert.resourceCode()).put("words", alert.words())
                .put("handbook", "#" + alert.kind().anchor()));
        return root.toString() + "\n";
    }

    private static void fill(final ObjectNode node, final ResourceState resource) {
        final LedgerCounts counts = resource.counts();
        node.put("code", resource.resource().code()).put("name", resource.resource().name())
                .put("read", counts.read()).put("canonical", counts.canonical()).put("problem", counts.problem()).put("pushed", counts.pushed())
                .put("accepted", counts.accepted()).put("rejected", counts.rejected()).put("pending", counts.pending()).put("receipts", counts.receipts())
                .put("unchanged", counts.unchanged()).put("open", counts.open());
        resource.lastRead().ifPresent(read -> node.put("lastRead", read.toString()));
        resource.waiting().ifPresent(parts -> node.put("oldestPending", parts.oldest().toString()));
        final ObjectNode problems = node.putObject("problems");
        resource.openProblems().forEach(problems::put);
        resource.reconciliation().ifPresent(found -> node.putObject("reconciliation").put("at", found.at().toString()).put("verdict", found.verdict().name())
                .put("differences", found.differences()));
        if (resource.feedback().open() > 0) {
            node.putObject("feedback").put("open", resource.feedback().open()).put("workingDaysLeft", resource.feedback().left().orElse(null));
        }
    }
}
