// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.cli;

import org.healthhub.sandbox.SandboxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ImportArgumentsTest {
    private static ImportArguments of(final String line) {
        return ImportArguments.of(List.of(line.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://host:8443", "https://host:8443/", "https://host:8443/nifi", "https://host:8443/nifi/", "https://host:8443/nifi-api"})
    void testAddressIsTakenAsItIsCopied(final String address) {
        assertEquals("https://host:8443/nifi-api", of("--systems S20 --parameters f --nifi " + address).nifi().toString());
    }

    @Test
    void testStaysStoppedUnlessToldOtherwise() {
        assertFalse(of("--nifi https://host --systems S20 --parameters f").start());
        assertTrue(of("--nifi https://host --systems S20,S01 --parameters f --start").start());
    }

    @Test
    void testListenersMayHaveAService() {
        assertEquals("监听证书", of("--nifi https://host --systems S20 --parameters f --listener-tls 监听证书").listenerService().orElseThrow());
        assertTrue(of("--nifi https://host --systems S20 --parameters f").listenerService().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"--systems S20 --parameters f, import needs --nifi", "--nifi http://host:8080 --systems S20 --parameters f, would travel unprotected",
        "--nifi host:8443 --systems S20 --parameters f, is not a URL", "--nifi https://a:b@host --systems S20 --parameters f, is not a URL",
        "--nifi https://host --systems S21 --parameters f, S21 is not the code", "--nifi https://host --password x, does not know --password",
        "--nifi --systems S20, A value is missing after --nifi"})
    void testWrongUseIsNamed(final String line, final String expected) {
        final SandboxException e = assertThrows(SandboxException.class, () -> of(line));
        assertTrue(e.getMessage().contains(expected), e::getMessage);
    }
}
