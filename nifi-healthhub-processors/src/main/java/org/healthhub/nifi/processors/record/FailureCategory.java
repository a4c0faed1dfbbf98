// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.record;

/**
 * Who can remedy a failure.
 */
public enum FailureCategory {
    /** The content: the source, or whoever wrote the FlowFile. */
    INPUT,
    /** The processor's or a service's properties. */
    CONFIGURATION,
    /** The provincial platform or the way to it. */
    PLATFORM,
    /** The ledger's database. */
    LEDGER
}
