// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.apache.nifi.components.DescribedValue;
import org.healthhub.core.exchange.signing.KeyedHash;

/**
 * Keyed hash of what consumers sign and of what is derived from the sharing key.
 */
public enum SignatureHash implements DescribedValue {

    HMAC_SHA256("HMAC-SHA256", KeyedHash.HMAC_SHA256, "RFC 2104 with SHA-256"),
    HMAC_SM3("HMAC-SM3", KeyedHash.HMAC_SM3, "RFC 2104 with SM3 (GB/T 32905-2016), for deployments that must use state cryptography (国密)");

    private final String value;
    private final KeyedHash hash;
    private final String description;

    SignatureHash(final String value, final KeyedHash hash, final String description) {
        this.value = value;
        this.hash = hash;
        this.description = description;
    }

    KeyedHash hash() {
        return hash;
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
