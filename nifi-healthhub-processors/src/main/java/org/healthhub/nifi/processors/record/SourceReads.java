// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.record;

import org.apache.nifi.flowfile.FlowFile;
import org.healthhub.core.ledger.SourceRead;
import org.healthhub.nifi.processors.HealthHubAttributes;

import java.util.Optional;

/**
 * Reads from a FlowFile's attributes whether its records are from a complete reading of a source table.
 */
public final class SourceReads {

    private SourceReads() {
    }

    /** The piece of a complete reading, empty when the FlowFile is none or its attributes are not complete. */
    public static Optional<SourceRead> of(final FlowFile flowFile) {
        final String id = flowFile.getAttribute(HealthHubAttributes.READ_ID);
        if (id == null || id.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SourceRead(id, Integer.parseInt(flowFile.getAttribute(HealthHubAttributes.READ_PIECE)),
                    Integer.parseInt(flowFile.getAttribute(HealthHubAttributes.READ_PIECES)), Long.parseLong(flowFile.getAttribute(HealthHubAttributes.READ_ROWS))));
        } catch (final NumberFormatException e) {
            // what is not known to be complete is treated as not complete: nothing is ever deleted for it
            return Optional.empty();
        }
    }
}
