// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.inspect;

import org.healthhub.core.catalogue.Field;

/**
 * A guess that a column could fill a field; a person decides.
 *
 * @param column a column that fills nothing
 * @param field a field that nothing fills
 * @param score likeness of the names from 0 to 0.95, never a certainty
 */
public record Suggestion(SourceColumn column, Field field, double score) {
}
