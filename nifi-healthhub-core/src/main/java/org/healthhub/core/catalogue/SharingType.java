// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.catalogue;

/**
 * 共享类型 with the code of the public catalogue templates.
 */
public enum SharingType {
    UNCONDITIONAL("1", "无条件共享"),
    CONDITIONAL("2", "有条件共享"),
    DENIED("3", "不予共享");

    private final String code;
    private final String label;

    SharingType(final String code, final String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }
}
