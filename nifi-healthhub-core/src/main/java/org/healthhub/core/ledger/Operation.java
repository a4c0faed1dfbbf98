// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.ledger;

/**
 * The operation that a version of a record is to the platform: values of the common column {@code op_type}.
 */
public enum Operation {
    /** The first version. */
    I,
    /** A later version. */
    U,
    /** A version that deletes the record logically. */
    D
}
