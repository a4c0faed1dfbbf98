// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.dashboard;

import org.healthhub.core.status.FeedbackState;
import org.healthhub.nifi.processors.dashboard.Cells.Tone;

/**
 * Open reports of consumers, in words.
 */
final class Feedback {

    private static final int SOON = 2;

    private Feedback() {
    }

    static String words(final FeedbackState feedback) {
        if (feedback.open() == 0) {
            return "";
        }
        return feedback.left().map(left -> left < 0 ? "%d 件，已超期".formatted(feedback.open()) : "%d 件，剩 %d 个工作日".formatted(feedback.open(), left))
                .orElse("%d 件".formatted(feedback.open()));
    }

    static Tone tone(final FeedbackState feedback) {
        if (feedback.open() == 0) {
            return Tone.PLAIN;
        }
        return feedback.left().filter(left -> left < SOON).isPresent() ? Tone.BAD : Tone.LOOK;
    }
}
