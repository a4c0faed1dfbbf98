// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.feedback;

/**
 * What the verification of one reported record came to. Immutable.
 *
 * @param recordNo position of the record in the report, from 1
 * @param finding why
 * @param evidence on what it rests
 */
public record Verdict(int recordNo, Finding finding, Evidence evidence) {
}
