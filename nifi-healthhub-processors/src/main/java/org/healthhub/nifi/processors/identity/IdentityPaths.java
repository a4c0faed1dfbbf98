// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.identity;

import org.apache.nifi.record.path.RecordPath;

/**
 * Where one person's values stand, as the properties say. Immutable.
 *
 * @param number path of the identity number
 * @param type path of the document type, or {@code null}
 * @param birth path of the birth date, or {@code null}
 * @param sex path of the sex, or {@code null}
 */
public record IdentityPaths(RecordPath number, RecordPath type, RecordPath birth, RecordPath sex) {

    /**
     * Compiles paths.
     *
     * @param number record path, not {@code null}
     * @param type record path or {@code null}
     * @param birth record path or {@code null}
     * @param sex record path or {@code null}
     */
    public static IdentityPaths compile(final String number, final String type, final String birth, final String sex) {
        return new IdentityPaths(RecordPath.compile(number), optional(type), optional(birth), optional(sex));
    }

    private static RecordPath optional(final String path) {
        return path == null ? null : RecordPath.compile(path);
    }
}
