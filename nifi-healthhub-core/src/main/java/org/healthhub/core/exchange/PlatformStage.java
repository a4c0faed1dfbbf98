// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange;

/**
 * How far a part has come, in the words that users of a data-exchange platform know.
 */
public enum PlatformStage {
    /** Sent or about to be sent; the platform has not said that it has it. */
    SUBMITTED("已提交"),
    /** The platform has it. */
    RECEIVED("平台已接收"),
    /** The platform is checking it. */
    CHECKING("质检中"),
    /** The platform stored every record. */
    STORED("全部入库"),
    /** The platform stored some records and refused others. */
    PARTIAL("部分入库"),
    /** The platform refused every record. */
    RETURNED("退回");

    private final String words;

    PlatformStage(final String words) {
        this.words = words;
    }

    /** The stage in Chinese. */
    public String words() {
        return words;
    }

    /**
     * Stage of a part all of whose records are judged.
     *
     * @param records records of the part, at least 1
     * @param rejected how many of them were refused
     */
    public static PlatformStage judged(final int records, final int rejected) {
        if (rejected == 0) {
            return STORED;
        }
        return rejected == records ? RETURNED : PARTIAL;
    }
}
