// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.catalogue;

/**
 * One fault of a catalogue file.
 *
 * @param file name of the file
 * @param resource code of the resource, or empty
 * @param field identifier of the field, or empty
 * @param message what is wrong and what to write instead
 */
public record CatalogueFault(String file, String resource, String field, String message) {
}
