// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.reconcile;

import org.healthhub.core.catalogue.Resource;

import java.util.List;
import java.util.Map;

/** A side that is a map of records by record key. */
record MapInventory(Map<String, HeldRecord> held) implements Inventory {

    @Override
    public List<InventoryBucket> buckets(final Resource resource) {
        final BucketDigests digests = new BucketDigests();
        held.values().forEach(digests::add);
        return digests.buckets();
    }

    @Override
    public List<HeldRecord> records(final Resource resource, final String prefix) {
        return held.values().stream().filter(record -> record.recordKey().compareTo(prefix) >= 0 && record.recordKey().compareTo(BucketDigests.end(prefix)) < 0).toList();
    }
}
