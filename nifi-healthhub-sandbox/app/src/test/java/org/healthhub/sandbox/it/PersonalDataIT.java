// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.it;

import com.fasterxml.jackson.databind.JsonNode;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.sandbox.RunningSandbox;
import org.healthhub.sandbox.SandboxExtension;
import org.healthhub.sandbox.postgres.Database;
import org.healthhub.sandbox.rest.NiFiClient;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Names, identity numbers and telephone numbers stay in content and in the databases of records. */
@ExtendWith(SandboxExtension.class)
class PersonalDataIT {

    private static final List<String> EVENT_TYPES = List.of("RECEIVE", "SEND", "FORK", "JOIN", "CLONE", "CREATE", "ROUTE", "CONTENT_MODIFIED", "ATTRIBUTES_MODIFIED", "DROP",
            "FETCH", "REPLAY", "EXPIRE", "REMOTE_INVOCATION", "UNKNOWN");

    private static MainPath path;
    private static PersonalData people;

    @BeforeAll
    static void run(final RunningSandbox sandbox) {
        path = MainPath.of(sandbox);
        people = new PersonalData();
        path.resources().stream().map(Resource::code).forEach(code -> people.add(path.rows(code)));
    }

    @Test
    void testCheckItselfFindsPeople() {
        final List<String> personal = path.rows("S20R01").getFirst().personal();

        assertTrue(people.size() > 1000);
        personal.forEach(text -> assertFalse(people.in("before[" + text + "]after").isEmpty()));
    }

    @Test
    void testProvenanceNamesNobody() {
        final NiFiClient nifi = path.sandbox().nifi();
        final Map<String, Set<String>> leaks = new TreeMap<>();
        int events = 0;
        for (final String type : EVENT_TYPES) {
            for (final JsonNode summary : nifi.provenance().search(Map.of("EventType", type))) {
                final JsonNode event = nifi.provenance().event(summary.path("eventId").asLong());
                events++;
                check(type + " of " + event.path("componentName").asText(), event.toString(), leaks);
            }
        }

        assertTrue(events > 100, "only " + events + " events");
        assertEquals(Map.of(), leaks);
    }

    @Test
    void testLogsNameNobody() throws IOException {
        final Map<String, Set<String>> leaks = new TreeMap<>();
        final List<Path> logs;
        try (Stream<Path> files = Stream.concat(Files.walk(path.sandbox().home().nifiLogs()), Files.walk(path.sandbox().home().services(), 1))) {
            logs = files.filter(file -> Files.isRegularFile(file) && file.toString().contains(".log")).toList();
        }
        for (final Path log : logs) {
            check(log.getFileName().toString(), new String(Files.readAllBytes(log), StandardCharsets.UTF_8), leaks);
        }

        assertTrue(logs.stream().anyMatch(log -> log.endsWith("nifi-app.log")));
        assertEquals(Map.of(), leaks);
    }

    @Test
    void testBulletinsNameNobody() {
        final Map<String, Set<String>> leaks = new TreeMap<>();
        path.sandbox().nifi().bulletins().forEach(bulletin -> check("bulletin", bulletin.toString(), leaks));

        assertEquals(Map.of(), leaks);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hh_collection", "hh_batch", "hh_batch_part", "hh_rejected_record", "hh_problem_record", "hh_record", "hh_change_chunk"})
    void testLedgerNamesNobody(final String table) throws SQLException {
        final Map<String, Set<String>> leaks = new TreeMap<>();
        final List<List<String>> rows = path.query(Database.HUB, "SELECT t::text FROM %s t".formatted(table));
        rows.forEach(row -> check(table, row.getFirst(), leaks));

        assertFalse(rows.isEmpty());
        assertEquals(Map.of(), leaks);
    }

    private static void check(final String place, final String text, final Map<String, Set<String>> leaks) {
        final Set<String> found = people.in(text);
        if (!found.isEmpty()) {
            leaks.computeIfAbsent(place, key -> new TreeSet<>()).addAll(found);
        }
    }
}
