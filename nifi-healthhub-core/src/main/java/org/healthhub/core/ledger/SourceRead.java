// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.ledger;

/**
 * The piece of a complete reading (全量) of a source table that a FlowFile holds. What a complete reading no longer finds has vanished from the source.
 *
 * @param id id of the reading, the same for all of its pieces
 * @param piece position of the piece, from 0
 * @param pieces how many pieces the reading has
 * @param rows rows of the piece as they were read
 */
public record SourceRead(String id, int piece, int pieces, long rows) {
}
