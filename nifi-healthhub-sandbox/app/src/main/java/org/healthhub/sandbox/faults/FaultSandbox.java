// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.faults;

import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.digest.DigestFamily;
import org.healthhub.core.digest.StandardKeyedDigests;
import org.healthhub.sandbox.OpenSandbox;
import org.healthhub.sandbox.SandboxException;
import org.healthhub.sandbox.flow.FlowDefinitions;
import org.healthhub.sandbox.flow.FlowImport;
import org.healthhub.sandbox.flow.SandboxParameters;
import org.healthhub.sandbox.postgres.Database;
import org.healthhub.sandbox.postgres.SampleTables;
import org.healthhub.sandbox.rest.NiFiClient;
import org.healthhub.sandbox.runtime.NiFiHeap;
import org.healthhub.sandbox.runtime.NiFiInstance;
import org.healthhub.sandbox.runtime.Ports;
import org.healthhub.sandbox.runtime.Sandbox;
import org.healthhub.sandbox.runtime.SandboxHome;
import org.healthhub.sandbox.runtime.SandboxPlatform;
import org.healthhub.sandbox.runtime.SandboxPort;
import org.healthhub.sandbox.runtime.SandboxState;
import org.healthhub.sandbox.runtime.Secrets;
import org.healthhub.sandbox.sample.ExpectedRow;
import org.healthhub.sandbox.sample.SourceLoader;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A sandbox of its own for the rounds: own folder, own free ports, one system. An operator's running sandbox and its data are never touched.
 */
public final class FaultSandbox implements AutoCloseable {
    static final String SYSTEM = "S20";
    static final String RESOURCE = "S20R01";
    private static final int BATCH_RECORDS = 300;
    private static final int PART_RECORDS = 25;
    private static final int HEAP_MEGABYTES = 640;

    private final Sandbox sandbox;
    private final Consumer<String> progress;
    private final int nodes;
    private SandboxState state;
    private OpenSandbox open;
    private FaultFlow flow;
    private SourceGrowth growth;
    private EvidenceReader evidence;

    /**
     * Builds it; nothing is started yet.
     *
     * @param home its folder; everything in it is removed at the start
     * @param progress told in words what is going on
     */
    public FaultSandbox(final SandboxHome home, final Consumer<String> progress) {
        this(home, 1, false, progress);
    }

    /**
     * A sandbox with several nodes.
     *
     * @param nodes 1 for a NiFi that is no cluster
     * @param secure whether users and nodes know each other by certificates
     */
    public FaultSandbox(final SandboxHome home, final int nodes, final boolean secure, final Consumer<String> progress) {
        this.nodes = nodes;
        this.sandbox = new Sandbox(home, new NiFiHeap(HEAP_MEGABYTES), secure);
        this.progress = progress;
    }

    /**
     * The folder for a user's home.
     *
     * @param home the sandbox whose repository and folder are used
     */
    public static SandboxHome beside(final SandboxHome home) {
        return new SandboxHome(home.repository(), home.directory().resolve("faults"));
    }

    /** Starts afresh, with the first rows of the source. */
    public void start() {
        sandbox.stop();
        sandbox.clean();
        state = sandbox.start(Ports.free(nodes), OptionalInt.of(nodes), progress);
        open = new OpenSandbox(sandbox.home(), state);
        growth = new SourceGrowth(open.catalogue(), resource());
        evidence = new EvidenceReader(open.catalogue(),
            StandardKeyedDigests.of(DigestFamily.SHA_256, Secrets.of(sandbox.home()).hubKey().getBytes(StandardCharsets.UTF_8)), open::database,
            growth::expected);
        final List<BusinessSystem> systems = open.systems(List.of(SYSTEM));
        open.run(systems, SourceGrowth.FIRST_ROWS, step -> { });
        prepareChanges();
        final FlowImport flows = new FlowImport(open.nifi(), new FlowDefinitions(sandbox.home().flowTemplates()));
        flow = new FaultFlow(this::nifi, flows.importOnce(systems.getFirst()));
        flow.prepare(BATCH_RECORDS, PART_RECORDS, nodes > 1);
        flows.fill(SandboxParameters.contextOf(systems.getFirst()), Map.of("source.read.period", "2 sec"));
    }

    private void prepareChanges() {
        try (Connection connection = connect(Database.sourceName(SYSTEM)); Statement statement = connection.createStatement()) {
            statement.execute(new SourceChanges(resource()).prepare());
        } catch (final SQLException e) {
            throw new SandboxException("The source cannot be prepared: " + e.getMessage(), e);
        }
    }

