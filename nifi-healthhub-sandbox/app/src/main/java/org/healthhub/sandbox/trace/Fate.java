// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.trace;

/** Where a record stands now. */
public enum Fate {
    ACCEPTED("accepted by the platform", "省平台已接收"),
    REJECTED("refused by the platform", "省平台退回"),
    PENDING("sent, the platform has not judged it yet", "已上报，待省平台反馈"),
    SENDING("in a part whose fate is open; it is sent again under the same number", "上报中，结果未定，将以同一编号重送"),
    FAILED("in a part that cannot be sent without a person", "上报失败，需人工处理"),
    STORED("stored at the hub, not pushed yet", "已入库，尚未上报"),
    PROBLEM("kept back by the hub because of a problem", "问题数据，未入库"),
    PASSED("seen by NiFi, not stored yet", "NiFi已处理，尚未入库"),
    UNKNOWN("unknown", "未找到");

    private final String words;
    private final String wordsZh;

    Fate(final String words, final String wordsZh) {
        this.words = words;
        this.wordsZh = wordsZh;
    }

    public String words() {
        return words;
    }

    public String wordsZh() {
        return wordsZh;
    }
}
