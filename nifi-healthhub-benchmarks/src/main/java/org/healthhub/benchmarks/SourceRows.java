// SPDX-License-Identifier: Apache-2.0
package org.healthhub.benchmarks;

import org.healthhub.core.identity.SyntheticIdentity;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Synthetic source rows of S20R01 with 22 columns, Chinese labels for codes, dates without separators, and every 33rd row with a wrong check digit, beside
 * what a good row has to become.
 */
final class SourceRows {

    static final String RESOURCE = "S20R01";
    static final List<String> COLUMNS = List.of("SWZMBH", "姓名", "XB", "CSRQ", "ZJLX", "SFZH", "NL", "ethnic_code", "marital_code", "residence_code", "SWSJ", "SWDD",
            "death_org_name", "cause_a", "cause_a_icd", "interval_a", "underlying_cause_code", "highest_basis", "填报单位", "BGRQ", "KPZT", "GXSJ");
    /** Every column a string, as in the hub's flows. */
    static final String SCHEMA = schema(COLUMNS);

    private static final int FAULT_EVERY = 33;
    private static final LocalDate DEATH = LocalDate.of(2025, 3, 10);
    private static final String COUNTY = "610102";

    private SourceRows() {
    }

    static String schema(final List<String> columns) {
        return columns.stream().map("{\"name\":\"%s\",\"type\":[\"null\",\"string\"]}"::formatted)
                .collect(Collectors.joining(",", "{\"type\":\"record\",\"name\":\"source\",\"fields\":[", "]}"));
    }

    static boolean isFaulty(final int index) {
        return index % FAULT_EVERY == FAULT_EVERY - 1;
    }

    /** A citizen number without fault and without suspicion: one that ends in 000 looks as if a spreadsheet had cut it. */
    static String number(final int index) {
        final int serial = 1 + index % 998;
        final String number = SyntheticIdentity.citizenId(COUNTY, birth(index), serial);
        return number.endsWith("000") ? SyntheticIdentity.citizenId(COUNTY, birth(index), serial + 2) : number;
    }

    /** The number with a wrong check digit. */
    private static String faulty(final int index) {
        final String number = number(index);
        return number.substring(0, 17) + (number.charAt(17) == '1' ? '2' : '1');
    }

    static Map<String, String> row(final int index) {
        final Map<String, String> row = new LinkedHashMap<>();
        row.put("SWZMBH", "D%08d".formatted(index));
        row.put("姓名", name(index));
        row.put("XB", isMale(index) ? "男" : "女");
        row.put("CSRQ", birth(index).format(DateTimeFormatter.BASIC_ISO_DATE));
        row.put("ZJLX", "居民身份证");
        row.put("SFZH", isFaulty(index) ? faulty(index) : number(index));
        row.put("NL", Integer.toString(age(index)));
        row.put("ethnic_code", "汉族");
        row.put("marital_code", "已婚");
        row.put("residence_code", COUNTY);
        row.put("SWSJ", "2025-03-10 08:30:00");
        row.put("SWDD", "家中");
        row.put("death_org_name", "示例市第一人民医院");
        row.put("cause_a", "急性心肌梗死");
        row.put("cause_a_icd", "I21.9");
        row.put("interval_a", "2小时");
        row.put("underlying_cause_code", "I21.9");
        row.put("highest_basis", "病理");
        row.put("填报单位", "示例区疾病预防控制中心");
        row.put("BGRQ", "20250311");
        row.put("KPZT", "已审核");
        row.put("GXSJ", "2025-03-11 00:00:00");
        return row;
    }

    /** The canonical values that a good row's columns must give, written down by hand and not computed by the hub. */
    static Map<String, String> canonical(final int index) {
        final Map<String, String> fields = new LinkedHashMap<>();
        fields.put("death_cert_no", "D%08d".formatted(index));
        fields.put("name", name(index));
        fields.put("sex_code", isMale(index) ? "1" : "2");
        fields.put("birth_date", birth(index).toString());
        fields.put("id_type_code", "01");
        fields.put("id_no", number(index));
        fields.put("age_years", Integer.toString(age(index)));
        fields.put("ethnic_code", "01");
        fields.put("marital_code", "20");
        fields.put("residence_code", COUNTY);
        fields.put("death_time", "2025-03-10 08:30:00");
        fields.put("death_place_type", "3");
        fields.put("death_org_name", "示例市第一人民医院");
        fields.put("cause_a", "急性心肌梗死");
        fields.put("cause_a_icd", "I21.9");
        fields.put("interval_a", "2小时");
        fields.put("underlying_cause_code", "I21.9");
        fields.put("highest_basis", "2");
        fields.put("report_org_name", "示例区疾病预防控制中心");
        fields.put("report_date", "2025-03-11");
        fields.put("card_status", "A");
        return fields;
    }

    static byte[] csv(final int count) {
        return csv(count, SourceRows::row);
    }

    /**
     * Rows of which a share is faulty.
     *
     * @param percent how many of a hundred
     */
    static byte[] csv(final int count, final int percent) {
        return csv(count, index -> {
            final Map<String, String> row = row(index);
            row.put("SFZH", index % 100 < percent ? faulty(index) : number(index));
            return row;
        });
    }

    private static byte[] csv(final int count, final IntFunction<Map<String, String>> rows) {
        final StringBuilder text = new StringBuilder(String.join(",", COLUMNS)).append('\n');
        for (int i = 0; i < count; i++) {
            text.append(String.join(",", rows.apply(i).values())).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] json(final int count) {
        final StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : ",").append(row(i).entrySet().stream()
                    .map(value -> "\"" + value.getKey() + "\":\"" + value.getValue() + "\"").collect(Collectors.joining(",", "{", "}")));
        }
        return text.append(']').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static LocalDate birth(final int index) {
        return LocalDate.of(1940, 1, 2).plusDays(index % 10_000);
    }

    private static boolean isMale(final int index) {
        return (1 + index % 998) % 2 == 1;
    }

    private static int age(final int index) {
        return Period.between(birth(index), DEATH).getYears();
    }

    private static String name(final int index) {
        return "甲乙丙" + "丁戊己庚辛".charAt(index % 5);
    }
}
