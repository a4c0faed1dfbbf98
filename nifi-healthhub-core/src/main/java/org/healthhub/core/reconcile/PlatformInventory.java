// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.reconcile;

import org.healthhub.core.catalogue.Resource;

import java.time.LocalDate;
import java.util.List;

/**
 * What the provincial platform keeps, for reconciliation. Implementations are thread-safe.
 */
public interface PlatformInventory extends Inventory {

    /**
     * The parts that the platform received.
     *
     * @param from first day, in the platform's zone
     * @param to last day
     * @return parts in any order
     * @throws InventoryException when the platform can not be asked
     */
    List<HeldPart> parts(Resource resource, LocalDate from, LocalDate to) throws InventoryException;
}
