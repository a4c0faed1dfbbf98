// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.share;

import org.apache.nifi.flowfile.FlowFile;
import org.apache.nifi.processor.ProcessSession;
import org.healthhub.core.share.ShareCode;
import org.healthhub.nifi.processors.HealthHubAttributes;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Makes answers of requests, ready for HandleHttpResponse. Stateless.
 */
public final class ShareReply {

    /** Media type of every answer. */
    public static final String MEDIA_TYPE = "application/json;charset=UTF-8";
    /** Path of the request. */
    public static final String URI = "http.request.uri";

    /** What HandleHttpResponse needs to find the request and to name it in provenance. */
    private static final Set<String> OF_THE_REQUEST = Set.of("uuid", "path", "http.context.identifier", URI, "http.remote.host", "http.local.name", "http.port",
            HealthHubAttributes.RESOURCE, HealthHubAttributes.SHARE_CONSUMER, HealthHubAttributes.SHARE_OPERATION, HealthHubAttributes.SHARE_PROVISION,
            HealthHubAttributes.SHARE_PROFILE, HealthHubAttributes.FEEDBACK_NO);

    private ShareReply() {
    }

    /** Takes off what came with the request: headers, query, certificates. */
    public static FlowFile keepContext(final ProcessSession session, final FlowFile flowFile) {
        final Set<String> others = new HashSet<>(flowFile.getAttributes().keySet());
        others.removeAll(OF_THE_REQUEST);
        return session.removeAllAttributes(flowFile, others);
    }

    /**
     * Turns a FlowFile into a refusal; nothing of its content stays.
     *
     * @param retryAfter when to try again, zero for no word about it
     */
    public static FlowFile refuse(final ProcessSession session, final FlowFile flowFile, final ShareCode code, final Duration retryAfter) {
        final FlowFile refusal = session.write(keepContext(session, flowFile), out -> out.write(code.answer().getBytes(StandardCharsets.UTF_8)));
        final FlowFile answered = answered(session, refusal, code.status(), code.code());
        return retryAfter.isZero() ? answered : session.putAttribute(answered, HealthHubAttributes.ANSWER_RETRY_AFTER, Long.toString(retryAfter.toSeconds()));
    }

    /** Says how HandleHttpResponse is to answer. */
    public static FlowFile answered(final ProcessSession session, final FlowFile flowFile, final int status, final String code) {
        return session.putAllAttributes(flowFile, Map.of(
                HealthHubAttributes.ANSWER_STATUS, Integer.toString(status),
                HealthHubAttributes.ANSWER_CODE, code,
                HealthHubAttributes.FILENAME, "answer.json",
                HealthHubAttributes.MIME_TYPE, MEDIA_TYPE));
    }
}
