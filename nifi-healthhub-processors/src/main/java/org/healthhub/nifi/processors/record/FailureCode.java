// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.record;

/**
 * Why a FlowFile as a whole went to {@code failure}. A constant's name is the value of {@code healthhub.error.code} and never changes.
 */
public enum FailureCode {
    /** The reader met content that it can not parse. */
    RECORD_UNREADABLE(FailureCategory.INPUT),
    /** The reader or writer found no schema. */
    SCHEMA_MISSING(FailureCategory.CONFIGURATION),
    /** The writer could not write a record. */
    RECORD_UNWRITABLE(FailureCategory.CONFIGURATION),
    /** The resource code is empty or not in the catalogue. */
    RESOURCE_UNKNOWN(FailureCategory.CONFIGURATION),
    /** The code of a business system is empty or not in the catalogue. */
    SYSTEM_UNKNOWN(FailureCategory.CONFIGURATION),
    /** The column mapping of a workbook can not be read or is faulty. */
    COLUMN_MAPPING_INVALID(FailureCategory.CONFIGURATION),
    /** The reader's schema makes a number of a column whose leading zeros or last digits count. */
    TEXT_READ_AS_NUMBER(FailureCategory.CONFIGURATION),
    /** A dynamic property names no canonical field, or its path or column does not exist. */
    OVERRIDE_INVALID(FailureCategory.CONFIGURATION),
    /** No column of the source is an identity number, or a path selects none. */
    IDENTITY_COLUMN_MISSING(FailureCategory.CONFIGURATION),
    /** The FlowFile did not pass ReadControlFile, so that nothing is known to check it against. */
    CONTROL_FILE_UNKNOWN(FailureCategory.CONFIGURATION),
    /** Records that did not pass CanonicalizeHealthRecord. */
    NOT_CANONICAL(FailureCategory.INPUT),
    /** Records that are no problem records. */
    NOT_A_PROBLEM(FailureCategory.INPUT),
    /** Records of the FlowFile were decided about earlier with other content. */
    DECIDED_CONTENT_CHANGED(FailureCategory.INPUT),
    /** The attribute healthhub.batch.no can not be a batch number. */
    BATCH_NUMBER_INVALID(FailureCategory.INPUT),
    /** The ledger has no such batch or part. */
    BATCH_UNKNOWN(FailureCategory.INPUT),
    /** A part of the batch was sent earlier with other records. */
    BATCH_CONTENT_CHANGED(FailureCategory.INPUT),
    /** The platform's receipt names rows that the part does not have, or fewer than it says it refused. */
    RECEIPT_INCONSISTENT(FailureCategory.PLATFORM),
    /** The platform can not take the part, now or later; {@code healthhub.outcome.code} says why. */
    PLATFORM_FAILED(FailureCategory.PLATFORM),
    /** Content that is no question of AuthorizeShareRequest. */
    NOT_A_SHARE_QUERY(FailureCategory.INPUT),
    /** The masking profile, a sensitivity class or a quasi-identifier is none. */
    MASKING_INVALID(FailureCategory.CONFIGURATION),
    /** The ledger's database does not answer. */
    LEDGER_UNREACHABLE(FailureCategory.LEDGER),
    /** A source system's answer is not well-formed JSON, or holds no records where they were agreed. */
    SOURCE_ANSWER_UNREADABLE(FailureCategory.INPUT),
    /** A source system answered with a code that does not mean success. */
    SOURCE_ANSWER_REFUSED(FailureCategory.INPUT),
    /** A source system refused the request, by an HTTP status. */
    SOURCE_REQUEST_REFUSED(FailureCategory.INPUT),
    /** A source system could not be reached, or failed, as often as it was tried. */
    SOURCE_UNREACHABLE(FailureCategory.INPUT);

    private final FailureCategory category;

    FailureCode(final FailureCategory category) {
        this.category = category;
    }

    public FailureCategory category() {
        return category;
    }
}
