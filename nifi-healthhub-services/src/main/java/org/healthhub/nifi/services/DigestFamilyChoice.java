// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.apache.nifi.components.DescribedValue;
import org.healthhub.core.digest.DigestFamily;

/**
 * The digest family as a choice of the user.
 */
public enum DigestFamilyChoice implements DescribedValue {

    SHA_256("SHA-256", DigestFamily.SHA_256, "SHA-256 and HMAC-SHA256 (FIPS 180-4, RFC 2104)"),
    SM3("SM3", DigestFamily.SM3, "SM3 and HMAC-SM3 (GB/T 32905-2016), for deployments that must use state cryptography (国密)");

    private final DigestFamily family;
    private final String value;
    private final String description;

    DigestFamilyChoice(final String value, final DigestFamily family, final String description) {
        this.value = value;
        this.family = family;
        this.description = description;
    }

    DigestFamily family() {
        return family;
    }

    @Override
    public String getValue() {
        return value;
    }

    @Override
    public String getDisplayName() {
        return value;
    }

    @Override
    public String getDescription() {
        return description;
    }
}
