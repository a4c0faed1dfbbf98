// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.cli;

import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.flows.Docking;
import org.healthhub.sandbox.SandboxException;
import org.healthhub.sandbox.flow.DockingGroups;
import org.healthhub.sandbox.flow.FlowDefinitions;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the user asked the command {@code import} for.
 *
 * @param nifi base of NiFi's REST API, ending in {@code /nifi-api}
 * @param systems codes of the systems
 * @param dockings ways by which the source systems are docked
 * @param parameters properties file
 * @param clientCertificate PKCS 12 with the user's key
 * @param clientPasswordVariable environment variable with its password
 * @param trust certificates to trust, PEM or PKCS 12
 * @param trustPasswordVariable environment variable with the password of a PKCS 12 file
 * @param listenerService SSL context service of the root group that the listeners of the flows are to use
 * @param start whether the processors are to run
 * @param keep whether a group with invalid components stays on the canvas
 */
record ImportArguments(URI nifi, List<String> systems, Set<Docking> dockings, Path parameters, Optional<Path> clientCertificate,
                       Optional<String> clientPasswordVariable, Optional<Path> trust, Optional<String> trustPasswordVariable,
                       Optional<String> listenerService, boolean start, boolean keep) {

    private static final String USE = "./healthhub import --nifi https://host:8443 --systems S20[,SHARE] --parameters FILE.properties [--docking table] "
        + "[--client-cert FILE.p12 --client-cert-password-env VARIABLE] [--trust FILE.pem|FILE.p12 [--trust-password-env VARIABLE]] [--listener-tls NAME] "
        + "[--start] [--keep]";
    private static final Set<String> OPTIONS = Set.of("--nifi", "--systems", "--docking", "--parameters", "--client-cert", "--client-cert-password-env", "--trust",
        "--trust-password-env", "--listener-tls");
    private static final Set<String> FLAGS = Set.of("--start", "--keep");
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    static ImportArguments of(final List<String> arguments) {
        final Map<String, String> values = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            final String option = arguments.get(i);
            if (FLAGS.contains(option)) {
                values.put(option, option);
            } else if (!OPTIONS.contains(option)) {
                throw new SandboxException("import does not know %s; use %s".formatted(option, USE));
            } else if (i + 1 == arguments.size() || arguments.get(i + 1).startsWith("--")) {
                throw new SandboxException("A value is missing after " + option);
            } else {
                i++;
                values.put(option, arguments.get(i));
            }
        }
        return new ImportArguments(api(required(values, "--nifi")), systems(required(values, "--systems")),
            Optional.ofNullable(values.get("--docking")).map(DockingGroups::parse).orElse(DockingGroups.DEFAULT), Path.of(required(values, "--parameters")),
            Optional.ofNullable(values.get("--client-cert")).map(Path::of), Optional.ofNullable(values.get("--client-cert-password-env")),
            Optional.ofNullable(values.get("--trust")).map(Path::of), Optional.ofNullable(values.get("--trust-password-env")),
            Optional.ofNullable(values.get("--listener-tls")), values.containsKey("--start"), values.containsKey("--keep"));
    }

    /** Codes of systems, and of what stands once for the whole hub. */
    private static List<String> systems(final String text) {
        final List<String> names = Arrays.stream(text.split(",")).map(name -> name.strip().toUpperCase(Locale.ROOT)).filter(name -> !name.isEmpty()).toList();
        final List<String> hubWide = FlowDefinitions.HUB_WIDE.stream().map(BusinessSystem::code).filter(names::contains).toList();
        final String systems = names.stream().filter(name -> !hubWide.contains(name)).collect(Collectors.joining(","));
        return Stream.concat(CommandLine.codes(systems).stream(), hubWide.stream()).toList();
    }

    private static String required(final Map<String, String> values, final String option) {
        if (!values.containsKey(option)) {
            throw new SandboxException("import needs %s; use %s".formatted(option, USE));
        }
        return values.get(option);
    }

    /** The user copies the address of the canvas or of the host. */
    private static URI api(final String text) {
        final URI uri;
        try {
            uri = URI.create(text);
        } catch (final IllegalArgumentException e) {
            throw new SandboxException("The address after --nifi is not a URL such as https://host:8443", e);
        }
        final boolean plain = "http".equals(uri.getScheme());
        if (uri.getHost() == null || !plain && !"https".equals(uri.getScheme()) || uri.getUserInfo() != null) {
            throw new SandboxException("The address after --nifi is not a URL such as https://host:8443");
        }
        if (plain && !LOOPBACK.contains(uri.getHost())) {
            throw new SandboxException("The secrets of the parameters would travel unprotected: use https, or http on this machine only");
        }
        return URI.create("%s://%s%s/nifi-api".formatted(uri.getScheme(), uri.getAuthority(), uri.getPath().replaceFirst("/nifi(-api)?/?$", "").replaceFirst("/$", "")));
    }
}
