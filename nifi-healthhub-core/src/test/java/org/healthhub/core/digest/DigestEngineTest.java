// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.digest;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

class DigestEngineTest {

    @Test
    void testKeyedDigestIsHmacForKeysAndMessagesOfAnyLength() throws Exception {
        final Random random = new Random(7);
        for (final int keyLength : new int[]{1, 16, 63, 64, 65, 128, 200}) {
            final byte[] key = new byte[keyLength];
            random.nextBytes(key);
            final DigestEngine engine = DigestEngine.of(DigestFamily.SHA_256, key);
            final Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            for (int length = 0; length < 200; length++) {
                final byte[] message = new byte[200];
                random.nextBytes(message);
                assertArrayEquals(mac.doFinal(Arrays.copyOf(message, length)), engine.keyed(message, length));
            }
        }
    }
}
