// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.canonical;

import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.CatalogueLoader;
import org.healthhub.core.catalogue.CommonColumns;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.digest.DigestFamily;
import org.healthhub.core.digest.KeyedDigests;
import org.healthhub.core.digest.StandardKeyedDigests;
import org.healthhub.core.identity.SyntheticIdentity;
import org.healthhub.core.problem.Problem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The canonical form of the built-in resources S20R01, S06R01 and S06R02.
 */
class BuiltInResourceTest {

    private static final KeyedDigests DIGESTS = StandardKeyedDigests.of(DigestFamily.SHA_256, "a key of the hub for tests".getBytes(StandardCharsets.UTF_8));
    private static final CollectionContext CONTEXT =
            new CollectionContext(LocalDate.of(2026, 11, 22), "2026-11-22 08:00:00", "91350100M000100Y43", "测试单位", "610100");
    private static final String ID = SyntheticIdentity.citizenId("610113", LocalDate.of(1950, 3, 7), 21);
    private static Catalogue catalogue;

    @BeforeAll
    static void load() throws Exception {
        catalogue = CatalogueLoader.builtIn();
    }

    @Test
    void testDeathRecordInLocalSpelling() {
        final Map<String, Object> source = new LinkedHashMap<>();
        source.put("死亡证明编号", "ＳＷ０００１");
        source.put("死者姓名", "张 三");
        source.put("性别代码", "男");
        source.put("出生日期", "1950年3月7日");
        source.put("身份证件类别代码", "1");
        source.put("身份证件号码", ID.toLowerCase());
        source.put("年龄(岁)", "76.0");
        source.put("民族代码", "汉");
        source.put("婚姻状况代码", "已婚");
        source.put("死亡日期时间", "2026/11/20 8:05");
        source.put("死亡地点类别代码", "家中");
        source.put("直接导致死亡的疾病(a)", "急性心肌梗死");
        source.put("根本死因代码", "i219");
        source.put("填报机构名称", "某某医院");
        source.put("报告日期", "20261121");
        source.put("卡片状态代码", "1");
        source.put("无关列", "x");
        final RecordCanonicalizer canonicalizer = canonicalizer("S20R01", source);
        final CanonicalResult result = canonicalizer.canonicalize(source.values().toArray(), List.of(), CONTEXT);

        assertEquals("", codes(result));
        assertEquals("SW0001", value(canonicalizer, result, "death_cert_no"));
        assertEquals("张三", value(canonicalizer, result, "name"));
        assertEquals("1", value(canonicalizer, result, "sex_code"));
        assertEquals("1950-03-07", value(canonicalizer, result, "birth_date"));
        assertEquals("01", value(canonicalizer, result, "id_type_code"));
        assertEquals(ID, value(canonicalizer, result, "id_no"));
        assertEquals(76L, value(canonicalizer, result, "age_years"));
        assertEquals("01", value(canonicalizer, result, "ethnic_code"));
        assertEquals("20", value(canonicalizer, result, "marital_code"));
        assertEquals("2026-11-20 08:05:00", value(canonicalizer, result, "death_time"));
        assertEquals("3", value(canonicalizer, result, "death_place_type"));
        assertEquals("I21.9", value(canonicalizer, result, "underlying_cause_code"));
        assertEquals("2026-11-21", value(canonicalizer, result, "report_date"));
        assertEquals(DIGESTS.recordKey("S20R01", new String[]{"SW0001"}), value(canonicalizer, result, CommonColumns.DATA_UUID));
        assertEquals(result.recordKey(), value(canonicalizer, result, CommonColumns.DATA_UUID));
        assertEquals(DIGESTS.personKey("CITIZEN_ID", ID), value(canonicalizer, result, CommonColumns.PERSON_KEY));
        assertEquals("I", value(canonicalizer, result, CommonColumns.OP_TYPE));
        assertEquals("0", value(canonicalizer, result, CommonColumns.IS_DELETED));
        assertEquals("S20", value(canonicalizer, result, CommonColumns.SOURCE_SYSTEM));
        assertEquals("610100", value(canonicalizer, result, CommonColumns.DATA_DIVISION_CODE));
        assertEquals("2026-11-22 08:00:00", value(canonicalizer, result, CommonColumns.COLLECT_TIME));
        assertEquals(1L, value(canonicalizer, result, CommonColumns.DATA_VERSION));
        assertNull(value(canonicalizer, result, CommonColumns.QUALITY_FLAGS));
        assertNull(value(canonicalizer, result, CommonColumns.EXCH_BATCH_NO));
        assertNull(value(canonicalizer, result, CommonColumns.LOAD_TIME));
        assertEquals(List.of("无关列"), canonicalizer.unmappedSourceNames());
        assertTrue(canonicalizer.unfilledFields().contains("occupation_code"));
    }

