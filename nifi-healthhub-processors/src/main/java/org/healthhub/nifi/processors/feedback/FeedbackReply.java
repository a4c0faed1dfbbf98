// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.feedback;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;

/**
 * What a reporter hears, in the form of the sharing contract. Immutable.
 *
 * @param code {@code 200}, or a code whose last three digits are the HTTP status
 * @param message for the reporter's developers; quotes nothing of the request
 * @param data what was asked for, {@code null} for a refusal
 */
public record FeedbackReply(String code, String message, ObjectNode data) {

    public static final String SUCCESS = "200";
    public static final FeedbackReply NO_REQUESTER = new FeedbackReply("feedback-401", "请求没有经过签名核验 / the request did not pass the signature check", null);
    public static final FeedbackReply NO_REPORT = new FeedbackReply("feedback-404", "没有这个编号的反馈单 / there is no report of this number", null);
    public static final FeedbackReply NO_PATH = new FeedbackReply("feedback-404", "没有这个路径 / there is no such path", null);
    public static final FeedbackReply SIZE = new FeedbackReply("feedback-413", "报文过大，请分成几份 / the body is too large, send several reports", null);
    public static final FeedbackReply LEDGER = new FeedbackReply("feedback-503", "枢纽暂时不能受理，请稍后重发 / the hub can not take it now, send it again later", null);

    private static final int STATUS_DIGITS = 3;

    /** Success with data. */
    public static FeedbackReply of(final String message, final ObjectNode data) {
        return new FeedbackReply(SUCCESS, message, data);
    }

    /** A refusal of the body. */
    public static FeedbackReply refusal(final String code, final String reason) {
        return new FeedbackReply(code, "反馈单有误 / " + reason, null);
    }

    /** The HTTP status. */
    public String status() {
        return code.substring(code.length() - STATUS_DIGITS);
    }

    /** The answer as JSON in UTF-8. */
    public byte[] body() {
        final ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("code", code).put("message", message).set("data", data);
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }
}
