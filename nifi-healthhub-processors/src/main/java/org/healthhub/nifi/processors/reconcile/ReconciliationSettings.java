// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.reconcile;

import org.apache.nifi.processor.Relationship;
import org.apache.nifi.serialization.RecordSetWriterFactory;
import org.healthhub.core.reconcile.PlatformInventory;
import org.healthhub.nifi.services.ReconciliationLedger;

import java.time.Duration;
import java.util.Optional;

/**
 * What holds for all resources of a reconciliation.
 *
 * @param ledger ledger and hub
 * @param platform what the platform keeps, empty when its transport can not tell
 * @param writer writes differences and records
 * @param days how many days back the counts of each day and the parts are compared, today included
 * @param settling how long after its last change a record counts as under way
 * @param pushAgain whether records leave to be pushed again
 * @param limit most records of a resource that leave to be pushed again in one run
 * @param vanishedPercent largest share of the records that may vanish at once and still be marked as deleted; 0 when vanished records are left alone
 * @param toMissing where records to be pushed go
 * @param toDeleted where deletions to be stored and pushed go
 * @param toDifference where the differences go
 */
public record ReconciliationSettings(
        ReconciliationLedger ledger,
        Optional<PlatformInventory> platform,
        RecordSetWriterFactory writer,
        int days,
        Duration settling,
        boolean pushAgain,
        long limit,
        int vanishedPercent,
        Relationship toMissing,
        Relationship toDeleted,
        Relationship toDifference) {
}