    @ParameterizedTest(name = "{0}: {1} = {2}")
    @CsvSource(delimiter = '|', nullValues = "null", value = {
        "nothing wrong|name|李四|",
        "required, null|name|null|REQUIRED_MISSING:name",
        "required, word for nothing in a name|name|不详|REQUIRED_MISSING:name",
        "free text keeps the word|cause_a|不详|",
        "digits in a name|name|李4|PATTERN_MISMATCH:name",
        "wrong character set|name|李\uFFFD|TEXT_GARBLED:name",
        "key missing|death_cert_no|null|REQUIRED_MISSING:death_cert_no KEY_MISSING:",
        "two bytes a character do not count|report_org_name|一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十|",
        "unknown code|death_place_type|8|CODE_UNKNOWN:death_place_type",
        "reversed lists|marital_code|3|CODE_AMBIGUOUS:marital_code",
        "bare zero|sex_code|0|CODE_AMBIGUOUS:sex_code",
        "impossible date gives no rule noise|birth_date|1950-02-30|DATE_IMPOSSIBLE:birth_date",
        "future death|death_time|2026-11-23 00:00:00|DATE_FUTURE:death_time RULE_ORDER:report_date",
        "report before death|report_date|2026-11-19|RULE_ORDER:report_date",
        "same day in either order|report_date|2026-11-20|",
        "age does not follow|age_years|75|RULE_DERIVED:age_years",
        "age out of range|age_years|151|VALUE_RANGE:age_years RULE_DERIVED:age_years",
        "age in words|age_years|七十|NUMBER_FORMAT:age_years",
        "age with a fraction|age_years|76.5|NUMBER_NOT_INTEGER:age_years",
        "chain of causes|cause_c|糖尿病|CONDITIONAL_MISSING:cause_b",
        "injury is no underlying cause|underlying_cause_code|S06.9|ICD_NOT_UNDERLYING:underlying_cause_code",
        "ill-defined cause|underlying_cause_code|R99|ICD_ILL_DEFINED:underlying_cause_code",
        "not a code|underlying_cause_code|猝死|ICD_FORMAT:underlying_cause_code",
        "cause of the other sex|underlying_cause_code|C53.9|ICD_SEX:underlying_cause_code",
        "sex against the number|sex_code|2|ID_SEX_MISMATCH:id_no",
        "birth date against the number|birth_date|1950-03-08|ID_BIRTH_MISMATCH:id_no"})
    void testFindingsOfDeathRecords(final String reason, final String field, final String value, final String expected) {
        final Map<String, Object> source = deathRecord();
        source.put(field, value);
        final RecordCanonicalizer canonicalizer = canonicalizer("S20R01", source);
        final CanonicalResult result = canonicalizer.canonicalize(source.values().toArray(), List.of(), CONTEXT);
        assertEquals(expected == null ? "" : expected, codes(result), reason);
        assertEquals(36, result.recordKey().length());
    }

