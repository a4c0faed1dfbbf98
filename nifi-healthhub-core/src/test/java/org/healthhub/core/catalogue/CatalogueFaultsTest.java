// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.catalogue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CatalogueFaultsTest {

    private static final String FILE = "S90-trial.yaml";
    private static final String RESOURCE_HEAD = """
            code: S90
            slug: trial
            name: 试用系统
            resources:
              - code: S90R01
                name: 试用
                table: trial
                businessKey: [a]
                updateCycle: 每日
                sharing: DENIED
                sharingCondition: 无
                level: L2
                personalData: none
                fields:
                  - {name: a, label: 甲, type: C(1), required: Y, evidence: D}
                  - {name: b, label: 乙, type: D, required: N, evidence: D}
                  - {name: c, label: 丙, type: I, required: N, evidence: D}
            """;

    @TempDir
    private Path directory;

    @Test
    void testAllFaultsOfTheFieldsAtOnce() throws IOException {
        write(FILE, """
                code: S90
                slug: trial
                name: 试用系统
                resources:
                  - code: S90R01
                    name: 试用
                    table: trial
                    businessKey: [id]
                    updateCycle: 每日
                    sharing: CONDITIONAL
                    sharingCondition: 条件
                    level: L3
                    personalData: PI
                    fields:
                      - {name: id, label: 编号, type: C(8), required: Y, evidence: D}
                      - {name: Bad-Name, label: 甲, type: C(8), required: Y, evidence: D}
                      - {name: a_name_that_is_longer_than_thirty, label: 乙, type: C(8), required: Y, evidence: D}
                      - {name: op_type, label: 丙, type: C(8), required: Y, evidence: D}
                      - {name: no_label, type: C(8), required: Y, evidence: D}
                      - {name: no_evidence, label: 丁, type: C(8), required: Y}
                      - {name: bad_type, label: 戊, type: VARCHAR(8), required: Y, evidence: D}
                      - {name: no_length, label: 己, type: C, required: Y, evidence: D}
                      - {name: bad_scale, label: 庚, type: 'N(2,3)', required: Y, evidence: D}
                      - {name: bad_required, label: 辛, type: D, required: X, evidence: D}
                      - {name: bad_domain, label: 壬, type: C(1), required: N, domain: sexes, evidence: D}
                      - {name: short_domain, label: 癸, type: C(1), required: N, domain: ethnic-group, evidence: D}
                      - {name: typed_domain, label: 子, type: I, required: N, domain: sex, evidence: D}
                      - {name: bad_dictionary, label: 丑, type: C(1), required: N, domain: sex, dictionary: none, evidence: D}
                      - {name: no_domain, label: 寅, type: C(1), required: N, dictionary: none, evidence: D}
                      - {name: bad_format, label: 卯, type: C(18), required: N, format: USC, evidence: D}
                      - {name: typed_format, label: 辰, type: D, required: N, format: USCC, evidence: D}
                      - {name: bad_sensitivity, label: 巳, type: C(18), required: N, sensitivity: SECRET, evidence: D}
                      - {name: bad_role, label: 午, type: C(18), required: N, role: {person: self, kind: NUMBER}, evidence: D}
                      - {name: typed_role, label: 未, type: D, required: N, role: {person: self, kind: ID_NUMBER}, evidence: D}
                      - {name: role_one, label: 申, type: C(18), required: N, role: {person: mother, kind: ID_NUMBER}, evidence: D}
                      - {name: role_two, label: 酉, type: C(18), required: N, role: {person: mother, kind: ID_NUMBER}, evidence: D}
                      - {name: bad_evidence, label: 戌, type: C(8), required: N, evidence: Z}
                      - {name: bad_element, label: 亥, type: C(8), required: N, dataElement: DE1, evidence: D}
                      - {name: alias_one, label: 天, type: C(8), required: N, aliases: [xm], evidence: D}
                      - {name: alias_two, label: 地, type: C(8), required: N, aliases: [XM], evidence: D}
                      - {name: alias_label, label: 玄, type: C(8), required: N, aliases: [编号], evidence: D}
                      - {name: unknown_key, label: 黄, type: C(8), required: N, lenght: 8, evidence: D}
                      - {name: number_alias, label: 宇, type: C(8), required: N, aliases: [1], evidence: D}
                      - {name: condition, label: 宙, type: C(8), required: C, evidence: D}
                      - {name: id, label: 编号二, type: C(8), required: Y, evidence: D}
                """);
        final List<CatalogueFault> faults = faults();
        assertFault(faults, "Bad-Name", "snake_case");
        assertFault(faults, "a_name_that_is_longer_than_thirty", "30 characters");
        assertFault(faults, "op_type", "common column");
        assertFault(faults, "no_label", "needs 'label'");
        assertFault(faults, "no_evidence", "needs 'evidence'");
        assertFault(faults, "bad_type", "VARCHAR(8)");
        assertFault(faults, "no_length", "C(length)");
        assertFault(faults, "bad_scale", "N(2,3)");
        assertFault(faults, "bad_required", "Y, N, C");
        assertFault(faults, "bad_domain", "'sexes' does not exist");
        assertFault(faults, "short_domain", "does not fit C(1)");
        assertFault(faults, "typed_domain", "needs type C");
        assertFault(faults, "bad_dictionary", "is none of the domain sex");
        assertFault(faults, "no_domain", "needs a domain");
        assertFault(faults, "bad_format", "USCC");
        assertFault(faults, "typed_format", "needs type C");
        assertFault(faults, "bad_sensitivity", "SECRET");
        assertFault(faults, "bad_role", "ID_NUMBER");
        assertFault(faults, "typed_role", "does not fit type D");
        assertFault(faults, "role_two", "already taken by role_one");
        assertFault(faults, "bad_evidence", "T, S, C, M, D");
        assertFault(faults, "bad_element", "DE02.01.039.00");
        assertFault(faults, "alias_two", "already stands for alias_one");
        assertFault(faults, "alias_label", "already stands for id");
        assertFault(faults, "unknown_key", "unknown key 'lenght'");
        assertFault(faults, "number_alias", "quotes");
        assertFault(faults, "condition", "required-if");
        assertFault(faults, "", "id stands twice");
        assertTrue(faults.stream().allMatch(fault -> fault.file().equals(FILE) && fault.resource().equals("S90R01")), faults.toString());
        assertEquals(28, faults.size(), faults.toString());
    }

    @Test
    void testAllFaultsOfTheResourceAtOnce() throws IOException {
        write(FILE, """
                code: S90
                slug: Trial System
                name: 试用系统
                owner: nobody
                resources:
                  - code: S20R01
                    name: 试用
                    table: Trial
                    businessKey: [x]
                    incrementField: a
                    parent: S90R77
                    sharing: MAYBE
                    level: L9
                    personalData: PI
                    cycle: 每日
                    fields:
                      - {name: a, label: 甲, type: C(1), required: Y, domain: sex, evidence: D}
                    deleteMarker: {field: a, values: ['7']}
                """);
        final List<CatalogueFault> faults = faults();
        final List<String> found = faults.stream().map(fault -> fault.resource() + "/" + fault.field() + ": " + fault.message()).toList();
        for (final String expected : List.of("/: slug 'Trial System'", "/: unknown key 'owner'", "S20R01/: code is not of the form S90R01", "S20R01/: table 'Trial'",
                "S20R01/x: is named by 'businessKey'", "S20R01/a: is the incrementField", "S20R01/: parent 'S90R77' does not exist", "S20R01/: 'sharing: MAYBE'",
                "S20R01/: needs 'sharingCondition'", "S20R01/: needs 'updateCycle'", "S20R01/: level 'L9'", "S20R01/: unknown key 'cycle'", "S20R01/a: '7' is no code")) {
            assertTrue(found.stream().anyMatch(fault -> fault.startsWith(expected)), expected + " in " + found);
        }
        assertTrue(faults.stream().allMatch(fault -> fault.file().equals(FILE)), faults.toString());
        assertEquals(13, faults.size(), faults.toString());
    }

    @Test
    void testAllFaultsOfTheRulesAtOnce() throws IOException {
        write(FILE, RESOURCE_HEAD + """
                    rules:
                      - {rule: before, field: b, source: s}
                      - {rule: not-before, field: b, other: nowhere, source: s}
                      - {rule: not-before, field: a, other: b, source: s}
                      - {rule: range, field: c, source: s}
                      - {rule: range, field: c, min: 9, max: 1, source: s}
                      - {rule: matches, field: a, pattern: '[', source: s}
                      - {rule: required-if, field: c, other: z, source: s}
                      - {rule: sum, field: c, source: s}
                      - {rule: equals-derived, field: c, derivation: AGE, inputs: [b, b], source: s}
                      - {rule: within-days, field: b, other: b, days: -1, source: s}
                      - {rule: not-after, field: b, other: now}
                      - {rule: not-after, field: b, other: now, limit: 1, source: s}
                      - {rule: not-after, field: b, other: now, severity: FATAL, source: s}
                """);
        final List<CatalogueFault> faults = faults();
        assertFault(faults, "b", "rule 'before' is none of");
        assertFault(faults, "nowhere", "no field");
        assertFault(faults, "a", "needs a field of type [D, T]");
        assertFault(faults, "c", "'min' or 'max'");
        assertFault(faults, "c", "above its 'max'");
        assertFault(faults, "a", "no regular expression");
        assertFault(faults, "z", "no field");
        assertFault(faults, "", "at least 1 fields");
        assertFault(faults, "", "AGE_YEARS");
        assertFault(faults, "b", "whole number");
        assertFault(faults, "", "needs 'source'");
        assertFault(faults, "", "unknown key 'limit'");
        assertFault(faults, "", "FATAL");
        assertEquals(13, faults.size(), faults.toString());
    }

    @Test
    void testAllFaultsOfTheDomainsAtOnce() throws IOException {
        write("domains/size.csv", """
                # id: sizes
                # name: 大小
                # standard: 无
                # closed: yes
                # colour: red
                # ambiguous: 3|5
                code,label,label_en,spellings
                1,小,Small,S|3
                1,大,Large,L
                2,大,Large,s
                ,空,,
                4,中,Medium,M,x
                """);
        write("domains/size.dictionaries.csv", """
                dictionary,spelling,code
                one,3,1
                one,3,2
                one,6,9
                """);
        write("domains/nothing.dictionaries.csv", """
                dictionary,spelling,code
                one,3,1
                """);
        final List<CatalogueFault> faults = faults();
        final List<String> found = faults.stream().map(fault -> fault.file() + ": " + fault.message()).toList();
        for (final String expected : List.of("domains/size.csv: has the id sizes", "domains/size.csv: needs a head line '# evidence", "domains/size.csv: line '# closed:'",
                "domains/size.csv: head line '# colour: red'", "domains/size.csv: line 8: '3' is listed as ambiguous", "domains/size.csv: line 9 repeats the code 1",
                "domains/size.csv: line 10: 's' already stands for the code 1", "domains/size.csv: line 11 needs a code", "domains/size.csv: line 12 has 5 columns",
                "domains/size.dictionaries.csv: line 3 repeats '3'", "domains/size.dictionaries.csv: line 4: the code '9'",
                "domains/size.dictionaries.csv: value domain size: no dictionary gives the ambiguous spelling '5'", "domains/nothing.dictionaries.csv: belongs to")) {
            assertTrue(found.stream().anyMatch(fault -> fault.startsWith(expected)), expected + " in " + found);
        }
        assertEquals(13, faults.size(), faults.toString());
    }

    @Test
    void testFaultsOfSeveralFilesAtOnce() throws IOException {
        write("S90-trial.yaml", "code: S90\nresources: [");
        write("S91-list.yaml", "- S91\n");
        write("S92-one.yaml", RESOURCE_HEAD.replace("S90", "S92"));
        write("S92-two.yaml", RESOURCE_HEAD.replace("S90", "S92"));
        write("S93-same.yaml", RESOURCE_HEAD.replace("S90", "S93"));
        Files.write(directory.resolve("S94-gbk.yaml"), "code: 试".getBytes("GB18030"));
        final List<String> found = faults().stream().map(fault -> fault.file() + ": " + fault.message()).toList();
        for (final String expected : List.of("S90-trial.yaml: is no valid YAML: line 2", "S91-list.yaml: must be a mapping", "S92-two.yaml: describes S92, as S92-one.yaml does",
                "S93-same.yaml: slug 'trial' is already taken by S92", "S93-same.yaml: table 'trial' is already taken by S92R01", "S94-gbk.yaml: is not in UTF-8")) {
            assertTrue(found.stream().anyMatch(fault -> fault.startsWith(expected)), expected + " in " + found);
        }
        assertEquals(6, found.size(), found.toString());
    }

    @Test
    void testFaultyOverrideNamesTheOverride() throws IOException {
        write("S20-ours.yaml", """
                code: S20
                resources:
                  - code: S20R01
                    fields:
                      - {name: name, domain: nothing}
                """);
        final CatalogueException exception = assertThrows(CatalogueException.class, () -> CatalogueLoader.withOverrides(directory));
        assertEquals(1, exception.faults().size());
        assertTrue(exception.getMessage().startsWith("S20-ours.yaml S20R01 name: domain 'nothing' does not exist"), exception.getMessage());
    }

    @Test
    void testMissingDirectory() {
        final CatalogueException exception = assertThrows(CatalogueException.class, () -> CatalogueLoader.withOverrides(directory.resolve("none")));
        assertTrue(exception.getMessage().contains("is no directory"), exception.getMessage());
    }

    private List<CatalogueFault> faults() {
        return new ArrayList<>(assertThrows(CatalogueException.class, () -> CatalogueLoader.withOverrides(directory)).faults());
    }

    private static void assertFault(final List<CatalogueFault> faults, final String field, final String fragment) {
        assertTrue(faults.stream().anyMatch(fault -> fault.field().equals(field) && fault.message().contains(fragment)), field + ": " + fragment + " in " + faults);
    }

    private void write(final String name, final String content) throws IOException {
        final Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content, StandardCharsets.UTF_8);
    }
}
