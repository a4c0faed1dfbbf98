// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.catalogue;

import org.healthhub.core.canonical.CanonicalSchema;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The built-in catalogue against the resource tables it was written from (resources.md): 20 systems, 70 resources, 1,343 rows.
 */
class WholeCatalogueTest {

    /** Rows of each field table. Two rows of S18R02, the results of the HIV and syphilis tests, are left out on purpose. */
    private static final Map<String, List<Integer>> ROWS = Map.ofEntries(
            Map.entry("S01", List.of(22, 15, 17)),
            Map.entry("S02", List.of(20, 21, 21)),
            Map.entry("S03", List.of(25, 25, 24, 20, 13)),
            Map.entry("S04", List.of(23, 18, 20, 17, 16, 18, 22, 18, 17, 17)),
            Map.entry("S05", List.of(25)),
            Map.entry("S06", List.of(23, 22)),
            Map.entry("S07", List.of(16, 18, 22, 22)),
            Map.entry("S08", List.of(22)),
            Map.entry("S09", List.of(17)),
            Map.entry("S10", List.of(25, 24, 13, 25, 14, 24, 14)),
            Map.entry("S11", List.of(14, 17)),
            Map.entry("S12", List.of(25, 25, 25, 16, 15)),
            Map.entry("S13", List.of(19, 15)),
            Map.entry("S14", List.of(15, 13)),
            Map.entry("S15", List.of(17, 18, 16, 18)),
            Map.entry("S16", List.of(19, 15, 13, 14, 14)),
            Map.entry("S17", List.of(22, 19, 17, 18)),
            Map.entry("S18", List.of(20, 22, 24, 19, 20, 21)),
            Map.entry("S19", List.of(20, 18)),
            Map.entry("S20", List.of(25)));

    private static Catalogue catalogue;

    @BeforeAll
    static void load() throws CatalogueException {
        catalogue = CatalogueLoader.builtIn();
    }

    @Test
    void testResourcesOfEachSystem() {
        assertEquals(List.of(3, 3, 5, 10, 1, 2, 4, 1, 1, 7, 2, 5, 2, 2, 4, 5, 4, 6, 2, 1), catalogue.systems().stream().map(system -> system.resources().size()).toList());
        assertEquals(70, catalogue.resources().size());
    }

    @Test
    void testFieldsOfEachResource() {
        final Map<String, List<Integer>> rows = new TreeMap<>();
        for (final BusinessSystem system : catalogue.systems()) {
            rows.put(system.code(), system.resources().stream().map(resource -> resource.fields().size() + (resource.code().equals("S18R02") ? 2 : 0)).toList());
        }
        assertEquals(new TreeMap<>(ROWS), rows);
        assertEquals(1343, ROWS.values().stream().flatMap(List::stream).mapToInt(Integer::intValue).sum());
        assertEquals(List.of("梅毒螺旋体筛查结果代码", "HIV抗体结果代码"), resource("S18R02").excluded().stream().map(Exclusion::label).toList());
    }

    @Test
    void testDataElementsAndMarksOfTheTables() {
        assertEquals(352, fields().filter(field -> field.dataElement().isPresent()).count());
        assertEquals(Map.of("D", 522L, "M", 361L, "C", 349L, "S", 102L, "TS", 6L, "TC", 1L), fields().collect(Collectors.groupingBy(Field::evidence, Collectors.counting())));
        // Two conditions of the tables cannot be said as required-if, and the two excluded rows are optional.
        assertEquals(Map.of(Requirement.REQUIRED, 708L, Requirement.OPTIONAL, 597L, Requirement.CONDITIONAL, 36L),
                fields().collect(Collectors.groupingBy(Field::requirement, Collectors.counting())));
    }

