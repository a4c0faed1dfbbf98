// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.catalogue;

/**
 * A source column that is left out on purpose: it is never mapped, even where the source has it.
 *
 * @param label Chinese name of the column or kind of column
 * @param reason why it is left out
 */
public record Exclusion(String label, String reason) {
}
