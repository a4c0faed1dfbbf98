// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.share;

import org.healthhub.core.catalogue.Field;
import org.healthhub.core.digest.DigestFamily;
import org.healthhub.core.digest.KeyedDigests;
import org.healthhub.core.digest.StandardKeyedDigests;
import org.healthhub.core.exchange.signing.KeyedHash;
import org.healthhub.core.identity.SyntheticIdentity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

class GrantJudgeTest {

    private static final ShareAddress RECORDS = new ShareAddress(ShareOperation.RECORDS, "S20R01");
    private static final ShareAddress VERIFICATION = new ShareAddress(ShareOperation.VERIFICATION, "S20R01");
    private static final Grant GRANT = Grants.of("S20R01", "name", "sex_code", "report_date", "id_no");
    private static final String KEY = "0a1b2c3d-0000-8000-8000-0123456789ab";

    private final KeyedDigests digests = StandardKeyedDigests.of(DigestFamily.SHA_256, "a key for tests only".getBytes(StandardCharsets.UTF_8));
    private final ShareKeys keys = new ShareKeys("a sharing key for tests", KeyedHash.HMAC_SHA256);
    private final GrantJudge judge = new GrantJudge(Grants.CATALOGUE, digests, keys);

    private ShareQuery judge(final ShareAddress address, final String body, final Grant... grants) throws ShareRefusedException {
        final ShareRequest request = ShareRequestReader.read(address.operation(), body.getBytes(StandardCharsets.UTF_8), 1000);
        return judge.judge(address, request, Grants.CONSUMER, List.of(grants), Grants.TODAY).query();
    }

    private ShareCode refusal(final ShareAddress address, final String body, final Grant... grants) {
        return assertThrows(ShareRefusedException.class, () -> judge(address, body, grants)).code();
    }

