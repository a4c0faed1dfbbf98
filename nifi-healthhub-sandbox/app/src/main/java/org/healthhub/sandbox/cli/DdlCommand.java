// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.cli;

import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.ddl.DdlScript;
import org.healthhub.core.ddl.Dialect;
import org.healthhub.sandbox.SandboxException;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code healthhub ddl --dialect NAME [--system S20] [--ledger] [--front-end] [--catalogue DIR]}: prints the script of a system's canonical tables, with
 * {@code --ledger} also the ledger's; without a system everything of the hub. With {@code --front-end} the tables of a front-end database (前置库) instead.
 */
final class DdlCommand {

    private static final String DIALECT = "--dialect";
    private static final String SYSTEM = "--system";
    private static final String LEDGER = "--ledger";

    private static final String FRONT_END = "--front-end";

    private final Progress progress;

    DdlCommand(final Progress progress) {
        this.progress = progress;
    }

    void run(final List<String> arguments) {
        progress.result(script(Options.of(arguments, Set.of(DIALECT, SYSTEM, Options.CATALOGUE), Set.of(LEDGER, FRONT_END))).stripTrailing());
    }

    private static String script(final Options options) {
        final String name = options.required(DIALECT);
        final Dialect dialect = Dialect.of(name).orElseThrow(() -> new SandboxException("%s is no known dialect; use one of %s".formatted(name,
                Arrays.stream(Dialect.values()).map(Dialect::folder).collect(Collectors.joining(", ")))));
        final Catalogue catalogue = options.catalogue();
        if (options.has(FRONT_END)) {
            return DdlScript.frontEnd(catalogue, dialect, systems(catalogue, options));
        }
        final StringBuilder script = new StringBuilder();
        systems(catalogue, options).forEach(system -> script.append(DdlScript.of(catalogue, dialect, system)).append('\n'));
        if (options.has(LEDGER) || !options.has(SYSTEM)) {
            script.append(DdlScript.ledger(dialect));
        }
        return script.toString();
    }

    private static List<BusinessSystem> systems(final Catalogue catalogue, final Options options) {
        return options.value(SYSTEM).map(code -> List.of(catalogue.system(code.toUpperCase(Locale.ROOT))
                        .orElseThrow(() -> new SandboxException("The catalogue has no system %s; systems: %s".formatted(code,
                                catalogue.systems().stream().map(BusinessSystem::code).collect(Collectors.joining(", ")))))))
                .orElse(catalogue.systems());
    }
}
