// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.catalogue;

/**
 * Data types of the public catalogue templates, named by their letters (resources.md §1.2).
 */
public enum FieldType {
    /** Character string, length in characters. */
    C,
    /** Decimal number with precision and scale. */
    N,
    /** Whole number. */
    I,
    /** Calendar date, canonical text yyyy-MM-dd. */
    D,
    /** Date and time of day, canonical text yyyy-MM-dd HH:mm:ss, Asia/Shanghai wall clock. */
    T,
    /** Long text. */
    M,
    /** Yes or no. */
    B
}
