// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows.canvas;

import org.apache.nifi.flow.Bundle;
import org.apache.nifi.flow.ComponentType;
import org.apache.nifi.flow.ConnectableComponent;
import org.apache.nifi.flow.ConnectableComponentType;
import org.apache.nifi.flow.ControllerServiceAPI;
import org.apache.nifi.flow.ExecutionEngine;
import org.apache.nifi.flow.PortType;
import org.apache.nifi.flow.Position;
import org.apache.nifi.flow.ScheduledState;
import org.apache.nifi.flow.VersionedComponent;
import org.apache.nifi.flow.VersionedConnection;
import org.apache.nifi.flow.VersionedControllerService;
import org.apache.nifi.flow.VersionedFunnel;
import org.apache.nifi.flow.VersionedLabel;
import org.apache.nifi.flow.VersionedPort;
import org.apache.nifi.flow.VersionedProcessGroup;
import org.apache.nifi.flow.VersionedProcessor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Fills one process group. Components keep the order in which they are added. Not thread-safe.
 */
public final class Canvas {

    private static final String SERVICE_API_PACKAGE = "org.apache.nifi.";
    private static final String BY_PRIORITY = "org.apache.nifi.prioritizer.PriorityAttributePrioritizer";

    private final ComponentIds ids;
    private final String path;
    private final VersionedProcessGroup group = new VersionedProcessGroup();

    /**
     * Starts an empty group.
     *
     * @param ids identifiers of the group's components
     * @param name name shown on the canvas
     * @param comments what the group is for
     * @param parameterContext name of its parameter context
     */
    public Canvas(final ComponentIds ids, final String name, final String comments, final String parameterContext) {
        this(ids, "", name, comments, parameterContext);
    }

    private Canvas(final ComponentIds ids, final String path, final String name, final String comments, final String parameterContext) {
        this.ids = ids;
        this.path = path;
        group.setIdentifier(id("group"));
        group.setName(name);
        group.setComments(comments);
        group.setComponentType(ComponentType.PROCESS_GROUP);
        group.setPosition(new Position(0, 0));
        group.setParameterContextName(parameterContext);
        group.setFlowFileConcurrency("UNBOUNDED");
        group.setFlowFileOutboundPolicy("STREAM_WHEN_AVAILABLE");
        group.setDefaultFlowFileExpiration(Queue.NEVER);
        group.setDefaultBackPressureObjectThreshold(Queue.BETWEEN.objects());
        group.setDefaultBackPressureDataSizeThreshold(Queue.BETWEEN.size());
        group.setScheduledState(ScheduledState.ENABLED);
        group.setExecutionEngine(ExecutionEngine.INHERITED);
        group.setMaxConcurrentTasks(1);
        group.setStatelessFlowTimeout("1 min");
        group.setProcessGroups(new LinkedHashSet<>());
        group.setRemoteProcessGroups(Set.of());
        group.setInputPorts(Set.of());
        group.setOutputPorts(new LinkedHashSet<>());
        group.setProcessors(new LinkedHashSet<>());
        group.setConnections(new LinkedHashSet<>());
        group.setLabels(new LinkedHashSet<>());
        group.setFunnels(new LinkedHashSet<>());
        group.setControllerServices(new LinkedHashSet<>());
    }

    public VersionedProcessGroup group() {
        return group;
    }

    /**
     * Adds a group inside this one, with the same parameter context: NiFi does not hand a context down by itself.
     *
     * @param step what the group is within this one, unique here
     */
    public Canvas child(final String step, final String name, final String comments, final Box box) {
        final Canvas child = new Canvas(ids, path + step + "/", name, comments, group.getParameterContextName());
        child.group.setPosition(box.position());
        child.group.setGroupIdentifier(group.getIdentifier());
        group.getProcessGroups().add(child.group);
        return child;
    }

