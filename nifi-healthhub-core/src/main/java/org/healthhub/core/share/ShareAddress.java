// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.share;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a path of the interface addresses. Only the exact forms of the contract are known; encoded characters, double slashes and dots address nothing.
 *
 * @param operation what is asked for
 * @param subject code of the resource, number of the report, or empty
 */
public record ShareAddress(ShareOperation operation, String subject) {

    /** What every path begins with. */
    public static final String BASE = "/share/v1";

    private static final Pattern RESOURCE = Pattern.compile(BASE + "/resources/([A-Z][A-Z0-9]{1,15})/(records|verification)");
    private static final Pattern FEEDBACK = Pattern.compile(BASE + "/feedback(?:/([A-Za-z0-9-]{1,40}))?");

    /**
     * Reads a path.
     *
     * @param path path of the address as it was sent, without the query
     * @return empty when it is none of the interface
     */
    public static Optional<ShareAddress> of(final String path) {
        final Matcher resource = RESOURCE.matcher(path);
        if (resource.matches()) {
            return Optional.of(new ShareAddress("records".equals(resource.group(2)) ? ShareOperation.RECORDS : ShareOperation.VERIFICATION, resource.group(1)));
        }
        final Matcher feedback = FEEDBACK.matcher(path);
        if (!feedback.matches()) {
            return Optional.empty();
        }
        return Optional.of(feedback.group(1) == null ? new ShareAddress(ShareOperation.FEEDBACK, "") : new ShareAddress(ShareOperation.FEEDBACK_STATE, feedback.group(1)));
    }

    /** The path. */
    public String path() {
        return switch (operation) {
            case RECORDS -> BASE + "/resources/" + subject + "/records";
            case VERIFICATION -> BASE + "/resources/" + subject + "/verification";
            case FEEDBACK -> BASE + "/feedback";
            case FEEDBACK_STATE -> BASE + "/feedback/" + subject;
        };
    }
}
