// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.feedback;

import java.util.List;

/**
 * What a verification saw of one record: presence, digests, codes, and the field's value masked. Holds nothing that names a person. Immutable.
 *
 * @param source what the source has
 * @param sourceDigest row digest of the source's row in canonical form, {@code null} without a row
 * @param sourceCodes codes of the errors that the source's row has
 * @param hub what the hub has
 * @param hubDigest row digest of the hub's row, {@code null} without a row
 * @param hubVersion version of the hub's row, 0 without a row
 * @param hubCodes codes of the errors that the hub's row has
 * @param platform what the platform did with the present version, as the ledger knows it
 * @param platformDigest row digest that the platform keeps, {@code null} when it was not asked or has no such record
 * @param changedSinceSeen whether the hub's record changed after the reporter saw it
 * @param observedAtSource whether the source's value is the one that was reported as wrong
 * @param observedAtHub whether the hub's value is the one that was reported as wrong
 * @param expectedAtSource whether the source's value is the one that was reported as right
 * @param expectedAtHub whether the hub's value is the one that was reported as right
 * @param masked the field's present value at the source, or else at the hub, masked; empty when there is none
 */
public record Evidence(SourceSide source, String sourceDigest, List<String> sourceCodes, HubSide hub, String hubDigest, long hubVersion, List<String> hubCodes,
        PlatformSide platform, String platformDigest, boolean changedSinceSeen, Agreement observedAtSource, Agreement observedAtHub, Agreement expectedAtSource,
        Agreement expectedAtHub, String masked) {

    public Evidence {
        sourceCodes = List.copyOf(sourceCodes);
        hubCodes = List.copyOf(hubCodes);
    }

    /** What the source has of a record. */
    public enum SourceSide {
        /** No source database is given for the resource. */
        NOT_DOCKED,
        /** Its columns can not be brought into canonical form, or too many rows would have to be read. */
        NOT_COMPARABLE,
        NOT_FOUND,
        FOUND
    }

    /** What the hub has of a record. */
    public enum HubSide {
        NOT_FOUND,
        DELETED,
        FOUND
    }

    /** What the platform did with a version. */
    public enum PlatformSide {
        /** The ledger has no part with the record since its last change. */
        NOT_PUSHED,
        /** On its way, or not judged yet. */
        UNDER_WAY,
        REFUSED,
        ACCEPTED
    }

    /** Whether a reported value is the one found. */
    public enum Agreement {
        /** No value was reported, it was masked, or there is nothing to compare it with. */
        UNKNOWN,
        SAME,
        DIFFERENT
    }
}
