// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.file;

import org.apache.nifi.flowfile.FlowFile;
import org.healthhub.core.file.ControlFile;
import org.healthhub.core.file.FileCharset;
import org.healthhub.core.file.FileDigest;
import org.healthhub.core.file.FileFormat;
import org.healthhub.nifi.processors.HealthHubAttributes;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A control file as the attributes with which it travels while the content of its FlowFile becomes that of the data file.
 */
public final class ControlAttributes {

    private ControlAttributes() {
    }

    /** The attributes of a control file. */
    public static Map<String, String> of(final ControlFile control) {
        final Map<String, String> attributes = new HashMap<>(Map.of(
                HealthHubAttributes.RESOURCE, control.resource(),
                HealthHubAttributes.FILE_NAME, control.name(),
                HealthHubAttributes.FILE_ROWS, Long.toString(control.rows()),
                HealthHubAttributes.FILE_ALGORITHM, control.digest().algorithm(),
                HealthHubAttributes.FILE_DIGEST, control.hex(),
                HealthHubAttributes.FILE_FORMAT, control.format().word(),
                HealthHubAttributes.READER_NAME, control.format().word()));
        control.size().ifPresent(size -> attributes.put(HealthHubAttributes.FILE_SIZE, Long.toString(size)));
        control.charset().ifPresent(charset -> attributes.put(HealthHubAttributes.FILE_CHARSET, charset.word()));
        return attributes;
    }

    /** The control file of a FlowFile's attributes; empty when one is missing or no longer what {@link #of(ControlFile)} wrote. */
    public static Optional<ControlFile> control(final FlowFile flowFile) {
        try {
            final Optional<FileDigest> digest = attribute(flowFile, HealthHubAttributes.FILE_ALGORITHM).flatMap(FileDigest::of);
            final Optional<FileFormat> format = attribute(flowFile, HealthHubAttributes.FILE_FORMAT).flatMap(FileFormat::of);
            final Optional<String> rows = attribute(flowFile, HealthHubAttributes.FILE_ROWS);
            final Optional<String> name = attribute(flowFile, HealthHubAttributes.FILE_NAME);
            final Optional<String> resource = attribute(flowFile, HealthHubAttributes.RESOURCE);
            final Optional<String> hex = attribute(flowFile, HealthHubAttributes.FILE_DIGEST);
            if (digest.isEmpty() || format.isEmpty() || rows.isEmpty() || name.isEmpty() || resource.isEmpty() || hex.isEmpty()) {
                return Optional.empty();
            }
            final Optional<String> size = attribute(flowFile, HealthHubAttributes.FILE_SIZE);
            return Optional.of(new ControlFile(name.get(), resource.get(), Long.parseLong(rows.get()), digest.get(), hex.get(),
                    size.isPresent() ? OptionalLong.of(Long.parseLong(size.get())) : OptionalLong.empty(), format.get(),
                    attribute(flowFile, HealthHubAttributes.FILE_CHARSET).flatMap(FileCharset::of)));
        } catch (final NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> attribute(final FlowFile flowFile, final String name) {
        return Optional.ofNullable(flowFile.getAttribute(name)).filter(value -> !value.isBlank());
    }
}