    @Test
    void testBirthDatePlaceholderIsGenuineWhenTheNumberSaysSo() {
        final Map<String, Object> source = deathRecord();
        source.put("birth_date", "1970-01-01");
        source.put("id_no", SyntheticIdentity.citizenId("610113", LocalDate.of(1970, 1, 1), 21));
        source.put("age_years", "56");
        final RecordCanonicalizer canonicalizer = canonicalizer("S20R01", source);
        final CanonicalResult result = canonicalizer.canonicalize(source.values().toArray(), List.of(), CONTEXT);
        assertEquals("", codes(result));
        assertEquals("1970-01-01", value(canonicalizer, result, "birth_date"));

        source.put("id_no", ID);
        assertEquals("DATE_PLACEHOLDER:birth_date REQUIRED_MISSING:birth_date", codes(canonicalizer.canonicalize(source.values().toArray(), List.of(), CONTEXT)));
    }

    @Test
    void testDeletedCard() {
        final Map<String, Object> source = deathRecord();
        source.put("card_status", "D");
        final RecordCanonicalizer canonicalizer = canonicalizer("S20R01", source);
        final CanonicalResult result = canonicalizer.canonicalize(source.values().toArray(), List.of(), CONTEXT);
        assertEquals("", codes(result));
        assertEquals("D", value(canonicalizer, result, CommonColumns.OP_TYPE));
        assertEquals("1", value(canonicalizer, result, CommonColumns.IS_DELETED));
    }

    @Test
    void testChildWithItsMothersNumber() {
        final Map<String, Object> source = child();
        source.put("id_no", SyntheticIdentity.citizenId("610113", LocalDate.of(1990, 3, 7), 22));
        final CanonicalResult result = canonicalizer("S06R01", source).canonicalize(source.values().toArray(), List.of(), CONTEXT);
        assertEquals("ID_MOTHERS_NUMBER:id_no", codes(result));
    }

    @Test
    void testCanonicalRecordsAreStable() {
        for (final Map.Entry<String, Map<String, Object>> sample : Map.of("S20R01", deathRecord(), "S06R01", child(), "S06R02", vaccination()).entrySet()) {
            final Map<String, Object> source = sample.getValue();
            final RecordCanonicalizer first = canonicalizer(sample.getKey(), source);
            final CanonicalResult result = first.canonicalize(source.values().toArray(), List.of(), CONTEXT);
            assertEquals("", codes(result), sample.getKey());
            final Object[] values = result.values().clone();
            final List<String> names = first.schema().columns().stream().map(Field::name).toList();
            final RecordCanonicalizer second = new CanonicalizerFactory(catalogue, DIGESTS).forLayout(sample.getKey(), names, Map.of());
            assertEquals(List.of(), second.unmappedSourceNames());
            final CanonicalResult again = second.canonicalize(values, List.of(), CONTEXT);
            assertEquals("", codes(again));
            assertEquals(Arrays.asList(values), Arrays.asList(again.values()));
        }
    }

    @Test
    void testVaccination() {
        final Map<String, Object> source = vaccination();
        final RecordCanonicalizer canonicalizer = canonicalizer("S06R02", source);
        final CanonicalResult result = canonicalizer.canonicalize(source.values().toArray(), List.of(), CONTEXT);
        assertEquals("", codes(result));
        assertEquals("2026-05-02 10:11:12", value(canonicalizer, result, CommonColumns.SRC_UPDATE_TIME));
        assertEquals("0.500", String.valueOf(value(canonicalizer, result, "dose_amount")));
        final String digest = (String) value(canonicalizer, result, CommonColumns.ROW_DIGEST);
        source.put("site_name", "另一接种点");
        final CanonicalResult other = canonicalizer.canonicalize(source.values().toArray(), List.of(), CONTEXT);
        assertNotEquals(digest, value(canonicalizer, other, CommonColumns.ROW_DIGEST));
    }

