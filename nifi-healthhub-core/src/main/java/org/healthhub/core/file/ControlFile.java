// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a control file says of its data file. The form is the project's own: the provinces have none in common; see {@code docs/control-file.md}.
 *
 * @param name name of the data file in the same folder: no path, and nothing that could be an identity number
 * @param resource code of the data resource, such as {@code S20R01}
 * @param rows number of records, without the line of column names
 * @param digest algorithm of the digest
 * @param hex digest of the whole file, lower-case hexadecimal
 * @param size number of bytes, empty when it is not given
 * @param format form of the data file
 * @param charset its character set, empty when the form has only one
 */
public record ControlFile(String name, String resource, long rows, FileDigest digest, String hex, OptionalLong size, FileFormat format,
                          Optional<FileCharset> charset) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,199}");
    /** A resident number of GB 11643 has 17 digits and a check character. */
    private static final Pattern IDENTITY_NUMBER = Pattern.compile("[0-9]{17}[0-9Xx]");
    private static final Pattern RESOURCE_PREFIX = Pattern.compile("(?i)(S[0-9]{2}R[0-9]{2,3})(?![A-Za-z0-9]).*");

    /** Whether a name may be one of a data file. */
    static boolean isName(final String name) {
        return NAME.matcher(name).matches() && !IDENTITY_NUMBER.matcher(name).find();
    }

    /** The resource that a file's name begins with. */
    static Optional<String> resourceOf(final String name) {
        return Optional.of(RESOURCE_PREFIX.matcher(name)).filter(Matcher::matches).map(matcher -> matcher.group(1).toUpperCase(Locale.ROOT));
    }

    /** Text of the control file in key=value form, in UTF-8 lines ended by a line feed. */
    public String text() {
        final List<String> lines = new ArrayList<>(List.of("file=" + name, "resource=" + resource, "rows=" + rows,
                "algorithm=" + digest.algorithm(), "digest=" + hex, "format=" + format.word()));
        size.ifPresent(bytes -> lines.add("size=" + bytes));
        charset.ifPresent(set -> lines.add("charset=" + set.word()));
        return String.join("\n", lines) + "\n";
    }
}
