// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.digest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Collects values as netstrings in one growing buffer. Not thread-safe.
 */
final class NetstringBuffer {

    private byte[] bytes = new byte[1024];
    private int length;

    NetstringBuffer clear() {
        length = 0;
        return this;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /**
     * Adds a value; {@code null} is the empty field, which differs from the empty text.
     */
    NetstringBuffer add(final String value) {
        if (value == null) {
            reserve(2);
            bytes[length++] = '-';
            bytes[length++] = ',';
            return this;
        }
        final int chars = value.length();
        final int encoded = encodedLength(value, chars);
        reserve(encoded + 12);
        addNumber(encoded);
        bytes[length++] = ':';
        encode(value, chars, encoded);
        bytes[length++] = ',';
        return this;
    }

    private void reserve(final int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    private void addNumber(final int number) {
        // Most values have fewer than a hundred bytes.
        if (number < 10) {
            bytes[length++] = (byte) ('0' + number);
            return;
        }
        if (number < 100) {
            bytes[length++] = (byte) ('0' + number / 10);
            bytes[length++] = (byte) ('0' + number % 10);
            return;
        }
        int digits = 3;
        for (int rest = number / 1000; rest > 0; rest /= 10) {
            digits++;
        }
        int rest = number;
        for (int i = length + digits - 1; i >= length; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
    }

    /**
     * Number of UTF-8 bytes; texts with surrogates are rare and left to the platform's encoder.
     */
    private static int encodedLength(final String value, final int chars) {
        int encoded = chars;
        for (int i = 0; i < chars; i++) {
            final char c = value.charAt(i);
            if (c >= 0x80) {
                if (Character.isSurrogate(c)) {
                    return value.getBytes(StandardCharsets.UTF_8).length;
                }
                encoded += c < 0x800 ? 1 : 2;
            }
        }
        return encoded;
    }

    private void encode(final String value, final int chars, final int encoded) {
        final int end = length + encoded;
        int to = length;
        for (int i = 0; i < chars; i++) {
            final char c = value.charAt(i);
            if (c < 0x80) {
                bytes[to++] = (byte) c;
            } else if (c < 0x800) {
                bytes[to++] = (byte) (0xc0 | c >> 6);
                bytes[to++] = (byte) (0x80 | c & 0x3f);
            } else if (Character.isSurrogate(c)) {
                final byte[] all = value.getBytes(StandardCharsets.UTF_8);
                System.arraycopy(all, 0, bytes, length, all.length);
                break;
            } else {
                bytes[to++] = (byte) (0xe0 | c >> 12);
                bytes[to++] = (byte) (0x80 | c >> 6 & 0x3f);
                bytes[to++] = (byte) (0x80 | c & 0x3f);
            }
        }
        length = end;
    }
}
