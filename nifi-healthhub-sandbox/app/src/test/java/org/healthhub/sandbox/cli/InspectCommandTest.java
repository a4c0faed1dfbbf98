// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.cli;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.CatalogueException;
import org.healthhub.core.catalogue.CatalogueLoader;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.sandbox.SandboxException;
import org.healthhub.sandbox.sample.SourceLoader;
import org.hsqldb.jdbc.JDBCDriver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class InspectCommandTest {

    private static final String HSQLDB = "jdbc:hsqldb:mem:inspect";
    private static final String PASSWORD = "a password of the test";

    private static EmbeddedPostgres postgres;
    private static Catalogue catalogue;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @BeforeAll
    static void startPostgres() throws IOException, CatalogueException {
        postgres = EmbeddedPostgres.builder().start();
        catalogue = CatalogueLoader.builtIn();
    }

    @AfterAll
    static void stopPostgres() throws IOException {
        postgres.close();
    }

    /** Pinyin initials, Chinese labels and upper case: the three ways in which the sandbox's sources name their columns. */
    @ParameterizedTest
    @ValueSource(strings = {"S06R01", "S06R02", "S10R03", "S12R05", "S17R02", "S20R01"})
    void testSandboxSourceIsComplete(final String code) throws SQLException {
        final Resource resource = catalogue.resource(code).orElseThrow();
        SourceLoader.load(postgres.getPostgresDatabase(), catalogue, resource, 1, 1L);
        assertEquals(InspectCommand.COMPLETE, onPostgres(SourceLoader.tableName(resource), code), this::output);
        assertTrue(output().contains("错误 faults 0"), output());
        assertTrue(output().contains("source_row_no"), "the row number is of no field");
        assertFalse(output().contains("no increment column") || output().contains("increment column without index"), output());
    }

    @Test
    void testForeignTable() throws SQLException {
        postgresql("CREATE SCHEMA provider", "CREATE TABLE provider.\"DEATH_CARD\" (\"证明编号\" varchar(40), \"死者姓名\" varchar(20) NOT NULL, \"SFZHM2\" bigint, \"XB\" varchar(1), "
                + "\"CSRQ\" date, \"ZJLX\" varchar(2), \"SWSJ\" date, gxsj timestamp, tenant_id uuid)");
        assertEquals(InspectCommand.INCOMPLETE, onPostgres("provider.death_card", "S20R01"));
        final String report = output();
        for (final String part : List.of("业务主键缺列 business key: no column", "必填项缺列 required: no column", "源列过短", "时间部分丢失", "增量列无索引", "death_cert_no 死亡证明编号",
                "provider.DEATH_CARD", "# - {name: tenant_id", "code: S20R01")) {
            assertTrue(report.contains(part), part + " in\n" + report);
        }
    }

    @Test
    void testViewHasNoIndexes() throws SQLException {
        postgresql("CREATE TABLE death_base (xm varchar(50))", "CREATE VIEW death_view AS SELECT xm, now()::timestamp AS gxsj FROM death_base");
        assertEquals(InspectCommand.INCOMPLETE, onPostgres("DEATH_VIEW", "S20R01"));
        assertFalse(output().contains("无索引"), output());
    }

    @Test
    void testTableOfTheSameNameInSeveralSchemas() throws SQLException {
        postgresql("CREATE SCHEMA one", "CREATE SCHEMA two", "CREATE TABLE one.twin (xm text)", "CREATE TABLE two.twin (xm text)");
        final SandboxException error = assertThrows(SandboxException.class, () -> onPostgres("twin", "S20R01"));
        assertTrue(error.getMessage().contains("one.twin, two.twin"), error.getMessage());
    }

    @Test
    void testHsqldb() throws SQLException {
        try (Connection connection = DriverManager.getConnection(HSQLDB, "SA", ""); Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t_death (\"死亡证明编号\" VARCHAR(40) PRIMARY KEY, xm VARCHAR(50), gxsj TIMESTAMP, nl DECIMAL(3,0))");
            statement.execute("CREATE INDEX i_death ON t_death (gxsj)");
        }
        assertEquals(InspectCommand.INCOMPLETE, run("--jdbc-url", HSQLDB, "--user", "SA", "--table", "t_death", "--resource", "s20r01"));
        assertTrue(output().contains("PUBLIC.T_DEATH") && !output().contains("无索引"), output());
    }

    @Test
    void testDriverOfAJar() throws Exception {
        final Path jar = Path.of(JDBCDriver.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Connection connection = DriverManager.getConnection("jdbc:hsqldb:mem:jar", "SA", ""); Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t (xm VARCHAR(50))");
        }
        assertEquals(InspectCommand.INCOMPLETE, run("--jdbc-url", "jdbc:hsqldb:mem:jar", "--user", "SA", "--table", "T", "--resource", "S20R01", "--driver", jar.toString()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "--jdbc-url jdbc:postgresql://h/d?password=x --user u --table t --resource S20R01; holds a password",
        "--jdbc-url jdbc:oracle:thin:scott/tiger@h:1521:x --user u --table t --resource S20R01; holds a password",
        "--jdbc-url jdbc:dm://h:5236 --user u --table t --resource S20R01; --driver",
        "--jdbc-url jdbc:hsqldb:mem:x --user SA --table nothing --resource S20R01; no table or view nothing",
        "--jdbc-url jdbc:hsqldb:mem:x --user SA --table t --resource S99R01; no resource S99R01",
        "--jdbc-url jdbc:hsqldb:mem:x --user SA --table t --resource S20R01 --password-env NONE; no variable NONE",
        "--jdbc-url jdbc:hsqldb:mem:x --user SA --table t --resource S20R01 --password x; does not know --password",
        "--jdbc-url jdbc:hsqldb:mem:x --user SA --table t --resource S20R01 --driver none.jar; none.jar cannot be read",
        "--user SA; needs --jdbc-url"})
    void testWrongUseIsNamed(final String line, final String expected) {
        final SandboxException error = assertThrows(SandboxException.class, () -> run(line.split(" ")));
        assertTrue(error.getMessage().contains(expected), error.getMessage());
    }

    @Test
    void testRefusedConnectionKeepsThePassword() {
        final SandboxException error = assertThrows(SandboxException.class, () -> run("--jdbc-url", "jdbc:postgresql://127.0.0.1:1/none", "--user", "u", "--password-env", "SECRET",
                "--table", "t", "--resource", "S20R01"));
        assertTrue(error.getMessage().contains("SQL state"), error.getMessage());
        assertFalse(error.getMessage().contains(PASSWORD), error.getMessage());
    }

    private int onPostgres(final String table, final String resource) {
        return run("--jdbc-url", postgres.getJdbcUrl("postgres", "postgres").replaceAll("\\?.*", ""), "--user", "postgres", "--password-env", "SECRET", "--table", table,
                "--resource", resource);
    }

    private int run(final String... arguments) {
        final List<String> all = new ArrayList<>(List.of("inspect"));
        all.addAll(List.of(arguments));
        return new InspectCommand(new Progress(new PrintStream(bytes, true, StandardCharsets.UTF_8)), Map.of("SECRET", PASSWORD), () -> Optional.of("")).run(all);
    }

    private String output() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static void postgresql(final String... statements) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            for (final String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
