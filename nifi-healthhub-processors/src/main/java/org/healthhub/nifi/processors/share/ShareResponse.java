// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.share;

import org.apache.nifi.flowfile.FlowFile;
import org.apache.nifi.processor.ProcessSession;
import org.apache.nifi.processor.exception.ProcessException;
import org.apache.nifi.serialization.RecordReaderFactory;
import org.healthhub.core.share.ShareOperation;
import org.healthhub.nifi.processors.HealthHubAttributes;
import org.healthhub.nifi.processors.record.RecordFailureException;
import org.healthhub.nifi.processors.record.RecordSource;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A written answer.
 *
 * @param flowFile the FlowFile that holds it
 * @param rows rows in it; 1 for a verification
 * @param digest SHA-256 of its bytes, hexadecimal
 */
public record ShareResponse(FlowFile flowFile, long rows, String digest) {

    /**
     * Writes the answer to a question.
     *
     * @param source masked records, or the result of a verification, with the attributes of the question
     * @param answer an empty FlowFile
     * @throws RecordFailureException when the records can not be read
     */
    public static ShareResponse write(final ProcessSession session, final FlowFile source, final FlowFile answer, final RecordReaderFactory reader)
            throws RecordFailureException {
        final MessageDigest digest = sha256();
        final boolean verification = ShareOperation.VERIFICATION.name().equals(source.getAttribute(HealthHubAttributes.SHARE_OPERATION));
        long rows = 1;
        try (OutputStream content = session.write(answer); OutputStream out = new DigestOutputStream(content, digest)) {
            if (verification) {
                AnswerWriter.result(out, source, isYes(session, source));
            } else {
                try (RecordSource records = RecordSource.open(session, source, reader, RecordSource.Coercion.WHERE_NEEDED)) {
                    rows = AnswerWriter.page(out, source, records);
                }
            }
        } catch (final IOException e) {
            throw new ProcessException("An answer cannot be written", e);
        }
        return new ShareResponse(answer, rows, HexFormat.of().formatHex(digest.digest()));
    }

    private static boolean isYes(final ProcessSession session, final FlowFile source) throws IOException {
        try (InputStream content = session.read(source)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8).contains("\"yes\"");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (final NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must offer SHA-256", e);
        }
    }
}
