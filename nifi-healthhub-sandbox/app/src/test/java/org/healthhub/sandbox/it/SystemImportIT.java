// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.it;

import com.fasterxml.jackson.databind.JsonNode;
import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.flows.Docking;
import org.healthhub.sandbox.RunningSandbox;
import org.healthhub.sandbox.SandboxException;
import org.healthhub.sandbox.SandboxExtension;
import org.healthhub.sandbox.flow.DockingGroups;
import org.healthhub.sandbox.flow.FlowDefinitions;
import org.healthhub.sandbox.flow.ParameterValues;
import org.healthhub.sandbox.flow.SandboxParameters;
import org.healthhub.sandbox.flow.SecuredListeners;
import org.healthhub.sandbox.flow.SystemImport;
import org.healthhub.sandbox.rest.NiFiClient;
import org.healthhub.sandbox.runtime.Secrets;
import org.healthhub.sandbox.secure.TlsFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A NiFi that somebody works with gets a system whole or not at all. The system is the one of S20 under another code, beside the one that runs. */
@ExtendWith(SandboxExtension.class)
class SystemImportIT {

    private static final String CODE = "S99";
    private static final String CONTEXT = "healthhub-S99";
    private static final List<String> SECRETS = List.of("hub.key", "hub.db.password", "platform.secret", "source.db.password", "source.file.password");

    private static MainPath path;
    private static NiFiClient nifi;
    private static BusinessSystem system;
    private static Map<String, String> plain;
    private static Map<String, String> environment;

    @TempDir
    private Path folder;
    private final List<String> said = new ArrayList<>();
    private List<String> before;

    @BeforeAll
    static void run(final RunningSandbox sandbox) {
        path = MainPath.of(sandbox);
        nifi = sandbox.nifi();
        final BusinessSystem model = path.catalogue().system("S20").orElseThrow();
        system = new BusinessSystem(CODE, model.slug(), model.name(), model.resources());
        final Map<String, String> all = new HashMap<>(
            new SandboxParameters(sandbox.home(), sandbox.ports(), Secrets.of(sandbox.home()), sandbox::database).of(model));
        // not wanted here
        all.keySet().removeIf(name -> name.startsWith("source.http.") || name.startsWith("source.listen."));
        environment = Map.of("HEALTHHUB_S99_SOURCE_DB_PASSWORD", all.remove("source.db.password"));
        all.remove("source.file.password");
        plain = all;
        assertTrue(plain.keySet().stream().noneMatch(SECRETS::contains));
    }

    @BeforeEach
    void copyDefinition() throws IOException {
        before = groups();
        final Path target = Files.createDirectories(folder.resolve("99-" + system.slug()));
        Files.writeString(target.resolve("flow.json"), new FlowDefinitions(path.sandbox().home().flowTemplates()).read(path.catalogue().system("S20").orElseThrow())
            .replace("healthhub-S20", CONTEXT).replace("\"S20 ", "\"S99 "));
    }

    @AfterEach
    void remove() {
        final List<JsonNode> children = nifi.processGroups().children(nifi.processGroups().root());
        children.stream().map(group -> group.path("id").asText()).filter(id -> !before.contains(id)).forEach(nifi.processGroups()::delete);
        nifi.parameterContexts().all().stream().filter(context -> context.path("name").asText().equals(CONTEXT))
            .forEach(context -> nifi.parameterContexts().delete(context.path("id").asText()));
    }

    private static List<String> groups() {
        return nifi.processGroups().children(nifi.processGroups().root()).stream().map(group -> group.path("id").asText()).toList();
    }

    private static List<String> contexts() {
        return nifi.parameterContexts().all().stream().map(context -> context.path("name").asText()).sorted().toList();
    }

    /** Values of the context that the running systems share. */
    private static Map<String, String> common() {
        final Map<String, String> values = new TreeMap<>();
        nifi.parameterContexts().all().stream().filter(context -> context.path("name").asText().equals(SandboxParameters.COMMON_CONTEXT)).findFirst().orElseThrow()
            .path("parameters").forEach(entity -> values.put(entity.at("/parameter/name").asText(), entity.at("/parameter/value").asText()));
        return values;
    }

    /** Whether a component belongs to a docking that nobody asked for. */
    private static boolean isOff(final JsonNode component) {
        for (JsonNode inner = component; inner.hasNonNull("parentGroupId"); ) {
            inner = nifi.processGroups().group(inner.path("parentGroupId").asText()).path("component");
            final String name = inner.path("name").asText();
            if (Arrays.stream(Docking.values()).anyMatch(docking -> docking.group().equals(name) && !DockingGroups.DEFAULT.contains(docking))) {
                return true;
            }
        }
        return false;
    }

