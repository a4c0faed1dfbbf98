// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.identity;

import java.util.Optional;

/**
 * Sex by GB/T 2261.1-2003.
 */
public enum Sex {
    UNKNOWN("0"),
    MALE("1"),
    FEMALE("2"),
    UNSTATED("9");

    private final String code;

    Sex(final String code) {
        this.code = code;
    }

    /**
     * The one-digit code of GB/T 2261.1.
     */
    public String code() {
        return code;
    }

    /**
     * The sex of a GB/T 2261.1 code.
     *
     * @param code one digit, or null
     * @return empty for null and for anything that is no code of the standard; local spellings are not judged here
     */
    public static Optional<Sex> ofCode(final String code) {
        for (final Sex sex : values()) {
            if (sex.code.equals(code)) {
                return Optional.of(sex);
            }
        }

        return Optional.empty();
    }
}
