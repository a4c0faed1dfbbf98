// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.provincial;

import org.apache.nifi.flowfile.FlowFile;
import org.apache.nifi.processor.ProcessSession;
import org.healthhub.nifi.processors.record.Outbox;
import org.healthhub.nifi.processors.record.RecordFailureException;

/**
 * Sends the records of a judged FlowFile on: the FlowFile itself when all have one fate, otherwise children. Not thread-safe: one per FlowFile.
 *
 * @param session the task's session
 * @param settings what is the same for all FlowFiles
 * @param judgement fates of the records
 * @param marking gives a FlowFile the attributes of its fate
 */
record Routing(ProcessSession session, ExchangeSettings settings, BatchJudgement judgement, Marking marking) {

    /** Gives a FlowFile the attributes of its fate. */
    @FunctionalInterface
    interface Marking {
        FlowFile mark(FlowFile child, Fate fate, BatchJudgement judgement);
    }

    void whole(final FlowFile flowFile, final Fate fate) {
        session.transfer(marking.mark(flowFile, fate, judgement), fate.relationship());
    }

    /**
     * Writes and transfers the children; the FlowFile itself stays.
     */
    void split(final FlowFile flowFile) throws RecordFailureException {
        final Outbox outbox = new Outbox(session, flowFile);
        boolean written = false;
        try {
            new JudgedRecords(session, outbox, settings.writerFactory(), judgement, settings.singleRejectedLimit(), (child, fate) -> marking.mark(child, fate, judgement))
                    .write(flowFile, settings.readerFactory());
            written = true;
        } finally {
            if (!written) {
                outbox.discard();
            }
        }
        outbox.send();
    }
}
