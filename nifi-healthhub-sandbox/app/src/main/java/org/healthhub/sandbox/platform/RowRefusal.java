// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

/**
 * Why the platform refuses one record.
 *
 * @param code the platform's code
 * @param field column concerned
 * @param message the platform's words
 */
record RowRefusal(String code, String field, String message) {
}
