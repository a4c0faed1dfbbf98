// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Reads control files: lines of key=value (or key: value; {@code #} begins a comment), or one JSON object, in UTF-8. Keys in any case; what is not known
 * is passed over, so that a provider can add keys of its own. Thread-safe.
 */
public final class ControlFileReader {

    /** Largest control file in bytes. Whatever is larger is a data file under a wrong name. */
    public static final int LARGEST = 64 * 1024;

    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("file", "file"), Map.entry("filename", "file"), Map.entry("file_name", "file"), Map.entry("name", "file"),
            Map.entry("resource", "resource"), Map.entry("resource_code", "resource"),
            Map.entry("rows", "rows"), Map.entry("row_count", "rows"), Map.entry("records", "rows"), Map.entry("record_count", "rows"),
            Map.entry("algorithm", "algorithm"), Map.entry("digest", "digest"), Map.entry("checksum", "digest"),
            Map.entry("size", "size"), Map.entry("bytes", "size"),
            Map.entry("charset", "charset"), Map.entry("encoding", "charset"), Map.entry("format", "format"));
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private final FileCharset defaultCharset;
    private final Set<String> resources;

    /**
     * A reader.
     *
     * @param defaultCharset character set of text files whose control file names none
     * @param resources codes of the resources that are taken, empty for any
     */
    public ControlFileReader(final FileCharset defaultCharset, final Set<String> resources) {
        this.defaultCharset = defaultCharset;
        this.resources = Set.copyOf(resources);
    }

    /**
     * Reads one.
     *
     * @throws ControlFileException when it can not be used
     */
    public ControlFile read(final byte[] content) throws ControlFileException {
        if (content.length > LARGEST) {
            throw new ControlFileException(ControlReason.CONTROL_UNREADABLE, "larger than %d bytes".formatted(LARGEST));
        }
        final String text = text(content);
        final Map<String, String> values = text.startsWith("{") ? json(text) : lines(text);
        final String name = required(values, "file");
        if (!ControlFile.isName(name)) {
            throw new ControlFileException(ControlReason.CONTROL_FILE_NAME, "");
        }
        final FileDigest digest = FileDigest.of(required(values, "algorithm")).orElseThrow(() -> new ControlFileException(ControlReason.CONTROL_ALGORITHM, ""));
        final FileFormat format = FileFormat.of(Optional.ofNullable(values.get("format")).orElse(name.substring(name.lastIndexOf('.') + 1)))
                .orElseThrow(() -> new ControlFileException(ControlReason.CONTROL_FORMAT, ""));
        return new ControlFile(name, resource(values, name), number(required(values, "rows"), "rows"), digest, hex(required(values, "digest"), digest),
                values.containsKey("size") ? OptionalLong.of(number(values.get("size"), "size")) : OptionalLong.empty(), format, charset(values, format));
    }

    private static String text(final byte[] content) throws ControlFileException {
        try {
            final String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return (text.startsWith("\uFEFF") ? text.substring(1) : text).strip();
        } catch (final CharacterCodingException e) {
            throw new ControlFileException(ControlReason.CONTROL_UNREADABLE, "not UTF-8");
        }
    }

    private static Map<String, String> json(final String text) throws ControlFileException {
        final Map<String, String> values = new HashMap<>();
        try {
            for (final Map.Entry<String, JsonNode> entry : JSON.readTree(text).properties()) {
                if (entry.getValue().isValueNode() && !entry.getValue().isNull()) {
                    put(values, entry.getKey(), entry.getValue().asText());
                }
            }
        } catch (final JsonProcessingException e) {
            throw new ControlFileException(ControlReason.CONTROL_UNREADABLE, "not well-formed JSON");
        }
        return values;
    }

    private static Map<String, String> lines(final String text) throws ControlFileException {
        final Map<String, String> values = new HashMap<>();
        int number = 0;
        for (final String line : text.split("\\R")) {
            number++;
            if (!line.isBlank() && !line.strip().startsWith("#")) {
                final String[] parts = line.split("[=:]", 2);
                if (parts.length < 2) {
                    throw new ControlFileException(ControlReason.CONTROL_UNREADABLE, "line %d is no key=value".formatted(number));
                }
                put(values, parts[0], parts[1]);
            }
        }
        return values;
    }

    /** Takes a known key; a digest may also stand under the name of its algorithm: {@code sm3=…}. */
    private static void put(final Map<String, String> values, final String key, final String value) throws ControlFileException {
        final String plain = key.strip().toLowerCase(Locale.ROOT).replace('-', '_');
        final Optional<FileDigest> digest = FileDigest.of(plain);
        if (digest.isPresent()) {
            putOnce(values, "algorithm", digest.get().algorithm());
        }
        final String known = digest.isPresent() ? "digest" : KEYS.get(plain);
        if (known != null && !value.isBlank()) {
            putOnce(values, known, value.strip());
        }
    }

    private static void putOnce(final Map<String, String> values, final String key, final String value) throws ControlFileException {
        final String before = values.putIfAbsent(key, value);
        if (before != null && !before.equals(value)) {
            throw new ControlFileException(ControlReason.CONTROL_INCOMPLETE, "%s is given twice".formatted(key));
        }
    }

    private static String required(final Map<String, String> values, final String key) throws ControlFileException {
        final String value = values.get(key);
        if (value == null) {
            throw new ControlFileException(ControlReason.CONTROL_INCOMPLETE, "%s is missing".formatted(key));
        }
        return value;
    }

    private static long number(final String text, final String key) throws ControlFileException {
        if (!text.matches("[0-9]{1,18}")) {
            throw new ControlFileException(ControlReason.CONTROL_INCOMPLETE, "%s is no whole number".formatted(key));
        }
        return Long.parseLong(text);
    }

    private static String hex(final String text, final FileDigest digest) throws ControlFileException {
        final String hex = text.toLowerCase(Locale.ROOT);
        if (!hex.matches("[0-9a-f]{%d}".formatted(digest.length()))) {
            throw new ControlFileException(ControlReason.CONTROL_INCOMPLETE,
                    "digest is not %d hexadecimal digits, as %s has them".formatted(digest.length(), digest.algorithm()));
        }
        return hex;
    }

    private String resource(final Map<String, String> values, final String name) throws ControlFileException {
        final Optional<String> named = ControlFile.resourceOf(name);
        final Optional<String> given = Optional.ofNullable(values.get("resource")).map(code -> code.toUpperCase(Locale.ROOT));
        if (named.isPresent() && given.isPresent() && !named.equals(given)) {
            throw new ControlFileException(ControlReason.CONTROL_RESOURCE, "the file's name says %s".formatted(named.get()));
        }
        final String code = given.or(() -> named).orElseThrow(() -> new ControlFileException(ControlReason.CONTROL_RESOURCE, "none is given"));
        if (!code.matches("S[0-9]{2}R[0-9]{2,3}") || !resources.isEmpty() && !resources.contains(code)) {
            throw new ControlFileException(ControlReason.CONTROL_RESOURCE, "");
        }
        return code;
    }

    private Optional<FileCharset> charset(final Map<String, String> values, final FileFormat format) throws ControlFileException {
        final String given = values.get("charset");
        final FileCharset charset = given == null ? format.hasCharset() ? defaultCharset : FileCharset.UTF_8
                : FileCharset.of(given).orElseThrow(() -> new ControlFileException(ControlReason.CONTROL_CHARSET, ""));
        if (!format.hasCharset() && charset != FileCharset.UTF_8) {
            throw new ControlFileException(ControlReason.CONTROL_CHARSET, "%s files are UTF-8 throughout".formatted(format.word()));
        }
        return format.hasCharset() ? Optional.of(charset) : Optional.empty();
    }
}
