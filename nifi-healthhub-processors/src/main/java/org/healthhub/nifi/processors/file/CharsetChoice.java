// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.file;

import org.apache.nifi.components.DescribedValue;
import org.healthhub.core.file.FileCharset;

/**
 * Character sets of text files.
 */
public enum CharsetChoice implements DescribedValue {
    UTF_8(FileCharset.UTF_8, "With or without a byte order mark"),
    GB18030(FileCharset.GB18030, "GB 18030-2022; also for files that say GBK or GB 2312, whose characters it holds");

    private final FileCharset charset;
    private final String description;

    CharsetChoice(final FileCharset charset, final String description) {
        this.charset = charset;
        this.description = description;
    }

    public FileCharset charset() {
        return charset;
    }

    @Override
    public String getValue() {
        return charset.word();
    }

    @Override
    public String getDisplayName() {
        return charset.word();
    }

    @Override
    public String getDescription() {
        return description;
    }
}
