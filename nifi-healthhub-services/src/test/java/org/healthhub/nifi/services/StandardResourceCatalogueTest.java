// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.apache.nifi.components.ConfigVerificationResult;
import org.apache.nifi.components.ConfigVerificationResult.Outcome;
import org.apache.nifi.components.PropertyDescriptor;
import org.apache.nifi.reporting.InitializationException;
import org.apache.nifi.util.MockConfigurationContext;
import org.apache.nifi.util.TestRunner;
import org.apache.nifi.util.TestRunners;
import org.healthhub.core.digest.DigestFamily;
import org.healthhub.core.digest.StandardKeyedDigests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class StandardResourceCatalogueTest {

    private static final String KEY = "hub-key-of-the-test-ü-0123456789";
    private static final String[] BUSINESS_KEY = {"a", "b"};

    @TempDir
    private Path directory;

    private TestRunner runner;
    private StandardResourceCatalogue service;

    @BeforeEach
    void setRunner() throws InitializationException {
        runner = TestRunners.newTestRunner(NoOpProcessor.class);
        service = new StandardResourceCatalogue();
        runner.addControllerService("catalogue", service);
        runner.setProperty(service, StandardResourceCatalogue.HUB_KEY, KEY);
    }

    @Test
    void testBuiltIn() {
        runner.enableControllerService(service);
        assertTrue(service.catalogue().resource("S20R01").isPresent());
        assertEquals(DigestFamily.SHA_256, service.digests().family());
        assertEquals(StandardKeyedDigests.of(DigestFamily.SHA_256, KEY.getBytes(StandardCharsets.UTF_8)).recordKey("S20R01", BUSINESS_KEY),
                service.digests().recordKey("S20R01", BUSINESS_KEY));
    }

    @Test
    void testSm3() {
        runner.setProperty(service, StandardResourceCatalogue.DIGEST_FAMILY, "SM3");
        runner.enableControllerService(service);
        assertEquals(DigestFamily.SM3, service.digests().family());
    }

    @Test
    void testDirectory() {
        runner.setProperty(service, StandardResourceCatalogue.CATALOGUE_DIRECTORY, directory.toString());
        runner.enableControllerService(service);
        assertTrue(service.catalogue().origin().contains(directory.toString()), service.catalogue().origin());
    }

    @Test
    void testVerifyShowsWhatWasLoaded() throws InitializationException {
        final List<ConfigVerificationResult> results = verify(Map.of());
        assertEquals(List.of(Outcome.SUCCESSFUL, Outcome.SUCCESSFUL), results.stream().map(ConfigVerificationResult::getOutcome).toList(), results.toString());
        final String words = results.getFirst().getExplanation();
        assertTrue(words.contains("S06 (2 resources)") && words.contains("S20 (1 resources)") && words.contains("value domains"), words);
        assertFalse(results.toString().contains(KEY));
    }

    @Test
    void testVerifyShowsWhereOverridesCameFrom() throws IOException, InitializationException {
        final String builtIn = verify(Map.of()).getFirst().getExplanation();
        final int fields = fields(builtIn);
        Files.writeString(directory.resolve("S20.yaml"),
                "code: S20\nresources:\n  - code: S20R01\n    fields:\n      - {name: reporter_no, label: 填报人工号, type: C(4), required: N, evidence: C}\n");
        final String words = verify(Map.of(StandardResourceCatalogue.CATALOGUE_DIRECTORY, directory.toString())).getFirst().getExplanation();
        assertTrue(words.contains("1 files of " + directory), words);
        assertEquals(fields + 1, fields(words), words);
    }

    @Test
    void testVerifyShowsFaultsOfAllKindsAtOnce() throws IOException, InitializationException {
        Files.writeString(directory.resolve("S20.yaml"), "code: S20\nresources:\n  - code: S20R01\n    businessKey: [nothing]\n    fields:\n"
                + "      - {name: name, type: C(0)}\n      - {name: cause_a, aliases: [SFZH]}\n      - {name: sex_code, domain: none}\n");
        Files.createDirectory(directory.resolve("domains"));
        Files.writeString(directory.resolve("domains/death-place.csv"), "code,label\n");
        final String failed = verify(Map.of(StandardResourceCatalogue.CATALOGUE_DIRECTORY, directory.toString())).stream()
                .filter(result -> result.getOutcome() == Outcome.FAILED).map(ConfigVerificationResult::getExplanation).collect(Collectors.joining("\n"));
        for (final String part : List.of("S20.yaml S20R01 nothing", "S20.yaml S20R01 name: length 0", "alias 'SFZH'", "domain 'none'", "death-place.csv")) {
            assertTrue(failed.contains(part), part + " in\n" + failed);
        }
    }

    @Test
    void testVerifyShowsEveryFault() throws IOException, InitializationException {
        Files.writeString(directory.resolve("S91-first.yaml"), "code: S91\nnonsense: 1\n");
        Files.writeString(directory.resolve("S92-second.yaml"), "code: [\n");
        final List<ConfigVerificationResult> failed = verify(Map.of(StandardResourceCatalogue.CATALOGUE_DIRECTORY, directory.toString())).stream()
                .filter(result -> result.getOutcome() == Outcome.FAILED).toList();
        assertTrue(failed.size() >= 2, failed.toString());
        assertTrue(failed.toString().contains("S91-first.yaml") && failed.toString().contains("S92-second.yaml"), failed.toString());
    }

    @Test
    void testFaultyDirectoryKeepsTheServiceDisabled() throws IOException {
        Files.writeString(directory.resolve("S92-second.yaml"), "code: [\n");
        runner.setProperty(service, StandardResourceCatalogue.CATALOGUE_DIRECTORY, directory.toString());
        assertThrows(AssertionError.class, () -> runner.enableControllerService(service));
        assertThrows(IllegalStateException.class, () -> service.catalogue());
    }

    @Test
    void testShortKeyIsInvalid() {
        runner.assertValid(service);
        runner.setProperty(service, StandardResourceCatalogue.HUB_KEY, "short");
        runner.assertNotValid(service);
        runner.setProperty(service, StandardResourceCatalogue.HUB_KEY, "                        ");
        runner.assertNotValid(service);
    }

    @Test
    void testEmptyDirectoryIsInvalid() {
        // The framework refuses an empty external resource: for the built-in catalogue the property must be unset, not an empty parameter.
        runner.setProperty(service, StandardResourceCatalogue.CATALOGUE_DIRECTORY, "");
        runner.assertNotValid(service);
        runner.removeProperty(service, StandardResourceCatalogue.CATALOGUE_DIRECTORY);
        runner.assertValid(service);
    }

    @Test
    void testMissingDirectoryIsInvalid() {
        runner.setProperty(service, StandardResourceCatalogue.CATALOGUE_DIRECTORY, directory.resolve("none").toString());
        runner.assertNotValid(service);
    }

    @Test
    void testLogsShowNoKey() {
        runner.enableControllerService(service);
        assertFalse(runner.getLogger().getInfoMessages().toString().contains(KEY));
        runner.disableControllerService(service);
        assertThrows(IllegalStateException.class, () -> service.digests());
    }

    private static int fields(final String words) {
        return Integer.parseInt(words.replaceAll("(?s).*with (\\d+) fields.*", "$1"));
    }

    private List<ConfigVerificationResult> verify(final Map<PropertyDescriptor, String> more) throws InitializationException {
        final Map<PropertyDescriptor, String> properties = new HashMap<>(more);
        properties.put(StandardResourceCatalogue.HUB_KEY, KEY);
        return service.verify(new MockConfigurationContext(service, properties, runner.getProcessContext().getControllerServiceLookup(), Map.of()), runner.getLogger(), Map.of());
    }
}
