// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.ddl;

import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.docs.GeneratedFile;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the script of one system's canonical tables, for people who create tables by hand.
 */
public final class DdlScript {

    private DdlScript() {
    }

    /**
     * The script of one system.
     *
     * @param catalogue the catalogue
     * @param dialect database kind
     * @param system a system of the catalogue
     * @return SQL, lines ended by {@code \n}
     */
    public static String of(final Catalogue catalogue, final Dialect dialect, final BusinessSystem system) {
        final String head = """
                -- SPDX-License-Identifier: Apache-2.0
                -- %s %s: canonical tables for %s.
                -- Generated from the catalogue; do not edit. Write it with: %s
                """.formatted(system.code(), system.name(), dialect.label(), GeneratedFile.COMMAND);
        return DdlGenerator.canonicalTables(catalogue, dialect, List.of(system.code())).stream()
                .map(statement -> (statement.startsWith("CREATE TABLE") ? "\n" : "") + statement + ";\n")
                .collect(Collectors.joining("", head, ""));
    }

    /**
     * Path of a system's script below the root of the source tree.
     */
    public static String path(final Dialect dialect, final BusinessSystem system) {
        return "docs/ddl/%s/%s.sql".formatted(dialect.folder(), system.code());
    }
}
