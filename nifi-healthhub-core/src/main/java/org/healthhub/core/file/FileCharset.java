// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Character sets of data files.
 */
public enum FileCharset {
    UTF_8(StandardCharsets.UTF_8, "UTF-8", "UTF8"),
    /** GB 18030-2022; holds GBK and GB 2312, which are read as it. */
    GB18030(Charset.forName("GB18030"), "GB18030", "GBK", "GB2312", "CP936");

    private final Charset charset;
    private final List<String> names;

    FileCharset(final Charset charset, final String... names) {
        this.charset = charset;
        this.names = List.of(names);
    }

    public Charset charset() {
        return charset;
    }

    /** Name as a control file writes it. */
    public String word() {
        return names.getFirst();
    }

    /** The character set of a name in any case. */
    public static Optional<FileCharset> of(final String name) {
        return Arrays.stream(values()).filter(charset -> charset.names.contains(name.strip().toUpperCase(Locale.ROOT))).findFirst();
    }
}
