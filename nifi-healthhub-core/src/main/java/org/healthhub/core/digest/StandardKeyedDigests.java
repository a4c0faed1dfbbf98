// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.digest;

import java.util.Objects;

/**
 * The standard digests. Immutable and thread-safe; every thread keeps its own digest objects and buffer.
 *
 * <p>Encoding of a list of values, the same for keys and rows, so that a receiver can compute it in any language or in SQL: each value in order as a
 * netstring, that is the number of its UTF-8 bytes in decimal, a colon, the bytes, a comma; an empty field as {@code -,}. So {@code ["A","",null]} is
 * {@code 1:A,0:,-,}. No two lists give the same bytes.
 *
 * <ul>
 * <li>record key: HMAC over the netstrings of {@code record}, the resource code and the key values; its first 16 bytes as an RFC 9562 version 8 UUID</li>
 * <li>person key: HMAC over the netstrings of {@code person}, the document kind and the number; 64 hexadecimal characters</li>
 * <li>row digest: plain digest over the netstrings of the values; content digest: plain digest of the bytes</li>
 * </ul>
 */
public final class StandardKeyedDigests implements KeyedDigests {

    private static final String RECORD = "record";
    private static final String PERSON = "person";
    private static final int UUID_BYTES = 16;
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private final DigestFamily family;
    private final ThreadLocal<Workspace> workspaces;

    private StandardKeyedDigests(final DigestFamily family, final byte[] key) {
        this.family = family;
        this.workspaces = ThreadLocal.withInitial(() -> new Workspace(DigestEngine.of(family, key)));
    }

    /**
     * Digests under one key.
     *
     * @param family SHA-256 (FIPS 180-4, RFC 2104) or SM3 (GB/T 32905-2016)
     * @param key the hub's secret key, not empty; copied
     * @return thread-safe digests
     * @throws IllegalArgumentException when the key is empty
     */
    public static KeyedDigests of(final DigestFamily family, final byte[] key) {
        Objects.requireNonNull(family, "family");
        if (key.length == 0) {
            throw new IllegalArgumentException("The hub key is empty");
        }
        return new StandardKeyedDigests(family, key.clone());
    }

    @Override
    public DigestFamily family() {
        return family;
    }

    @Override
    public String recordKey(final String resourceCode, final String[] keyValues) {
        final Workspace workspace = workspaces.get();
        final NetstringBuffer buffer = workspace.buffer.clear().add(RECORD).add(resourceCode);
        for (final String value : keyValues) {
            buffer.add(Objects.requireNonNull(value, "key value"));
        }
        return uuid(workspace.engine.keyed(buffer.bytes(), buffer.length()));
    }

    @Override
    public String personKey(final String documentKind, final String canonicalNumber) {
        final Workspace workspace = workspaces.get();
        final NetstringBuffer buffer = workspace.buffer.clear().add(PERSON).add(documentKind).add(Objects.requireNonNull(canonicalNumber, "number"));
        return hex(workspace.engine.keyed(buffer.bytes(), buffer.length()));
    }

    @Override
    public String rowDigest(final String[] values, final int count) {
        final Workspace workspace = workspaces.get();
        final NetstringBuffer buffer = workspace.buffer.clear();
        for (int i = 0; i < count; i++) {
            buffer.add(values[i]);
        }
        return hex(workspace.engine.plain(buffer.bytes(), buffer.length()));
    }

    @Override
    public String contentDigest(final byte[] content) {
        return hex(workspaces.get().engine.plain(content, content.length));
    }

    private static String hex(final byte[] bytes) {
        final char[] chars = new char[bytes.length * 2];
        for (int i = 0; i < bytes.length; i++) {
            chars[2 * i] = HEX[bytes[i] >> 4 & 0xf];
            chars[2 * i + 1] = HEX[bytes[i] & 0xf];
        }
        return new String(chars);
    }

    private static String uuid(final byte[] digest) {
        final char[] chars = new char[36];
        int to = 0;
        for (int i = 0; i < UUID_BYTES; i++) {
            if (i == 4 || i == 6 || i == 8 || i == 10) {
                chars[to++] = '-';
            }
            final int octet = switch (i) {
                case 6 -> digest[i] & 0x0f | 0x80;
                case 8 -> digest[i] & 0x3f | 0x80;
                default -> digest[i];
            };
            chars[to++] = HEX[octet >> 4 & 0xf];
            chars[to++] = HEX[octet & 0xf];
        }
        return new String(chars);
    }

    /**
     * What one thread needs.
     */
    private static final class Workspace {
        private final DigestEngine engine;
        private final NetstringBuffer buffer = new NetstringBuffer();

        private Workspace(final DigestEngine engine) {
            this.engine = engine;
        }
    }
}
