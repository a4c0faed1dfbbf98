// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.healthhub.core.ddl.FrontEndModel;
import org.healthhub.core.ddl.FrontEndStatements;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Reads the receipt of a part from the receipt and error tables and gives it the form of an answer of the reference contract, so that receipts of every transport
 * are judged by the same rules.
 */
final class FrontEndReceipts {

    /** Words in a receipt table are short; a large object in their place is cut. */
    private static final int LONGEST_WORDS = 4000;

    private FrontEndReceipts() {
    }

    /**
     * Reads a receipt.
     *
     * @param timeout limit of each statement, in seconds
     * @return JSON in UTF-8, empty while there is no receipt
     */
    static Optional<byte[]> read(final Connection connection, final FrontEndStatements statements, final String batchNo, final int partNo, final int timeout)
            throws SQLException {
        final ObjectNode answer = JsonNodeFactory.instance.objectNode();
        try (PreparedStatement select = prepared(connection, statements.selectReceipt(), batchNo, partNo, timeout); ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            put(answer, "code", row, 2);
            put(answer, FrontEndModel.MESSAGE, row, 7);
            final ObjectNode data = answer.putObject("data");
            put(data, FrontEndModel.RECEIPT_NO, row, 1);
            data.put(FrontEndModel.BATCH_NO, batchNo);
            data.put(FrontEndModel.PART_NO, partNo);
            put(data, FrontEndModel.STATUS, row, 3);
            putCount(data, "received", row, 4);
            putCount(data, "accepted", row, 5);
            putCount(data, "rejected", row, 6);
        }
        errors(connection, statements, batchNo, partNo, timeout, ((ObjectNode) answer.get("data")).putArray("errors"));
        return Optional.of(answer.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void errors(
            final Connection connection,
            final FrontEndStatements statements,
            final String batchNo,
            final int partNo,
            final int timeout,
            final ArrayNode errors) throws SQLException {
        try (PreparedStatement select = prepared(connection, statements.selectErrors(), batchNo, partNo, timeout); ResultSet row = select.executeQuery()) {
            while (row.next()) {
                final ObjectNode error = errors.addObject();
                error.put(FrontEndModel.ROW_NO, row.getInt(1));
                put(error, "data_uuid", row, 2);
                put(error, FrontEndModel.CODE, row, 3);
                put(error, FrontEndModel.FIELD, row, 4);
                put(error, FrontEndModel.MESSAGE, row, 5);
            }
        }
    }

    static PreparedStatement prepared(final Connection connection, final String sql, final String batchNo, final int partNo, final int timeout) throws SQLException {
        final PreparedStatement statement = connection.prepareStatement(sql);
        try {
            statement.setQueryTimeout(timeout);
            statement.setString(1, batchNo);
            statement.setInt(2, partNo);
            return statement;
        } catch (final SQLException e) {
            statement.close();
            throw e;
        }
    }

    /** Columns of fixed length are padded in some databases. */
    private static void put(final ObjectNode node, final String name, final ResultSet row, final int column) throws SQLException {
        final String text = row.getString(column);
        if (text != null && !text.isBlank()) {
            final String stripped = text.strip();
            node.put(name, stripped.length() > LONGEST_WORDS ? stripped.substring(0, LONGEST_WORDS) : stripped);
        }
    }

    private static void putCount(final ObjectNode node, final String name, final ResultSet row, final int column) throws SQLException {
        final int count = row.getInt(column);
        if (!row.wasNull()) {
            node.put(name, count);
        }
    }
}
