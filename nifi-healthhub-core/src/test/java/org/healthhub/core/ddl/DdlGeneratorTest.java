// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.ddl;

import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.CatalogueException;
import org.healthhub.core.catalogue.CatalogueLoader;
import org.healthhub.core.docs.GeneratedFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DdlGeneratorTest {

    private static Catalogue catalogue;

    @BeforeAll
    static void load() throws CatalogueException {
        catalogue = CatalogueLoader.builtIn();
    }

    @Test
    void testCommittedScriptsAreUpToDate() {
        for (final Dialect dialect : Dialect.values()) {
            for (final BusinessSystem system : catalogue.systems()) {
                GeneratedFile.check(DdlScript.path(dialect, system), DdlScript.of(catalogue, dialect, system));
            }
        }
    }

    @Test
    void testTableOfEachResourceInOrder() {
        final List<String> tables = DdlGenerator.canonicalTables(catalogue, Dialect.POSTGRESQL, List.of("S20", "S06")).stream()
                .filter(statement -> statement.startsWith("CREATE TABLE")).map(statement -> statement.substring(0, statement.indexOf(" ("))).toList();
        assertEquals(List.of("CREATE TABLE IF NOT EXISTS dth_death", "CREATE TABLE IF NOT EXISTS epi_person", "CREATE TABLE IF NOT EXISTS epi_vaccination"), tables);
    }

    @Test
    void testColumnTypes() {
        final String table = DdlGenerator.canonicalTable(catalogue.resource("S06R02").orElseThrow(), Dialect.POSTGRESQL).getFirst();
        for (final String line : List.of("record_id varchar(40),", "dose_no bigint,", "inoc_date date,", "dose_amount numeric(6,3),", "edit_time timestamp(0),",
                "data_uuid varchar(36) NOT NULL,", "row_digest varchar(64),", "person_key varchar(64),", "PRIMARY KEY (data_uuid)")) {
            assertTrue(table.contains("    " + line), line);
        }
    }

    @Test
    void testUnknownSystemIsNamedWithTheKnownOnes() {
        final IllegalArgumentException error = assertThrows(IllegalArgumentException.class, () -> DdlGenerator.canonicalTables(catalogue, Dialect.POSTGRESQL, List.of("S99")));
        assertTrue(error.getMessage().contains("S99") && error.getMessage().contains("S06, S07"), error.getMessage());
    }
}
