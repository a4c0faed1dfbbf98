// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Forms of data files.
 */
public enum FileFormat {
    /** RFC 4180 with a line of column names first. */
    CSV(true, "csv", "txt"),
    /** An array of objects, in UTF-8 (RFC 8259). */
    JSON(false, "json"),
    /** A workbook whose first row holds the column names. */
    XLSX(false, "xlsx");

    private final boolean charset;
    private final List<String> endings;

    FileFormat(final boolean charset, final String... endings) {
        this.charset = charset;
        this.endings = List.of(endings);
    }

    /** Whether files of this form come in several character sets. */
    public boolean hasCharset() {
        return charset;
    }

    /** Name as a control file writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The form of a word or of a file name's ending, in any case. */
    public static Optional<FileFormat> of(final String wordOrEnding) {
        return Arrays.stream(values()).filter(format -> format.endings.contains(wordOrEnding.strip().toLowerCase(Locale.ROOT))).findFirst();
    }
}
