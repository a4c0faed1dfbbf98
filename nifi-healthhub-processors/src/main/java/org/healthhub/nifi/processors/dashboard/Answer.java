// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.dashboard;

import java.nio.charset.StandardCharsets;

/**
 * The answer to a request.
 *
 * @param status HTTP status
 * @param mediaType media type of the body
 * @param body the body
 * @param lasting whether a browser may keep it for a day
 */
public record Answer(int status, String mediaType, byte[] body, boolean lasting) {

    static final String HTML = "text/html; charset=UTF-8";
    static final int OK = 200;
    static final int NOT_FOUND = 404;
    static final int METHOD_NOT_ALLOWED = 405;
    static final int UNAVAILABLE = 503;

    static Answer text(final int status, final String mediaType, final String text) {
        return new Answer(status, mediaType, text.getBytes(StandardCharsets.UTF_8), false);
    }

    static Answer page(final String page) {
        return text(OK, HTML, page);
    }

    /** Methods that are allowed, for the header Allow; empty when that is not the question. */
    public String allow() {
        return status == METHOD_NOT_ALLOWED ? "GET, HEAD" : "";
    }

    /** Value of the header Cache-Control. */
    public String caching() {
        return lasting ? "max-age=86400" : "no-store";
    }
}
