// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.provincial;

import org.apache.nifi.flowfile.FlowFile;
import org.healthhub.nifi.processors.HealthHubAttributes;
import org.healthhub.nifi.processors.record.FailureCode;
import org.healthhub.nifi.processors.record.RecordFailureException;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The number of a batch. It depends on nothing but the FlowFile, so that a try after a crash has the number of the first one even when no attribute was
 * ever saved.
 */
public final class BatchNumber {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,32}");
    private static final int HEX_CHARACTERS = 18;

    private BatchNumber() {
    }

    /**
     * The number for a FlowFile.
     *
     * @param flowFile its attribute healthhub.batch.no wins; otherwise the number is resource code, entry day and 18 hexadecimal characters of the
     *         SHA-256 of its uuid
     * @param resourceCode 6 characters
     * @throws RecordFailureException when the attribute can not be a batch number
     */
    public static String of(final FlowFile flowFile, final String resourceCode) throws RecordFailureException {
        final String given = flowFile.getAttribute(HealthHubAttributes.BATCH_NO);
        if (given == null) {
            final LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(flowFile.getEntryDate()), ZONE);
            return resourceCode + day.format(DateTimeFormatter.BASIC_ISO_DATE) + digest(flowFile.getAttribute("uuid"));
        }
        if (!FORM.matcher(given).matches()) {
            throw new RecordFailureException(FailureCode.BATCH_NUMBER_INVALID, 0,
                    "The attribute healthhub.batch.no is no batch number: up to 32 of the characters A-Z a-z 0-9 _ -; correct or remove it");
        }
        return given;
    }

    private static String digest(final String uuid) {
        try {
            final byte[] digest = MessageDigest.getInstance("SHA-256").digest(uuid.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HEX_CHARACTERS);
        } catch (final NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