    /** Notices by mail are off until somebody fills in their parameters. */
    private static boolean isNotice(final JsonNode processor) {
        return processor.path("type").asText().endsWith(".PutEmail");
    }

    private SystemImport systems(final Map<String, String> values) throws IOException {
        return systems(values, Optional.empty());
    }

    private SystemImport systems(final Map<String, String> values, final Optional<SecuredListeners> listeners) throws IOException {
        final String text = values.entrySet().stream().map(value -> value.getKey() + "=" + value.getValue()).collect(Collectors.joining("\n"));
        final ParameterValues parameters = ParameterValues.of(Files.writeString(folder.resolve("file.properties"), text), environment, question -> Optional.empty());
        final SystemImport systems = new SystemImport(nifi, new FlowDefinitions(folder), parameters, DockingGroups.DEFAULT, listeners, said::add);
        systems.check(List.of(system));
        return systems;
    }

    @Test
    void testSystemIsImportedValidAndStoppedOnce() throws IOException {
        final Map<String, String> common = common();
        final Map<String, String> other = new HashMap<>(plain);
        other.put("hub.db.url", "jdbc:postgresql://127.0.0.1:1/other");

        assertTrue(systems(other).importSystem(system, false, false));

        final JsonNode group = nifi.processGroups().children(nifi.processGroups().root()).stream().filter(child -> !before.contains(child.path("id").asText())).findFirst()
            .orElseThrow();
        assertEquals(0, group.path("invalidCount").asInt());
        assertEquals(0, group.path("runningCount").asInt());
        assertTrue(nifi.controllerServices().of(group.path("id").asText()).stream()
            .allMatch(service -> service.path("state").asText().equals(isOff(service) ? "DISABLED" : "ENABLED")));
        assertTrue(nifi.processGroups().processors(group.path("id").asText()).stream()
            .allMatch(processor -> processor.path("state").asText().equals(isOff(processor) || isNotice(processor) ? "DISABLED" : "STOPPED")));
        assertEquals(common, common());
        assertFalse(systems(plain).importSystem(system, false, false));
        assertTrue(said.getLast().contains("already"), said::toString);
        assertEquals(before.size() + 1, groups().size());
    }

    @Test
    void testInvalidSettingIsNamedAndNothingIsLeft() throws IOException {
        final List<String> contexts = contexts();
        final Map<String, String> faulty = new HashMap<>(plain);
        faulty.put("source.jdbc.driver.path", "/no/such/driver.jar");
        final SystemImport systems = systems(faulty);

        final SandboxException e = assertThrows(SandboxException.class, () -> systems.importSystem(system, false, false));

        assertTrue(e.getMessage().contains("源库连接池, property"), e::getMessage);
        assertTrue(e.getMessage().contains("nothing of it is left"), e::getMessage);
        assertEquals(before, groups());
        assertEquals(contexts, contexts());
    }

    @Test
    void testListenersShowTheCertificateOfTheNamedService() throws IOException {
        final TlsFolder tls = new TlsFolder(folder.resolve("tls"));
        tls.prepare();
        final String root = nifi.processGroups().root();
        final String service = nifi.controllerServices().create(root, "org.apache.nifi.ssl.StandardRestrictedSSLContextService", "Listeners", tls.serviceProperties());
        try {
            final SandboxException disabled = assertThrows(SandboxException.class, () -> SecuredListeners.of(nifi, "Listeners"));
            assertTrue(disabled.getMessage().contains("Listeners is DISABLED"), disabled::getMessage);
            nifi.controllerServices().enable(root, known -> known.path("id").asText().equals(service));

            assertTrue(systems(plain, Optional.of(SecuredListeners.of(nifi, "Listeners"))).importSystem(system, false, false));

            final String group = groups().stream().filter(id -> !before.contains(id)).findFirst().orElseThrow();
            final List<JsonNode> listeners = nifi.processGroups().processors(group).stream().filter(processor -> processor.path("type").asText().endsWith(".HandleHttpRequest"))
                .toList();
            assertEquals(1, listeners.size());
            assertEquals(service, listeners.getFirst().at("/config/properties/SSL Context Service").asText());
            nifi.processGroups().delete(group);
        } finally {
            nifi.controllerServices().delete(root, service);
        }
    }

    @Test
    void testMissingServiceOfListenersIsNamed() {
        final SandboxException e = assertThrows(SandboxException.class, () -> SecuredListeners.of(nifi, "nobody"));
        assertTrue(e.getMessage().contains("no controller service named nobody"), e::getMessage);
    }
}
