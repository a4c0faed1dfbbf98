// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.nifi.components.ConfigVerificationResult;
import org.apache.nifi.components.PropertyDescriptor;
import org.apache.nifi.processor.AbstractProcessor;
import org.apache.nifi.processor.ProcessContext;
import org.apache.nifi.processor.ProcessSession;
import org.apache.nifi.reporting.InitializationException;
import org.apache.nifi.util.MockConfigurationContext;
import org.apache.nifi.util.TestRunner;
import org.apache.nifi.util.TestRunners;
import org.healthhub.core.exchange.BatchPart;
import org.healthhub.core.exchange.SubmissionOutcome;
import org.healthhub.nifi.services.HttpProvincialPlatform;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The hub's platform service, pointed at an emulator.
 */
final class HubSide {

    /** Owns the service and does nothing. */
    public static final class NoOpProcessor extends AbstractProcessor {
        @Override
        public void onTrigger(final ProcessContext context, final ProcessSession session) {
            // The service is called by the test itself.
        }
    }

    private final TestRunner runner = TestRunners.newTestRunner(NoOpProcessor.class);
    private final HttpProvincialPlatform service = new HttpProvincialPlatform();
    private final Map<String, String> properties;
    private int partNo;

    private HubSide(final Map<String, String> properties) {
        this.properties = properties;
    }

    static HubSide of(final URI platform, final Map<String, String> properties, final TokenDesk tokens) throws InitializationException {
        final Map<String, String> all = new HashMap<>(Map.of("Base URL", platform.toString(), "Requester ID", EmulatorRequests.RID,
                "Service ID", EmulatorRequests.SID, "App Secret", EmulatorRequests.SECRET));
        all.putAll(properties);
        final HubSide hub = new HubSide(all);
        hub.runner.addControllerService("platform", hub.service);
        hub.runner.addControllerService("tokens", tokens);
        hub.runner.enableControllerService(tokens);
        all.forEach((name, value) -> hub.runner.setProperty(hub.service, name, value));
        return hub;
    }

    /** Sends a part of one good row; enables the service first. */
    SubmissionOutcome submit() {
        if (!runner.isControllerServiceEnabled(service)) {
            runner.enableControllerService(service);
        }
        final ObjectNode row = EmulatorRequests.row();
        final List<String> columns = new ArrayList<>();
        final List<Object> values = new ArrayList<>();
        row.properties().forEach(column -> {
            columns.add(column.getKey());
            values.add(value(column.getValue()));
        });
        partNo++;
        return service.submit(new BatchPart(EmulatorRequests.BATCH, partNo, true, "S06R02", 0, columns, List.<Object[]>of(values.toArray()),
                List.of(row.get("data_uuid").asText()), EmulatorRequests.DIGEST));
    }

    private static Object value(final JsonNode value) {
        if (value.isIntegralNumber()) {
            return value.longValue();
        }
        return value.isNumber() ? value.decimalValue() : value.asText();
    }

    /** The last step of the verification: credentials and clock. */
    ConfigVerificationResult verify() {
        final Map<PropertyDescriptor, String> values = new HashMap<>();
        properties.forEach((name, value) -> values.put(service.getPropertyDescriptor(name), value));
        final MockConfigurationContext context = new MockConfigurationContext(service, values, runner.getProcessContext().getControllerServiceLookup(), Map.of());
        return service.verify(context, runner.getLogger(), Map.of()).getLast();
    }

    /** Everything the service has logged. */
    String logged() {
        return String.valueOf(runner.getLogger().getErrorMessages()) + runner.getLogger().getWarnMessages() + runner.getLogger().getInfoMessages()
                + runner.getLogger().getDebugMessages();
    }
}
