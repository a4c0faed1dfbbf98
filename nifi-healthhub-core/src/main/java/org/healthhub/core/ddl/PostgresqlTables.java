// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.ddl;

import org.healthhub.core.catalogue.CommonColumns;

import java.util.List;

/**
 * PostgreSQL: lengths count characters, every statement can be repeated.
 */
final class PostgresqlTables extends TableWriter {

    private static final int LONGEST_NAME = 63;
    private static final String KEEP_NEWER = "hh_keep_newer";
    private static final int DEFAULT_DIGITS = 6;

    @Override
    int longestName() {
        return LONGEST_NAME;
    }

    @Override
    String ifNotExists() {
        return "IF NOT EXISTS ";
    }

    @Override
    String fromNothing() {
        return "";
    }

    @Override
    String now() {
        return "(now() AT TIME ZONE 'Asia/Shanghai')";
    }

    @Override
    String quoted(final String name) {
        return "\"" + name + "\"";
    }

    @Override
    List<String> keepNewerFunction() {
        return List.of("CREATE OR REPLACE FUNCTION %s() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$".formatted(KEEP_NEWER));
    }

    /** A row that a trigger answers with nothing is skipped without an error, so that the rest of a batch goes on; a rule would forbid ON CONFLICT. */
    @Override
    List<String> keepNewer(final String table) {
        final String version = name(CommonColumns.DATA_VERSION);
        return List.of(("DO $$ BEGIN CREATE TRIGGER %s BEFORE UPDATE ON %s FOR EACH ROW WHEN (NEW.%s < OLD.%s) EXECUTE PROCEDURE %s(); "
                + "EXCEPTION WHEN duplicate_object THEN NULL; END $$").formatted(KEEP_NEWER, name(table), version, version, KEEP_NEWER));
    }

    @Override
    String type(final Column column) {
        return switch (column.kind()) {
            case TEXT -> "varchar(%d)".formatted(column.length());
            case LONG_TEXT -> "text";
            case DECIMAL -> "numeric(%d,%d)".formatted(column.length(), column.scale());
            case INTEGER -> "integer";
            case LONG -> "bigint";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
            case TIME -> column.length() == DEFAULT_DIGITS ? "timestamp" : "timestamp(%d)".formatted(column.length());
            case BINARY -> "bytea";
        };
    }
}