    @Test
    void testGrantedColumnsInCatalogueOrder() throws Exception {
        final List<String> order = Grants.CATALOGUE.resource("S20R01").orElseThrow().fields().stream().map(Field::name).toList();
        assertEquals(GRANT.columns().stream().sorted(Comparator.comparing(order::indexOf)).toList(), judge(RECORDS, "{}", GRANT).columns());
        assertEquals(List.of("name", "sex_code"), judge(RECORDS, "{\"columns\":[\"sex_code\",\"name\",\"name\"],\"filter\":{\"sex_code\":2}}", GRANT).columns());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"columns\":[\"name\",\"cause_a\"]} | COLUMN",
        "{\"columns\":[\"person_key\"]} | COLUMN",
        "{\"columns\":[\"name, id_number from dth_death --\"]} | COLUMN",
        "{\"columns\":[]} | REQUEST",
        "{\"columns\":\"name\"} | REQUEST",
        "{\"filter\":{\"name\":\"张三\"}} | FILTER",
        "{\"filter\":{\"report_date\":\"2026-02-30\"}} | FILTER",
        "{\"filter\":{\"report_date\":\"' or 1=1 --\"}} | FILTER",
        "{\"filter\":{\"1=1 or sex_code\":\"2\"}} | FILTER",
        "{\"filter\":{\"cause_a\":\"I21\"}} | FILTER",
        "{\"filter\":[1]} | REQUEST",
        "{\"limit\":1001} | LIMIT",
        "{\"limit\":0} | LIMIT",
        "{\"limit\":99999999999999999999} | LIMIT",
        "{\"limit\":\"10\"} | REQUEST",
        "{\"limit\":10.5} | REQUEST",
        "{\"cursor\":\"' or 1=1\"} | CURSOR",
        "{\"updated_since\":\"2026-11-01'; drop table hh_grant\"} | REQUEST",
        "{\"purpose\":\"别的用途\"} | PURPOSE",
        "{\"requester\":\"张三 610102199001011234\"} | REQUEST",
        "{\"person\":{\"id_number\":\"610102199001011234\"}} | PERSON",
        "{\"person\":{}} | REQUEST",
        "{\"sql\":\"select\"} | REQUEST",
        "{\"limit\":1,\"limit\":2} | REQUEST",
        "{} {} | REQUEST",
        "[] | REQUEST",
        "{\"a\":{\"b\":{\"c\":{\"d\":{\"e\":1}}}}} | REQUEST",
        "not json | REQUEST"})
    void testRequestsThatAreRefused(final String body, final ShareCode code) {
        assertEquals(code, refusal(RECORDS, body, GRANT));
    }

    @Test
    void testReasonOfTheClosestGrant() {
        final Grant revoked = Grants.of("G2", "S20R01", GRANT.operations(), Map.of(), "STANDARD", GrantState.REVOKED, "name");
        final Grant verifying = Grants.of("G3", "S20R01", EnumSet.of(ShareOperation.VERIFICATION), Map.of(), "STANDARD", GrantState.ACTIVE, "name");
        assertEquals(ShareCode.GRANT, refusal(RECORDS, "{}"));
        assertEquals(ShareCode.REVOKED, refusal(RECORDS, "{}", revoked));
        assertEquals(ShareCode.OPERATION, refusal(RECORDS, "{}", revoked, verifying));
        assertEquals(ShareCode.GRANT, refusal(new ShareAddress(ShareOperation.RECORDS, "S99R99"), "{}", GRANT));
        final Grant past = new Grant("G4", Grants.CONSUMER, "S20R01", GRANT.operations(), GRANT.columns(), GRANT.rowFilter(), "STANDARD", "p", "b", LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 2, 1), 1, 1, GrantState.ACTIVE);
        assertEquals(ShareCode.EXPIRED, refusal(RECORDS, "{}", revoked, past));
    }

    @Test
    void testRowFilterCanNotBeLeft() throws Exception {
        final Grant women = Grants.of("G1", "S20R01", GRANT.operations(), Map.of("sex_code", "2"), "STANDARD", GrantState.ACTIVE, "name", "sex_code");
        assertEquals(Map.of("sex_code", "2"), judge(RECORDS, "{}", women).equalities());
        assertEquals(ShareCode.FILTER, refusal(RECORDS, "{\"filter\":{\"sex_code\":\"1\"}}", women));
    }

    @Test
    void testPersonIsAskedForByKey() throws Exception {
        final String number = SyntheticIdentity.citizenId("610102", LocalDate.of(1950, 1, 2), 123);
        final ShareQuery query = judge(VERIFICATION, "{\"person\":{\"id_number\":\"%s\",\"id_type\":\"01\"},\"attributes\":{\"name\":\"张三\"}}".formatted(number), GRANT);
        assertEquals(Optional.of(digests.personKey("CITIZEN_ID", number)), query.personKey());
        assertEquals(List.of("name"), query.columns());
        assertEquals(Map.of("name", "张三"), query.equalities());
        assertFalse(new String(query.json(), StandardCharsets.UTF_8).contains(number));
        assertEquals(query, ShareQuery.read(query.json()).orElseThrow());
        assertEquals(ShareCode.REQUEST, refusal(VERIFICATION, "{\"attributes\":{}}", GRANT));
        final Grant withoutNumber = Grants.of("S20R01", "name");
        assertEquals(ShareCode.FILTER, refusal(RECORDS, "{\"person\":{\"id_number\":\"%s\"}}".formatted(number), withoutNumber));
    }

    @Test
    void testCursorBelongsToItsQuestion() throws Exception {
        final ShareQuery first = judge(RECORDS, "{\"limit\":10}", GRANT);
        final String cursor = keys.cursor(first.scope(), KEY);
        assertEquals(Optional.of(KEY), judge(RECORDS, "{\"limit\":20,\"cursor\":\"%s\"}".formatted(cursor), GRANT).afterKey());
        assertEquals(ShareCode.CURSOR, refusal(RECORDS, "{\"columns\":[\"name\"],\"cursor\":\"%s\"}".formatted(cursor), GRANT));
        assertEquals(ShareCode.CURSOR, refusal(RECORDS, "{\"cursor\":\"%s\"}".formatted(cursor.substring(0, 20) + "A" + cursor.substring(21)), GRANT));
    }
}
