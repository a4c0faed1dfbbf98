// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.runtime;

import org.healthhub.sandbox.SandboxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class NiFiHeapTest {
    @Test
    void testNoVariableGivesTheDefault() {
        assertEquals(List.of("-Xms256m", "-Xmx1024m", "-XX:TieredStopAtLevel=1"), NiFiHeap.ofEnvironment(Map.of()).flags());
    }

    @ParameterizedTest
    @CsvSource({"512m, 512", "160M, 160", "2g, 2048", "1G, 1024"})
    void testSizes(final String text, final int megabytes) {
        assertEquals(megabytes, NiFiHeap.ofEnvironment(Map.of("HEALTHHUB_NIFI_HEAP", text)).megabytes());
    }

    @Test
    void testSmallHeapIsNotBegunLarger() {
        assertEquals(List.of("-Xms192m", "-Xmx192m"), NiFiHeap.of("192m").forThroughput().flags());
    }

    @ParameterizedTest
    @ValueSource(strings = {"512", "512k", "0g", "159m", "-1g", "1.5g", "9999999g", "g"})
    void testWrongSizeNamesVariable(final String text) {
        final SandboxException e = assertThrows(SandboxException.class, () -> NiFiHeap.ofEnvironment(Map.of("HEALTHHUB_NIFI_HEAP", text)));
        assertTrue(e.getMessage().startsWith("HEALTHHUB_NIFI_HEAP is '" + text + "'"));
    }
}