    /**
     * Which node it is, from 0.
     *
     * @param port of its REST API
     */
    int node(final int port) {
        return IntStream.range(0, nodes).filter(node -> state.ports().ofNode(node + 1).of(SandboxPort.NIFI) == port).findFirst().orElseThrow();
    }

    /** Nodes of the cluster, 1 when it is none. */
    int nodes() {
        return nodes;
    }

    /** Lets the source grow by one step. */
    void grow() {
        try (Connection connection = connect(Database.sourceName(SYSTEM))) {
            final int rows = (int) number(connection, "SELECT count(*) FROM \"%s\"".formatted(SourceLoader.tableName(resource())));
            SourceLoader.append(connection, open.catalogue(), resource(), rows, rows + SourceGrowth.STEP, SampleTables.SEED);
        } catch (final SQLException e) {
            throw new SandboxException("The source cannot grow: " + e.getMessage(), e);
        }
    }

    /**
     * Changes good rows of the source and marks others as deleted; those that were changed before may be among them.
     *
     * @param random draws the rows
     */
    void change(final Random random, final int updates, final int deletions) {
        final SourceChanges changes = new SourceChanges(resource());
        try (Connection connection = connect(Database.sourceName(SYSTEM)); Statement statement = connection.createStatement()) {
            final int rows = (int) number(connection, "SELECT count(*) FROM \"%s\"".formatted(SourceLoader.tableName(resource())));
            final List<Integer> good = growth.expected(rows).stream().filter(ExpectedRow::isAccepted).map(ExpectedRow::rowNo).collect(Collectors.toCollection(ArrayList::new));
            Collections.shuffle(good, random);
            statement.executeUpdate(changes.update(good.subList(0, updates)));
            statement.executeUpdate(changes.delete(good.subList(updates, updates + deletions)));
        } catch (final SQLException e) {
            throw new SandboxException("The source cannot be changed: " + e.getMessage(), e);
        }
    }

    /** Parts whose judgement came later than the answer. */
    long judgedLater() {
        return hubNumber("SELECT count(*) FROM hh_batch_part WHERE inquiries > 0");
    }

    private Resource resource() {
        return open.catalogue().resource(RESOURCE).orElseThrow();
    }

    /**
     * Ends NiFi as a power cut would.
     *
     * @param node which of the nodes, from 0; 0 when there is only one
     */
    void killNiFi(final int node) {
        state.nodes().get(node).kill();
    }

    /** Ends the platform's process as a power cut would. */
    void killServices() {
        state.services().kill();
    }

    /** Crashes the database server: one of its processes is killed, whereupon PostgreSQL ends all sessions and recovers. */
    void crashDatabase() {
        try (Connection connection = connect(Database.HUB)) {
            ProcessHandle.of(number(connection, "SELECT pg_backend_pid()")).ifPresent(ProcessHandle::destroyForcibly);
        } catch (final SQLException e) {
            // It is down already.
            progress.accept("The database server was not there to be crashed");
        }
    }

    /** Starts again what does not run and waits until it is ready. */
    void restart() {
        state = sandbox.start(state.ports(), message -> { });
    }

    PlatformControl platform() {
        return new PlatformControl(SandboxPlatform.url(state.ports()));
    }

    /** Parts with an intent and no answer: at this instant they are with the platform, or were. */
    long openParts() {
        return hubNumber("SELECT count(*) FROM hh_batch_part WHERE state = 'INTENDED'");
    }

    /** Parts that the ledger knows. */
    long parts() {
        return hubNumber("SELECT count(*) FROM hh_batch_part");
    }

    private long hubNumber(final String sql) {
        try (Connection connection = connect(Database.HUB)) {
            return number(connection, sql);
        } catch (final SQLException e) {
            return 0;
        }
    }

    /** FlowFiles on their way. */
    long underWay() {
        return flow.underWay();
    }

    /** The first node that lives. */
    NiFiClient nifi() {
        return new NiFiInstance(sandbox.home(), state).client();
    }

    /** How each node is reached, whether it lives or not. */
    List<NiFiInstance> instances() {
        return sandbox.nodes(state);
    }

    /** What the databases say at this moment. */
    Comparison compare() {
        return Comparison.of(evidence.read(RESOURCE));
    }

    Path directory() {
        return sandbox.home().directory();
    }

    /** Database of this name. */
    Database database(final String name) {
        return open.database(name);
    }

    private Connection connect(final String database) throws SQLException {
        return open.database(database).dataSource().getConnection();
    }

    private static long number(final Connection connection, final String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Ends the processes; the data stay for a look. */
    @Override
    public void close() {
        sandbox.stop();
    }

    /** Ends the processes and removes the data. */
    public void clean() {
        sandbox.stop();
        sandbox.clean();
    }
}
