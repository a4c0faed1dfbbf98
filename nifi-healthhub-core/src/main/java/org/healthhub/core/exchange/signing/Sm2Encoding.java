// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange.signing;

import org.bouncycastle.crypto.signers.DSAEncoding;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;

/**
 * How the two numbers of an SM2 signature are written; vendors differ.
 */
public enum Sm2Encoding {

    /** ASN.1 SEQUENCE of two INTEGER. */
    DER {
        @Override
        DSAEncoding encoding() {
            return StandardDSAEncoding.INSTANCE;
        }
    },

    /** r and s of 32 bytes each. */
    RAW {
        @Override
        DSAEncoding encoding() {
            return PlainDSAEncoding.INSTANCE;
        }
    };

    abstract DSAEncoding encoding();
}