    /** Adds a port through which FlowFiles leave the group. */
    public VersionedPort outputPort(final String step, final String name, final Box box) {
        final VersionedPort port = new VersionedPort();
        identify(port, step, name, ComponentType.OUTPUT_PORT);
        port.setType(PortType.OUTPUT_PORT);
        port.setPosition(box.position());
        port.setConcurrentlySchedulableTaskCount(1);
        port.setScheduledState(ScheduledState.ENABLED);
        port.setAllowRemoteAccess(false);
        port.setComments("");
        group.getOutputPorts().add(port);
        return port;
    }

    /** Connects the output port of a group inside this one. */
    public void connect(final String name, final VersionedPort source, final VersionedComponent destination, final Queue queue, final List<Position> bends,
                        final int labelBend) {
        // NiFi's name for the only way out of what is no processor
        connect(name, "connection/" + source.getIdentifier(), source, Set.of(""), destination, queue, bends, labelBend);
    }

    /** Switches off what the group holds at this moment: processors and ports, not what stands in groups inside it. */
    public void disable() {
        group.getProcessors().forEach(processor -> processor.setScheduledState(ScheduledState.DISABLED));
        group.getOutputPorts().forEach(port -> port.setScheduledState(ScheduledState.DISABLED));
    }

    private String id(final String step) {
        return ids.of(path + step);
    }

    /**
     * Adds a disabled controller service.
     *
     * @param apis interfaces it is used by, as class names
     */
    public VersionedControllerService service(final String step, final String name, final String type, final Bundle bundle, final List<String> apis,
                                              final Settings settings) {
        final VersionedControllerService service = new VersionedControllerService();
        identify(service, step, name, ComponentType.CONTROLLER_SERVICE);
        service.setType(type);
        service.setBundle(bundle);
        service.setBulletinLevel("WARN");
        service.setComments("");
        service.setScheduledState(ScheduledState.DISABLED);
        service.setControllerServiceApis(apis.stream().map(api -> serviceApi(api, bundle)).toList());
        settings.applyTo(service);
        group.getControllerServices().add(service);
        return service;
    }

    /** Adds a stopped processor that runs whenever there is something to do. */
    public VersionedProcessor processor(final String step, final String name, final String type, final Bundle bundle, final Box box, final Retry retry,
                                        final Settings settings) {
        final VersionedProcessor processor = new VersionedProcessor();
        identify(processor, step, name, ComponentType.PROCESSOR);
        processor.setPosition(box.position());
        processor.setType(type);
        processor.setBundle(bundle);
        processor.setBulletinLevel("WARN");
        processor.setComments("");
        processor.setScheduledState(ScheduledState.ENABLED);
        processor.setSchedulingStrategy("TIMER_DRIVEN");
        processor.setSchedulingPeriod("0 sec");
        processor.setExecutionNode("ALL");
        processor.setConcurrentlySchedulableTaskCount(1);
        processor.setRunDurationMillis(0L);
        processor.setYieldDuration("1 sec");
        processor.setPenaltyDuration(retry.firstWait());
        processor.setRetriedRelationships(new TreeSet<>(retry.relationships()));
        processor.setRetryCount(retry.times());
        processor.setBackoffMechanism("PENALIZE_FLOWFILE");
        processor.setMaxBackoffPeriod(retry.longestWait());
        processor.setAutoTerminatedRelationships(new TreeSet<>());
        processor.setStyle(new TreeMap<>());
        settings.applyTo(processor);
        group.getProcessors().add(processor);
        return processor;
    }

    /** Adds a funnel: the visible end of a queue. */
    public VersionedFunnel funnel(final String step, final Box box) {
        final VersionedFunnel funnel = new VersionedFunnel();
        funnel.setIdentifier(id(step));
        funnel.setGroupIdentifier(group.getIdentifier());
        funnel.setComponentType(ComponentType.FUNNEL);
        funnel.setPosition(box.position());
        group.getFunnels().add(funnel);
        return funnel;
    }

