// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.catalogue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CatalogueOverrideTest {

    @TempDir
    private Path directory;

    @Test
    void testEmptyDirectoryChangesNothing() throws CatalogueException {
        final Catalogue catalogue = CatalogueLoader.withOverrides(directory);
        assertEquals(CatalogueLoader.builtIn().systems(), catalogue.systems());
        assertTrue(catalogue.origin().contains(directory.toString()), catalogue.origin());
    }

    @Test
    void testFieldIsChangedKeyByKeyAndNewOneAppended() throws IOException, CatalogueException {
        write("S20-ours.yaml", """
                code: S20
                resources:
                  - code: S20R01
                    incrementField: gx_time
                    fields:
                      - {name: marital_code, dictionary: 1未婚2已婚3丧偶4离婚}
                      - {name: cause_a, type: C(500), note: null}
                      - {name: gx_time, label: 更新日期时间, type: T, required: N, aliases: [gxrqsj], evidence: C}
                """);
        final Resource resource = CatalogueLoader.withOverrides(directory).resource("S20R01").orElseThrow();
        assertEquals(26, resource.fields().size());
        assertEquals("gx_time", resource.fields().getLast().name());
        assertEquals("GXRQSJ", resource.fields().getLast().aliases().getFirst());
        assertEquals(Optional.of("gx_time"), resource.incrementField());
        assertEquals(500, resource.field("cause_a").orElseThrow().length());
        assertEquals("直接导致死亡的疾病(a)", resource.field("cause_a").orElseThrow().label());
        assertEquals(Optional.of("1未婚2已婚3丧偶4离婚"), resource.field("marital_code").orElseThrow().dictionary());
        assertFalse(resource.rules().isEmpty());
    }

    @Test
    void testResourceIsReplacedAsAWhole() throws IOException, CatalogueException {
        write("S06-ours.yaml", """
                code: S06
                resources:
                  - code: S06R01
                    replace: true
                    name: 个人基本信息
                    table: epi_person
                    businessKey: [child_code]
                    updateCycle: 每日
                    sharing: CONDITIONAL
                    sharingCondition: 教育
                    level: L4
                    personalData: SPI (minors)
                    fields:
                      - {name: child_code, label: 儿童编码, type: C(20), required: Y, evidence: C}
                """);
        final Catalogue catalogue = CatalogueLoader.withOverrides(directory);
        assertEquals(List.of("child_code"), catalogue.resource("S06R01").orElseThrow().fields().stream().map(Field::name).toList());
        assertEquals(List.of(), catalogue.resource("S06R01").orElseThrow().rules());
        assertEquals(22, catalogue.resource("S06R02").orElseThrow().fields().size());
    }

    @Test
    void testSystemIsAdded() throws IOException, CatalogueException {
        write("S90-trial.yml", """
                code: S90
                slug: trial
                name: 试用系统
                resources:
                  - code: S90R01
                    name: 试用
                    table: trial
                    businessKey: [id]
                    updateCycle: 每日
                    sharing: DENIED
                    sharingCondition: 无
                    level: L2
                    personalData: none
                    fields:
                      - {name: id, label: 编号, type: C(8), required: Y, evidence: D}
                      - {name: total, label: 合计, type: I, required: N, evidence: D}
                      - {name: part, label: 其中, type: I, required: C, evidence: D}
                    rules:
                      - {rule: sum, field: total, parts: [part], severity: SUSPECT, source: trial}
                      - {rule: required-if, field: part, other: total, source: trial}
                """);
        final Catalogue catalogue = CatalogueLoader.withOverrides(directory);
        assertEquals(List.of("S20", "S90"), catalogue.systems().stream().skip(19).map(BusinessSystem::code).toList());
        assertEquals(2, catalogue.resource("S90R01").orElseThrow().rules().size());
    }

    @Test
    void testDomainIsReplacedWithItsDictionariesAndDictionariesAreAdded() throws IOException, CatalogueException {
        write("domains/death-place.csv", """
                \uFEFF# id: death-place
                # name: 死亡地点
                # standard: 省平台
                # evidence: provider
                # closed: true
                code,label,label_en,spellings
                1,医院,Hospital,"医疗机构|院内,急诊"
                2,其他,Other,
                """);
        write("domains/sex.dictionaries.csv", """
                dictionary,spelling,code
                我院,甲,1
                """);
        final Catalogue catalogue = CatalogueLoader.withOverrides(directory);
        assertEquals(2, catalogue.domains().get("death-place").values().size());
        assertEquals("1", catalogue.domains().get("death-place").spellings().get("院内,急诊"));
        assertTrue(catalogue.domains().get("death-place").dictionaries().isEmpty());
        assertEquals("1", catalogue.domains().get("sex").dictionaries().get("我院").get("甲"));
        assertEquals("2", catalogue.domains().get("sex").dictionaries().get("0女1男").get("0"));
    }

    @Test
    void testLimitsOfAlertsAreOwn() throws IOException, CatalogueException {
        write("S20-alerts.yaml", """
                code: S20
                resources:
                  - code: S20R01
                    alerts: {silentAfterHours: 72, receiptAfterHours: 0, problemShareGrowth: 25, reconciliation: false}
                """);
        final Catalogue catalogue = CatalogueLoader.withOverrides(directory);
        assertEquals(new ResourceAlerts(Optional.of(Duration.ofDays(3)), Optional.of(Duration.ZERO), Optional.of(25), Optional.of(false)),
                catalogue.resource("S20R01").orElseThrow().alerts());
        assertEquals(ResourceAlerts.COMMON, catalogue.resource("S06R01").orElseThrow().alerts());
    }

    @Test
    void testImpossibleLimitsOfAlertsAreFaults() throws IOException {
        write("S20-alerts.yaml", """
                code: S20
                resources:
                  - code: S20R01
                    alerts: {silentAfterHours: -1, problemShareGrowth: 101, reconciliation: perhaps, receipt: 3}
                """);
        final String message = assertThrows(CatalogueException.class, () -> CatalogueLoader.withOverrides(directory)).getMessage();
        for (final String fault : List.of("'silentAfterHours' must be a whole number", "'problemShareGrowth' must be a whole number from 0 to 100",
                "'reconciliation' must be true or false", "unknown key 'receipt'")) {
            assertTrue(message.contains(fault), message);
        }
    }

    private void write(final String name, final String content) throws IOException {
        final Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content, StandardCharsets.UTF_8);
    }
}
