// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange;

import org.healthhub.core.ledger.SourceRead;

import java.util.List;
import java.util.Optional;

/**
 * What one canonicalization run read and found.
 *
 * @param id unique id of the run; the same id again replaces the entry, so that a repeated run counts once
 * @param resourceCode such as {@code S20R01}
 * @param read records read
 * @param canonical records without errors
 * @param suspect records among the canonical ones that carry a finding
 * @param problem records with errors
 * @param sourceRead the piece of a complete reading that the records are from, empty when they are not
 * @param problemKeys record keys of the records with errors, when they are from a complete reading: such records are in the source and have not vanished;
 *     otherwise empty
 */
public record CollectionEntry(String id, String resourceCode, long read, long canonical, long suspect, long problem, Optional<SourceRead> sourceRead,
        List<String> problemKeys) {

    public CollectionEntry {
        problemKeys = List.copyOf(problemKeys);
    }

    /** A run over records that are no complete reading. */
    public CollectionEntry(final String id, final String resourceCode, final long read, final long canonical, final long suspect, final long problem) {
        this(id, resourceCode, read, canonical, suspect, problem, Optional.empty(), List.of());
    }
}
