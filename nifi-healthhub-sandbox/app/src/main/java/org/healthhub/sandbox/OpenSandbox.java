// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox;

import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.CatalogueException;
import org.healthhub.flows.Docking;
import org.healthhub.sandbox.flow.DockingGroups;
import org.healthhub.sandbox.flow.FlowDefinitions;
import org.healthhub.sandbox.flow.FlowImport;
import org.healthhub.sandbox.flow.SandboxParameters;
import org.healthhub.sandbox.postgres.Database;
import org.healthhub.sandbox.postgres.SampleTables;
import org.healthhub.sandbox.rest.NiFiClient;
import org.healthhub.sandbox.runtime.NiFiInstance;
import org.healthhub.sandbox.runtime.Ports;
import org.healthhub.sandbox.runtime.SandboxHome;
import org.healthhub.sandbox.runtime.SandboxServices;
import org.healthhub.sandbox.runtime.Secrets;
import org.healthhub.sandbox.sample.SampleSystems;
import org.healthhub.sandbox.status.FateWatch;
import org.healthhub.sandbox.status.StatusCollector;
import org.healthhub.sandbox.status.StatusReport;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A sandbox whose processes run: puts systems into it and tells how far they are. */
public final class OpenSandbox {
    private final SandboxHome home;
    private final Ports ports;
    private final Catalogue catalogue;
    private final NiFiInstance instance;
    private final NiFiClient nifi;

    public OpenSandbox(final SandboxHome home, final Ports ports) {
        this.home = home;
        this.ports = ports;
        this.instance = new NiFiInstance(home, ports);
        this.nifi = new NiFiClient(instance.api());
        try {
            this.catalogue = SampleSystems.catalogue();
        } catch (final CatalogueException e) {
            throw new IllegalStateException("The built-in catalogue is not valid", e);
        }
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public NiFiClient nifi() {
        return nifi;
    }

    public NiFiInstance instance() {
        return instance;
    }

    public Database database(final String name) {
        return new SandboxServices(home, ports).database(name);
    }

    /**
     * The systems of these codes, in the order of the catalogue.
     *
     * @param codes empty for every system that has a flow definition
     * @throws SandboxException when one is not in the catalogue or has no flow definition
     */
    public List<BusinessSystem> systems(final List<String> codes) {
        codes.stream().filter(code -> catalogue.system(code).isEmpty()).findFirst().ifPresent(code -> {
            throw new SandboxException("System %s is not in the catalogue yet; it holds %s".formatted(code, catalogue.systems().stream().map(BusinessSystem::code).toList()));
        });
        return catalogue.systems().stream().filter(system -> codes.isEmpty() ? definitions().has(system) : codes.contains(system.code())).toList();
    }

    private FlowDefinitions definitions() {
        return new FlowDefinitions(home.flowTemplates());
    }

    /** {@link #run(List, int, Set, Consumer)} docked by table. */
    public void run(final List<BusinessSystem> systems, final int rows, final Consumer<String> progress) {
        run(systems, rows, DockingGroups.DEFAULT, progress);
    }

    /**
     * Makes the systems run: source tables with sample rows, canonical tables, flow, parameters, services, processors. What is there stays as it is.
     *
     * @param rows sample rows of each resource whose source table does not exist
     * @param dockings dockings that are switched on
     */
    public void run(final List<BusinessSystem> systems, final int rows, final Set<Docking> dockings, final Consumer<String> progress) {
        final SampleTables tables = new SampleTables(catalogue, this::database);
        tables.createCanonical(systems);
        systems.forEach(system -> tables.loadSource(system, rows, progress));
        final FlowImport flows = new FlowImport(nifi, definitions());
        final SandboxParameters parameters = new SandboxParameters(home, ports, Secrets.of(home), this::database);
        final List<String> groups = new ArrayList<>();
        for (final BusinessSystem system : systems) {
            progress.accept("Importing %s %s".formatted(system.code(), system.name()));
            groups.add(flows.importOnce(system));
            flows.fill(SandboxParameters.contextOf(system), parameters.of(system));
        }
        flows.fill(SandboxParameters.COMMON_CONTEXT, parameters.common());
        progress.accept("Enabling services and starting processors");
        groups.forEach(group -> flows.start(group, dockings));
    }

    /** The counts of this moment. */
    public StatusReport report() {
        return new StatusCollector(catalogue, this::database, nifi, instance.canvas().toString()).collect();
    }

    /**
     * Waits until every row of the systems has its fate.
     *
     * @throws SandboxException when the time is over
     */
    public StatusReport awaitFates(final List<BusinessSystem> systems, final Duration limit, final Consumer<String> progress) {
        return new FateWatch(this::report, nifi, systems.stream().map(BusinessSystem::code).toList()).await(limit, progress);
    }
}