    @Test
    void testEveryResourceHasKeyTableAndSchema() {
        final Set<String> tables = new HashSet<>();
        for (final Resource resource : catalogue.resources()) {
            assertFalse(resource.businessKey().isEmpty(), resource.code());
            assertTrue(tables.add(resource.table()), resource.table());
            assertTrue(resource.table().length() <= 30, resource.table());
            final List<Field> columns = CanonicalSchema.of(resource).columns();
            assertEquals(resource.fields().size() + CommonColumns.FIELDS.size(), columns.size(), resource.code());
            assertTrue(columns.stream().allMatch(column -> column.name().length() <= 30), resource.code());
            assertFalse(resource.standards().isEmpty(), resource.code());
        }
    }

    @Test
    void testEveryPersonWithADocumentTypeHasTheNumber() {
        for (final Resource resource : catalogue.resources()) {
            final Set<Role> roles = resource.fields().stream().flatMap(field -> field.role().stream()).collect(Collectors.toSet());
            for (final Field field : resource.fields()) {
                final String place = resource.code() + " " + field.name();
                if (field.domain().filter("id-document-type"::equals).isPresent()) {
                    assertTrue(field.role().filter(role -> role.kind() == RoleKind.ID_TYPE && roles.contains(new Role(RoleKind.ID_NUMBER, role.person()))).isPresent(), place);
                }
                // The number of the qualification certificate of doctors holds an identity number inside and is masked like one.
                if (field.sensitivity() == Sensitivity.IDENTITY_NUMBER && !field.name().equals("qual_cert_no") && !resource.systemCode().equals("S06")) {
                    assertTrue(field.role().filter(role -> role.kind() == RoleKind.ID_NUMBER && roles.contains(new Role(RoleKind.NAME, role.person()))).isPresent(), place);
                }
                if (field.label().endsWith("姓名")) {
                    assertEquals(Sensitivity.NAME, field.sensitivity(), place);
                }
            }
        }
    }

    @Test
    void testPersonsOfRecordsWithSeveral() {
        assertEquals(Set.of("self", "mother", "father"), persons("S05R01"));
        assertEquals(Set.of("self", "mother", "father"), persons("S04R01"));
        assertEquals(Set.of("wife", "husband"), persons("S18R01"));
        assertEquals(Set.of("self", "doctor", "guardian"), persons("S12R02"));
        assertEquals(Set.of("self", "doctor", "pharmacist"), persons("S12R03"));
        assertEquals(Set.of(), persons("S09R01"));
    }

    @Test
    void testSensitiveResourcesAreHeldBack() {
        for (final Resource resource : catalogue.system("S10").orElseThrow().resources()) {
            assertEquals(SharingType.DENIED, resource.sharingType(), resource.code());
            assertEquals("L5", resource.level(), resource.code());
            assertTrue(resource.sharingCondition().contains("精神卫生法第四条"), resource.code());
        }
        assertEquals(SharingType.CONDITIONAL, resource("S04R08").sharingType());
        assertEquals("L5", resource("S04R08").level());
        assertEquals(SharingType.DENIED, resource("S07R03").sharingType());
        for (final Resource resource : catalogue.resources()) {
            assertFalse(resource.sharingType() == SharingType.UNCONDITIONAL && resource.fields().stream().anyMatch(field -> field.role().isPresent()), resource.code());
        }
    }

    @Test
    void testNoSecretAndNoSpecialDiseaseIsCollected() {
        assertEquals(Set.of("S01R02", "S01R03", "S03R05", "S04R08", "S08R01", "S16R03", "S18R02"),
                catalogue.resources().stream().filter(resource -> !resource.excluded().isEmpty()).map(Resource::code).collect(Collectors.toSet()));
        final List<String> words = List.of("密码", "口令", "密钥", "二维码", "胎儿", "HIV", "梅毒", "password", "secret", "hiv", "syphilis");
        for (final Resource resource : catalogue.resources()) {
            for (final Field field : resource.fields()) {
                assertTrue(words.stream().noneMatch(word -> field.name().contains(word) || field.aliases().stream().anyMatch(alias -> alias.contains(word))),
                        resource.code() + " " + field.name());
            }
        }
    }

