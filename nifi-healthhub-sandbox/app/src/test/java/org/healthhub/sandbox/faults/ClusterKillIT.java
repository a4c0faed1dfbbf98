// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.healthhub.core.catalogue.CatalogueException;
import org.healthhub.core.catalogue.CatalogueLoader;
import org.healthhub.sandbox.postgres.Database;
import org.healthhub.sandbox.rest.NiFiRest;
import org.healthhub.sandbox.rest.NiFiRestException;
import org.healthhub.sandbox.rest.TlsFiles;
import org.healthhub.sandbox.runtime.NiFiInstance;
import org.healthhub.sandbox.runtime.SandboxHome;
import org.healthhub.sandbox.secure.Role;
import org.healthhub.sandbox.trace.RecordTracer;
import org.healthhub.sandbox.trace.TraceStep;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javax.net.ssl.SSLException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The primary node of two is killed with data on its way and stays away: the other one becomes primary, reads and pushes what comes next, and nothing is lost or
 * doubled once the first is back. Users and nodes know each other by certificates, as in earnest. Rounds of kills are those of the command {@code faults --kinds node}.
 */
class ClusterKillIT {

    private static final long SEED = 11;
    private static final int NODES = 2;
    private static final int FORBIDDEN = 403;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @Test
    void testOtherNodeGoesOnAndSumsHold() throws Exception {
        final SandboxHome shared = SandboxHome.ofSystemProperties();
        final SandboxHome home = new SandboxHome(shared.repository(), Path.of(shared.directory() + "-cluster"));
        try (FaultSandbox sandbox = new FaultSandbox(home, NODES, true, System.out::println)) {
            sandbox.start();
            final FaultRounds rounds = new FaultRounds(sandbox, SEED, System.out::println);
            assertTrue(rounds.settle().isClosed());
            assertTracesLeadToTheSource(sandbox);
            final long before = sandbox.parts();
            sandbox.platform().plan(FaultRounds.SLOW);
            sandbox.grow();
            sandbox.change(new Random(SEED), 60, 10);
            rounds.await(LIMIT, () -> sandbox.parts() > before + 2 && sandbox.openParts() > 0);

            final int killed = primary(sandbox);
            sandbox.killNiFi(killed);
            final long partsAtDeath = sandbox.parts();
            System.out.println("Killed node %d with %d open part(s)".formatted(killed + 1, sandbox.openParts()));
            final int other = NODES - 1 - killed;
            assertHappens("the other node becomes primary", rounds, () -> primary(sandbox) == other);
            sandbox.grow();
            assertHappens("the other node reads and pushes", rounds, () -> sandbox.parts() > partsAtDeath + 2);
            final Comparison meanwhile = sandbox.compare();
            assertFalse(meanwhile.isClosed(), "the kill met nothing on its way");
            assertEquals(List.of(), List.copyOf(meanwhile.doubled()));
            assertEquals(List.of(), List.copyOf(meanwhile.falselyDelivered()));

            sandbox.restart();
            sandbox.platform().clear();
            final Comparison comparison = rounds.settle();
            comparison.findings(5).forEach(System.out::println);
            System.out.println("Sent %d, accepted %d, rejected %d".formatted(comparison.sent(), comparison.accepted(), comparison.rejected()));
            assertTrue(comparison.isClosed());
            assertEquals(comparison.sent(), comparison.accepted() + comparison.rejected());
            assertTrue(comparison.accepted() > 2 * SourceGrowth.STEP);
            sandbox.instances().forEach(ClusterKillIT::assertRolesHold);
        }
    }

    /** A node knows roles and refuses strangers, also one that was killed. */
    private static void assertRolesHold(final NiFiInstance node) {
        final NiFiRest operator = new NiFiRest(node.api(), node.browser(Role.OPERATOR).orElseThrow());
        assertEquals(Role.OPERATOR.identity(), operator.get("/flow/current-user").path("identity").asText());
        final ObjectNode group = NiFiRest.object();
        group.putObject("revision").put("version", 0);
        group.putObject("component").put("name", "of an operator");
        assertEquals(FORBIDDEN, assertThrows(NiFiRestException.class, () -> operator.post("/process-groups/root/process-groups", group)).status());
        final NiFiRest nobody = new NiFiRest(node.api(), new TlsFiles(null, null, node.certificates().orElseThrow().trusted(), null).context());
        assertTrue(assertThrows(NiFiRestException.class, () -> nobody.get("/flow/about")).getCause() instanceof SSLException);
    }

    /** Whichever nodes a record came by. */
    private static void assertTracesLeadToTheSource(final FaultSandbox sandbox) throws CatalogueException, SQLException {
        final RecordTracer tracer = new RecordTracer(CatalogueLoader.builtIn(), sandbox.database(Database.HUB).dataSource(), sandbox.nifi().provenance());
        try (Connection connection = sandbox.database(Database.HUB).dataSource().getConnection(); Statement statement = connection.createStatement();
             ResultSet keys = statement.executeQuery("SELECT record_key FROM hh_record ORDER BY md5(record_key) LIMIT 3")) {
            while (keys.next()) {
                final List<TraceStep> steps = tracer.trace(keys.getString(1)).steps();
                final List<TraceStep> sources = steps.stream().filter(step -> step.kind() == TraceStep.Kind.SOURCE).toList();
                assertEquals(1, sources.size(), steps::toString);
                assertTrue(sources.getFirst().toString().contains("jdbc:postgresql"), steps::toString);
                assertTrue(steps.stream().anyMatch(step -> step.kind() == TraceStep.Kind.CANONICAL), steps::toString);
            }
        }
    }

    private static void assertHappens(final String what, final FaultRounds rounds, final BooleanSupplier condition) {
        rounds.await(LIMIT, condition);
        assertTrue(condition.getAsBoolean(), what);
    }

    /** Index of the primary node, which reads the sources; -1 while the nodes elect one. */
    private static int primary(final FaultSandbox sandbox) {
        final JsonNode nodes = sandbox.nifi().rest().get("/controller/cluster").at("/cluster/nodes");
        return IntStream.range(0, nodes.size()).mapToObj(nodes::get)
            .filter(node -> node.path("status").asText().equals("CONNECTED") && node.path("roles").toString().contains("Primary Node"))
            .mapToInt(node -> sandbox.node(node.path("apiPort").asInt())).findFirst().orElse(-1);
    }
}
