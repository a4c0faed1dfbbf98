// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.problem;

/**
 * The family of a problem code; groups the pages and the counts.
 */
public enum ProblemCategory {
    IDENTITY,
    ORGANIZATION,
    STRUCTURE,
    TEXT,
    NUMBER,
    DATE,
    CODE,
    RULE,
    REPORT
}
