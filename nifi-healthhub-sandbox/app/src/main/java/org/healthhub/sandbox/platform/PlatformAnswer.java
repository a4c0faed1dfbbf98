// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One answer of the platform.
 *
 * @param status HTTP status
 * @param body {@code {code, message, data}}
 */
record PlatformAnswer(int status, ObjectNode body) {

    static final String SUCCESS = "200";
    static final String REFUSED = "300";

    static PlatformAnswer of(final int status, final String code, final String message) {
        final ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("code", code);
        body.put("message", message);
        return new PlatformAnswer(status, body);
    }

    static PlatformAnswer success(final ObjectNode data) {
        final PlatformAnswer answer = of(200, SUCCESS, "操作成功");
        answer.body().set("data", data);
        return answer;
    }

    /** A refusal of a whole part; the domain code stands in the data. */
    static PlatformAnswer refused(final ObjectNode data) {
        final PlatformAnswer answer = of(200, REFUSED, "分片整体退回");
        answer.body().set("data", data);
        return answer;
    }
}
