// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.record;

import org.apache.nifi.flowfile.FlowFile;
import org.apache.nifi.logging.ComponentLog;
import org.apache.nifi.processor.ProcessSession;
import org.healthhub.nifi.processors.HealthHubAttributes;

import java.util.Map;
import java.util.Set;

/**
 * Marks FlowFiles that failed, and takes the marks off again when they come back and succeed.
 */
public final class FailureRoute {

    private static final Set<String> MARKS = Set.of(HealthHubAttributes.ERROR_CODE, HealthHubAttributes.ERROR_CATEGORY, HealthHubAttributes.ERROR_COUNT);

    private FailureRoute() {
    }

    /**
     * Logs the one sentence of the failure and marks the FlowFile.
     *
     * @return the marked FlowFile
     */
    public static FlowFile mark(final ProcessSession session, final FlowFile flowFile, final RecordFailureException failure, final ComponentLog log) {
        log.error("{} {}: {}", failure.code(), flowFile, failure.getMessage());
        return session.putAllAttributes(flowFile, Map.of(
                HealthHubAttributes.ERROR_CODE, failure.code().name(),
                HealthHubAttributes.ERROR_CATEGORY, failure.code().category().name(),
                HealthHubAttributes.ERROR_COUNT, Long.toString(failure.records())));
    }

    /**
     * Takes the marks of an earlier failure off.
     */
    public static FlowFile clear(final ProcessSession session, final FlowFile flowFile) {
        return session.removeAllAttributes(flowFile, MARKS);
    }
}
