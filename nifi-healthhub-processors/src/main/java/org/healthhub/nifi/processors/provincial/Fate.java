// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.provincial;

import org.apache.nifi.processor.Relationship;
import org.healthhub.nifi.processors.PutProvincialRecord;

/**
 * Where a record that was not refused goes. Relationships are equal by their names, so those of one processor stand for those of the other.
 */
public enum Fate {
    /** The platform has it. */
    ACCEPTED(PutProvincialRecord.ACCEPTED),
    /** The platform judges later. */
    PENDING(PutProvincialRecord.PENDING),
    /** Its part was not delivered, or nothing is known of it. */
    RETRY(PutProvincialRecord.RETRY),
    /** Its part needs a person. */
    FAILURE(PutProvincialRecord.FAILURE);

    private final Relationship relationship;

    Fate(final Relationship relationship) {
        this.relationship = relationship;
    }

    public Relationship relationship() {
        return relationship;
    }
}
