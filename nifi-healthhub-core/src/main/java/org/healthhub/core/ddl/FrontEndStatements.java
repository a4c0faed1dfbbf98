// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.ddl;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The statements that the hub runs on a front-end database. Plain INSERT and SELECT by key: nothing that one of the database kinds does not take; only names that
 * a database reserves are quoted in its own way. Every value is a parameter. Immutable and thread-safe.
 */
public final class FrontEndStatements {

    /** Columns of the batch table in the order of {@link #insertBatch}. */
    public static final List<String> BATCH_COLUMNS = List.of(FrontEndModel.BATCH_NO, FrontEndModel.PART_NO, FrontEndModel.RESOURCE_CODE, FrontEndModel.LAST_PART,
            FrontEndModel.RECORD_COUNT, FrontEndModel.CONTENT_DIGEST, FrontEndModel.EXCH_FLAG, FrontEndModel.SUBMITTED_AT);
    /** Columns of the receipt table in the order of {@link #selectReceipt}. */
    public static final List<String> RECEIPT_COLUMNS = List.of(FrontEndModel.RECEIPT_NO, FrontEndModel.CODE, FrontEndModel.STATUS, FrontEndModel.RECEIVED_COUNT,
            FrontEndModel.ACCEPTED_COUNT, FrontEndModel.REJECTED_COUNT, FrontEndModel.MESSAGE);
    /** Columns of the error table in the order of {@link #selectErrors}. */
    public static final List<String> ERROR_COLUMNS = List.of(FrontEndModel.ROW_NO, "data_uuid", FrontEndModel.CODE, FrontEndModel.FIELD, FrontEndModel.MESSAGE);
    /** Columns of a data table that stand before and after those of the record, in the order of {@link #insertRow}. */
    public static final List<String> EXCHANGE_COLUMNS = List.of(FrontEndModel.EXCH_PART_NO, FrontEndModel.EXCH_ROW_NO, FrontEndModel.EXCH_FLAG);

    /** Columns of the inventory table in the order of {@link #insertQuestion}. */
    public static final List<String> QUESTION_COLUMNS = List.of(FrontEndModel.QUESTION_NO, FrontEndModel.QUESTION, FrontEndModel.EXCH_FLAG, FrontEndModel.ASKED_AT);

    private static final String OF_PART = " WHERE " + FrontEndModel.BATCH_NO + " = ? AND " + FrontEndModel.PART_NO + " = ?";

    private final Dialect dialect;
    private final FrontEndNames names;

    public FrontEndStatements(final Dialect dialect, final FrontEndNames names) {
        this.dialect = Objects.requireNonNull(dialect, "dialect");
        this.names = Objects.requireNonNull(names, "names");
    }

    /** Inserts a part; fails with SQLState 23… when there is one under the same numbers. */
    public String insertBatch() {
        return insert(names.batch(), BATCH_COLUMNS);
    }

    /**
     * Inserts a record.
     *
     * @param table the resource's data table
     * @param columns columns of the record; their parameters follow those of {@link #EXCHANGE_COLUMNS}
     */
    public String insertRow(final String table, final List<String> columns) {
        return insert(table, rowColumns(columns));
    }

    /** The part under two numbers: resource, record count, content digest. */
    public String selectBatch() {
        return select(names.batch(), List.of(FrontEndModel.RESOURCE_CODE, FrontEndModel.RECORD_COUNT, FrontEndModel.CONTENT_DIGEST)) + OF_PART;
    }

    public String selectReceipt() {
        return select(names.receipt(), RECEIPT_COLUMNS) + OF_PART;
    }

    public String selectErrors() {
        return select(names.error(), ERROR_COLUMNS) + OF_PART + " ORDER BY " + dialect.identifier(FrontEndModel.ROW_NO);
    }

    /** Asks the platform what it keeps. */
    public String insertQuestion() {
        return insert(names.inventory(), QUESTION_COLUMNS);
    }

    /** The answer to a question, once the exchange flag says that it is there. */
    public String selectAnswer() {
        return select(names.inventory(), List.of(FrontEndModel.ANSWER)) + " WHERE " + FrontEndModel.QUESTION_NO + " = ? AND " + FrontEndModel.EXCH_FLAG + " = '"
                + FrontEndModel.TAKEN + "'";
    }

    /**
     * Gives no row, but names and types of columns; fails when one of them, the table, or the right to read it is missing.
     */
    public String probe(final String table, final List<String> columns) {
        return select(table, columns) + " WHERE 1 = 0";
    }

    /** Inserts nothing, but fails when the table, one of the columns, or the right to insert is missing. */
    public String insertNothing(final String table, final List<String> columns) {
        return "INSERT INTO " + table + " (" + list(columns) + ") " + probe(table, columns);
    }

    /** All columns of {@link #insertRow} in order. */
    public static List<String> rowColumns(final List<String> columns) {
        return Stream.concat(EXCHANGE_COLUMNS.stream(), columns.stream()).toList();
    }

    private String select(final String table, final List<String> columns) {
        return "SELECT " + list(columns) + " FROM " + table;
    }

    private String insert(final String table, final List<String> columns) {
        return "INSERT INTO " + table + " (" + list(columns) + ") VALUES (" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    }

    private String list(final List<String> columns) {
        return columns.stream().map(dialect::identifier).collect(Collectors.joining(", "));
    }
}
