// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.catalogue;

import java.util.Objects;

/**
 * A field's part in the identity of one person of the record.
 *
 * @param kind the part
 * @param person which person of the record: {@code self} (the subject), {@code mother}, {@code father}, {@code wife}, {@code husband}, {@code guardian}, …
 */
public record Role(RoleKind kind, String person) {

    /** The person that the record is about; the person key is derived from this person's number. */
    public static final String SELF = "self";

    public Role {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(person, "person");
    }
}
