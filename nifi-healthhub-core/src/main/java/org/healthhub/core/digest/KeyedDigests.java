// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.digest;

/**
 * Record keys, person keys and row digests under the hub's key. Immutable and thread-safe; digest instances are kept per thread.
 */
public interface KeyedDigests {

    DigestFamily family();

    /**
     * Keyed digest of resource and business key: HMAC, cut to 128 bits and written as an RFC 9562 version 8 UUID.
     *
     * @param resourceCode such as {@code S20R01}
     * @param keyValues canonical values of the business key in catalogue order, none {@code null}
     * @return 36 characters, always the same for the same input and key
     */
    String recordKey(String resourceCode, String[] keyValues);

    /**
     * Keyed digest of a canonical identity number, equal in every resource.
     *
     * @param documentKind kind of document, part of the digest so that equal numbers of different documents differ
     * @param canonicalNumber canonical number
     * @return 64 lower-case hexadecimal characters
     */
    String personKey(String documentKind, String canonicalNumber);

    /**
     * Digest of canonical values, not keyed, so that the receiver can compute it too.
     *
     * @param values canonical texts in catalogue order; {@code null} for an empty field
     * @param count how many of the values count
     * @return 64 lower-case hexadecimal characters
     */
    String rowDigest(String[] values, int count);

    /**
     * Digest of bytes, not keyed.
     *
     * @return 64 lower-case hexadecimal characters
     */
    String contentDigest(byte[] content);
}
