// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.nar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.healthhub.core.docs.GeneratedFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

/**
 * The bill of materials (CycloneDX 1.6) in the built archive against the archive itself: every bundled library with its digest, under a licence that
 * is allowed, and named with that licence in the legal files. Runs after packaging.
 */
class BillOfMaterialsCheck {

    private static final String JARS = "META-INF/bundled-dependencies/";
    private static final String APACHE = "Apache-2.0";
    private static final String OWN_GROUP = "org.healthhub";
    private static final int NAME_BASED = 3;
    /** Needed and listed as such, and not bundled. */
    private static final Set<String> BROUGHT_BY_NIFI = Set.of("nifi-standard-services-api-nar", "nifi-api", "nifi-record", "slf4j-api");
    /**
     * Licences under which a library may be bundled, by their SPDX number or, without one, by their name in the library's description: how the legal files
     * call them. All allow use, change and passing on in closed works. Any other needs a decision and a line here.
     */
    private static final Map<String, String> ALLOWED = Map.of(
            APACHE, "Apache License 2.0",
            "MIT", "MIT License",
            "BSD-2-Clause", "BSD 2-Clause License",
            "BSD-3-Clause", "BSD 3-Clause License",
            // ANTLR 3, of three clauses
            "BSD licence", "BSD License",
            // the MIT Licence under another name
            "Bouncy Castle Licence", "Bouncy Castle Licence");

    private static Map<String, String> bundled;
    private static JsonNode bom;
    private static String xml;
    private static String notice;
    private static String license;

    @BeforeAll
    static void open() throws IOException, NoSuchAlgorithmException {
        assumeFalse("offline=true".equals(System.getProperty("mavenSettings")), "the bill is made only when Maven works online");
        bundled = new TreeMap<>();
        try (ZipFile nar = new ZipFile(System.getProperty("nar"))) {
            for (final ZipEntry entry : nar.stream().filter(each -> each.getName().startsWith(JARS) && !each.isDirectory()).toList()) {
                bundled.put(entry.getName().substring(JARS.length()), sha256(nar, entry));
            }
            bom = new ObjectMapper().readTree(text(nar, "META-INF/sbom/bom.json"));
            xml = text(nar, "META-INF/sbom/bom.xml");
            notice = text(nar, "META-INF/NOTICE");
            license = text(nar, "META-INF/LICENSE");
        }
    }

    @Test
    void testBundledLibrariesAndOnlyTheyAreListedWithTheirDigests() {
        final Map<String, String> listed = new TreeMap<>();
        components().forEach(component -> listed.put(component.path("name").asText() + "-" + component.path("version").asText() + ".jar", digest(component)));
        assertEquals(bundled, listed);
        listed.forEach((jar, digest) -> assertTrue(xml.contains(digest), jar));
    }

    @Test
    void testEveryLicenceIsAllowed() {
        components().forEach(component -> assertTrue(licences(component).stream().anyMatch(ALLOWED::containsKey), component.path("purl") + " " + licences(component)));
    }

    @Test
    void testLegalFilesTellTheLicenceOfEveryLibrary() {
        for (final JsonNode component : components()) {
            final String name = component.path("name").asText();
            if (!component.path("group").asText().equals(OWN_GROUP)) {
                final List<String> licences = licences(component);
                final Matcher named = Pattern.compile("(?<![\\w-])" + Pattern.quote(name) + "(?![\\w-])[^(]*\\(([^)]*)\\)").matcher(notice);
                assertTrue(named.find(), name);
                assertTrue(licences.stream().map(ALLOWED::get).anyMatch(named.group(1)::equals), name + " " + licences + " " + named.group(1));
                assertTrue(licences.contains(APACHE) || license.contains(name), name);
            }
        }
    }

    @Test
    void testPageIsUpToDate() {
        final StringBuilder page = new StringBuilder("""
            # Bundled libraries

            From the archive's bill of materials, by `%s`. What it means: [dependencies](dependencies.md).

            | library | version | licence |
            |---|---|---|
            """.formatted(GeneratedFile.COMMAND));
        components().stream().filter(component -> !component.path("group").asText().equals(OWN_GROUP))
                .sorted(Comparator.comparing(component -> component.path("name").asText()))
                .forEach(component -> page.append("| `%s:%s` | %s | %s |\n".formatted(component.path("group").asText(), component.path("name").asText(),
                        component.path("version").asText(), String.join(" or ", licences(component)))));
        GeneratedFile.check("docs/bundled-libraries.md", page.toString());
    }

    @Test
    void testSameSourcesGiveTheSameBill() {
        assertEquals(NAME_BASED, UUID.fromString(bom.path("serialNumber").asText().replace("urn:uuid:", "")).version());
        assertFalse(bom.at("/metadata").has("timestamp"));
    }

    private static List<JsonNode> components() {
        final List<JsonNode> components = new ArrayList<>();
        bom.path("components").forEach(components::add);
        assertTrue(components.removeIf(component -> BROUGHT_BY_NIFI.contains(component.path("name").asText())));
        return components;
    }

    private static String digest(final JsonNode component) {
        for (final JsonNode hash : component.path("hashes")) {
            if (hash.path("alg").asText().equals("SHA-256")) {
                return hash.path("content").asText();
            }
        }
        return "";
    }

    /** Several licences of a library are a choice, as Maven defines them. */
    private static List<String> licences(final JsonNode component) {
        final List<String> licences = new ArrayList<>();
        component.path("licenses").forEach(choice -> licences.add(choice.at("/license/id").asText(choice.at("/license/name").asText(choice.path("expression").asText()))));
        return licences;
    }

    private static String sha256(final ZipFile archive, final ZipEntry entry) throws IOException, NoSuchAlgorithmException {
        try (InputStream content = archive.getInputStream(entry)) {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content.readAllBytes()));
        }
    }

    private static String text(final ZipFile archive, final String name) throws IOException {
        try (InputStream content = archive.getInputStream(archive.getEntry(name))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
