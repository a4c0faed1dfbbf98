// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.identity;

import java.util.Map;
import java.util.Optional;

/**
 * Kinds of identity documents by the form of their number.
 */
public enum DocumentKind {
    /** 公民身份号码, 18 characters, GB 11643-1999. */
    CITIZEN_ID,
    /** The 15-digit form of GB 11643-1989; its canonical form has 18 characters. */
    CITIZEN_ID_15,
    /** 港澳台居民居住证, 18 characters, address code 810000, 820000 or 830000. */
    RESIDENCE_PERMIT,
    /** 外国人永久居留身份证 of 2017, three letters and twelve digits. */
    FOREIGN_PR_2017,
    /** 外国人永久居留身份证 of 2023, 18 characters beginning with 9. */
    FOREIGN_PR_2023,
    /** 港澳居民来往内地通行证. */
    HK_MACAU_PERMIT,
    /** 台湾居民来往大陆通行证. */
    TAIWAN_PERMIT,
    /** 护照, Chinese or foreign. */
    PASSPORT,
    /** 军官证 and its sisters. */
    MILITARY,
    /** 出生医学证明. */
    BIRTH_CERTIFICATE,
    /** 居民户口簿: household number or the holder's citizen number. */
    HOUSEHOLD_REGISTER,
    /** 驾驶证: carries the holder's citizen number. */
    DRIVING_LICENCE,
    /** Any other legal document; its number has no known form. */
    OTHER,
    /** No document of this form is known. */
    UNKNOWN,
    /** There is no number. */
    ABSENT;

    private static final Map<String, DocumentKind> KINDS = Map.ofEntries(
            Map.entry("01", CITIZEN_ID),
            Map.entry("02", HOUSEHOLD_REGISTER),
            Map.entry("03", PASSPORT),
            Map.entry("04", MILITARY),
            Map.entry("05", DRIVING_LICENCE),
            Map.entry("06", HK_MACAU_PERMIT),
            Map.entry("07", TAIWAN_PERMIT),
            Map.entry("08", BIRTH_CERTIFICATE),
            Map.entry("1", CITIZEN_ID),
            Map.entry("2", HOUSEHOLD_REGISTER),
            Map.entry("3", PASSPORT),
            Map.entry("4", MILITARY),
            Map.entry("5", DRIVING_LICENCE),
            Map.entry("6", HK_MACAU_PERMIT),
            Map.entry("7", TAIWAN_PERMIT),
            Map.entry("8", BIRTH_CERTIFICATE),
            Map.entry("9", OTHER),
            Map.entry("15", FOREIGN_PR_2023),
            Map.entry("17", RESIDENCE_PERMIT),
            Map.entry("99", OTHER),
            Map.entry("111", CITIZEN_ID),
            Map.entry("112", CITIZEN_ID),
            Map.entry("113", HOUSEHOLD_REGISTER),
            Map.entry("114", MILITARY),
            Map.entry("335", DRIVING_LICENCE),
            Map.entry("414", PASSPORT),
            Map.entry("420", PASSPORT),
            Map.entry("421", PASSPORT),
            Map.entry("511", TAIWAN_PERMIT),
            Map.entry("516", HK_MACAU_PERMIT),
            Map.entry("553", FOREIGN_PR_2023),
            Map.entry("990", OTHER),
            Map.entry("身份证", CITIZEN_ID),
            Map.entry("居民身份证", CITIZEN_ID),
            Map.entry("临时居民身份证", CITIZEN_ID),
            Map.entry("户口簿", HOUSEHOLD_REGISTER),
            Map.entry("户口本", HOUSEHOLD_REGISTER),
            Map.entry("居民户口簿", HOUSEHOLD_REGISTER),
            Map.entry("护照", PASSPORT),
            Map.entry("军官证", MILITARY),
            Map.entry("驾驶证", DRIVING_LICENCE),
            Map.entry("机动车驾驶证", DRIVING_LICENCE),
            Map.entry("港澳居民来往内地通行证", HK_MACAU_PERMIT),
            Map.entry("台湾居民来往内地通行证", TAIWAN_PERMIT),
            Map.entry("台湾居民来往大陆通行证", TAIWAN_PERMIT),
            Map.entry("出生医学证明", BIRTH_CERTIFICATE),
            Map.entry("外国人永久居留身份证", FOREIGN_PR_2023),
            Map.entry("外国人永久居留证", FOREIGN_PR_2023),
            Map.entry("港澳台居民居住证", RESIDENCE_PERMIT),
            Map.entry("其他", OTHER),
            Map.entry("其他法定有效证件", OTHER));

    /**
     * The document that a document-type code declares: CV02.01.101 (WS 364.3-2011) with or without its leading zero and with or without the table's
     * name before an underscore, the widespread local additions 08, 15 and 17, and GA/T 517-2004. The documents' Chinese names are understood as well.
     *
     * @param documentTypeCode the code or the name, or null
     * @return {@link #FOREIGN_PR_2023} stands for both foreign cards; empty for null and for a code of neither table
     */
    public static Optional<DocumentKind> ofCode(final String documentTypeCode) {
        if (documentTypeCode == null) {
            return Optional.empty();
        }

        final DocumentKind plain = KINDS.get(documentTypeCode);
        if (plain != null) {
            return Optional.of(plain);
        }

        final String code = IdentityText.clean(documentTypeCode);
        final String value = code.substring(code.lastIndexOf('_') + 1);
        return Optional.ofNullable(KINDS.get(value));
    }
}