    @Test
    void testEveryFaultOfARecordIsFound() {
        final Map<String, Object> source = vaccination();
        source.put("dose_no", "x");
        source.put("inoc_date", "2026-02-30");
        source.put("expire_date", null);
        source.put("free_flag", "7");
        final CanonicalResult result = canonicalizer("S06R02", source).canonicalize(source.values().toArray(), List.of(), CONTEXT);
        assertEquals("NUMBER_FORMAT:dose_no DATE_IMPOSSIBLE:inoc_date CODE_UNKNOWN:free_flag REQUIRED_MISSING:expire_date", codes(result));
        assertTrue(result.hasErrors());
        assertFalse(result.problems().stream().anyMatch(problem -> problem.message().isBlank()));
    }

    private static Map<String, Object> deathRecord() {
        final Map<String, Object> source = new LinkedHashMap<>();
        source.put("death_cert_no", "SW0002");
        source.put("name", "李四");
        source.put("sex_code", "1");
        source.put("birth_date", "1950-03-07");
        source.put("id_type_code", "01");
        source.put("id_no", ID);
        source.put("age_years", "76");
        source.put("marital_code", null);
        source.put("death_time", "2026-11-20 08:05:00");
        source.put("death_place_type", "1");
        source.put("cause_a", "急性心肌梗死");
        source.put("cause_b", null);
        source.put("cause_c", null);
        source.put("underlying_cause_code", "I21.9");
        source.put("report_org_name", "某某医院");
        source.put("report_date", "2026-11-21");
        source.put("card_status", "1");
        return source;
    }

    private static Map<String, Object> child() {
        final Map<String, Object> source = new LinkedHashMap<>();
        source.put("child_code", "610113202600001");
        source.put("name", "王小");
        source.put("sex_code", "2");
        source.put("birth_date", "2026-01-02");
        source.put("id_type_code", null);
        source.put("id_no", null);
        source.put("birth_cert_no", "X610000001");
        source.put("mother_name", "王母");
        source.put("mother_id_no", SyntheticIdentity.citizenId("610113", LocalDate.of(1990, 3, 7), 22));
        source.put("phone", "029-85210000");
        source.put("site_code", "6101130001");
        source.put("card_date", "2026-02-01");
        source.put("birth_weight", "3,200");
        source.put("file_status", "1");
        return source;
    }

    private static Map<String, Object> vaccination() {
        final Map<String, Object> source = new LinkedHashMap<>();
        source.put("record_id", "R1");
        source.put("child_code", "610113202600001");
        source.put("vaccine_code", "101");
        source.put("vaccine_name", "卡介苗");
        source.put("dose_no", "1");
        source.put("inoc_date", "20260501");
        source.put("batch_no", "B1");
        source.put("expire_date", "2027-01-01");
        source.put("corp_code", "10");
        source.put("mah_name", "某某生物");
        source.put("dose_amount", ".5");
        source.put("immune_type", "1");
        source.put("free_flag", "1");
        source.put("site_code", "6101130001");
        source.put("site_name", "某接种点");
        source.put("nurse_name", "赵护");
        source.put("edit_time", "2026-05-02T10:11:12+08:00");
        source.put("rec_status", "0");
        return source;
    }

    private static RecordCanonicalizer canonicalizer(final String resource, final Map<String, Object> source) {
        return new CanonicalizerFactory(catalogue, DIGESTS).forLayout(resource, new ArrayList<>(source.keySet()), Map.of());
    }

    private static Object value(final RecordCanonicalizer canonicalizer, final CanonicalResult result, final String column) {
        return result.values()[canonicalizer.schema().indexOf(column)];
    }

    private static String codes(final CanonicalResult result) {
        return result.problems().stream().map(BuiltInResourceTest::code).collect(Collectors.joining(" "));
    }

    private static String code(final Problem problem) {
        return problem.code() + ":" + problem.field();
    }
}
