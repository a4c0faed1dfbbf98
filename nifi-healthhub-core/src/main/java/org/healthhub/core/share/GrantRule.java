// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.share;

/**
 * Rules that a grant must keep. A constant's name stands in messages and never changes.
 */
public enum GrantRule {

    CONSUMER_FORM("使用方标识为 1 至 32 个字母、数字、_ . @ -", "a consumer id has 1 to 32 letters, digits, _ . @ -"),
    RESOURCE_UNKNOWN("资源目录里没有这个资源", "the catalogue has no such resource"),
    RESOURCE_DENIED("不予共享的资源不得授权（共享类型 3）", "a resource of sharing type 3 is not shared"),
    OPERATION_MISSING("至少要有取数或核验之一", "RECORDS, VERIFICATION or both are needed"),
    LEVEL_FIVE("5 级数据只能核验，不得取数（GB/T 39725-2020 分级，本项目的规则）", "data of level 5 are verified only, never read"),
    COLUMN_MISSING("没有写信息项", "no column is named"),
    COLUMN_UNKNOWN("信息项不在资源目录里", "the catalogue has no such column"),
    COLUMN_EXCLUDED("信息项是有意不采集的", "the column is left out of the hub on purpose"),
    COLUMN_HUB_ONLY("信息项不出枢纽", "the column never leaves the hub"),
    FILTER_COLUMN("行条件的列不在资源目录里，或含个人信息", "the row filter names no column of the catalogue, or one that tells about persons"),
    FILTER_VALUE("行条件的值不合列的类型或值域", "the value of the row filter is not of the column's type or domain"),
    PROFILE_UNKNOWN("没有这个掩码方案", "there is no such masking profile"),
    PROFILE_OPEN("3 级及以上的个人数据用原值方案须写法律依据", "personal data of level 3 and above leave unmasked only by a stated legal basis"),
    PURPOSE_MISSING("没有写用途", "the purpose is missing"),
    BASIS_MISSING("有条件共享的资源须写依据（政务数据共享条例）", "a conditionally shared resource needs its basis"),
    PERIOD("有效期颠倒或已过，或超过三年", "the period is reversed, over, or longer than three years"),
    LIMITS("限额须为正数，每分钟至多 6000 次", "limits are positive, at most 6000 requests a minute"),
    TEXT_LENGTH("文字过长（用途、依据各 500 字）", "purpose and basis have at most 500 characters each");

    private final String meaning;
    private final String meaningEn;

    GrantRule(final String meaning, final String meaningEn) {
        this.meaning = meaning;
        this.meaningEn = meaningEn;
    }

    public String meaning() {
        return meaning;
    }

    public String meaningEn() {
        return meaningEn;
    }
}
