// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.sandbox.sample.SourceLoader;

import java.io.IOException;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Pages of a source table as a careless interface writes them: what looks like a number is a number, identity numbers too.
 *
 * @param database the source's database
 * @param resource the resource
 */
public record SourcePages(DataSource database, Resource resource) {

    private static final JsonFactory JSON = new JsonFactory();
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,29}");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /**
     * One page, in the order of the row numbers.
     *
     * @param page number from 1
     * @param since rows that changed before are left out
     * @return {@code {"code":"200","data":{"records":[…],"page":…,"total":…}}}
     */
    public String page(final int page, final int size, final LocalDateTime since) throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            final StringWriter text = new StringWriter();
            try (JsonGenerator json = JSON.createGenerator(text)) {
                json.writeStartObject();
                json.writeStringField("code", "200");
                json.writeStringField("message", "ok");
                json.writeObjectFieldStart("data");
                json.writeFieldName("records");
                rows(connection, json, (page - 1) * size, size, since);
                json.writeNumberField("page", page);
                json.writeNumberField("total", total(connection, since));
                json.writeEndObject();
                json.writeEndObject();
            }
            return text.toString();
        }
    }

    private long total(final Connection connection, final LocalDateTime since) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT count(*)" + where())) {
            statement.setTimestamp(1, Timestamp.valueOf(since));
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private String where() {
        return " FROM %s WHERE %s >= ?".formatted(SourceLoader.tableName(resource), SourceLoader.incrementColumn(resource));
    }

    private void rows(final Connection connection, final JsonGenerator json, final int from, final int count, final LocalDateTime since) throws SQLException, IOException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT *" + where() + " ORDER BY 1 LIMIT ? OFFSET ?")) {
            statement.setTimestamp(1, Timestamp.valueOf(since));
            statement.setInt(2, count);
            statement.setInt(3, from);
            try (ResultSet rows = statement.executeQuery()) {
                json.writeStartArray();
                while (rows.next()) {
                    json.writeStartObject();
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        json.writeFieldName(rows.getMetaData().getColumnName(i));
                        value(json, rows.getObject(i));
                    }
                    json.writeEndObject();
                }
                json.writeEndArray();
            }
        }
    }

    private static void value(final JsonGenerator json, final Object value) throws IOException {
        switch (value) {
            case null -> json.writeNull();
            case Timestamp time -> json.writeString(TIME.format(time.toLocalDateTime()));
            default -> {
                if (NUMBER.matcher(value.toString()).matches()) {
                    json.writeNumber(value.toString());
                } else {
                    json.writeString(value.toString());
                }
            }
        }
    }
}
