// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.feedback;

import org.healthhub.core.feedback.Evidence.Agreement;
import org.healthhub.core.feedback.Evidence.HubSide;
import org.healthhub.core.feedback.Evidence.PlatformSide;
import org.healthhub.core.feedback.Evidence.SourceSide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FeedbackJudgeTest {

    /** Digests are letters, - for none; ! after one stands for a record that breaks rules. */
    @ParameterizedTest
    @CsvSource({
        // source, its digest, hub, its digest, platform, its digest, changed, observed at source, at hub, expected at source, at hub
        "FOUND, a, FOUND, a, ACCEPTED, a, false, SAME, SAME, DIFFERENT, DIFFERENT, SOURCE_HOLDS_IT",
        "FOUND, a, FOUND, a, ACCEPTED, -, false, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, SOURCE_HOLDS_IT",
        "FOUND, a!, FOUND, a!, ACCEPTED, a, false, SAME, SAME, UNKNOWN, UNKNOWN, SOURCE_FAULTY",
        "FOUND, b!, FOUND, a, ACCEPTED, a, false, SAME, SAME, UNKNOWN, UNKNOWN, SOURCE_FAULTY",
        "FOUND, b, FOUND, a, ACCEPTED, a, false, DIFFERENT, SAME, SAME, DIFFERENT, CORRECTED_AT_SOURCE",
        "FOUND, b, FOUND, a, ACCEPTED, a, false, DIFFERENT, SAME, UNKNOWN, UNKNOWN, CORRECTED_AT_SOURCE",
        "FOUND, b, FOUND, a, ACCEPTED, a, false, SAME, DIFFERENT, UNKNOWN, UNKNOWN, SOURCE_HOLDS_IT",
        "FOUND, b, FOUND, a, ACCEPTED, a, false, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, HUB_DIFFERS",
        "FOUND, a, FOUND, a, ACCEPTED, a, true, DIFFERENT, DIFFERENT, SAME, SAME, CORRECTED_AT_HUB",
        "FOUND, a, FOUND, a, UNDER_WAY, -, true, DIFFERENT, DIFFERENT, UNKNOWN, UNKNOWN, PLATFORM_LACKS",
        "FOUND, a, FOUND, a, ACCEPTED, b, false, SAME, SAME, UNKNOWN, UNKNOWN, PLATFORM_DIFFERS",
        "FOUND, a, FOUND, a, REFUSED, -, false, SAME, SAME, UNKNOWN, UNKNOWN, REFUSED_BY_PLATFORM",
        "FOUND, a, FOUND, a, ACCEPTED, a, false, DIFFERENT, DIFFERENT, DIFFERENT, DIFFERENT, VALUE_NOWHERE",
        "NOT_FOUND, -, FOUND, a, ACCEPTED, a, false, UNKNOWN, SAME, UNKNOWN, UNKNOWN, GONE_AT_SOURCE",
        "NOT_DOCKED, -, FOUND, a, ACCEPTED, a, false, UNKNOWN, SAME, UNKNOWN, DIFFERENT, HUB_HOLDS_IT",
        "NOT_COMPARABLE, -, FOUND, a!, ACCEPTED, a, false, UNKNOWN, SAME, UNKNOWN, UNKNOWN, HUB_FAULTY",
        "FOUND, a, NOT_FOUND, -, NOT_PUSHED, -, false, SAME, UNKNOWN, UNKNOWN, UNKNOWN, NOT_IN_HUB",
        "FOUND, a!, NOT_FOUND, -, NOT_PUSHED, -, false, SAME, UNKNOWN, UNKNOWN, UNKNOWN, SOURCE_FAULTY",
        "NOT_FOUND, -, NOT_FOUND, -, NOT_PUSHED, -, false, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, RECORD_UNKNOWN",
        "NOT_DOCKED, -, NOT_FOUND, -, NOT_PUSHED, -, false, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, RECORD_UNKNOWN",
        "NOT_FOUND, -, DELETED, a, ACCEPTED, -, false, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, DELETED",
        "FOUND, a, DELETED, a, ACCEPTED, -, false, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, HUB_DIFFERS",
    })
    void testFindingOfTheEvidence(final SourceSide source, final String sourceDigest, final HubSide hub, final String hubDigest, final PlatformSide platform,
            final String platformDigest, final boolean changed, final Agreement observedAtSource, final Agreement observedAtHub, final Agreement expectedAtSource,
            final Agreement expectedAtHub, final Finding finding) {
        final Evidence evidence = new Evidence(source, digest(sourceDigest), codes(sourceDigest), hub, digest(hubDigest), 1, codes(hubDigest), platform,
                digest(platformDigest), changed, observedAtSource, observedAtHub, expectedAtSource, expectedAtHub, "");
        assertEquals(finding, FeedbackJudge.judge(evidence));
    }

    @Test
    void testStatesFollowTheNationalModel() {
        assertEquals(Set.of(FeedbackState.PLATFORM_CHECK), FeedbackState.SUBMITTED.next());
        assertEquals(EnumSet.of(FeedbackState.PROVIDER_CHECK, FeedbackState.REJECTED, FeedbackState.RESOLVED), FeedbackState.PLATFORM_CHECK.next());
        assertTrue(FeedbackState.CLOSED.next().isEmpty());
        assertFalse(FeedbackState.RESOLVED.isOpen());
        assertEquals(List.of("提交", "平台核查", "提供方核查", "驳回", "解决", "关闭"), List.of(FeedbackState.values()).stream().map(FeedbackState::label).toList());
    }

    private static String digest(final String text) {
        return text.equals("-") ? null : text.substring(0, 1);
    }

    private static List<String> codes(final String text) {
        return text.endsWith("!") ? List.of("ID_CHECK_DIGIT") : List.of();
    }
}
