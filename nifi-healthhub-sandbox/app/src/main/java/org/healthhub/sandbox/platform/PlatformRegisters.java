// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.List;
import java.util.Optional;

/**
 * Registers of the platform that a hub can not know, so that a good record may still come back refused.
 */
public final class PlatformRegisters {

    /** Vaccination site that the platform has not registered (S06R02). */
    public static final String UNREGISTERED_SITE = "6101040099";
    /** Reporting institution that the platform has not registered (S20R01). */
    public static final String UNREGISTERED_ORGANIZATION = "未注册医疗机构（演示）";

    private static final List<Entry> ENTRIES = List.of(
            new Entry("S06R02", "site_code", UNREGISTERED_SITE, "row-unregistered-site", "接种单位未在平台登记"),
            new Entry("S20R01", "report_org_name", UNREGISTERED_ORGANIZATION, "row-unregistered-org", "填报机构未在平台登记"));

    /**
     * One value that the platform refuses.
     *
     * @param resourceCode resource it applies to
     * @param field column
     * @param value value that is not registered
     * @param code the platform's code
     * @param message the platform's words
     */
    public record Entry(String resourceCode, String field, String value, String code, String message) {
    }

    private PlatformRegisters() {
    }

    public static List<Entry> entries() {
        return ENTRIES;
    }

    static Optional<RowRefusal> judge(final String resourceCode, final JsonNode row) {
        return ENTRIES.stream()
                .filter(entry -> entry.resourceCode().equals(resourceCode) && entry.value().equals(row.path(entry.field()).asText("")))
                .findFirst()
                .map(entry -> new RowRefusal(entry.code(), entry.field(), entry.message()));
    }
}
