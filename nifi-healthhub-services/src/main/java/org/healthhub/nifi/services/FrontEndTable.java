// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.healthhub.core.ddl.FrontEndModel;
import org.healthhub.core.ddl.FrontEndStatements;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;

/**
 * One data table as the database describes it. Values are bound by the types that the columns really have, because a front-end database belongs to the platform:
 * a date may be a DATE, a TIMESTAMP, or text. Immutable.
 *
 * @param insert the statement
 * @param types JDBC types in the order of the statement's parameters
 */
record FrontEndTable(String insert, int[] types) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);
    private static final int DATE_LENGTH = 10;

    /**
     * Asks the database.
     *
     * @throws SQLException when table, column or right is missing
     */
    static FrontEndTable of(final Connection connection, final FrontEndStatements statements, final String table, final List<String> columns) throws SQLException {
        try (PreparedStatement probe = connection.prepareStatement(statements.probe(table, FrontEndStatements.rowColumns(columns))); ResultSet nothing = probe.executeQuery()) {
            final ResultSetMetaData data = nothing.getMetaData();
            final int[] types = new int[data.getColumnCount()];
            for (int i = 0; i < types.length; i++) {
                types[i] = data.getColumnType(i + 1);
            }
            return new FrontEndTable(statements.insertRow(table, columns), types);
        }
    }

    /**
     * Binds one record.
     *
     * @throws java.time.DateTimeException when a text is no date
     */
    void bind(final PreparedStatement statement, final int partNo, final int rowNo, final Object[] row) throws SQLException {
        bind(statement, 1, (long) partNo);
        bind(statement, 2, (long) rowNo);
        bind(statement, 3, FrontEndModel.TO_BE_TAKEN);
        final int before = FrontEndStatements.EXCHANGE_COLUMNS.size();
        for (int i = 0; i < row.length; i++) {
            bind(statement, before + i + 1, row[i]);
        }
    }

    private void bind(final PreparedStatement statement, final int parameter, final Object value) throws SQLException {
        final int type = types[parameter - 1];
        switch (value) {
            case null -> statement.setNull(parameter, type);
            case final Boolean flag -> bindFlag(statement, parameter, flag, type);
            case final Number number -> bindNumber(statement, parameter, number, type);
            default -> bindText(statement, parameter, value.toString(), type);
        }
    }

    private static void bindFlag(final PreparedStatement statement, final int parameter, final boolean flag, final int type) throws SQLException {
        switch (type) {
            case Types.BIT, Types.BOOLEAN -> statement.setBoolean(parameter, flag);
            case Types.CHAR, Types.VARCHAR, Types.NCHAR, Types.NVARCHAR -> statement.setString(parameter, flag ? "1" : "0");
            default -> statement.setInt(parameter, flag ? 1 : 0);
        }
    }

    private static void bindNumber(final PreparedStatement statement, final int parameter, final Number number, final int type) throws SQLException {
        final BigDecimal decimal = number instanceof final BigDecimal present ? present : BigDecimal.valueOf(number.longValue());
        if (isText(type)) {
            statement.setString(parameter, decimal.toPlainString());
        } else {
            statement.setBigDecimal(parameter, decimal);
        }
    }

    /** Local types of java.time: java.sql.Timestamp would move times that the zone of the machine skipped, as Shanghai did from 1986 to 1991. */
    private static void bindText(final PreparedStatement statement, final int parameter, final String text, final int type) throws SQLException {
        switch (type) {
            case Types.DATE -> statement.setObject(parameter, LocalDate.parse(text));
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE ->
                    statement.setObject(parameter, text.length() == DATE_LENGTH ? LocalDate.parse(text).atStartOfDay() : LocalDateTime.parse(text, TIME));
            case Types.NUMERIC, Types.DECIMAL, Types.INTEGER, Types.BIGINT, Types.SMALLINT, Types.TINYINT -> statement.setBigDecimal(parameter, new BigDecimal(text));
            default -> statement.setString(parameter, text);
        }
    }

    private static boolean isText(final int type) {
        return switch (type) {
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.NCHAR, Types.NVARCHAR, Types.CLOB -> true;
            default -> false;
        };
    }
}
