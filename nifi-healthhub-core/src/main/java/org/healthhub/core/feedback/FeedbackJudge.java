// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.feedback;

import org.healthhub.core.feedback.Evidence.Agreement;
import org.healthhub.core.feedback.Evidence.PlatformSide;
import org.healthhub.core.feedback.Evidence.SourceSide;

/**
 * Draws the conclusion from the evidence. A value that the hub can not refute goes to the provider: only the source's documents tell what is true.
 * Stateless; own design, drawn in docs/feedback.md.
 */
public final class FeedbackJudge {

    private FeedbackJudge() {
    }

    /** The finding that the evidence gives. */
    public static Finding judge(final Evidence evidence) {
        return switch (evidence.hub()) {
            case NOT_FOUND -> withoutHub(evidence);
            case DELETED -> evidence.source() == SourceSide.FOUND ? Finding.HUB_DIFFERS : Finding.DELETED;
            case FOUND -> withHub(evidence);
        };
    }

    private static Finding withoutHub(final Evidence evidence) {
        if (evidence.source() != SourceSide.FOUND) {
            return Finding.RECORD_UNKNOWN;
        }
        return evidence.sourceCodes().isEmpty() ? Finding.NOT_IN_HUB : Finding.SOURCE_FAULTY;
    }

    private static Finding withHub(final Evidence evidence) {
        return switch (evidence.source()) {
            case NOT_FOUND -> Finding.GONE_AT_SOURCE;
            case FOUND -> evidence.sourceDigest().equals(evidence.hubDigest()) ? alike(evidence) : differing(evidence);
            case NOT_DOCKED, NOT_COMPARABLE -> alike(evidence);
        };
    }

    /** The source was changed and not collected yet, or the hub changed what it collected. */
    private static Finding differing(final Evidence evidence) {
        if (!evidence.sourceCodes().isEmpty()) {
            return Finding.SOURCE_FAULTY;
        }
        if (evidence.expectedAtSource() == Agreement.SAME) {
            return Finding.CORRECTED_AT_SOURCE;
        }
        return switch (evidence.observedAtSource()) {
            case SAME -> Finding.SOURCE_HOLDS_IT;
            case DIFFERENT -> Finding.CORRECTED_AT_SOURCE;
            case UNKNOWN -> Finding.HUB_DIFFERS;
        };
    }

    /** Source and hub hold the same, as far as the source can be read. */
    private static Finding alike(final Evidence evidence) {
        if (evidence.platform() == PlatformSide.REFUSED) {
            return Finding.REFUSED_BY_PLATFORM;
        }
        final boolean corrected = evidence.expectedAtHub() == Agreement.SAME
                || evidence.observedAtHub() == Agreement.DIFFERENT && evidence.changedSinceSeen();
        if (corrected) {
            return evidence.platform() == PlatformSide.ACCEPTED ? Finding.CORRECTED_AT_HUB : Finding.PLATFORM_LACKS;
        }
        if (evidence.platform() == PlatformSide.ACCEPTED && evidence.platformDigest() != null && !evidence.platformDigest().equals(evidence.hubDigest())) {
            return Finding.PLATFORM_DIFFERS;
        }
        if (evidence.observedAtHub() == Agreement.DIFFERENT) {
            return Finding.VALUE_NOWHERE;
        }
        return alikeAndReported(evidence);
    }

    private static Finding alikeAndReported(final Evidence evidence) {
        if (evidence.source() == SourceSide.FOUND) {
            return evidence.sourceCodes().isEmpty() ? Finding.SOURCE_HOLDS_IT : Finding.SOURCE_FAULTY;
        }
        return evidence.hubCodes().isEmpty() ? Finding.HUB_HOLDS_IT : Finding.HUB_FAULTY;
    }
}
