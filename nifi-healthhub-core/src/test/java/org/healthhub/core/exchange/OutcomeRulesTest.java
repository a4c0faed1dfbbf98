// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class OutcomeRulesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "taken, 200, 200, , ACCEPTED",
        "taken with status 201, 201, 200, , ACCEPTED",
        "business refusal, 200, 300, , REJECTED",
        "domain code as the code, 200, catalog-001, , REJECTED",
        "domain code beside the general refusal, 200, 300, catalog-033, REJECTED",
        "credential error beside the general refusal, 200, 300, sign-401, FAILURE",
        "a narrower refusal beats a general yes, 200, 200, catalog-001, REJECTED",
        "other records under the number, 200, db-409, , FAILURE",
        "other records under the number with HTTP 409, 409, db-409, , FAILURE",
        "no such part, 200, receipt-404, , UNKNOWN",
        "no such part with HTTP 404, 404, receipt-404, , UNKNOWN",
        "no such part with bad credentials, 401, receipt-404, , FAILURE",
        "unknown code, 200, strange, , FAILURE",
        "no code, 200, , , FAILURE",
        "signature, 401, sign-401, , FAILURE",
        "signature without a body, 401, , , FAILURE",
        "yes in the body does not heal a refusal, 401, 200, , FAILURE",
        "yes in the body does not heal a server error, 500, 200, , RETRY",
        "data refusal sent with a server error, 500, catalog-001, , REJECTED",
        "gateway down whatever the body, 503, 300, , RETRY",
        "throttled whatever the body, 429, 300, , RETRY",
        "request time-out, 408, , , RETRY",
        "bad gateway, 502, , , RETRY",
        "not implemented, 501, , , FAILURE",
        "unknown server error, 599, , , RETRY",
        "bad request, 400, , , FAILURE",
        "too large, 413, , , FAILURE",
        "redirect, 302, , , FAILURE",
        "wrong path, 404, , , FAILURE",
    })
    void testStandardTable(final String why, final int status, final String code, final String domainCode, final Disposition expected) {
        assertEquals(expected, OutcomeRules.standard().decide(status, Optional.ofNullable(code), Optional.ofNullable(domainCode)).disposition(), why);
    }

    @Test
    void testLongestPrefixWins() {
        final OutcomeRules rules = OutcomeRules.parse("code:ok = accepted\ncode:a* = retry\ncode:ab* = rejected\ncode:abc = failure");
        assertEquals(Disposition.RETRY, decide(rules, "ax"));
        assertEquals(Disposition.REJECTED, decide(rules, "ABX"));
        assertEquals(Disposition.FAILURE, decide(rules, "abc"));
        assertEquals(Disposition.FAILURE, decide(rules, "z"));
    }

    @Test
    void testStatusWithoutAnyRuleIsFailure() {
        assertEquals(Disposition.FAILURE, OutcomeRules.parse("code:ok = accepted").decide(503, Optional.empty(), Optional.empty()).disposition());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "no equals sign | http:429 retry | write 'http:STATUS = outcome'",
        "unknown kind | ftp:429 = retry | starts with 'http:' or 'code:'",
        "unknown outcome | http:429 = again | accepted, rejected, pending, retry, failure",
        "no status | http:42 = retry | the status is a number",
        "2xx by status | http:200 = failure | judged by the platform's code",
        "delivered by status | http:409 = accepted | only a code with a receipt",
        "delivered by pattern | code:2* = accepted | only an exact code",
        "unknown part by status | http:404 = unknown | only a code",
        "unknown part by pattern | code:* = unknown | only an exact code",
        "pending by anything | code:* = pending | only an exact code",
        "star in the middle | code:a*b = retry | may end with *",
        "twice | code:200 = rejected | stands twice",
    })
    void testFaultNamesLineAndRemedy(final String why, final String line, final String remedy) {
        final IllegalArgumentException fault = assertThrows(IllegalArgumentException.class, () -> OutcomeRules.parse("# note\ncode:200 = accepted\n" + line), why);
        assertTrue(fault.getMessage().startsWith("Line 3 '" + line + "'"), fault.getMessage());
        assertTrue(fault.getMessage().contains(remedy), fault.getMessage());
    }

    @Test
    void testAllFaultsAtOnce() {
        final String message = assertThrows(IllegalArgumentException.class, () -> OutcomeRules.parse("a\ncode:200 = accepted\nb")).getMessage();
        assertTrue(message.contains("Line 1") && message.contains("Line 3"), message);
    }

    @Test
    void testTableWithoutAcceptedRefused() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> OutcomeRules.parse("http:429 = retry")).getMessage().contains("No code is accepted"));
    }

    private static Disposition decide(final OutcomeRules rules, final String code) {
        return rules.decide(200, Optional.of(code), Optional.empty()).disposition();
    }
}
