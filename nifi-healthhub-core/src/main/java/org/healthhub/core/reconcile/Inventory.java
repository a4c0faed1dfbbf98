// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.reconcile;

import org.healthhub.core.catalogue.Resource;

import java.util.List;

/**
 * One side of a reconciliation. Implementations are thread-safe.
 */
public interface Inventory {

    /**
     * All records of a resource, summed up.
     *
     * @return the buckets that hold records, by prefix
     * @throws InventoryException when this side can not be asked
     */
    List<InventoryBucket> buckets(Resource resource) throws InventoryException;

    /**
     * The records of one bucket.
     *
     * @param prefix prefix of the bucket
     * @return the records in any order, none twice; empty when there are none
     * @throws InventoryException when this side can not be asked
     */
    List<HeldRecord> records(Resource resource, String prefix) throws InventoryException;
}
