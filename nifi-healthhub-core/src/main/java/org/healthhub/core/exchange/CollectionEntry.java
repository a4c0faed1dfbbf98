// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange;

/**
 * What one canonicalization run read and found.
 *
 * @param id unique id of the run; the same id again replaces the entry, so that a repeated run counts once
 * @param resourceCode such as {@code S20R01}
 * @param read records read
 * @param canonical records without errors
 * @param suspect records among the canonical ones that carry a finding
 * @param problem records with errors
 */
public record CollectionEntry(String id, String resourceCode, long read, long canonical, long suspect, long problem) {
}