    @Test
    void testParents() {
        final List<String> pairs = new ArrayList<>();
        for (final Resource resource : catalogue.resources()) {
            resource.parent().ifPresent(parent -> pairs.add(parent + ">" + resource.code()));
        }
        final String stated = "S03R01>S03R02 S03R01>S03R03 S03R01>S03R04 S04R07>S04R04 S06R01>S06R02 S10R01>S10R02 S10R02>S10R03 S10R04>S10R05 S10R06>S10R07 S11R01>S11R02 "
                + "S12R02>S12R03 S12R03>S12R04 S12R03>S12R05 S14R01>S14R02 S16R01>S16R04 S16R04>S16R05 S16R02>S16R03 S18R01>S18R02 S18R01>S18R04 S18R01>S18R05 S18R01>S18R06 "
                + "S19R01>S19R02";
        final Set<String> expected = new TreeSet<>(Arrays.asList(stated.split(" ")));
        // Foreign keys of the field tables beside the stated pairs.
        expected.addAll(List.of("S01R01>S01R02", "S10R01>S10R04", "S10R01>S10R06"));
        assertEquals(expected, new TreeSet<>(pairs));
    }

    @Test
    void testEveryValueDomainIsUsed() {
        assertEquals(Set.copyOf(catalogue.domains().keySet()), fields().flatMap(field -> field.domain().stream()).collect(Collectors.toSet()));
    }

    @Test
    void testInvertedListsAreNeverGuessed() {
        for (final Map.Entry<String, List<String>> entry : Map.of("rh-blood", List.of("0", "1", "2", "01"), "psy-follow-class", List.of("1", "3"), "smoking", List.of("1", "4"),
                "education", List.of("1", "10", "11", "73", "90"), "birth-place", List.of("3"), "psy-family-history", List.of("1", "2"), "psy-hospital-status", List.of("1", "2"),
                "abo-blood", List.of("3", "4"), "follow-mode", List.of("2", "3"), "sex-with-total", List.of("0", "9")).entrySet()) {
            assertTrue(domain(entry.getKey()).ambiguous().containsAll(entry.getValue()), entry.getKey());
        }
        assertEquals("2", domain("rh-blood").dictionaries().get("1阳性2阴性").get("1"));
        assertEquals("1", domain("rh-blood").dictionaries().get("CV04.50.020").get("1"));
        assertEquals("1", domain("rh-blood").dictionaries().get("RH阴性：1否2是3不详").get("2"));
        assertEquals("3", domain("psy-follow-class").dictionaries().get("1稳定3不稳定").get("1"));
        assertEquals("3", domain("smoking").dictionaries().get("CV5101.24").get("1"));
        assertEquals("90", domain("education").dictionaries().get("公卫旧版1文盲至6不详").get("1"));
        assertEquals("10", domain("education").dictionaries().get("公卫第三版1研究生至10不详").get("1"));
        assertEquals("70", domain("education").dictionaries().get("GB/T 4658-1984").get("73"));
        assertTrue(domain("kinship").ambiguous().containsAll(List.of("1", "2")));
        assertEquals("10", domain("kinship").dictionaries().get("一位代码1配偶").get("1"));
        assertEquals("13", domain("political-status").dictionaries().get("无团员12群众").get("12"));
        assertEquals("0", domain("yes-no").dictionaries().get("1否2是").get("1"));
    }

    private static Stream<Field> fields() {
        return catalogue.resources().stream().flatMap(resource -> resource.fields().stream());
    }

    private static Set<String> persons(final String code) {
        return resource(code).fields().stream().flatMap(field -> field.role().stream()).map(Role::person).collect(Collectors.toSet());
    }

    private static Resource resource(final String code) {
        return catalogue.resource(code).orElseThrow();
    }

    private static ValueDomain domain(final String id) {
        return catalogue.domains().get(id);
    }
}
