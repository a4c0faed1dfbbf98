// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.problem;

/**
 * How much a finding weighs. An {@link #ERROR} keeps the record out of the hub store; a {@link #SUSPECT} record passes, flagged.
 */
public enum Severity {
    SUSPECT,
    ERROR
}
