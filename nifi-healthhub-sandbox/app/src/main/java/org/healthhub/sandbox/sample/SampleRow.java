// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.sample;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;

/**
 * One row of a source table.
 *
 * @param values texts in the order of the resource's fields as the source spells them, {@code null} for an empty cell; the increment field's text is canonical
 * @param updateTime value of the increment column, Asia/Shanghai wall clock
 * @param personal texts of the row that must be seen nowhere outside content: canonical identity numbers, names, telephone numbers
 * @param expected what must become of it
 */
public record SampleRow(List<String> values, LocalDateTime updateTime, List<String> personal, ExpectedRow expected) {

    public SampleRow {
        values = Collections.unmodifiableList(values);
        personal = List.copyOf(personal);
    }

    /** Without values. */
    @Override
    public String toString() {
        return "SampleRow[expected=" + expected + "]";
    }
}
