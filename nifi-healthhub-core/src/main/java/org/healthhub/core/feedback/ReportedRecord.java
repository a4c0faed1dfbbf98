// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.feedback;

/**
 * One record of a problem report. Immutable; its text names no value.
 *
 * @param recordNo position in the report, from 1
 * @param recordKey record key, 36 characters
 * @param field name of the field concerned; empty for the whole record
 * @param values what the reporter saw and expects
 */
public record ReportedRecord(int recordNo, String recordKey, String field, ReportedValues values) {
}
