// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.record;

import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.workbook.WorkbookWriter;

/**
 * Finds the business system that a processor is set to.
 */
public final class Systems {

    private Systems() {
    }

    /**
     * The system of a code.
     *
     * @param code value of the property System Code, may be empty
     * @throws RecordFailureException when there is no such system; the message lists those there are
     */
    public static BusinessSystem find(final Catalogue catalogue, final String code) throws RecordFailureException {
        try {
            return WorkbookWriter.system(catalogue, code == null ? "" : code.strip());
        } catch (final IllegalArgumentException e) {
            throw new RecordFailureException(FailureCode.SYSTEM_UNKNOWN, 0, "System Code: " + e.getMessage());
        }
    }
}
