// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.apache.nifi.processor.AbstractProcessor;
import org.apache.nifi.processor.ProcessContext;
import org.apache.nifi.processor.ProcessSession;

/**
 * A processor that does nothing: the test runner wants one beside the services.
 */
public class NoOpProcessor extends AbstractProcessor {

    @Override
    public void onTrigger(final ProcessContext context, final ProcessSession session) {
        context.yield();
    }
}
