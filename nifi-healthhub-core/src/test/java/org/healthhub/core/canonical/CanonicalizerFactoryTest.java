// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.canonical;

import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.CommonColumns;
import org.healthhub.core.digest.DigestFamily;
import org.healthhub.core.digest.KeyedDigests;
import org.healthhub.core.digest.StandardKeyedDigests;
import org.healthhub.core.identity.SyntheticIdentity;
import org.healthhub.core.problem.Problem;
import org.healthhub.core.problem.ProblemCode;
import org.healthhub.core.problem.Severity;
import org.healthhub.core.problem.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CanonicalizerFactoryTest {

    private static final KeyedDigests DIGESTS = StandardKeyedDigests.of(DigestFamily.SHA_256, "a key of the hub for tests".getBytes(StandardCharsets.UTF_8));
    private static final CollectionContext CONTEXT = new CollectionContext(LocalDate.of(2026, 11, 22), "2026-11-22 08:00:00", null, null, null);
    private static final String ID = SyntheticIdentity.citizenId("610113", LocalDate.of(1990, 3, 7), 21);

    private final Catalogue catalogue = SampleCatalogue.catalogue();

    @ParameterizedTest(name = "{0}: {1} = {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', nullValues = "null", value = {
        "key with full-width characters|case_no|Ａ０１|A01",
        "whole number written as a decimal|age|36.0|36",
        "full-width digits|age|３６|36",
        "thousands|part_a|1,234|1234",
        "exact power|part_a|1E3|1000",
        "sign|part_a|-5|-5",
        "canonical scale|dose|.5|0.500",
        "scale kept|dose|0.500|0.500",
        "zero|dose|0|0.000",
        "standard code|sex_code|1|1",
        "spelling|sex_code|女|2",
        "lower case|sex_code|m|1",
        "white space inside|sex_code|\" 女 \"|2",
        "label|sex_code|男性|1",
        "extra zero|sex_code|01|1",
        "spreadsheet decimal|sex_code|1.0|1",
        "code and label|sex_code|1-男|1",
        "code and label without a mark|sex_code|1男|1",
        "table and value|sex_code|CV5101.28_1|1",
        "word that the domain knows|sex_code|不详|9",
        "word that the domain does not know|id_type|不详|null",
        "lost zero|id_type|1|01",
        "lost zero of a product code|vaccine_code|402|0402",
        "lost zero where both could be meant|vaccine_code|2|02",
        "province's own table|vaccine_code|CV08.50.001_02|02",
        "open domain passes|vaccine_code|5601|5601",
        "standard dictionary|visit_class|1|1",
        "reversed dictionary|visit_class_old|1|3",
        "reversed dictionary with a zero|visit_class_old|01|3",
        "reversed dictionary, spreadsheet decimal|visit_class_old|1.0|3",
        "label says what a bare code does not|visit_class_any|1-不稳定|1",
        "hyphen of an organisation code|org_code|74085017-4|740850174",
        "lower-case credit code|org_uscc|91350100m000100y43|91350100M000100Y43",
        "ICD without a point|icd|e119|E11.9",
        "ICD point at the end|icd|I10.|I10",
        "ICD filler|icd|I10.X00|I10.x00",
        "ICD clinical edition|icd|E11.900x001|E11.900x001",
        "ICD dagger|icd|A17.0†|A17.0+",
        "division of the statistics bureau|division_code|610113001002|610113001002",
        "phone with full-width and brackets|phone|（０２９）８５２１ ００００|029-85210000",
        "name with look-alike dot|name|阿卜杜•热合曼|阿卜杜·热合曼",
        "padded name|name|\"张　三\"|张三",
        "Latin name keeps its space|name|John Smith|John Smith",
        "free text keeps a statement|allergy|无|无",
        "free text drops a mark of nothing|allergy|N/A|null",
        "name drops a word for nothing|name|不详|null",
        "lines of a long text|note|\"a\r\nb\"|\"a\nb\"",
        "yes|active|是|true",
        "no|active|0|false",
        "date|birth_date|1990年3月7日|1990-03-07",
        "time|visit_time|2026-11-01T10:00:00Z|2026-11-01 18:00:00",
        "15 digits|mother_id_no|610102700101001|610102197001010010"})
    void testValues(final String reason, final String field, final String raw, final String expected) {
        final Map<String, Object> source = source();
        source.put(field, raw);
        final RecordCanonicalizer canonicalizer = canonicalizer(source, Map.of());
        final CanonicalResult result = canonicalizer.canonicalize(source.values().toArray(), List.of(), CONTEXT);
        assertFalse(result.hasErrors(), () -> reason + codes(result));
        final Object value = value(canonicalizer, result, field);
        assertEquals(expected, CanonicalTexts.of(value), reason);
    }

    @ParameterizedTest(name = "{0}: {1} = {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', nullValues = "null", value = {
        "too long is not cut|allergy|一二三四五六七八九十一|TEXT_TOO_LONG:allergy",
        "rare characters count once|allergy|\uD842\uDFB7\uD842\uDFB7\uD842\uDFB7\uD842\uDFB7\uD842\uDFB7\uD842\uDFB7\uD842\uDFB7\uD842\uDFB7\uD842\uDFB7\uD842\uDFB7|",
        "wrong character set|allergy|\uFFFD|TEXT_GARBLED:allergy",
        "key|seq|null|REQUIRED_MISSING:seq KEY_MISSING:",
        "key that can not be read|seq|x|NUMBER_FORMAT:seq",
        "number with a unit|age|36岁|NUMBER_FORMAT:age",
        "wrong groups|part_a|12,34|NUMBER_FORMAT:part_a",
        "fraction|age|36.5|NUMBER_NOT_INTEGER:age",
        "beyond 64 bits|part_a|9223372036854775808|NUMBER_PRECISION:part_a",
        "too many decimals|dose|0.1234|NUMBER_PRECISION:dose",
        "too many digits|dose|1234|NUMBER_PRECISION:dose",
        "huge exponent|dose|1e9999|NUMBER_PRECISION:dose",
        "no number at all|dose|1e99999|NUMBER_FORMAT:dose",
        "2 is yes on some forms|active|2|BOOLEAN_FORMAT:active",
        "closed domain|sex_code|8|CODE_UNKNOWN:sex_code",
        "code against label|sex_code|1-女|CODE_UNKNOWN:sex_code",
        "no dictionary|visit_class_any|1|CODE_AMBIGUOUS:visit_class_any",
        "no dictionary, with a zero|visit_class_any|03|CODE_AMBIGUOUS:visit_class_any",
        "no dictionary, spreadsheet decimal|visit_class_any|3.0|CODE_AMBIGUOUS:visit_class_any",
        "ambiguous date|birth_date|01/02/1990|DATE_AMBIGUOUS:birth_date",
        "impossible date|birth_date|1990-02-30|DATE_IMPOSSIBLE:birth_date",
        "partial date|birth_date|1990|DATE_PARTIAL:birth_date",
        "no date|birth_date|昨天|DATE_FORMAT:birth_date",
        "placeholder|birth_date|1900-01-01|DATE_PLACEHOLDER:birth_date",
        "future|birth_date|2026-11-23|DATE_FUTURE:birth_date",
        "today in Asia/Shanghai is not the future|birth_date|2026-11-22|",
        "credit code form|org_uscc|123|USCC_FORMAT:org_uscc",
        "credit code all zero|org_uscc|000000000000000000|USCC_FORMAT:org_uscc",
        "organisation code check|org_code|740850175|ORG_CODE_CHECK_DIGIT:org_code",
        "health organisation form|health_org_code|12|HEALTH_ORG_CODE_FORMAT:health_org_code",
        "birth certificate form|birth_cert_no|61|BIRTH_CERT_FORMAT:birth_cert_no",
        "birth certificate of another province|birth_cert_no|X320101001|BIRTH_CERT_NOT_LOCAL:birth_cert_no",
        "ICD form|icd|E11.9+H36.0*|ICD_FORMAT:icd",
        "ICD letter O|icd|E1O|ICD_FORMAT:icd",
        "manifestation is no underlying cause|cause|G63.2*|ICD_NOT_UNDERLYING:cause",
        "special purpose code|cause|U07.1|",
        "other special purpose code|cause|U50|ICD_NOT_UNDERLYING:cause",
        "heart failure|cause|I50.9|ICD_ILL_DEFINED:cause",
        "division letters|division_code|61010A|PATTERN_MISMATCH:division_code",
        "division length|division_code|6101|PATTERN_MISMATCH:division_code",
        "division of no province|division_code|999999|CODE_UNKNOWN:division_code",
        "phone with words|phone|见备注|PATTERN_MISMATCH:phone",
        "digits in a name|name|张3|PATTERN_MISMATCH:name",
        "pattern|licence_no|AB12|PATTERN_MISMATCH:licence_no",
        "range|age|151|VALUE_RANGE:age",
        "masked number|id_no|610113********0011|ID_MASKED:id_no",
        "wrong check digit|mother_id_no|610102197001010011|ID_CHECK_DIGIT:mother_id_no",
        "word instead of a number|id_no|拒绝提供|ID_ABSENT:id_no"})
    void testFindingsOfFields(final String reason, final String field, final String raw, final String expected) {
        final Map<String, Object> source = source();
        source.put(field, raw);
        final RecordCanonicalizer canonicalizer = canonicalizer(source, Map.of());
        final CanonicalResult result = canonicalizer.canonicalize(source.values().toArray(), List.of(), CONTEXT);
        assertEquals(expected == null ? "" : expected, codes(result), reason);
        assertEquals(result.hasErrors(), result.problems().stream().anyMatch(Problem::isError));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "visit before birth|birth_date=2026-01-02,visit_time=2026-01-01 23:59:59|RULE_ORDER:visit_time",
        "visit on the day of birth, before its midnight counts by day|birth_date=2026-01-02,visit_time=2026-01-02 00:00:00|",
        "visit after the report|visit_time=2026-01-03 00:00:00,report_date=2026-01-02|RULE_ORDER:visit_time",
        "late report|visit_time=2026-01-03 00:00:00,report_date=2026-01-11|RULE_LATE:report_date",
        "report on the last day|visit_time=2026-01-03 23:00:00,report_date=2026-01-10|",
        "age on the birthday|birth_date=1990-03-07,visit_time=2026-03-07 00:00:00,age=36|",
        "age before the birthday|birth_date=1990-03-07,visit_time=2026-03-06 00:00:00,age=36|RULE_DERIVED:age",
        "age of a leap-day child|birth_date=2000-02-29,visit_time=2001-02-28 00:00:00,age=0|",
        "age with an unreadable date|birth_date=1990-02-30,visit_time=2026-03-06 00:00:00,age=3|DATE_IMPOSSIBLE:birth_date",
        "age without a date|visit_time=2026-03-06 00:00:00,age=3|",
        "total|total=3.5,part_a=1,part_b=2.5|",
        "wrong total|total=3.4,part_a=1,part_b=2.5|RULE_SUM:total",
        "total without a part|total=3.4,part_a=1|",
        "total with an unreadable part|total=3.4,part_a=1,part_b=x|NUMBER_FORMAT:part_b",
        "condition by value|state=9|CONDITIONAL_MISSING:reason",
        "condition fulfilled|state=9,reason=转诊|",
        "condition not given|state=1|",
        "condition by being filled|note=见附页|CONDITIONAL_MISSING:allergy",
        "sex against diagnosis|sex_code=2,icd=C61|ICD_SEX:icd",
        "sex unknown against diagnosis|sex_code=9,icd=C61|",
        "number against birth date|id_no=ID,birth_date=1990-03-08|ID_BIRTH_MISMATCH:id_no",
        "number against sex|id_no=ID,sex_code=女|ID_SEX_MISMATCH:id_no",
        "number against an unreadable sex|id_no=ID,sex_code=x|CODE_UNKNOWN:sex_code",
        "number of the mother|id_no=ID,birth_date=2025-03-08|ID_MOTHERS_NUMBER:id_no",
        "number of another document|id_no=ID,id_type=护照|ID_TYPE_MISMATCH:id_no"})
    void testRelations(final String reason, final String values, final String expected) {
        final Map<String, Object> source = source();
        for (final String value : values.split(",")) {
            final String[] parts = value.split("=");
            source.put(parts[0], parts[1].equals("ID") ? ID : parts[1]);
        }
        final CanonicalResult result = canonicalizer(source, Map.of()).canonicalize(source.values().toArray(), List.of(), CONTEXT);
        assertEquals(expected == null ? "" : expected, codes(result), reason);
    }

    @Test
    void testObjects() {
        final Map<String, Object> source = source();
        source.put("case_no", 12345L);
        source.put("seq", 1);
        source.put("sex_code", 1.0);
        source.put("birth_date", java.sql.Date.valueOf("1940-06-01"));
        source.put("visit_time", Timestamp.valueOf("2026-11-01 10:00:00"));
        source.put("dose", 0.5);
        source.put("total", new BigDecimal("12.30"));
        source.put("active", true);
        source.put("note", 'x');
        source.put("allergy", "无");
        final RecordCanonicalizer canonicalizer = canonicalizer(source, Map.of());
        final CanonicalResult result = canonicalizer.canonicalize(source.values().toArray(), List.of(), CONTEXT);
        assertEquals("", codes(result));
        assertEquals("12345", value(canonicalizer, result, "case_no"));
        assertEquals(1L, value(canonicalizer, result, "seq"));
        assertEquals("1", value(canonicalizer, result, "sex_code"));
        assertEquals("1940-06-01", value(canonicalizer, result, "birth_date"));
        assertEquals("2026-11-01 10:00:00", value(canonicalizer, result, "visit_time"));
        assertEquals(new BigDecimal("0.500"), value(canonicalizer, result, "dose"));
        assertEquals(new BigDecimal("12.3"), value(canonicalizer, result, "total"));
        assertEquals(true, value(canonicalizer, result, "active"));
        assertEquals("x", value(canonicalizer, result, "note"));
    }

    @Test
    void testAliasesWithoutRegardToCaseAndWidth() {
        final RecordCanonicalizer canonicalizer = new CanonicalizerFactory(catalogue, DIGESTS)
                .forLayout(SampleCatalogue.RESOURCE, List.of("BLBH", "序 号", "ＣＳＲＱ", "gxsj", "data_uuid", "healthhub_problems", "其他"), Map.of());
        final CanonicalResult result = canonicalizer.canonicalize(new Object[]{"A1", "1", "20200101", "2026/1/2 3:04", null, null, "x"}, List.of(), CONTEXT);
        assertEquals("", codes(result));
        assertEquals(List.of("其他"), canonicalizer.unmappedSourceNames());
        assertEquals("2020-01-01", value(canonicalizer, result, "birth_date"));
        assertEquals("2026-01-02 03:04:00", value(canonicalizer, result, CommonColumns.SRC_UPDATE_TIME));
        assertEquals(DIGESTS.recordKey(SampleCatalogue.RESOURCE, new String[]{"A1", "1"}), result.recordKey());
    }

    @Test
    void testUpdateTimeNeverStopsARecord() {
        final RecordCanonicalizer canonicalizer = new CanonicalizerFactory(catalogue, DIGESTS)
                .forLayout(SampleCatalogue.RESOURCE, List.of("case_no", "seq", "更新时间"), Map.of());
        final CanonicalResult result = canonicalizer.canonicalize(new Object[]{"A1", "1", "昨天"}, List.of(), CONTEXT);
        assertEquals("DATE_FORMAT:src_update_time", codes(result));
        assertFalse(result.hasErrors());
        assertEquals("DATE_FORMAT", value(canonicalizer, result, CommonColumns.QUALITY_FLAGS));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "null", value = {
        "equal|19900307|1990-03-07|1990-03-07|",
        "one empty|null|1990-03-07|1990-03-07|",
        "one with a word for nothing|不详|1990-03-07|1990-03-07|",
        "different|1990-03-08|1990-03-07|1990-03-08|ALIAS_CONFLICT:birth_date",
        "one unreadable|1990-02-30|1990-03-07|null|ALIAS_CONFLICT:birth_date DATE_IMPOSSIBLE:birth_date"})
    void testTwoColumnsOfOneField(final String reason, final String first, final String second, final String expected, final String codes) {
        final RecordCanonicalizer canonicalizer = new CanonicalizerFactory(catalogue, DIGESTS)
                .forLayout(SampleCatalogue.RESOURCE, List.of("case_no", "seq", "CSRQ", "出生日期"), Map.of());
        final CanonicalResult result = canonicalizer.canonicalize(new Object[]{"A1", "1", first, second}, List.of(), CONTEXT);
        assertEquals(codes == null ? "" : codes, codes(result), reason);
        assertEquals(expected, value(canonicalizer, result, "birth_date"), reason);
    }

    @Test
    void testTwoSpellingsOfOneNumberAreNoConflict() {
        final RecordCanonicalizer canonicalizer = new CanonicalizerFactory(catalogue, DIGESTS)
                .forLayout(SampleCatalogue.RESOURCE, List.of("case_no", "seq", "sfzh", "证件号码"), Map.of());
        assertEquals("", codes(canonicalizer.canonicalize(new Object[]{"A1", "1", "610102700101001", "610102197001010010"}, List.of(), CONTEXT)));
    }

    @Test
    void testOverrideWins() {
        final RecordCanonicalizer canonicalizer = new CanonicalizerFactory(catalogue, DIGESTS)
                .forLayout(SampleCatalogue.RESOURCE, List.of("case_no", "seq", "csrq", "other"), Map.of("birth_date", "OTHER"));
        final CanonicalResult result = canonicalizer.canonicalize(new Object[]{"A1", "1", "1990-03-07", "1990-03-08"}, List.of(), CONTEXT);
        assertEquals("", codes(result));
        assertEquals("1990-03-08", value(canonicalizer, result, "birth_date"));
        assertEquals(List.of("csrq"), canonicalizer.unmappedSourceNames());
    }

    @Test
    void testMistakesOfAUserNameWhatExists() {
        final CanonicalizerFactory factory = new CanonicalizerFactory(catalogue, DIGESTS);
        assertTrue(assertThrows(IllegalArgumentException.class, () -> factory.forLayout("S99R99", List.of(), Map.of())).getMessage().contains(SampleCatalogue.RESOURCE));
        final String field = assertThrows(IllegalArgumentException.class,
                () -> factory.forLayout(SampleCatalogue.RESOURCE, List.of("a"), Map.of("birthday", "a"))).getMessage();
        assertTrue(field.contains("birthday") && field.contains("birth_date"), field);
        final String column = assertThrows(IllegalArgumentException.class,
                () -> factory.forLayout(SampleCatalogue.RESOURCE, List.of("a"), Map.of("birth_date", "b"))).getMessage();
        assertTrue(column.contains("birth_date") && column.contains("b"), column);
    }

    @Test
    void testCarriedFindingsComeFirstAndAreNotRepeated() {
        final Map<String, Object> source = source();
        source.put("mother_id_no", "610102197001010011");
        source.put("seq", "x");
        final Problem carried = Problem.of(ProblemCode.ID_CHECK_DIGIT, "mother_id_no", Stage.IDENTITY);
        final Problem foreign = new Problem(ProblemCode.RULE_CONDITION, "no_such_field", Severity.SUSPECT, Stage.RULE, "…");
        final CanonicalResult result = canonicalizer(source, Map.of()).canonicalize(source.values().toArray(), List.of(carried, foreign), CONTEXT);
        assertEquals("ID_CHECK_DIGIT:mother_id_no RULE_CONDITION:no_such_field NUMBER_FORMAT:seq", codes(result));
        assertEquals(carried, result.problems().getFirst());
    }

    @Test
    void testIncompleteKeyIsTracedByTheSourceRow() {
        final Map<String, Object> source = source();
        source.put("seq", null);
        final RecordCanonicalizer canonicalizer = canonicalizer(source, Map.of());
        final String first = canonicalizer.canonicalize(source.values().toArray(), List.of(), CONTEXT).recordKey();
        assertEquals(first, canonicalizer.canonicalize(source.values().toArray(), List.of(), CONTEXT).recordKey());
        source.put("note", "另一行");
        assertNotEquals(first, canonicalizer.canonicalize(source.values().toArray(), List.of(), CONTEXT).recordKey());
    }

    @Test
    void testPersonKeyOnlyForNumbersOfPersons() {
        assertEquals(DIGESTS.personKey("CITIZEN_ID", ID), personKey(ID));
        assertEquals(DIGESTS.personKey("CITIZEN_ID", "610102197001010010"), personKey("610102700101001"));
        assertNull(personKey("111111111111111111"));
        assertNull(personKey("无"));
        assertNull(personKey(ID.substring(0, 17) + (ID.charAt(17) == '0' ? '1' : '0')));
    }

    @Test
    void testDeletionAndFlags() {
        final Map<String, Object> source = source();
        source.put("state", "-1");
        source.put("birth_date", "1900-01-01");
        source.put("birth_cert_no", "X320101001");
        final RecordCanonicalizer canonicalizer = canonicalizer(source, Map.of());
        final CanonicalResult result = canonicalizer.canonicalize(source.values().toArray(), List.of(), CONTEXT);
        assertEquals("D", value(canonicalizer, result, CommonColumns.OP_TYPE));
        assertEquals("1", value(canonicalizer, result, CommonColumns.IS_DELETED));
        assertEquals("DATE_PLACEHOLDER,BIRTH_CERT_NOT_LOCAL", value(canonicalizer, result, CommonColumns.QUALITY_FLAGS));
    }

    @Test
    void testRowDigestCanBeComputedByTheReceiver() {
        final Map<String, Object> source = source();
        source.put("dose", "0.5");
        source.put("active", "是");
        final RecordCanonicalizer canonicalizer = canonicalizer(source, Map.of());
        final CanonicalResult result = canonicalizer.canonicalize(source.values().toArray(), List.of(), CONTEXT);
        final List<String> texts = new ArrayList<>();
        for (int i = 0; i < canonicalizer.schema().resource().fields().size(); i++) {
            texts.add(CanonicalTexts.of(result.values()[i]));
        }
        texts.add("0");
        assertTrue(texts.contains("0.500") && texts.contains("true"));
        assertEquals(DIGESTS.rowDigest(texts.toArray(new String[0]), texts.size()), value(canonicalizer, result, CommonColumns.ROW_DIGEST));
    }

    private Object personKey(final String number) {
        final Map<String, Object> source = source();
        source.put("id_no", number);
        final RecordCanonicalizer canonicalizer = canonicalizer(source, Map.of());
        return value(canonicalizer, canonicalizer.canonicalize(source.values().toArray(), List.of(), CONTEXT), CommonColumns.PERSON_KEY);
    }

    private Map<String, Object> source() {
        final Map<String, Object> source = new LinkedHashMap<>();
        SampleCatalogue.catalogue().resources().getFirst().fields().forEach(field -> source.put(field.name(), null));
        source.put("case_no", "A01");
        source.put("seq", "1");
        return source;
    }

    private RecordCanonicalizer canonicalizer(final Map<String, Object> source, final Map<String, String> overrides) {
        return new CanonicalizerFactory(catalogue, DIGESTS).forLayout(SampleCatalogue.RESOURCE, new ArrayList<>(source.keySet()), overrides);
    }

    private static Object value(final RecordCanonicalizer canonicalizer, final CanonicalResult result, final String column) {
        return result.values()[canonicalizer.schema().indexOf(column)];
    }

    private static String codes(final CanonicalResult result) {
        return result.problems().stream().map(problem -> problem.code() + ":" + problem.field()).collect(Collectors.joining(" "));
    }
}
