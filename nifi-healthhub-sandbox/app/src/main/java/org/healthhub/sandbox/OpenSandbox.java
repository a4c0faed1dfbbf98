// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox;

import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.CatalogueException;
import org.healthhub.core.catalogue.CatalogueLoader;
import org.healthhub.flows.Docking;
import org.healthhub.flows.SharingFlow;
import org.healthhub.flows.SharingParameters;
import org.healthhub.sandbox.files.SampleFiles;
import org.healthhub.sandbox.flow.DockingGroups;
import org.healthhub.sandbox.flow.FlowDefinitions;
import org.healthhub.sandbox.flow.FlowImport;
import org.healthhub.sandbox.flow.ListenerCertificate;
import org.healthhub.sandbox.flow.SandboxParameters;
import org.healthhub.sandbox.postgres.Database;
import org.healthhub.sandbox.postgres.SampleTables;
import org.healthhub.sandbox.rest.NiFiClient;
import org.healthhub.sandbox.runtime.NiFiInstance;
import org.healthhub.sandbox.runtime.Ports;
import org.healthhub.sandbox.runtime.SandboxHome;
import org.healthhub.sandbox.runtime.SandboxPort;
import org.healthhub.sandbox.runtime.SandboxServices;
import org.healthhub.sandbox.runtime.SandboxState;
import org.healthhub.sandbox.runtime.Secrets;
import org.healthhub.sandbox.share.SampleGrants;
import org.healthhub.sandbox.status.FateWatch;
import org.healthhub.sandbox.status.StatusCollector;
import org.healthhub.sandbox.status.StatusReport;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** A sandbox whose processes run: puts systems into it and tells how far they are. */
public final class OpenSandbox {
    private static final int PARALLEL = 4;

    private final SandboxHome home;
    private final Ports ports;
    private final Catalogue catalogue;
    private final NiFiInstance instance;
    private final NiFiClient nifi;

    public OpenSandbox(final SandboxHome home, final Ports ports) {
        this(home, ports, new NiFiInstance(home, ports));
    }

    /** A sandbox that was started, secured or not. */
    public OpenSandbox(final SandboxHome home, final SandboxState state) {
        this(home, state.livingPorts(), new NiFiInstance(home, state));
    }

