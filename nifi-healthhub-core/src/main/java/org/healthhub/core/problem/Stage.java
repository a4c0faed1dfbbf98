// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.problem;

/**
 * The step of a record's way at which a finding was made.
 */
public enum Stage {
    IDENTITY,
    CANONICAL,
    RULE,
    PLATFORM,
    FEEDBACK
}
