// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.ddl;

import org.healthhub.core.canonical.CanonicalSchema;
import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.CommonColumns;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.Resource;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the canonical tables of the hub store from the catalogue. Every statement can be repeated without harm; none ends with a semicolon.
 * <p>
 * Only the record key is NOT NULL: the gate before the store refuses records with missing required fields one by one, while a constraint
 * would refuse the whole FlowFile.
 */
public final class DdlGenerator {

    private DdlGenerator() {
    }

    /**
     * The statements for all resources of some systems, in catalogue order.
     *
     * @param catalogue the catalogue
     * @param dialect database kind
     * @param systemCodes codes of the systems wanted
     * @return statements to run in this order
     * @throws IllegalArgumentException when the catalogue has no system of a code
     */
    public static List<String> canonicalTables(final Catalogue catalogue, final Dialect dialect, final List<String> systemCodes) {
        final List<String> statements = new ArrayList<>();
        for (final String code : systemCodes) {
            final BusinessSystem system = catalogue.system(code).orElseThrow(() -> new IllegalArgumentException("Unknown system %s; known: %s".formatted(code,
                    catalogue.systems().stream().map(BusinessSystem::code).collect(Collectors.joining(", ")))));
            system.resources().forEach(resource -> statements.addAll(canonicalTable(resource, dialect)));
        }
        return statements;
    }

    /**
     * The statements for one resource: table, index, comments.
     *
     * @param resource the resource
     * @param dialect database kind
     * @return statements to run in this order
     */
    public static List<String> canonicalTable(final Resource resource, final Dialect dialect) {
        final List<Field> columns = CanonicalSchema.of(resource).columns();
        final String table = resource.table();
        final String lines = columns.stream()
                .map(column -> "    %s %s%s".formatted(column.name(), dialect.type(column), column.name().equals(CommonColumns.DATA_UUID) ? " NOT NULL" : ""))
                .collect(Collectors.joining(",\n"));
        final List<String> statements = new ArrayList<>();
        statements.add("CREATE TABLE IF NOT EXISTS %s (\n%s,\n    PRIMARY KEY (%s)\n)".formatted(table, lines, CommonColumns.DATA_UUID));
        statements.add("CREATE INDEX IF NOT EXISTS %s_%s ON %s (%s)".formatted(table, CommonColumns.PERSON_KEY, table, CommonColumns.PERSON_KEY));
        statements.addAll(dialect.comments(table, "%s %s".formatted(resource.code(), resource.name()), columns));
        return statements;
    }
}
