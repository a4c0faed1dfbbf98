// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.workbook;

/**
 * One fault of a layout file.
 *
 * @param file name of the file
 * @param place sheet and column, such as {@code 编目/共享类型}, or empty
 * @param message what is wrong and what to write instead
 */
public record LayoutFault(String file, String place, String message) {

    @Override
    public String toString() {
        return "%s%s: %s".formatted(file, place.isEmpty() ? "" : " " + place, message);
    }
}
