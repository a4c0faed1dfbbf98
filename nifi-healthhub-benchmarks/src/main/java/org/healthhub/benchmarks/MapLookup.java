// SPDX-License-Identifier: Apache-2.0
package org.healthhub.benchmarks;

import org.apache.nifi.controller.AbstractControllerService;
import org.apache.nifi.lookup.StringLookupService;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Labels to codes for {@code LookupRecord}: what {@code SimpleKeyValueLookupService} does, which is not published as a library.
 */
final class MapLookup extends AbstractControllerService implements StringLookupService {

    /** Codes by label. */
    static final Map<String, String> CODES = Map.of("男", "1", "女", "2", "居民身份证", "01", "汉族", "01", "已婚", "20", "家中", "3", "病理", "2", "已审核", "A");

    private static final String KEY = "key";

    @Override
    public Optional<String> lookup(final Map<String, Object> coordinates) {
        final Object key = coordinates.get(KEY);
        return key == null ? Optional.empty() : Optional.ofNullable(CODES.get(key.toString()));
    }

    @Override
    public Set<String> getRequiredKeys() {
        return Set.of(KEY);
    }
}
