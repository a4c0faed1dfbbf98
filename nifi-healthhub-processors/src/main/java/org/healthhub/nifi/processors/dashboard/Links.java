// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.dashboard;

import org.healthhub.core.alert.AlertKind;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Addresses of the pages.
 */
final class Links {

    static final String PROBLEM_CODE = "code";
    static final String AFTER = "after";

    private Links() {
    }

    static String resource(final String code) {
        return "/resources/" + code;
    }

    static String problems(final String code) {
        return resource(code) + "/problems";
    }

    static String problems(final String code, final String problemCode) {
        return "%s?%s=%s".formatted(problems(code), PROBLEM_CODE, encode(problemCode));
    }

    static String refusals(final String code) {
        return resource(code) + "/refusals";
    }

    static String parts(final String code) {
        return resource(code) + "/parts";
    }

    static String help(final AlertKind kind) {
        return "/help#" + kind.anchor();
    }

    /** The next page of a list. */
    static String next(final String list, final Optional<String> problemCode, final String after) {
        return list + "?" + problemCode.map(code -> PROBLEM_CODE + "=" + encode(code) + "&").orElse("") + AFTER + "=" + encode(after);
    }

    private static String encode(final String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
