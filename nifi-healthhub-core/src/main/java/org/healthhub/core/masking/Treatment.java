// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.masking;

/**
 * What a masking profile does to a value.
 */
public enum Treatment {

    /** Leaves it. */
    KEEP("原值", "as it is"),
    /** Shows a part, by the rules of {@link Masking}: surname, ends of a number, county, year. */
    MASK("部分遮盖", "partly shown"),
    /** Shows only the prefecture of an address. */
    PREFECTURE("只留到地市", "down to the prefecture"),
    /** Ten years instead of a birth date, a month instead of any other day. */
    GENERALISE("日期泛化（出生日期为十年段，其他日期为年月）", "decade of birth, month of other days"),
    /** A keyed digest: the same value gives the same one within a scope. */
    PSEUDONYM("带密钥的假名", "keyed pseudonym"),
    /** Stars that do not even show the length. */
    HIDE("***", "***"),
    /** Takes it out. */
    REMOVE("去除", "taken out");

    private final String meaning;
    private final String meaningEn;

    Treatment(final String meaning, final String meaningEn) {
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
