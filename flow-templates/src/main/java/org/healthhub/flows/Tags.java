// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Resource;

import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Attributes by which the shared path knows what a FlowFile holds. Every docking group sets them.
 */
final class Tags {

    static final String RESOURCE = "healthhub.resource";
    static final String TABLE = "healthhub.table";
    /** Number of a batch: set before a cluster may move the batch, the same for every try. */
    static final String BATCH_NO = "healthhub.batch.no";
    /** Read by NiFi's PriorityAttributePrioritizer: lower numbers leave a queue first. */
    static final String PRIORITY = "priority";

    /** {@code true} when a control file names a data file that is not there. */
    static final String FILE_MISSING = "healthhub.file.missing";

    private Tags() {
    }

    /**
     * An expression that gives a value for the resource of a FlowFile.
     *
     * @param value letters, digits and underscores, without the code of a resource in it
     */
    static String byResource(final BusinessSystem system, final Function<Resource, String> value) {
        return "${" + RESOURCE + system.resources().stream().map(resource -> ":replace('%s', '%s')".formatted(resource.code(), value.apply(resource)))
                .collect(Collectors.joining()) + "}";
    }
}
