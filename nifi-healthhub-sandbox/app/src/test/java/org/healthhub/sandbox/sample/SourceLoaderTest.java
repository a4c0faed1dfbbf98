// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.sample;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.CatalogueException;
import org.healthhub.core.catalogue.CatalogueLoader;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.Resource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SourceLoaderTest {

    private static final int ROWS = 300;
    private static final long SEED = 7L;

    private static EmbeddedPostgres postgres;
    private static Catalogue catalogue;

    @BeforeAll
    static void startPostgres() throws IOException, CatalogueException {
        postgres = EmbeddedPostgres.builder().start();
        catalogue = CatalogueLoader.builtIn();
    }

    @AfterAll
    static void stopPostgres() throws IOException {
        postgres.close();
    }

    static Stream<String> resources() throws CatalogueException {
        return CatalogueLoader.builtIn().resources().stream().map(Resource::code);
    }

    @ParameterizedTest
    @MethodSource("resources")
    void testTableHoldsTheRows(final String code) throws SQLException {
        final Resource resource = catalogue.resource(code).orElseThrow();
        SourceLoader.load(postgres.getPostgresDatabase(), catalogue, resource, ROWS, SEED);
        // Once more: the table is made afresh.
        SourceLoader.load(postgres.getPostgresDatabase(), catalogue, resource, ROWS, SEED);

        final List<SampleRow> expected = SampleExpectations.rows(catalogue, resource, ROWS, SEED);
        final String increment = SourceLoader.incrementColumn(resource);
        final List<String> columns = resource.fields().stream().map(field -> SourceLoader.columnName(resource, field)).toList();
        int rowNo = 0;
        try (Connection connection = postgres.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement();
             ResultSet rows = statement.executeQuery("SELECT * FROM %s WHERE %s IS NOT NULL ORDER BY source_row_no".formatted(SourceLoader.tableName(resource), increment))) {
            while (rows.next()) {
                final SampleRow row = expected.get(rowNo++);
                final List<String> values = new ArrayList<>();
                for (int i = 0; i < resource.fields().size(); i++) {
                    values.add(columns.get(i).equals(increment) ? row.values().get(i) : rows.getString(columns.get(i)));
                }
                assertEquals(row.values(), values);
                assertEquals(row.updateTime(), rows.getObject(increment, LocalDateTime.class));
            }
        }
        assertEquals(ROWS, rowNo);
    }

    @ParameterizedTest
    @CsvSource({"S06R01, CHILD_CODE, gxsj", "S06R02, 儿童编码, 编辑时间", "S20R01, '', gxsj"})
    void testColumnNamesDifferByResource(final String code, final String childColumn, final String increment) {
        final Resource resource = catalogue.resource(code).orElseThrow();

        resource.field("child_code").ifPresent(field -> assertEquals(childColumn, SourceLoader.columnName(resource, field)));
        assertEquals(increment, SourceLoader.incrementColumn(resource));
    }

    @Test
    void testPinyinInitials() {
        final Resource resource = catalogue.resource("S20R01").orElseThrow();
        final Field number = resource.field("id_no").orElseThrow();

        assertEquals("sfzjhm", SourceLoader.columnName(resource, number));
    }
}
