// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.inspect;

import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.CatalogueException;
import org.healthhub.core.catalogue.CatalogueLoader;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.Resource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SourceInspectorTest {

    private static Catalogue catalogue;
    private static Resource death;

    @TempDir
    private Path directory;

    @BeforeAll
    static void load() throws CatalogueException {
        catalogue = CatalogueLoader.builtIn();
        death = catalogue.resource("S20R01").orElseThrow();
    }

    @Test
    void testTableOfTheCatalogueItself() {
        for (final Resource resource : catalogue.resources()) {
            final Inspection inspection = SourceInspector.inspect(resource, new SourceTable("t", columns(resource), Optional.empty()));
            assertTrue(inspection.isComplete(), resource.code());
            assertEquals(List.of(), inspection.unmapped());
            assertEquals(List.of(), inspection.fields().stream().filter(check -> !check.remarks().isEmpty()).toList());
            assertEquals("", OverrideSnippet.yaml(inspection));
        }
    }

    @Test
    void testMissingColumnsByTheirWeight() {
        final List<SourceColumn> columns = columns(death);
        columns.removeIf(column -> List.of("death_cert_no", "name", "cause_c").contains(column.name()));
        final Inspection inspection = inspect(columns);
        assertFalse(inspection.isComplete());
        assertEquals(List.of(Remark.KEY_MISSING), remarks(inspection, "death_cert_no"));
        assertEquals(List.of(Remark.REQUIRED_MISSING), remarks(inspection, "name"));
        assertEquals(List.of(Remark.OPTIONAL_MISSING), remarks(inspection, "cause_c"));
    }

    @ParameterizedTest
    @CsvSource({"name, 12, 20, 0, TOO_SHORT", "name, 12, 200, 0, TOO_LONG", "name, 12, 2147483647, 0,", "sex_code, 12, 10, 0,", "id_no, -5, 19, 0, LOSES_ZEROS",
        "death_time, 91, 0, 0, LOSES_TIME", "death_time, 93, 0, 0,", "birth_date, 12, 6, 0, TOO_SHORT", "birth_date, -2, 0, 0, UNREADABLE", "age_years, 91, 0, 0, UNREADABLE",
        "age_years, 2, 3, 0,"})
    void testTypes(final String field, final int jdbcType, final int size, final int scale, final Remark expected) {
        final List<SourceColumn> columns = columns(death);
        columns.replaceAll(column -> column.name().equals(field) ? new SourceColumn(field, jdbcType, "type", size, scale, true) : column);
        assertEquals(expected == null ? List.of() : List.of(expected), remarks(inspect(columns), field));
    }

    @Test
    void testDecimals() {
        final Resource vaccination = catalogue.resource("S06R02").orElseThrow();
        final List<SourceColumn> columns = columns(vaccination);
        columns.replaceAll(column -> column.name().equals("dose_amount") ? new SourceColumn("dose_amount", Types.NUMERIC, "numeric", 6, 1, true) : column);
        final Inspection inspection = SourceInspector.inspect(vaccination, new SourceTable("t", columns, Optional.empty()));
        assertEquals(List.of(Remark.LOSES_DECIMALS), remarks(inspection, "dose_amount"));
    }

    @Test
    void testIncrementAndIndexes() {
        final List<SourceColumn> columns = columns(death);
        assertTrue(inspect(columns).remarks().contains(Remark.INCREMENT_MISSING), "no index is known and no update time is there");
        columns.add(new SourceColumn("GXSJ", Types.TIMESTAMP, "timestamp", 0, 0, true));
        assertEquals(List.of(), inspect(columns).remarks());
        assertEquals(List.of(Remark.INCREMENT_UNINDEXED, Remark.KEY_UNINDEXED), SourceInspector.inspect(death, new SourceTable("t", columns, Optional.of(List.of()))).remarks());
        assertEquals(List.of(), SourceInspector.inspect(death, new SourceTable("t", columns, Optional.of(List.of(List.of("gxsj"), List.of("DEATH_CERT_NO"))))).remarks());
    }

    @ParameterizedTest
    @CsvSource({"id_no, SFZHM2", "id_no, 死者身份证号", "name, 死者姓名2", "name, PATIENT_NAME", "report_org_name, TBJGMC1", "death_cert_no, 死亡证号码", "occupation_code, ZYLBDM2",
        "birth_date, deceasedBirthDate"})
    void testSuggestionIsFirst(final String field, final String column) {
        final List<SourceColumn> columns = columns(death);
        columns.removeIf(candidate -> List.of("id_no", "name", "report_org_name", "death_cert_no", "occupation_code", "birth_date").contains(candidate.name()));
        columns.add(new SourceColumn(column, Types.VARCHAR, "varchar", 50, 0, true));
        final List<Suggestion> suggestions = inspect(columns).suggestions();
        assertFalse(suggestions.isEmpty(), column);
        assertEquals(field, suggestions.getFirst().field().name());
        assertTrue(suggestions.stream().allMatch(suggestion -> suggestion.score() <= 0.95 && suggestion.score() >= 0.5), suggestions.toString());
    }

    @Test
    void testForeignNameHasNoSuggestion() {
        final List<SourceColumn> columns = columns(death);
        columns.removeIf(column -> "cause_c".equals(column.name()));
        columns.add(new SourceColumn("TENANT_ID", Types.BIGINT, "bigint", 19, 0, false));
        assertEquals(List.of(), inspect(columns).suggestions());
    }

    @Test
    void testSnippetClosesTheGap() throws IOException, CatalogueException {
        final List<SourceColumn> columns = columns(death);
        columns.replaceAll(column -> switch (column.name()) {
            case "id_no" -> new SourceColumn("死者身份证号", Types.VARCHAR, "varchar", 18, 0, true);
            case "name" -> new SourceColumn("it's NAME", Types.VARCHAR, "varchar", 50, 0, true);
            default -> column;
        });
        columns.add(new SourceColumn("TENANT_ID", Types.BIGINT, "bigint", 19, 0, false));
        final Inspection before = inspect(columns);
        assertFalse(before.isComplete());
        final String yaml = OverrideSnippet.yaml(before);
        assertTrue(yaml.contains("# - {name: tenant_id, label: 'TENANT_ID', type: 'I', required: N, evidence: C}"), yaml);
        Files.writeString(directory.resolve("S20.yaml"), yaml);

        final Catalogue overridden = CatalogueLoader.withOverrides(directory);
        final Inspection after = SourceInspector.inspect(overridden.resource("S20R01").orElseThrow(), before.table());
        assertTrue(after.isComplete(), InspectionReport.text(after));
        final Field idNumber = overridden.resource("S20R01").orElseThrow().field("id_no").orElseThrow();
        assertTrue(idNumber.aliases().containsAll(death.field("id_no").orElseThrow().aliases()), "known aliases stay");
    }

    @Test
    void testReportHasBothLanguages() {
        final List<SourceColumn> columns = columns(death);
        columns.removeIf(column -> "name".equals(column.name()));
        columns.add(new SourceColumn("SZXM1", Types.VARCHAR, "varchar", 50, 0, true));
        final String report = InspectionReport.text(inspect(columns));
        for (final String part : List.of("S20R01 人口死亡信息", "必填项缺列 required: no column", "SZXM1", "name 死者姓名 0.", "错误 faults 1", "不能接入")) {
            assertTrue(report.contains(part), part + " in\n" + report);
        }
    }

    @ParameterizedTest
    @CsvSource({"死者姓名, SZXM", "身份证件号码, SFZJHM", "(a) ICD-10编码, AICD10BM", "鼗, ?", "啊芭擦搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝座, ABCDEFGHJKLMNOPQRSTWXYZZ"})
    void testPinyinInitials(final String name, final String initials) {
        assertEquals(initials, PinyinInitials.of(name));
    }

    private static Inspection inspect(final List<SourceColumn> columns) {
        return SourceInspector.inspect(death, new SourceTable("t", columns, Optional.empty()));
    }

    private static List<Remark> remarks(final Inspection inspection, final String field) {
        return inspection.fields().stream().filter(check -> check.field().name().equals(field)).findFirst().orElseThrow().remarks();
    }

    private static List<SourceColumn> columns(final Resource resource) {
        final List<SourceColumn> columns = new ArrayList<>();
        resource.fields().forEach(field -> columns.add(switch (field.type()) {
            case C -> new SourceColumn(field.name(), Types.VARCHAR, "varchar", field.length(), 0, true);
            case N -> new SourceColumn(field.name(), Types.NUMERIC, "numeric", field.length(), field.scale(), true);
            case I -> new SourceColumn(field.name(), Types.BIGINT, "bigint", 19, 0, true);
            case D -> new SourceColumn(field.name(), Types.DATE, "date", 0, 0, true);
            case T -> new SourceColumn(field.name(), Types.TIMESTAMP, "timestamp", 0, 0, true);
            case M -> new SourceColumn(field.name(), Types.CLOB, "text", 0, 0, true);
            case B -> new SourceColumn(field.name(), Types.BOOLEAN, "boolean", 0, 0, true);
        }));
        return columns;
    }
}
