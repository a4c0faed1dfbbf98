// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.feedback;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Who says that data are wrong, and by which right.
 */
public enum FeedbackType {
    /** A department that uses the data (校核申请, 政务数据共享条例). */
    DATA_ERROR("数据问题", "T7"),
    /** A department passes on the request of the person concerned (更正请求, 个人信息保护法 Art. 46). */
    PERSON_CORRECTION("个人更正请求", "T12");

    private final String label;
    private final String deadline;

    FeedbackType(final String label, final String deadline) {
        this.label = label;
        this.deadline = deadline;
    }

    public String label() {
        return label;
    }

    /** Code of the deadline that holds for it. */
    public String deadline() {
        return deadline;
    }

    /** Word of the interface, such as {@code data_error}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type of a word of the interface. */
    public static Optional<FeedbackType> of(final String word) {
        return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
    }
}
