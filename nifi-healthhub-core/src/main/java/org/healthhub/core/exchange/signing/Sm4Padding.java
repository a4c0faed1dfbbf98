// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange.signing;

import org.bouncycastle.crypto.paddings.BlockCipherPadding;
import org.bouncycastle.crypto.paddings.ISO7816d4Padding;
import org.bouncycastle.crypto.paddings.PKCS7Padding;

/**
 * How the last block of 16 bytes is filled.
 */
public enum Sm4Padding {

    /** {@code 80 00 …}. */
    ISO_7816_4 {
        @Override
        BlockCipherPadding padding() {
            return new ISO7816d4Padding();
        }
    },

    PKCS_7 {
        @Override
        BlockCipherPadding padding() {
            return new PKCS7Padding();
        }
    };

    abstract BlockCipherPadding padding();
}
