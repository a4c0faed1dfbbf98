// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.faults;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What source, hub, ledger and platform say about the records of one resource at one moment, each read from its own database. No values of records: keys,
 * versions and digests only.
 *
 * @param expected rows of the source that have a whole business key, by record key
 * @param expectedWithoutKey how many rows of the source lack a part of the key
 * @param problems record keys of the problem table
 * @param problemsWithoutKey rows of the problem table that lack a part of the key
 * @param changed rows of the source that were changed after they were made, by record key
 * @param changedInHub states of the hub's records that came from changed rows, by record key
 * @param stored the hub's canonical records, by record key
 * @param ledger every record of every part that the ledger knows
 * @param received every record of every part that the platform knows
 * @param inEffect the platform's records as their last version left them, by record key
 */
record Evidence(Map<String, Fate> expected, long expectedWithoutKey, Set<String> problems, long problemsWithoutKey, Map<String, Change> changed,
                Map<String, String> changedInHub, Map<String, Version> stored, List<LedgerRow> ledger, List<ReceivedRow> received, Map<String, Version> inEffect) {

    /** What must become of a row. */
    enum Fate {
        ACCEPTED, REJECTED, PROBLEM
    }

    /**
     * What was done to a row.
     *
     * @param times how often it was changed; its record has at most one version more than that
     * @param state what the hub must have made of it in the end
     */
    record Change(int times, String state) {
    }

    /**
     * A record in one version.
     *
     * @param number version number
     * @param content row digest, and whether the record is deleted
     */
    record Version(long number, String content) {
    }

    /**
     * Place of a record in what was sent.
     *
     * @param row from 1
     */
    record Place(String batchNo, int partNo, int row) {
    }

    /** What the ledger holds of a record in a part. */
    enum LedgerState {
        ACCEPTED, REJECTED, OPEN
    }

    /** A record of a part in the ledger. */
    record LedgerRow(Place place, String key, LedgerState state) {
    }

    /**
     * A record of a part at the platform.
     *
     * @param version number that came with the record
     * @param taken whether the platform accepted it; otherwise it refused it or has not judged yet
     */
    record ReceivedRow(Place place, String key, long version, boolean taken) {
    }
}
