// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.apache.nifi.components.DescribedValue;
import org.healthhub.core.exchange.signing.Sm2Encoding;

/**
 * How an SM2 signature is written.
 */
public enum Sm2EncodingChoice implements DescribedValue {

    DER("ASN.1 DER", "SEQUENCE of r and s", Sm2Encoding.DER),
    RAW("Raw", "r and s of 32 bytes each", Sm2Encoding.RAW);

    private final String value;
    private final String description;
    private final Sm2Encoding encoding;

    Sm2EncodingChoice(final String value, final String description, final Sm2Encoding encoding) {
        this.value = value;
        this.description = description;
        this.encoding = encoding;
    }

    Sm2Encoding encoding() {
        return encoding;
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
