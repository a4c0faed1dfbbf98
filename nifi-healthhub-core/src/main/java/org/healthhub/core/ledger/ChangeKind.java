// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.ledger;

/**
 * What a record is compared with what the ledger knows of its key.
 */
public enum ChangeKind {
    /** Seen for the first time. */
    INSERTED(true),
    /** Seen before with other content, or deleted before. */
    UPDATED(true),
    /** The source marks it as deleted. */
    DELETED(true),
    /** As it was, but to be pushed again under its present version because a person asked for it. */
    PUSHED_AGAIN(true),
    /** As it was: nothing to push. */
    UNCHANGED(false),
    /** Read earlier than what the ledger already decided: a newer state of the record is known, this one must not replace it. */
    OUTDATED(false);

    private final boolean sent;

    ChangeKind(final boolean sent) {
        this.sent = sent;
    }

    /** Whether the record goes on to hub and platform. */
    public boolean isSent() {
        return sent;
    }
}
