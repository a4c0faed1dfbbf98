// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.workbook;

import org.apache.commons.compress.archivers.zip.ZipFile;
import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.CatalogueException;
import org.healthhub.core.catalogue.CatalogueLoader;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.Resource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WorkbookWriterTest {

    private static Catalogue catalogue;

    @BeforeAll
    static void loadCatalogue() throws CatalogueException {
        catalogue = CatalogueLoader.builtIn();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "B"})
    void testSameCatalogueGivesTheSameBytes(final String id) throws IOException {
        assertArrayEquals(bytes(system("S20"), id), bytes(system("S20"), id));
    }

    @Test
    void testCodedCellsHoldLabels() throws Exception {
        final SheetGrid sheet = grids(bytes(system("S20"), "A")).getFirst();

        assertEquals("有条件共享", sheet.cell(1, 17).text());
        assertEquals("字符型", sheet.cell(1, 15).text());
        assertEquals("40", sheet.cell(1, 16).text());
        assertEquals("每日", sheet.cell(1, 23).text());
        assertEquals("S20R01", sheet.cell(1, 8).text());
    }

    @Test
    void testEverySheetHasAFrozenHeaderAndTheirOrderIsFixed() throws Exception {
        final byte[] bytes = bytes(system("S06"), "B");

        assertEquals(List.of("信息资源", "信息项", "代码表", "说明"), grids(bytes).stream().map(SheetGrid::name).toList());
        assertTrue(part(bytes, "xl/worksheets/sheet1.xml").contains("ySplit=\"1\""));
        assertTrue(part(bytes, "xl/worksheets/sheet2.xml").contains("ySplit=\"1\""));
    }

    @Test
    void testCellsOfOneResourceAreMerged() throws IOException {
        final String sheet = part(bytes(system("S20"), "A"), "xl/worksheets/sheet1.xml");
        final int last = system("S20").resources().getFirst().fields().size() + 1;

        assertTrue(sheet.contains("<mergeCell ref=\"H2:H%d\"/>".formatted(last)));
        assertFalse(sheet.contains("ref=\"O2:"), "each item has a cell of its own");
    }

    @Test
    void testCodedColumnsHaveDropDownLists() throws Exception {
        final byte[] bytes = bytes(system("S20"), "A");
        final String sheet = part(bytes, "xl/worksheets/sheet1.xml");

        assertEquals(6, sheet.split("<dataValidation ", -1).length - 1);
        assertEquals("代码表", grids(bytes).get(1).name());
        assertTrue(sheet.contains("!$B$2:$B$12</formula1>"), "eleven types stand in the second list");
    }

    @Test
    void testTextIsNeverAFormula() throws Exception {
        final List<String> texts = List.of("=1+1", "+1", "-1", "@SUM(A1)", "\tx", "=HYPERLINK(\"http://localhost\",\"x\")", "<&>\"'");
        final BusinessSystem system = system("S20");
        final Resource resource = system.resources().getFirst();
        final List<Field> fields = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            final Field field = resource.fields().get(i);
            fields.add(new Field(field.name(), texts.get(i), field.type(), field.length(), field.scale(), field.requirement(), field.domain(), field.dictionary(), field.format(),
                    field.sensitivity(), field.role(), List.of(), field.dataElement(), field.evidence(), texts.get(i)));
        }
        final Resource risky = new Resource(resource.code(), resource.systemCode(), "=cmd", resource.table(), fields, resource.businessKey(), resource.incrementField(),
                resource.parent(), resource.updateCycle(), resource.sharingType(), "@x", resource.level(), resource.personalData(), resource.standards(), List.of(),
                resource.deleteMarker());

        final byte[] bytes = bytes(new BusinessSystem("S20", system.slug(), "=x", List.of(risky)), "B");

        for (int sheet = 1; sheet <= 4; sheet++) {
            final String xml = part(bytes, "xl/worksheets/sheet%d.xml".formatted(sheet));
            assertFalse(xml.contains("<f>") || xml.contains("<f "), "no formula on sheet " + sheet);
            assertFalse(xml.matches("(?s).*<c [^>]*t=\"n\"[^>]*><v>.*"), "no number on sheet " + sheet);
        }
        final SheetGrid items = grids(bytes).get(1);
        for (int i = 0; i < texts.size(); i++) {
            assertEquals(texts.get(i).strip(), items.cell(i + 1, 3).text().strip());
            assertEquals(SheetGrid.Kind.PLAIN, items.cell(i + 1, 3).kind());
        }
        assertTrue(part(bytes, "xl/styles.xml").contains("formatCode=\"@\"") || part(bytes, "xl/styles.xml").contains("numFmtId=\"49\""), "cells stay text when edited");
    }

    @Test
    void testExplanationNamesProposals() throws Exception {
        final SheetGrid page = grids(bytes(system("S20"), "A")).getLast();
        final List<String> texts = page.rows().values().stream().flatMap(row -> row.values().stream()).map(SheetGrid.Cell::text).toList();

        assertEquals("说明", page.name());
        assertTrue(texts.contains("建议值，由数据提供单位按法律法规确定"));
        assertTrue(texts.contains("S20R01"));
    }

    @Test
    void testFileNameIsNeutral() {
        assertEquals("S20-death-registration-A.xlsx", WorkbookWriter.fileName(system("S20"), LayoutLoader.builtIn("A")));
    }

    @Test
    void testUnknownSystemIsNamed() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> WorkbookWriter.system(catalogue, "S99")).getMessage().contains("S20"));
    }

    private static BusinessSystem system(final String code) {
        return WorkbookWriter.system(catalogue, code);
    }

    private static byte[] bytes(final BusinessSystem system, final String layout) throws IOException {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        WorkbookWriter.write(catalogue, system, LayoutLoader.builtIn(layout), out);
        return out.toByteArray();
    }

    private static List<SheetGrid> grids(final byte[] bytes) throws IOException, WorkbookFileException {
        return WorkbookFile.read(new ByteArrayInputStream(bytes));
    }

    private static String part(final byte[] bytes, final String name) throws IOException {
        try (ZipFile archive = ZipFile.builder().setByteArray(bytes).get()) {
            return new String(archive.getInputStream(archive.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
