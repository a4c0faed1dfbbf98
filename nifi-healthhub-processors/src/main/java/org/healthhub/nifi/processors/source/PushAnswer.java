// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.source;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a source system hears about its push.
 *
 * @param status HTTP status
 * @param code code of the outcome, never changed once released
 * @param message for the developers of the source system; quotes nothing of the request
 * @param receipt number and count, empty when the push was refused
 */
public record PushAnswer(int status, String code, String message, Optional<PushReceipt> receipt) {

    public static final String MEDIA_TYPE = "application/json;charset=UTF-8";
    public static final int SUCCESS = 200;
    /** The hub takes no pushes for this system. */
    public static final PushAnswer CLOSED = new PushAnswer(503, "closed-503", "推送未开通 / pushing is not open for this system");
    /** The same words whether the token is missing or wrong. */
    public static final PushAnswer TOKEN = new PushAnswer(401, "token-401", "令牌缺失或不对 / the token is missing or wrong");
    public static final PushAnswer RESOURCE = new PushAnswer(404, "resource-404", "本系统没有这个资源代码 / no resource of this system has this code");
    public static final PushAnswer SIZE = new PushAnswer(413, "size-413", "报文过大，请分批 / the body is too large, send less at a time");
    public static final PushAnswer COUNT = new PushAnswer(413, "count-413", "记录过多，请分批 / too many records, send fewer at a time");
    /** Trouble on the hub's side. */
    public static final PushAnswer FAILED = new PushAnswer(500, "hub-500", "枢纽内部错误，请稍后重发 / an error of the hub, send again later");

    private PushAnswer(final int status, final String code, final String message) {
        this(status, code, message, Optional.empty());
    }

    /**
     * Number under which the hub knows what it took.
     *
     * @param number identifier of the FlowFile with the records
     * @param received number of records
     */
    public record PushReceipt(String number, long received) {
    }

    /** The records are taken. */
    public static PushAnswer receipt(final String number, final long received) {
        return new PushAnswer(SUCCESS, "200", "已收到 / received", Optional.of(new PushReceipt(number, received)));
    }

    /** The body is no JSON. */
    public static PushAnswer noJson(final String reason) {
        return new PushAnswer(400, "json-400", "报文不是合格的 JSON / " + reason);
    }

    /** The body holds no records, or something else in their place. */
    public static PushAnswer noRecords(final String reason) {
        return new PushAnswer(400, "records-400", "报文中没有记录 / " + reason);
    }

    /** The answer as JSON in UTF-8. */
    public byte[] body() {
        final ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("code", code).put("message", message);
        receipt.ifPresent(taken -> body.putObject("data").put("receipt_no", taken.number()).put("received", taken.received()));
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }
}
