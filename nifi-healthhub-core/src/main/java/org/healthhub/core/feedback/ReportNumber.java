// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.feedback;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Numbers of problem reports: HF, the day, and twelve characters made of who reports and what makes the report unique, so that a request that comes twice gets
 * one number.
 */
public final class ReportNumber {

    private static final Pattern FORM = Pattern.compile("HF\\d{8}-[0-9a-f]{12}");
    private static final int BYTES = 6;

    private ReportNumber() {
    }

    /**
     * Makes a number.
     *
     * @param requester who reports
     * @param unique the reporter's reference, or the identifier of the request
     */
    public static String of(final LocalDate day, final String requester, final String unique) {
        try {
            final byte[] digest = MessageDigest.getInstance("SHA-256").digest((requester + "\n" + unique).getBytes(StandardCharsets.UTF_8));
            return "HF%s-%s".formatted(day.format(DateTimeFormatter.BASIC_ISO_DATE), HexFormat.of().formatHex(digest, 0, BYTES));
        } catch (final NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Whether a text has the form of a number. */
    public static boolean isNumber(final String text) {
        return FORM.matcher(text).matches();
    }
}
