// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.secure;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/**
 * A certificate with its key.
 *
 * @param key private
 * @param certificate of the public key that belongs to it
 */
record KeyedCertificate(PrivateKey key, X509Certificate certificate) {
    /** Without the key. */
    @Override
    public String toString() {
        return "KeyedCertificate[%s]".formatted(certificate.getSubjectX500Principal());
    }
}
