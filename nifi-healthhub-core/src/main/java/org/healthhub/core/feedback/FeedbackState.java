// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.feedback;

import java.util.EnumSet;
import java.util.Set;

/**
 * State of a problem report after the national model (提交, 平台核查, 提供方核查, 驳回, 解决, 关闭).
 */
public enum FeedbackState {
    /** Taken in and numbered. */
    SUBMITTED("提交"),
    /** The hub compares source, hub and platform. */
    PLATFORM_CHECK("平台核查"),
    /** The provider has a correction task. */
    PROVIDER_CHECK("提供方核查"),
    /** What was reported could not be found, or the provider showed that the data are right. */
    REJECTED("驳回"),
    /** The data are right now, and the platform has them. */
    RESOLVED("解决"),
    /** Answered; the marks are lifted. */
    CLOSED("关闭");

    private final String label;

    FeedbackState(final String label) {
        this.label = label;
    }

    /** Name of the national model. */
    public String label() {
        return label;
    }

    /** The states that may follow; empty for the last one. */
    public Set<FeedbackState> next() {
        return switch (this) {
            case SUBMITTED -> EnumSet.of(PLATFORM_CHECK);
            case PLATFORM_CHECK -> EnumSet.of(PROVIDER_CHECK, REJECTED, RESOLVED);
            case PROVIDER_CHECK -> EnumSet.of(REJECTED, RESOLVED);
            case REJECTED, RESOLVED -> EnumSet.of(CLOSED);
            case CLOSED -> EnumSet.noneOf(FeedbackState.class);
        };
    }

    /** Whether somebody still has to do something, so that deadlines run. */
    public boolean isOpen() {
        return this == SUBMITTED || this == PLATFORM_CHECK || this == PROVIDER_CHECK;
    }
}
