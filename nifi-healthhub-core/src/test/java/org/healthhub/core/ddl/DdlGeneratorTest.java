// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.ddl;

import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.CatalogueException;
import org.healthhub.core.catalogue.CatalogueLoader;
import org.healthhub.core.docs.GeneratedFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DdlGeneratorTest {

    private static Catalogue catalogue;

    @BeforeAll
    static void load() throws CatalogueException {
        catalogue = CatalogueLoader.builtIn();
    }

    @ParameterizedTest
    @EnumSource
    void testCommittedScriptsAreUpToDate(final Dialect dialect) {
        GeneratedFile.check(DdlScript.ledgerPath(dialect), DdlScript.ledger(dialect));
        GeneratedFile.check(DdlScript.frontEndPath(dialect), DdlScript.frontEnd(catalogue, dialect, catalogue.systems()));
        for (final BusinessSystem system : catalogue.systems()) {
            GeneratedFile.check(DdlScript.path(dialect, system), DdlScript.of(catalogue, dialect, system));
        }
    }

    @Test
    void testTableOfEachResourceInOrder() {
        final List<String> tables = DdlGenerator.canonicalTables(catalogue, Dialect.POSTGRESQL, List.of("S20", "S06")).stream()
                .filter(statement -> statement.startsWith("CREATE TABLE")).map(statement -> statement.substring(0, statement.indexOf(" ("))).toList();
        assertEquals(List.of("CREATE TABLE IF NOT EXISTS dth_death", "CREATE TABLE IF NOT EXISTS epi_person", "CREATE TABLE IF NOT EXISTS epi_vaccination"), tables);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "POSTGRESQL; record_id varchar(40); dose_no bigint; inoc_date date; dose_amount numeric(6,3); edit_time timestamp(0); data_uuid varchar(36) NOT NULL",
        "MYSQL; record_id varchar(40) COMMENT '接种记录ID'; dose_no bigint; inoc_date date; dose_amount decimal(6,3); edit_time datetime(0); data_uuid varchar(36) NOT NULL",
        "DM; record_id VARCHAR(120); dose_no BIGINT; inoc_date DATE; dose_amount DECIMAL(6,3); edit_time TIMESTAMP(0); data_uuid VARCHAR(108) NOT NULL",
        "ORACLE; record_id VARCHAR2(40 CHAR); dose_no NUMBER(19); inoc_date DATE; dose_amount NUMBER(6,3); edit_time TIMESTAMP(0); data_uuid VARCHAR2(36 CHAR) NOT NULL"})
    void testColumnTypes(final Dialect dialect, final String text, final String whole, final String day, final String decimal, final String time, final String key) {
        final String table = DdlGenerator.canonicalTable(catalogue, catalogue.resource("S06R02").orElseThrow(), dialect).getFirst();
        for (final String line : List.of(text, whole, day, decimal, time, key, "PRIMARY KEY (data_uuid)")) {
            assertTrue(table.contains("    " + line), line + " in " + table);
        }
    }

    @ParameterizedTest
    @EnumSource
    void testIndexes(final Dialect dialect) {
        final String sql = String.join("\n", DdlGenerator.canonicalTable(catalogue, catalogue.resource("S06R02").orElseThrow(), dialect));
        for (final String columns : List.of("(person_key)", "(src_update_time)", "(child_code)")) {
            assertTrue(sql.lines().anyMatch(line -> (line.contains("CREATE INDEX") || line.contains("KEY ")) && line.contains(columns)), columns + " in " + sql);
        }
    }

    @ParameterizedTest
    @EnumSource
    void testIndexNamesFitAndDiffer(final Dialect dialect) {
        final List<String> names = catalogue.resources().stream().flatMap(resource -> CanonicalTable.of(catalogue, resource).indexes().stream())
                .map(index -> new Table.Index("x".repeat(20) + index.name(), index.columns())).map(writer(dialect)::indexName).toList();
        assertEquals(names.size(), names.stream().distinct().count());
        assertTrue(names.stream().allMatch(name -> name.length() <= writer(dialect).longestName()), names.toString());
    }

    @Test
    void testLongTextsBecomeLargeObjects() {
        assertEquals("VARCHAR2(1000 CHAR)", new OracleTables().type(Column.text("a", 1000, "")));
        assertEquals("CLOB", new OracleTables().type(Column.text("a", 1001, "")));
        assertEquals("VARCHAR(3900)", new DmTables().type(Column.text("a", 1300, "")));
        assertEquals("CLOB", new DmTables().type(Column.text("a", 1301, "")));
    }

    @Test
    void testMysqlRowTooLongForTheServer() {
        final Table table = new Table("wide", "宽表", List.of(Column.text("a", 4000, "甲"), Column.text("b", 4000, "乙"), Column.text("c", 4000, "丙"), Column.text("d", 3999, "丁"),
                Column.text("e", 300, "戊").notNull()), List.of("e"), List.of());
        final String sql = new MysqlTables().statements(table).getFirst();
        assertTrue(sql.contains("a text COMMENT"), sql);
        assertTrue(sql.contains("b varchar(4000)") && sql.contains("c varchar(4000)") && sql.contains("d varchar(3999)"), sql);
    }

    @Test
    void testReservedWordIsQuotedUnderItsOwnName() {
        final Table table = new Table("level", "it's 级别\\", List.of(Column.text("order", 10, "序").notNull()), List.of("order"), List.of());
        assertTrue(new PostgresqlTables().statements(table).getFirst().contains("\"level\" (\n    \"order\" varchar(10) NOT NULL,\n    PRIMARY KEY (\"order\")"));
        assertTrue(new MysqlTables().statements(table).getFirst().contains("`order` varchar(10) NOT NULL COMMENT '序'"));
        assertTrue(new MysqlTables().statements(table).getFirst().endsWith("COMMENT='it''s 级别\\\\'"));
        assertTrue(new OracleTables().statements(table).contains("COMMENT ON COLUMN \"LEVEL\".\"ORDER\" IS '序'"));
    }

    @Test
    void testDialectIsFoundByName() {
        assertEquals(Optional.of(Dialect.DM), Dialect.of("dm"));
        assertEquals(Optional.empty(), Dialect.of("db2"));
    }

    @Test
    void testUnknownSystemIsNamedWithTheKnownOnes() {
        final IllegalArgumentException error = assertThrows(IllegalArgumentException.class, () -> DdlGenerator.canonicalTables(catalogue, Dialect.POSTGRESQL, List.of("S99")));
        assertTrue(error.getMessage().contains("S99") && error.getMessage().contains("S06") && error.getMessage().contains("S20"), error.getMessage());
    }

    private static TableWriter writer(final Dialect dialect) {
        return switch (dialect) {
            case POSTGRESQL -> new PostgresqlTables();
            case MYSQL -> new MysqlTables();
            case DM -> new DmTables();
            case ORACLE -> new OracleTables();
        };
    }
}
