// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.apache.nifi.components.DescribedValue;

/**
 * How bodies are encrypted.
 */
public enum BodyProtectionChoice implements DescribedValue {

    NONE("None", "The body is JSON; TLS protects it on the way"),
    SM4("SM4", "The body is lower-case hexadecimal of SM4-CBC"),
    SM4_SM2("SM4 and SM2 Envelope", "The body is JSON with the content encrypted by SM4-CBC and a signature by SM2 over all members");

    private final String value;
    private final String description;

    BodyProtectionChoice(final String value, final String description) {
        this.value = value;
        this.description = description;
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
