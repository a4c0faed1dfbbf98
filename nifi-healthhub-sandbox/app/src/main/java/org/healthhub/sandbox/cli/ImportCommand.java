// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.cli;

import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.CatalogueException;
import org.healthhub.core.catalogue.CatalogueLoader;
import org.healthhub.sandbox.SandboxException;
import org.healthhub.sandbox.flow.FlowDefinitions;
import org.healthhub.sandbox.flow.ParameterValues;
import org.healthhub.sandbox.flow.SecuredListeners;
import org.healthhub.sandbox.flow.SystemImport;
import org.healthhub.sandbox.rest.NiFiClient;
import org.healthhub.sandbox.rest.TlsFiles;
import org.healthhub.sandbox.runtime.SandboxHome;

import java.io.Console;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code healthhub import}: puts committed flow definitions into a NiFi that is not the sandbox's. */
final class ImportCommand {
    private final SandboxHome home;
    private final Map<String, String> environment;
    private final Progress progress;

    ImportCommand(final SandboxHome home, final Map<String, String> environment, final Progress progress) {
        this.home = home;
        this.environment = environment;
        this.progress = progress;
    }

    void run(final ImportArguments arguments) {
        final FlowDefinitions definitions = new FlowDefinitions(home.flowTemplates());
        final List<BusinessSystem> available = Stream.concat(catalogue().systems().stream(), FlowDefinitions.HUB_WIDE.stream()).filter(definitions::has).toList();
        final List<BusinessSystem> wanted = arguments.systems().stream().map(code -> available.stream().filter(system -> system.code().equals(code)).findFirst()
            .orElseThrow(() -> new SandboxException("There is no flow definition for %s; there are %s"
                .formatted(code, available.stream().map(BusinessSystem::code).toList())))).toList();
        final ParameterValues values = ParameterValues.of(arguments.parameters(), environment, ImportCommand::ask);
        final NiFiClient nifi = client(arguments);
        final Optional<SecuredListeners> listeners = arguments.listenerService().map(name -> SecuredListeners.of(nifi, name));
        final SystemImport systems = new SystemImport(nifi, definitions, values, arguments.dockings(), listeners, progress::say);
        systems.check(available);
        wanted.forEach(system -> systems.importSystem(system, arguments.start(), arguments.keep()));
    }

    private static Catalogue catalogue() {
        try {
            return CatalogueLoader.builtIn();
        } catch (final CatalogueException e) {
            throw new IllegalStateException("The built-in catalogue is not valid", e);
        }
    }

    private NiFiClient client(final ImportArguments arguments) {
        if (!arguments.nifi().getScheme().equals("https")) {
            return new NiFiClient(arguments.nifi());
        }
        return new NiFiClient(arguments.nifi(), new TlsFiles(arguments.clientCertificate().orElse(null), password(arguments.clientPasswordVariable()),
            arguments.trust().orElse(null), password(arguments.trustPasswordVariable())).context());
    }

    private char[] password(final Optional<String> variable) {
        if (variable.isEmpty()) {
            return null;
        }
        final String password = environment.get(variable.get());
        if (password == null) {
            throw new SandboxException("The environment variable %s is not set".formatted(variable.get()));
        }
        return password.toCharArray();
    }

    /** Asks only at a terminal: the script selects the console of java.base, which there is at a terminal only. */
    private static Optional<String> ask(final String question) {
        final Console console = System.console();
        if (console == null) {
            return Optional.empty();
        }
        final char[] answer = console.readPassword("%s", question);
        return answer == null || answer.length == 0 ? Optional.empty() : Optional.of(new String(answer));
    }
}
