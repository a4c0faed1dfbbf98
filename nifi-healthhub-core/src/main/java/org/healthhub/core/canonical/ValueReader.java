// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.canonical;

/**
 * Brings the values of one field into canonical form. Not thread-safe.
 */
interface ValueReader {

    /**
     * Reads a value and reports what is wrong with it.
     *
     * @param raw any value but {@code null}
     * @return canonical value of the field's Java type; {@code null} when there is none or it can not be read
     */
    Object read(Object raw, Findings findings);
}
