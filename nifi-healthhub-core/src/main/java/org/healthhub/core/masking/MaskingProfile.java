// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.masking;

import org.healthhub.core.catalogue.Sensitivity;

import java.util.Arrays;
import java.util.Optional;

/**
 * Named ways of masking (脱敏方案), by the sensitivity class that the catalogue gives each field. Free text may hold anything and never leaves in any of them.
 * No Shaanxi standard says which class is masked how (identity-and-codes.md §7): the profiles are this project's proposal after GB/T 37964-2019 and
 * GB/T 39725-2020, where identity and health together are level 4.
 */
public enum MaskingProfile {

    OPEN("原值", "法律明确要求原值时：除自由文本外不遮盖", "where the law wants values as they are: nothing but free text is hidden") {
        @Override
        public Treatment of(final Sensitivity sensitivity) {
            return sensitivity == Sensitivity.FREE_TEXT ? Treatment.REMOVE : Treatment.KEEP;
        }
    },
    STANDARD("标准", "人能被本人认出，但不被旁人认出；不含健康状况", "a clerk can compare it with a person at the counter; no health data") {
        @Override
        public Treatment of(final Sensitivity sensitivity) {
            return switch (sensitivity) {
                case NONE -> Treatment.KEEP;
                case NAME, IDENTITY_NUMBER, PHONE, ADDRESS, BIRTH_DATE, PERSON_NUMBER -> Treatment.MASK;
                case HEALTH -> Treatment.HIDE;
                case FREE_TEXT -> Treatment.REMOVE;
            };
        }
    },
    STRICT("严格", "看不出是谁，也看不出值有多长", "nobody can be told, nor how long a value was") {
        @Override
        public Treatment of(final Sensitivity sensitivity) {
            return switch (sensitivity) {
                case NONE -> Treatment.KEEP;
                case NAME, IDENTITY_NUMBER, PHONE, PERSON_NUMBER, HEALTH -> Treatment.HIDE;
                case ADDRESS -> Treatment.PREFECTURE;
                case BIRTH_DATE -> Treatment.MASK;
                case FREE_TEXT -> Treatment.REMOVE;
            };
        }
    },
    PSEUDONYM("假名", "同一人可在同一使用方的数据间关联，但不知是谁；含健康状况", "records of a person can be joined within one consumer, without knowing who; with health data") {
        @Override
        public Treatment of(final Sensitivity sensitivity) {
            return switch (sensitivity) {
                case NONE, HEALTH -> Treatment.KEEP;
                case IDENTITY_NUMBER, PERSON_NUMBER -> Treatment.PSEUDONYM;
                case ADDRESS, BIRTH_DATE -> Treatment.MASK;
                case NAME, PHONE, FREE_TEXT -> Treatment.REMOVE;
            };
        }
    },
    STATISTICS("统计", "只供统计：去除人员标识，日期和地址泛化；含健康状况", "for statistics: no identifiers, days and addresses generalised; with health data") {
        @Override
        public Treatment of(final Sensitivity sensitivity) {
            return switch (sensitivity) {
                case NONE, BIRTH_DATE -> Treatment.GENERALISE;
                case HEALTH -> Treatment.KEEP;
                case ADDRESS -> Treatment.PREFECTURE;
                case NAME, IDENTITY_NUMBER, PHONE, PERSON_NUMBER, FREE_TEXT -> Treatment.REMOVE;
            };
        }
    };

    private final String label;
    private final String meaning;
    private final String meaningEn;

    MaskingProfile(final String label, final String meaning, final String meaningEn) {
        this.label = label;
        this.meaning = meaning;
        this.meaningEn = meaningEn;
    }

    /** Chinese name. */
    public String label() {
        return label;
    }

    public String meaning() {
        return meaning;
    }

    public String meaningEn() {
        return meaningEn;
    }

    /** What happens to values of a class. */
    public abstract Treatment of(Sensitivity sensitivity);

    /**
     * The profile of a name.
     *
     * @param name its name or Chinese name, in any case
     */
    public static Optional<MaskingProfile> of(final String name) {
        return Arrays.stream(values()).filter(profile -> profile.name().equalsIgnoreCase(name.strip()) || profile.label.equals(name.strip())).findFirst();
    }
}
