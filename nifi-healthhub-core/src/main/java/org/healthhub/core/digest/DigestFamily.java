// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.digest;

/**
 * The digest family used for record keys, person keys, row digests and file checks: one setting for all.
 */
public enum DigestFamily {
    SHA_256,
    /** GB/T 32905-2016, for deployments that must use state cryptography. */
    SM3
}
