// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.masking;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts an address after the county: village, street, number and room go. A cut at a fixed length would tell them where the names before them are short.
 */
final class AddressMask {

    private static final String REST = "***";
    private static final String PROVINCE = "(?:\\p{IsHan}{2,6}?省|\\p{IsHan}{2,8}?自治区|北京市?|天津市?|上海市?|重庆市?)?";
    private static final String PREFECTURE = "(?:\\p{IsHan}{1,8}?(?:自治州|地区|盟)|(?:(?![省市区县旗州盟])\\p{IsHan}){1,8}市)?";
    private static final String COUNTY = "(?:(?:(?![省市区县旗州盟])\\p{IsHan}){1,10}(?:区|县|市|旗))?";
    private static final Pattern UPPER = Pattern.compile("^" + PROVINCE + PREFECTURE);
    private static final Pattern DIVISION = Pattern.compile("^" + PROVINCE + PREFECTURE + COUNTY);
    /** What ends like a county and is none: housing estates, campuses, markets. */
    private static final Pattern NO_COUNTY = Pattern.compile("(?:小|社|园|校|院|厂|景|街|片|住宅|家属|生活|库|矿|营|军|牧|林|农|山)区$|(?:集|超|门)市$");
    private static final Pattern LAST_UNIT = Pattern.compile("(?:(?![省市区县旗州盟])\\p{IsHan}){1,10}(?:区|县|市|旗)$");

    private AddressMask() {
    }

    static String mask(final String address) {
        final Matcher division = DIVISION.matcher(address.replaceAll("\\s+", ""));
        if (!division.find() || division.group().isEmpty()) {
            return REST;
        }
        final String kept = division.group();
        return (NO_COUNTY.matcher(kept).find() ? LAST_UNIT.matcher(kept).replaceFirst("") : kept) + REST;
    }

    /** Cuts an address after the prefecture: the county goes too. */
    static String prefecture(final String address) {
        final Matcher division = UPPER.matcher(address.replaceAll("\\s+", ""));
        return division.find() ? division.group() + REST : REST;
    }
}
