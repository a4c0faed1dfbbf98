// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.apache.nifi.components.DescribedValue;
import org.healthhub.core.exchange.signing.Sm4Padding;

/**
 * How the last block of SM4 is filled.
 */
public enum Sm4PaddingChoice implements DescribedValue {

    ISO_7816_4("ISO/IEC 7816-4", "80 00 …, as an internet-diagnosis supervision gateway wants it", Sm4Padding.ISO_7816_4),
    PKCS_7("PKCS#7", "The count of added bytes, as most libraries do by themselves", Sm4Padding.PKCS_7);

    private final String value;
    private final String description;
    private final Sm4Padding padding;

    Sm4PaddingChoice(final String value, final String description, final Sm4Padding padding) {
        this.value = value;
        this.description = description;
        this.padding = padding;
    }

    Sm4Padding padding() {
        return padding;
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
