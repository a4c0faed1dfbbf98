// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.provincial;

import org.apache.nifi.flowfile.FlowFile;
import org.apache.nifi.logging.ComponentLog;
import org.apache.nifi.processor.ProcessSession;
import org.healthhub.nifi.processors.HealthHubAttributes;

/**
 * Shows what splitting refused parts cost: attribute, counter, a line in the log. Nothing when no part was split.
 *
 * @param splits what it cost
 */
record SplitReport(ProcessSession session, ComponentLog log, PushResult.Splits splits) {

    FlowFile mark(final FlowFile flowFile) {
        return splits.requests() == 0 ? session.removeAttribute(flowFile, HealthHubAttributes.SPLIT_REQUESTS)
                : session.putAttribute(flowFile, HealthHubAttributes.SPLIT_REQUESTS, Integer.toString(splits.requests()));
    }

    void tell(final String batchNo) {
        if (splits.requests() > 0) {
            session.adjustCounter("Split Requests", splits.sent(), false);
            log.info("Batch {}: {} parts were refused as a whole and halved, which cost {} requests, {} of them now", batchNo, splits.parts(), splits.requests(), splits.sent());
        }
    }
}
