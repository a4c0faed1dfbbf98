// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.ddl;

import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.CatalogueException;
import org.healthhub.core.catalogue.CatalogueLoader;
import org.healthhub.core.catalogue.CommonColumns;
import org.healthhub.core.catalogue.Resource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HashSet;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FrontEndTest {

    private static final int LONGEST_OF_OLD_ORACLE = 30;

    private static Catalogue catalogue;

    @BeforeAll
    static void load() throws CatalogueException {
        catalogue = CatalogueLoader.builtIn();
    }

    @Test
    void testNamesFitEveryDatabaseAndDiffer() {
        final List<String> names = catalogue.resources().stream().map(FrontEndNames.STANDARD::dataTable).toList();
        assertEquals(names.size(), new HashSet<>(names).size());
        assertTrue(names.stream().allMatch(name -> name.length() <= LONGEST_OF_OLD_ORACLE), names.toString());
    }

    @Test
    void testColumnsOfEveryDataTableDiffer() {
        for (final Resource resource : catalogue.resources()) {
            final List<String> columns = FrontEndModel.dataTable(FrontEndNames.STANDARD, resource).columns().stream().map(Column::name).toList();
            assertEquals(columns.size(), new HashSet<>(columns).size(), resource.code());
            assertTrue(columns.stream().noneMatch(CommonColumns.HUB_ONLY::contains), resource.code());
        }
    }

    @Test
    void testPatternNamesTheResource() {
        final Resource resource = catalogue.resource("S20R01").orElseThrow();
        assertEquals("qz.t_s20r01_in", new FrontEndNames("b", "qz.t_{resource}_in", "r", "e", "i").dataTable(resource));
        assertEquals("qz_dth_death", FrontEndNames.STANDARD.dataTable(resource));
    }

    @ParameterizedTest
    @CsvSource({"t_{table}, true", "gov.{resource}, true", "t, false", "{table} x, false", "{table};drop, false", "a.b.{table}, false", "'', false"})
    void testPatternIsChecked(final String pattern, final boolean valid) {
        assertEquals(valid, FrontEndNames.isPattern(pattern));
        assertFalse(FrontEndNames.isName(pattern) && pattern.contains("{"));
    }

    @Test
    void testReservedNamesAreQuotedAsInTheScripts() {
        final FrontEndStatements statements = new FrontEndStatements(Dialect.ORACLE, FrontEndNames.STANDARD);
        assertEquals("SELECT \"LEVEL\", name FROM t WHERE 1 = 0", statements.probe("t", List.of("level", "name")));
        assertEquals("INSERT INTO t (exch_part_no, exch_row_no, exch_flag, \"LEVEL\") VALUES (?, ?, ?, ?)", statements.insertRow("t", List.of("level")));
    }
}
