// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.share;

import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.catalogue.SharingType;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GrantCheckTest {

    private final GrantCheck check = new GrantCheck(Grants.CATALOGUE);

    private List<GrantRule> rules(final Grant grant) {
        return check.check(grant, Grants.TODAY).stream().map(GrantFault::rule).toList();
    }

    private static Grant filtered(final Map<String, String> filter) {
        return Grants.of("G1", "S20R01", EnumSet.of(ShareOperation.RECORDS), filter, "STANDARD", GrantState.ACTIVE, "name");
    }

    @Test
    void testAllowedGrantHasNoFault() {
        assertEquals(List.of(), rules(Grants.of("S20R01", "name", "report_date", "provider_name")));
        assertEquals(List.of(), rules(filtered(Map.of("sex_code", "2", "data_division_code", "610102"))));
    }

    @Test
    void testDeniedResourceIsNeverShared() {
        final List<Resource> denied = Grants.CATALOGUE.resources().stream().filter(resource -> resource.sharingType() == SharingType.DENIED).toList();
        assertTrue(denied.size() > 5);
        denied.forEach(resource -> assertTrue(rules(Grants.of(resource.code(), resource.fields().getFirst().name())).contains(GrantRule.RESOURCE_DENIED), resource.code()));
    }

    @Test
    void testLevelFiveIsOnlyVerified() {
        final Resource five = Grants.CATALOGUE.resources().stream().filter(resource -> resource.level().equals("L5") && resource.sharingType() != SharingType.DENIED)
                .findFirst().orElseThrow();
        final String column = five.fields().getFirst().name();
        assertEquals(List.of(GrantRule.LEVEL_FIVE), rules(Grants.of(five.code(), column)));
        assertEquals(List.of(), rules(Grants.of("G1", five.code(), EnumSet.of(ShareOperation.VERIFICATION), Map.of(), "STANDARD", GrantState.ACTIVE, column)));
    }

    @Test
    void testColumns() {
        assertEquals(List.of(GrantRule.COLUMN_UNKNOWN), rules(Grants.of("S20R01", "no_such_column")));
        assertEquals(List.of(GrantRule.COLUMN_UNKNOWN), rules(Grants.of("S20R01", "name; drop table hh_grant")));
        assertEquals(List.of(GrantRule.COLUMN_HUB_ONLY), rules(Grants.of("S20R01", "person_key")));
        assertEquals(List.of(GrantRule.COLUMN_EXCLUDED), rules(Grants.of("S04R08", "胎儿性别")).stream().filter(GrantRule.COLUMN_EXCLUDED::equals).toList());
        assertEquals(List.of(GrantRule.COLUMN_MISSING), rules(Grants.of("S20R01")));
        assertEquals(List.of(GrantRule.RESOURCE_UNKNOWN), rules(Grants.of("S99R01", "name")));
    }

    @Test
    void testRowFilterIsOfTheCatalogueAndNamesNobody() {
        assertEquals(List.of(GrantRule.FILTER_COLUMN), rules(filtered(Map.of("name", "张三"))));
        assertEquals(List.of(GrantRule.FILTER_COLUMN), rules(filtered(Map.of("no_such_column", "1"))));
        assertEquals(List.of(GrantRule.FILTER_VALUE), rules(filtered(Map.of("sex_code", "Z"))));
    }

    @Test
    void testPeriodLimitsAndWords() {
        final Grant grant = Grants.of("S20R01", "name");
        assertEquals(List.of(GrantRule.PURPOSE_MISSING, GrantRule.PERIOD, GrantRule.LIMITS, GrantRule.BASIS_MISSING), rules(new Grant("G1", Grants.CONSUMER, "S20R01",
                grant.operations(), grant.columns(), new TreeMap<>(), "STANDARD", " ", "", Grants.TODAY, Grants.TODAY.minusDays(1), 0, 1, GrantState.ACTIVE)));
        assertEquals(List.of(GrantRule.PROFILE_UNKNOWN), rules(Grants.of("G1", "S20R01", grant.operations(), Map.of(), "NONE", GrantState.ACTIVE, "name")));
        assertEquals(List.of(), rules(Grants.of("G1", "S20R01", grant.operations(), Map.of(), "OPEN", GrantState.ACTIVE, "name")));
    }

    @Test
    void testPageListsEveryRule() throws IOException {
        final String page = Files.readString(Path.of("../docs/sharing.md"));
        for (final GrantRule rule : GrantRule.values()) {
            assertTrue(page.contains("| `%s` | %s / %s |".formatted(rule, rule.meaning(), rule.meaningEn())), rule.name());
        }
    }
}
