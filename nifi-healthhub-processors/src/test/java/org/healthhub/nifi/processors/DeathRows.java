// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors;

import org.healthhub.core.identity.SyntheticIdentity;

import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Synthetic source rows of S20R01 in the column names of a source: pinyin initials, Chinese names and identifiers mixed.
 */
final class DeathRows {

    static final String RESOURCE = "S20R01";
    static final List<String> COLUMNS = List.of("SWZMBH", "姓名", "XB", "CSRQ", "ZJLX", "SFZH", "NL", "SWSJ", "SWDD", "cause_a", "underlying_cause_code", "填报单位",
            "BGRQ", "KPZT", "GXSJ");
    /** The schema text with every column a string. */
    static final String SCHEMA = schema("string");

    private static final LocalDate DEATH = LocalDate.of(2025, 3, 10);
    private static final String COUNTY = "610102";

    private DeathRows() {
    }

    /** The schema text with the identity number of another type. */
    static String schema(final String numberType) {
        return COLUMNS.stream()
                .map(column -> "{\"name\":\"%s\",\"type\":[\"null\",\"%s\"]}".formatted(column, "SFZH".equals(column) ? numberType : "string"))
                .collect(Collectors.joining(",", "{\"type\":\"record\",\"name\":\"source\",\"fields\":[", "]}"));
    }

    static LocalDate birth(final int index) {
        return LocalDate.of(1940, 1, 2).plusDays(index % 10_000);
    }

    static String number(final int index) {
        return SyntheticIdentity.citizenId(COUNTY, birth(index), 1 + index % 998);
    }

    /** A row without any fault. */
    static Map<String, String> row(final int index) {
        final Map<String, String> row = new LinkedHashMap<>();
        row.put("SWZMBH", "D%08d".formatted(index));
        row.put("姓名", "甲乙丙" + "丁戊己庚辛".charAt(index % 5));
        row.put("XB", (1 + index % 998) % 2 == 1 ? "男" : "女");
        row.put("CSRQ", birth(index).toString());
        row.put("ZJLX", "01");
        row.put("SFZH", number(index));
        row.put("NL", Integer.toString(Period.between(birth(index), DEATH).getYears()));
        row.put("SWSJ", DEATH + " 08:30:00");
        row.put("SWDD", "3");
        row.put("cause_a", "急性心肌梗死");
        row.put("underlying_cause_code", "I21.9");
        row.put("填报单位", "示例医院");
        row.put("BGRQ", DEATH.plusDays(1).toString());
        row.put("KPZT", "A");
        row.put("GXSJ", "2025-03-11 00:00:00");
        return row;
    }

    /** A row whose number has a wrong check digit. */
    static Map<String, String> wrongCheckDigit(final int index) {
        final Map<String, String> row = row(index);
        final String number = number(index);
        row.put("SFZH", number.substring(0, 17) + (number.charAt(17) == '1' ? '2' : '1'));
        return row;
    }

    /** A row whose sex differs from its number. */
    static Map<String, String> wrongSex(final int index) {
        final Map<String, String> row = row(index);
        row.put("XB", "男".equals(row.get("XB")) ? "女" : "男");
        return row;
    }

    static String json(final List<Map<String, String>> rows) {
        return rows.stream()
                .map(row -> row.entrySet().stream()
                        .map(value -> value.getValue() == null ? "\"%s\":null".formatted(value.getKey()) : "\"%s\":\"%s\"".formatted(value.getKey(), value.getValue()))
                        .collect(Collectors.joining(",", "{", "}")))
                .collect(Collectors.joining(",", "[", "]"));
    }

    static String csv(final List<Map<String, String>> rows) {
        return String.join(",", COLUMNS) + "\n" + rows.stream()
                .map(row -> COLUMNS.stream().map(column -> row.getOrDefault(column, "")).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
