// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.dashboard;

import java.util.Map;
import java.util.Optional;

/**
 * What a browser asks for.
 *
 * @param method HTTP method
 * @param path path, such as {@code /resources/S20R01}
 * @param query parameters of the query, decoded
 */
public record DashboardRequest(String method, String path, Map<String, String> query) {

    public DashboardRequest {
        query = Map.copyOf(query);
    }

    /** Whether the method only reads. */
    boolean reads() {
        return method.equals("GET") || method.equals("HEAD");
    }

    /** A parameter of the query that has a value. */
    Optional<String> value(final String name) {
        return Optional.ofNullable(query.get(name)).filter(value -> !value.isEmpty());
    }
}
