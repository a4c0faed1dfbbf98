// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.workbook;

/**
 * A file is no workbook that can be read. The message says what to do.
 */
public final class WorkbookFileException extends Exception {

    private static final long serialVersionUID = 1L;

    WorkbookFileException(final String message) {
        super(message);
    }

    WorkbookFileException(final String message, final Throwable cause) {
        super(message, cause);
    }
}
