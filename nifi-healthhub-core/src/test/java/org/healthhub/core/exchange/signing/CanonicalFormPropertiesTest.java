// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.exchange.signing;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

/**
 * What both sides must agree on: the canonical form depends on the content and not on the order or spelling in which it arrives.
 */
class CanonicalFormPropertiesTest {

    @Property(tries = 300)
    void queryOrderDoesNotMatter(@ForAll @Size(max = 6) final List<@StringLength(max = 6) String> values, @ForAll final long seed) {
        final List<String> parameters = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            parameters.add("p" + i % 3 + "=" + encoded(values.get(i)));
        }
        final String canonical = CanonicalRequestSigner.canonicalQuery(String.join("&", parameters));
        Collections.shuffle(parameters, new Random(seed));
        assertEquals(canonical, CanonicalRequestSigner.canonicalQuery(String.join("&", parameters)));
        assertEquals(canonical, CanonicalRequestSigner.canonicalQuery(canonical), "not stable");
        assertFalse(canonical.contains("+") || canonical.contains("*") || canonical.contains(" "), canonical);
    }

    @Property(tries = 300)
    void spellingOfAByteDoesNotMatter(@ForAll @IntRange(min = 'a', max = 'z') final int letter) {
        final String plain = String.valueOf((char) letter);
        assertEquals(CanonicalRequestSigner.canonicalQuery("k=" + plain), CanonicalRequestSigner.canonicalQuery("k=%" + Integer.toHexString(letter)));
    }

    @Property(tries = 300)
    void otherValueOtherForm(@ForAll @StringLength(max = 8) final String one, @ForAll @StringLength(max = 8) final String two) {
        if (!encoded(one).equals(encoded(two))) {
            assertNotEquals(CanonicalRequestSigner.canonicalQuery("k=" + encoded(one)), CanonicalRequestSigner.canonicalQuery("k=" + encoded(two)));
        }
    }

    @Property(tries = 300)
    void parameterOrderDoesNotMatter(@ForAll @NotEmpty @Size(max = 8) final Map<@StringLength(min = 1, max = 5) String, String> parameters, @ForAll final long seed) {
        final List<String> names = new ArrayList<>(parameters.keySet());
        Collections.shuffle(names, new Random(seed));
        final Map<String, String> shuffled = new LinkedHashMap<>();
        names.forEach(name -> shuffled.put(name, parameters.get(name)));
        assertEquals(SortedParameterSigner.sign(parameters, "secret", TextDigest.SHA_256), SortedParameterSigner.sign(shuffled, "secret", TextDigest.SHA_256));
        assertNotEquals(SortedParameterSigner.sign(parameters, "secret", TextDigest.SHA_256), SortedParameterSigner.sign(parameters, "secreu", TextDigest.SHA_256));
    }

    private static String encoded(final String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
