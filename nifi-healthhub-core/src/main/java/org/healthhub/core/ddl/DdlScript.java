// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.ddl;

import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.docs.GeneratedFile;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes scripts of the hub's tables, for people who create tables by hand.
 */
public final class DdlScript {

    private DdlScript() {
    }

    /**
     * The script of one system's canonical tables.
     *
     * @param catalogue the catalogue
     * @param dialect database kind
     * @param system a system of the catalogue
     * @return SQL, lines ended by {@code \n}
     */
    public static String of(final Catalogue catalogue, final Dialect dialect, final BusinessSystem system) {
        final String subject = "%s %s: canonical tables".formatted(system.code(), system.name());
        return script(subject, dialect, DdlGenerator.canonicalTables(catalogue, dialect, List.of(system.code())));
    }

    /**
     * The script of the ledger's tables.
     *
     * @param dialect database kind
     * @return SQL, lines ended by {@code \n}
     */
    public static String ledger(final Dialect dialect) {
        return script("Collection ledger 归集台账: tables", dialect, DdlGenerator.ledgerTables(dialect));
    }

    /**
     * The script of a front-end database (前置库).
     *
     * @param catalogue the catalogue
     * @param dialect database kind
     * @param systems systems of the catalogue whose data tables are wanted
     * @return SQL, lines ended by {@code \n}
     */
    public static String frontEnd(final Catalogue catalogue, final Dialect dialect, final List<BusinessSystem> systems) {
        return script("Front-end database 前置库: tables of the exchange", dialect,
                DdlGenerator.frontEndTables(catalogue, dialect, systems.stream().map(BusinessSystem::code).toList()));
    }

    /**
     * Path of a system's script below the root of the source tree.
     */
    public static String path(final Dialect dialect, final BusinessSystem system) {
        return "docs/ddl/%s/%s.sql".formatted(dialect.folder(), system.code());
    }

    /**
     * Path of the ledger's script below the root of the source tree.
     */
    public static String ledgerPath(final Dialect dialect) {
        return "docs/ddl/%s/ledger.sql".formatted(dialect.folder());
    }

    /**
     * Path of the front-end database's script below the root of the source tree.
     */
    public static String frontEndPath(final Dialect dialect) {
        return "docs/ddl/%s/front-end.sql".formatted(dialect.folder());
    }

    private static String script(final String subject, final Dialect dialect, final List<String> statements) {
        final String head = """
                -- SPDX-License-Identifier: Apache-2.0
                -- %s for %s. %s
                -- Generated; do not edit. Write it with: %s
                """.formatted(subject, dialect.label(), dialect.isRepeatable() ? "Can be run again." : "To be run once.", GeneratedFile.COMMAND);
        return statements.stream()
                .map(statement -> (statement.startsWith("CREATE TABLE") || statement.startsWith("INSERT") ? "\n" : "") + statement + ";\n")
                .collect(Collectors.joining("", head, ""));
    }
}
