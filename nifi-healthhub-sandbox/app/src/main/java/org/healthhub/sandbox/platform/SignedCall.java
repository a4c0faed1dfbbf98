// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;

import java.net.URI;

/**
 * A request as it came.
 *
 * @param method HTTP method
 * @param uri path and query
 * @param headers headers
 * @param body bytes as sent, possibly compressed
 */
record SignedCall(String method, URI uri, Headers headers, byte[] body) {

    static SignedCall of(final HttpExchange exchange, final byte[] body) {
        return new SignedCall(exchange.getRequestMethod(), exchange.getRequestURI(), exchange.getRequestHeaders(), body);
    }

    /** A header that must be there. */
    String required(final String name) throws RefusedRequestException {
        final String value = headers.getFirst(name);
        if (value == null || value.isBlank()) {
            throw new RefusedRequestException(400, "header-400", "缺少请求头" + name);
        }
        return value;
    }
}
