// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.apache.nifi.components.DescribedValue;

import java.time.Duration;

/**
 * Whether the ledger may be kept for less than records of the provision of data must be kept: three years (个人信息保护法 article 56; 网络数据安全管理条例
 * article 12).
 */
public enum Retention implements DescribedValue {

    LAWFUL("At Least Three Years", "A shorter Retention Period is refused"),
    SHORTER("Shorter If Configured", "Any Retention Period of a day or more is taken; for test systems, and where the records of provision are kept elsewhere");

    /** Three years with a leap day. */
    static final Duration THREE_YEARS = Duration.ofDays(1096);

    private final String value;
    private final String description;

    Retention(final String value, final String description) {
        this.value = value;
        this.description = description;
    }

    @Override
    public String getValue() {
        return value;
    }

    @Override
    public String getDisplayName() {
        return value;
    }

    @Override
    public String getDescription() {
        return description;
    }
}