    private OpenSandbox(final SandboxHome home, final Ports ports, final NiFiInstance instance) {
        this.home = home;
        this.ports = ports;
        this.instance = instance;
        this.nifi = instance.client();
        try {
            this.catalogue = CatalogueLoader.builtIn();
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
    public void run(final List<BusinessSystem> systems, final int rows, final Consumer<Step> progress) {
        run(systems, rows, DockingGroups.DEFAULT, progress);
    }

    /**
     * Makes the systems run: source tables with sample rows, canonical tables, flow, parameters, services, processors. What is there stays as it is.
     *
     * @param rows sample rows of each resource whose source table does not exist
     * @param dockings dockings that are switched on
     * @param progress told about every table and every system
     */
    public void run(final List<BusinessSystem> systems, final int rows, final Set<Docking> dockings, final Consumer<Step> progress) {
        final SampleTables tables = new SampleTables(catalogue, this::database);
        tables.createCanonical(systems);
        tables.loadSources(systems, rows, progress);
        if (dockings.contains(Docking.FILE)) {
            final SampleFiles files = new SampleFiles(home);
            systems.forEach(system -> files.load(catalogue, system, rows, SampleTables.SEED));
        }
        importSystems(systems, dockings, progress);
    }

    /**
     * {@link #run(List, int, Set, Consumer)} without any sample rows, for sources that somebody else fills. Canonical tables are made.
     */
    public void runEmpty(final List<BusinessSystem> systems, final Set<Docking> dockings, final Consumer<Step> progress) {
        new SampleTables(catalogue, this::database).createCanonical(systems);
        systems.forEach(new SampleFiles(home)::prepare);
        importSystems(systems, dockings, progress);
    }

    private void importSystems(final List<BusinessSystem> systems, final Set<Docking> dockings, final Consumer<Step> progress) {
        final FlowImport flows = new FlowImport(nifi, definitions());
        final SandboxParameters parameters = new SandboxParameters(home, ports, Secrets.of(home), this::database);
        final List<String> groups = new ArrayList<>();
        for (final BusinessSystem system : systems) {
            progress.accept(Step.of("Importing", groups.size(), systems.size(), system.code()));
            groups.add(flows.importOnce(system));
            flows.fill(SandboxParameters.contextOf(system), parameters.of(system));
        }
        flows.fill(SandboxParameters.COMMON_CONTEXT, parameters.common());
        final List<String> codes = systems.stream().map(BusinessSystem::code).toList();
        // First all services, then all processors: what runs already would take the time that the others need to begin.
        inParallel("Enabling", codes, i -> flows.enable(groups.get(i), dockings), progress);
        secureListeners();
        inParallel("Starting", codes, i -> flows.start(groups.get(i)), progress);
    }

    /** Before they start: none speaks HTTP for a moment. */
    private void secureListeners() {
        instance.certificates().ifPresent(certificates -> new ListenerCertificate(nifi, certificates).show());
    }

    /**
     * Makes sharing run, with made-up consumers and grants for the resources of some systems. Their canonical tables must be there.
     *
     * @param systems systems whose resources are granted, as far as the demonstration has grants for them
     */
    public void share(final List<BusinessSystem> systems, final Consumer<Step> progress) {
        progress.accept(Step.of("Sharing", 0, 1, "begins"));
        final FlowImport flows = new FlowImport(nifi, definitions());
        final SandboxParameters parameters = new SandboxParameters(home, ports, Secrets.of(home), this::database);
        final String group = flows.importOnce(FlowDefinitions.SHARING);
        flows.fill(SharingParameters.CONTEXT, parameters.sharing());
        flows.fill(SandboxParameters.COMMON_CONTEXT, parameters.common());
        flows.enable(group, Set.of());
        secureListeners();
        flows.start(group);
        new SampleGrants(catalogue).add(database(Database.HUB), systems);
        progress.accept(Step.of("Sharing", 1, 1, SharingFlow.GROUP));
    }

    /**
     * Makes the page to watch run; harmless when it runs.
     *
     * @return its address
     */
    public URI runDashboard() {
        final FlowImport flows = new FlowImport(nifi, definitions());
        final SandboxParameters parameters = new SandboxParameters(home, ports, Secrets.of(home), this::database);
        final String group = flows.importOnce(FlowDefinitions.DASHBOARD);
        flows.fill(SandboxParameters.DASHBOARD_CONTEXT, parameters.dashboard(instance.canvas()));
        flows.fill(SandboxParameters.COMMON_CONTEXT, parameters.common());
        flows.enable(group, DockingGroups.DEFAULT);
        secureListeners();
        flows.start(group);
        return dashboard();
    }

    /** Where the page to watch is, when it runs. */
    public URI dashboard() {
        return listener(ports.of(SandboxPort.DASHBOARD));
    }

    /** Address of a flow that listens. */
    public URI listener(final int port) {
        return URI.create("%s://127.0.0.1:%d/".formatted(instance.certificates().isPresent() ? "https" : "http", port));
    }

    /** NiFi spends most of this time waiting: for databases, and for its own checks in the background. */
    private static void inParallel(final String work, final List<String> names, final IntConsumer task, final Consumer<Step> progress) {
        progress.accept(Step.of(work, 0, names.size(), "begins"));
        final AtomicInteger done = new AtomicInteger();
        try (ExecutorService pool = Executors.newFixedThreadPool(PARALLEL)) {
            final List<CompletableFuture<Void>> tasks = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                final int index = i;
                tasks.add(CompletableFuture.runAsync(() -> {
                    task.accept(index);
                    progress.accept(Step.of(work, done.incrementAndGet(), names.size(), names.get(index)));
                }, pool));
            }
            tasks.forEach(CompletableFuture::join);
        } catch (final CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
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
    public StatusReport awaitFates(final List<BusinessSystem> systems, final Duration limit, final Consumer<Step> progress) {
        return new FateWatch(this::report, nifi, systems.stream().map(BusinessSystem::code).toList()).await(limit, progress);
    }
}
