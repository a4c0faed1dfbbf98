// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.feedback;

/**
 * Why a verification came to its conclusion. A constant's name is stored and never changes.
 */
public enum Finding {
    RECORD_UNKNOWN(Conclusion.NOT_REPRODUCIBLE, Awaited.NOTHING, "枢纽库和源库都没有这条记录", "neither the hub nor the source has such a record"),
    VALUE_NOWHERE(Conclusion.NOT_REPRODUCIBLE, Awaited.NOTHING, "源端、枢纽、平台一致，都不是所反馈的值", "source, hub and platform agree, and none holds the reported value"),
    SOURCE_FAULTY(Conclusion.CONFIRMED, Awaited.NEW_VERSION, "源端记录不符合校验规则", "the record of the source breaks rules"),
    HUB_FAULTY(Conclusion.CONFIRMED, Awaited.NEW_VERSION, "枢纽库记录不符合校验规则", "the record of the hub breaks rules"),
    SOURCE_HOLDS_IT(Conclusion.CONFIRMED, Awaited.NEW_VERSION, "源端所存与所反馈的相同，由提供方核对", "the source holds what was reported: its provider has to look"),
    HUB_HOLDS_IT(Conclusion.CONFIRMED, Awaited.NEW_VERSION, "枢纽所存与所反馈的相同，源库未对接，由提供方核对",
            "the hub holds what was reported and the source can not be read: its provider has to look"),
    GONE_AT_SOURCE(Conclusion.CONFIRMED, Awaited.NEW_VERSION, "源库已没有这条记录，由提供方核对", "the source has no such record any more: its provider has to look"),
    REFUSED_BY_PLATFORM(Conclusion.CONFIRMED, Awaited.NEW_VERSION, "省平台退回了现行版本，由提供方更正", "the platform refused the present version: its provider has to correct it"),
    DELETED(Conclusion.ALREADY_CORRECTED, Awaited.PRESENT_VERSION, "记录已逻辑删除", "the record is logically deleted"),
    CORRECTED_AT_SOURCE(Conclusion.ALREADY_CORRECTED, Awaited.NEW_VERSION, "源端已更正，等待采集", "corrected at the source, not yet collected"),
    CORRECTED_AT_HUB(Conclusion.ALREADY_CORRECTED, Awaited.PRESENT_VERSION, "枢纽库已更正", "corrected at the hub"),
    NOT_IN_HUB(Conclusion.TRANSPORT_FAULT, Awaited.NEW_VERSION, "源端有，枢纽库没有", "the source has it, the hub does not"),
    HUB_DIFFERS(Conclusion.TRANSPORT_FAULT, Awaited.NEW_VERSION, "枢纽库与源端不同", "the hub differs from the source"),
    PLATFORM_DIFFERS(Conclusion.TRANSPORT_FAULT, Awaited.NEW_PUSH, "省平台与枢纽库不同，由每日对账补报", "the platform differs from the hub: the daily reconciliation pushes it again"),
    PLATFORM_LACKS(Conclusion.TRANSPORT_FAULT, Awaited.PRESENT_VERSION, "现行版本尚未被省平台接收", "the platform has not accepted the present version yet");

    private final Conclusion conclusion;
    private final Awaited awaited;
    private final String words;
    private final String wordsEn;

    Finding(final Conclusion conclusion, final Awaited awaited, final String words, final String wordsEn) {
        this.conclusion = conclusion;
        this.awaited = awaited;
        this.words = words;
        this.wordsEn = wordsEn;
    }

    public Conclusion conclusion() {
        return conclusion;
    }

    public Awaited awaited() {
        return awaited;
    }

    /** One Chinese sentence without data. */
    public String words() {
        return words;
    }

    public String wordsEn() {
        return wordsEn;
    }
}
