// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.ddl;

import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.Resource;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the tables of the hub store: the canonical tables from the catalogue, and the ledger's. No statement ends with a semicolon.
 * {@link Dialect#isRepeatable} tells whether statements can be run again.
 */
public final class DdlGenerator {

    private DdlGenerator() {
    }

    /**
     * The statements for all resources of some systems, in catalogue order. On PostgreSQL a trigger keeps each table from replacing a record by an older version,
     * which may come later when several tasks or nodes write; elsewhere the tables take versions as they come.
     *
     * @param catalogue the catalogue
     * @param dialect database kind
     * @param systemCodes codes of the systems wanted
     * @return statements to run in this order
     * @throws IllegalArgumentException when the catalogue has no system of a code
     */
    public static List<String> canonicalTables(final Catalogue catalogue, final Dialect dialect, final List<String> systemCodes) {
        final List<String> statements = new ArrayList<>(dialect.keepNewerFunction());
        for (final BusinessSystem system : systems(catalogue, systemCodes)) {
            system.resources().forEach(resource -> {
                statements.addAll(canonicalTable(catalogue, resource, dialect));
                statements.addAll(dialect.keepNewer(CanonicalTable.of(catalogue, resource)));
            });
        }
        return statements;
    }

    /**
     * The statements for one resource: table, indexes, comments.
     *
     * @param catalogue the catalogue, for the key of the resource's parent
     * @param resource a resource of the catalogue
     * @param dialect database kind
     * @return statements to run in this order
     */
    public static List<String> canonicalTable(final Catalogue catalogue, final Resource resource, final Dialect dialect) {
        return dialect.statements(CanonicalTable.of(catalogue, resource));
    }

    /**
     * The statements for the tables of the collection ledger, with the rows that tell the ledger service their version. For those who choose
     * 'Require Existing Tables'; the service creates the same tables itself on PostgreSQL.
     *
     * @param dialect database kind
     * @return statements to run in this order
     */
    public static List<String> ledgerTables(final Dialect dialect) {
        final List<String> statements = new ArrayList<>();
        LedgerModel.TABLES.forEach(table -> statements.addAll(dialect.statements(table)));
        statements.addAll(dialect.versionRows());
        return statements;
    }

    /**
     * The statements for the tables of a front-end database (前置库): batch, receipt and error table, then the data tables of some systems.
     *
     * @param catalogue the catalogue
     * @param dialect database kind
     * @param systemCodes codes of the systems whose data tables are wanted
     * @return statements to run in this order
     * @throws IllegalArgumentException when the catalogue has no system of a code
     */
    public static List<String> frontEndTables(final Catalogue catalogue, final Dialect dialect, final List<String> systemCodes) {
        final List<String> statements = new ArrayList<>();
        FrontEndModel.exchangeTables(FrontEndNames.STANDARD).forEach(table -> statements.addAll(dialect.statements(table)));
        systems(catalogue, systemCodes).forEach(system -> system.resources().forEach(
                resource -> statements.addAll(dialect.statements(FrontEndModel.dataTable(FrontEndNames.STANDARD, resource)))));
        return statements;
    }

    private static List<BusinessSystem> systems(final Catalogue catalogue, final List<String> codes) {
        return codes.stream().map(code -> catalogue.system(code).orElseThrow(() -> new IllegalArgumentException("Unknown system %s; known: %s".formatted(code,
                catalogue.systems().stream().map(BusinessSystem::code).collect(Collectors.joining(", ")))))).toList();
    }
}