    /**
     * Adds a text to the canvas.
     *
     * @param lines one line each: NiFi does not wrap
     * @param fontSize in pixels
     * @param background colour in CSS form
     */
    public void label(final String step, final Box box, final List<String> lines, final int fontSize, final String background) {
        final VersionedLabel label = new VersionedLabel();
        label.setIdentifier(id(step));
        label.setGroupIdentifier(group.getIdentifier());
        label.setComponentType(ComponentType.LABEL);
        label.setPosition(box.position());
        label.setWidth(box.width());
        label.setHeight(box.height());
        label.setLabel(String.join("\n", lines));
        label.setStyle(new TreeMap<>(Map.of("font-size", fontSize + "px", "background-color", background)));
        label.setzIndex(0L);
        group.getLabels().add(label);
    }

    /**
     * Connects a processor.
     *
     * @param name shown on the connection
     * @param bends points that the line passes; the connection's label sits on one of them, or in the middle when there are none
     * @param labelBend index of the bend with the label
     */
    public void connect(final String name, final VersionedProcessor source, final Set<String> relationships, final VersionedComponent destination,
                        final Queue queue, final List<Position> bends, final int labelBend) {
        connect(name, "connection/" + source.getName() + "/" + String.join("+", new TreeSet<>(relationships)), source, relationships, destination, queue, bends,
                labelBend);
    }

    private void connect(final String name, final String step, final VersionedComponent source, final Set<String> relationships,
                         final VersionedComponent destination, final Queue queue, final List<Position> bends, final int labelBend) {
        final VersionedConnection connection = new VersionedConnection();
        identify(connection, step, name, ComponentType.CONNECTION);
        connection.setSource(end(source));
        connection.setDestination(end(destination));
        connection.setSelectedRelationships(new TreeSet<>(relationships));
        connection.setBends(bends);
        connection.setLabelIndex(labelBend);
        connection.setzIndex(0L);
        connection.setBackPressureObjectThreshold(queue.objects());
        connection.setBackPressureDataSizeThreshold(queue.size());
        connection.setFlowFileExpiration(queue.expiration());
        connection.setPrioritizers(queue.byPriority() ? List.of(BY_PRIORITY) : List.of());
        connection.setLoadBalanceStrategy(queue.spread() ? "ROUND_ROBIN" : "DO_NOT_LOAD_BALANCE");
        connection.setLoadBalanceCompression("DO_NOT_COMPRESS");
        connection.setPartitioningAttribute("");
        // Two connections may begin alike: the set takes one of each identifier.
        if (!group.getConnections().add(connection)) {
            identify(connection, step + "/" + destination.getName(), name, ComponentType.CONNECTION);
            if (!group.getConnections().add(connection)) {
                throw new IllegalArgumentException("Connection %s is there already".formatted(name));
            }
        }
    }

    private void identify(final VersionedComponent component, final String step, final String name, final ComponentType type) {
        component.setIdentifier(id(step));
        component.setGroupIdentifier(group.getIdentifier());
        component.setName(name);
        component.setComponentType(type);
    }

    private static ConnectableComponent end(final VersionedComponent component) {
        final ConnectableComponent end = new ConnectableComponent();
        end.setId(component.getIdentifier());
        end.setGroupId(component.getGroupIdentifier());
        end.setName(component.getName());
        end.setType(switch (component.getComponentType()) {
            case FUNNEL -> ConnectableComponentType.FUNNEL;
            case OUTPUT_PORT -> ConnectableComponentType.OUTPUT_PORT;
            default -> ConnectableComponentType.PROCESSOR;
        });
        return end;
    }

    private static ControllerServiceAPI serviceApi(final String api, final Bundle implementation) {
        final ControllerServiceAPI serviceApi = new ControllerServiceAPI();
        serviceApi.setType(api);
        serviceApi.setBundle(api.startsWith(SERVICE_API_PACKAGE) ? Bundles.SERVICES_API : implementation);
        return serviceApi;
    }
}
