// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows.manifest;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/**
 * Reads the manifest that the NAR plugin puts into an archive.
 */
public final class ManifestReader {

    private static final String ENTRY = "META-INF/docs/extension-manifest.xml";

    private ManifestReader() {
    }

    /**
     * Reads the manifest of an archive.
     *
     * @param file an archive (NAR), or a manifest on its own
     * @throws IOException when there is no manifest or it can not be read
     */
    public static ExtensionManifest read(final Path file) throws IOException {
        if (file.getFileName().toString().endsWith(".xml")) {
            try (InputStream manifest = Files.newInputStream(file)) {
                return read(manifest);
            }
        }
        try (ZipFile archive = new ZipFile(file.toFile())) {
            final ZipEntry entry = archive.getEntry(ENTRY);
            if (entry == null) {
                throw new IOException(file + " holds no " + ENTRY);
            }
            try (InputStream manifest = archive.getInputStream(entry)) {
                return read(manifest);
            }
        }
    }

    private static ExtensionManifest read(final InputStream manifest) throws IOException {
        final Element root;
        try {
            final DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            final Document document = factory.newDocumentBuilder().parse(manifest);
            root = document.getDocumentElement();
        } catch (final ParserConfigurationException | SAXException e) {
            throw new IOException("the manifest is not readable XML", e);
        }
        final SortedMap<String, Extension> extensions = new TreeMap<>();
        for (final Element extension : children(root, "extensions", "extension")) {
            extensions.put(text(extension, "name"), extension(extension));
        }
        return new ExtensionManifest(text(root, "groupId"), text(root, "artifactId"), text(root, "version"), extensions);
    }

    private static Extension extension(final Element extension) {
        final SortedMap<String, Property> properties = new TreeMap<>();
        for (final Element property : children(extension, "properties", "property")) {
            properties.put(text(property, "name"), property(property));
        }
        final TreeSet<String> relationships = new TreeSet<>();
        children(extension, "relationships", "relationship").forEach(relationship -> relationships.add(text(relationship, "name")));
        return new Extension(text(extension, "type"), !children(extension, "dynamicProperties", "dynamicProperty").isEmpty(), properties, relationships);
    }

    private static Property property(final Element property) {
        final List<String> values = children(property, "allowableValues", "allowableValue").stream().map(value -> text(value, "value")).toList();
        final String service = children(property, "controllerServiceDefinition").stream().map(definition -> text(definition, "className")).findFirst().orElse(null);
        return new Property(Boolean.parseBoolean(text(property, "required")), !children(property, "dependencies", "dependency").isEmpty(),
                Boolean.parseBoolean(text(property, "sensitive")), text(property, "defaultValue"), values, service);
    }

    private static String text(final Element parent, final String name) {
        return children(parent, name).stream().map(Node::getTextContent).findFirst().orElse(null);
    }

    private static List<Element> children(final Element parent, final String list, final String name) {
        return children(parent, list).stream().flatMap(element -> children(element, name).stream()).toList();
    }

    private static List<Element> children(final Element parent, final String name) {
        final List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                children.add(element);
            }
        }
        return children;
    }
}
