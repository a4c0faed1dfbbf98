// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.handbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.nifi.util.NiFiProperties;
import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.CatalogueException;
import org.healthhub.core.catalogue.CatalogueLoader;
import org.healthhub.flows.CommonParameters;
import org.healthhub.flows.FlowParameter;
import org.healthhub.flows.SystemParameters;
import org.healthhub.flows.manifest.Extension;
import org.healthhub.flows.manifest.ExtensionManifest;
import org.healthhub.sandbox.runtime.SandboxPort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every name that the handbooks may use, from code, flow definitions, scripts and files. A name of a certain shape must be one of its own kind; any other
 * must stand somewhere as it is written.
 */
final class Vocabulary {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)+)\"");
    private static final Pattern CONSTANT = Pattern.compile("\\b([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*)\\b");
    private static final Pattern SQL_WORD = Pattern.compile("\\b([a-z][a-z0-9_]*)\\b");
    private static final Pattern ATTRIBUTE = Pattern.compile("\"(healthhub\\.[a-z.]+)\"");
    private static final Pattern ENVIRONMENT = Pattern.compile("\\b(HEALTHHUB_[A-Z_]+)\\b");
    private static final Pattern NIFI_PROPERTY = Pattern.compile("(?m)^\\s*(nifi\\.[A-Za-z0-9.]+)=");
    private static final Pattern TITLE = Pattern.compile("[A-Z][A-Za-z0-9]*(?: [A-Z0-9][A-Za-z0-9+-]*)+");
    private static final Pattern TEST = Pattern.compile("[A-Z][A-Za-z0-9]+(?:Test|IT)");
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+-[0-9]{3}|row-[a-z-]+");
    private static final Pattern PARAMETER = Pattern.compile("(?:S[0-9]{2}\\.)?(?:hub|source|platform|provider|catalogue|correction|reconciliation|share)\\.[a-z][A-Za-z0-9.*]+");
    /** Values of our own that no table of the program holds: statuses and short words of everyday use. */
    private static final Set<String> EVERYDAY = Set.of("true", "false", "0", "1", "200", "300", "4", "POST", "D", "I", "U");
    /** Folders and files of an official NiFi, as its archive has them. */
    private static final Set<String> NIFI_FILES = Set.of("lib/", "conf/", "state/", "logs/", "conf/nifi.properties", "conf/bootstrap.conf", "conf/logback.xml", "/opt/nifi",
            "/opt/nifi/drivers/", "logs/nifi-app.log", "logs/nifi-user.log", "logs/nifi-request.log", "nifi-user.log",
            "nifi");
    /** Components of NiFi 2.3.0 that the handbooks name and no flow uses. */
    private static final Set<String> STOCK = Set.of("StandardRestrictedSSLContextService");
    /** Classes of JDBC drivers, as their makers name them; nothing here can check them. */
    private static final Set<String> DRIVERS = Set.of("oracle.jdbc.OracleDriver", "com.microsoft.sqlserver.jdbc.SQLServerDriver", "com.mysql.cj.jdbc.Driver",
            "dm.jdbc.driver.DmDriver", "com.kingbase8.Driver");
    /** Commands and settings of the operating system, which nothing here can check. */
    private static final Pattern OUTSIDE = Pattern.compile("jdbc:.*|mvn .*|keytool .*|-Xm[sx][0-9]g|LimitNOFILE=[0-9]+|vm\\.swappiness|managed-authorizer|yyyy-.*|"
            + "S[0-9]{2}\\.xlsx");
    private static final Pattern CURL = Pattern.compile("curl .*http://127\\.0\\.0\\.1:([0-9]+)(/[a-z/]+).*");

    private final Commands commands = new Commands();
    private final OpenApi openApi = new OpenApi();
    private final Set<String> titles = new TreeSet<>();
    private final Set<String> words = new TreeSet<>();
    private final Set<String> canvas = new TreeSet<>();
    private final Set<String> parameters = new TreeSet<>();
    private final Set<String> environment = new TreeSet<>();
    private final Set<String> ports = new TreeSet<>(Set.of("8443"));
    private final Set<String> attributes;
    private final Set<String> constants;
    private final Set<String> literals;
    private final Set<String> tables;
    private final Set<String> niFiProperties;
    private final Set<String> files;
    private final Set<String> tests;

    Vocabulary() {
        manifests();
        flows();
        parameters();
        final List<String> sources = SourceTree.mainSources();
        literals = SourceTree.found(sources.stream(), LITERAL);
        constants = SourceTree.found(sources.stream(), CONSTANT);
        openApi.codes().forEach(code -> constants.add(code.toUpperCase(Locale.ROOT).replace('-', '_')));
        attributes = SourceTree.found(sources.stream(), ATTRIBUTE);
        tables = SourceTree.found(SourceTree.files("docs/ddl/postgresql", ".sql").stream(), SQL_WORD);
        niFiProperties = niFiProperties();
        environment.addAll(SourceTree.found(Stream.of("healthhub"), ENVIRONMENT));
        Arrays.stream(SandboxPort.values()).forEach(port -> ports.add(String.valueOf(port.defaultNumber())));
        final List<String> paths = SourceTree.files(".", "");
        files = paths.stream().map(path -> path.substring(path.lastIndexOf('/') + 1)).collect(Collectors.toCollection(TreeSet::new));
        tests = paths.stream().filter(path -> path.contains("src/test/java")).map(path -> path.substring(path.lastIndexOf('/') + 1).replace(".java", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void manifests() {
        for (final String path : SourceTree.files("flow-templates/src/main/resources", ".json")) {
            final ExtensionManifest manifest;
            try {
                manifest = ExtensionManifest.trimmed(path.substring(path.lastIndexOf('/') + 1).replace(".json", ""));
            } catch (final IOException e) {
                throw new UncheckedIOException(e);
            }
            words.add(manifest.artifact());
            manifest.extensions().forEach(this::add);
        }
        SourceTree.found(SourceTree.files("nifi-healthhub-services/src/main", ".ControllerService").stream(), Pattern.compile("(?m)\\.([A-Za-z]+)$")).forEach(words::add);
    }

    private void add(final String type, final Extension extension) {
        words.add(type.substring(type.lastIndexOf('.') + 1));
        words.addAll(extension.relationships());
        extension.properties().forEach((name, property) -> {
            titles.add(name);
            titles.addAll(property.allowableValues());
        });
        words.addAll(titles);
    }

    private void flows() {
        for (final String path : SourceTree.files("flow-templates", "flow.json")) {
            try {
                final JsonNode flow = MAPPER.readTree(SourceTree.read(path));
                flow.get("flowContents").findValuesAsText("name").forEach(canvas::add);
                words.addAll(flow.get("parameterContexts").properties().stream().map(context -> context.getValue().path("name").asText()).toList());
                flow.get("parameterContexts").findValues("parameters").forEach(list -> list.forEach(this::parameter));
            } catch (final IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void parameter(final JsonNode parameter) {
        final String name = parameter.path("name").asText();
        parameters.add(name);
        if (parameter.path("sensitive").asBoolean()) {
            environment.add("HEALTHHUB_" + name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"));
            environment.add("HEALTHHUB_S20_" + name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"));
        }
        if (name.endsWith(".listen.port")) {
            ports.add(parameter.path("value").asText());
        }
    }

    private void parameters() {
        CommonParameters.ALL.forEach(this::preset);
        try {
            for (final BusinessSystem system : CatalogueLoader.builtIn().systems()) {
                new SystemParameters(system).all().forEach(this::preset);
            }
        } catch (final CatalogueException e) {
            throw new IllegalStateException(e);
        }
    }

    private void preset(final FlowParameter parameter) {
        parameter.preset().ifPresent(words::add);
    }

    private static Set<String> niFiProperties() {
        final Set<String> names = SourceTree.found(Stream.concat(SourceTree.files("nifi-healthhub-sandbox", "nifi.properties").stream(),
                SourceTree.mainSources().stream().filter(path -> path.endsWith("ClusterNode.java") || path.endsWith("NiFiConfiguration.java"))), NIFI_PROPERTY);
        for (final Field field : NiFiProperties.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
                try {
                    names.add((String) field.get(null));
                } catch (final IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return names;
    }

    Commands commands() {
        return commands;
    }

    OpenApi openApi() {
        return openApi;
    }

    boolean knowsOnCanvas(final String name) {
        return canvas.contains(name);
    }

    boolean knowsNiFiProperty(final String name) {
        return niFiProperties.contains(name);
    }

    /** Also one of a single system, such as {@code S20.source.db.url}. */
    boolean knowsParameter(final String name) {
        final String own = name.replaceFirst("^S[0-9]{2}\\.", "");
        return own.endsWith("*") ? parameters.stream().anyMatch(parameter -> parameter.startsWith(own.replace("*", ""))) : parameters.contains(own);
    }

    /** Names of tables and columns. */
    boolean knowsColumn(final String name) {
        return tables.contains(name);
    }

    /** Whether a text in back quotes is a name of something that exists. */
    boolean knows(final String text) {
        if (text.startsWith("./healthhub")) {
            return commands.fault(text).isEmpty();
        } else if (text.startsWith("curl ")) {
            return CURL.matcher(text).results().anyMatch(call -> ports.contains(call.group(1)) && literals.contains(call.group(2)));
        } else if (text.startsWith("nifi.")) {
            return knowsNiFiProperty(text) || files.contains(text);
        } else if (text.startsWith("healthhub.")) {
            return attributes.contains(text);
        } else if (text.startsWith("HEALTHHUB_")) {
            return text.equals("HEALTHHUB_") || environment.contains(text);
        } else if (PARAMETER.matcher(text).matches()) {
            return knowsParameter(text);
        } else if (TITLE.matcher(text).matches()) {
            return titles.contains(text);
        } else if (TEST.matcher(text).matches()) {
            return tests.contains(text);
        } else if (CODE.matcher(text).matches()) {
            return openApi.codes().contains(text);
        } else if (text.startsWith("hh_") || text.startsWith("qz_")) {
            return text.equals("qz_") || knowsColumn(text);
        } else if (CONSTANT.matcher(text).matches() && text.contains("_")) {
            return constants.contains(text);
        } else if (text.matches("[0-9]{4,}")) {
            return ports.contains(text);
        }
        return EVERYDAY.contains(text) || STOCK.contains(text) || DRIVERS.contains(text) || OUTSIDE.matcher(text).matches() || words.contains(text)
                || literals.contains(text) || constants.contains(text) || tables.contains(text) || openApi.words().contains(text) || isFile(text);
    }

    private boolean isFile(final String text) {
        return NIFI_FILES.contains(text) || files.contains(text) || text.contains("/") && !text.startsWith("/") && SourceTree.exists(text);
    }
}
