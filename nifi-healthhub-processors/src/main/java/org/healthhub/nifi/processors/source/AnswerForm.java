// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.source;

import com.fasterxml.jackson.core.JsonPointer;

import java.util.Optional;

/**
 * Where a JSON text of a source system keeps its parts (JSON Pointers, RFC 6901). An array at the outermost level is taken for the records, whatever the
 * pointer to them says.
 *
 * @param records array of the records
 * @param code code of the outcome, empty when the source gives none
 * @param total number of records on all pages, empty when the source gives none
 * @param cursor what asks for the next page, empty when the source gives none
 */
public record AnswerForm(JsonPointer records, Optional<JsonPointer> code, Optional<JsonPointer> total, Optional<JsonPointer> cursor) {

    /** A text that holds records and nothing else of interest. */
    public static AnswerForm of(final JsonPointer records) {
        return new AnswerForm(records, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
