// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.healthhub.core.catalogue.CommonColumns;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.ddl.Dialect;
import org.healthhub.core.share.ShareColumns;
import org.healthhub.core.share.SharePage;
import org.healthhub.core.share.ShareQuery;
import org.healthhub.core.share.ShareValues;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads shared rows of the hub's tables. Names in a statement are the catalogue's own, never those of the question; values are bound. Stateless but for the clock.
 */
final class SharedRows {

    private static final int PATIENCE = 30;
    private static final int FLAG = ShareColumns.ALWAYS.indexOf(CommonColumns.IS_DELETED);
    private static final String PRESENT = "0";

    private final Clock clock;

    SharedRows(final Clock clock) {
        this.clock = clock;
    }

    SharePage read(final Connection connection, final ShareQuery query, final Resource resource) throws SQLException {
        final LocalDateTime asOf = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        final List<String> columns = Stream.concat(ShareColumns.ALWAYS.stream().map(SharedRows::common), query.columns().stream().map(column -> field(resource, column)))
                .map(field -> "t." + name(field)).toList();
        final List<Object> values = new ArrayList<>();
        final StringBuilder sql = new StringBuilder("select ").append(String.join(", ", columns)).append(" from ").append(resource.table()).append(" t");
        if (query.changedSince().isPresent()) {
            sql.append(" join hh_record r on r.resource_code = ? and r.record_key = t.data_uuid and r.changed_at >= ? where 1 = 1");
            values.add(resource.code());
            values.add(query.changedSince().get());
        } else {
            sql.append(" where t.is_deleted = ?");
            values.add(PRESENT);
        }
        conditions(query, resource, sql, values);
        query.afterKey().ifPresent(key -> {
            sql.append(" and t.data_uuid > ?");
            values.add(key);
        });
        // the one row more tells whether there is another page
        sql.append(" order by t.data_uuid fetch first ").append(query.limit() + 1).append(" rows only");
        final List<Object[]> rows = rows(connection, sql.toString(), values, columns.size());
        final boolean more = rows.size() > query.limit();
        final List<Object[]> page = more ? rows.subList(0, query.limit()) : rows;
        page.forEach(SharedRows::emptyDeleted);
        return new SharePage(page, asOf, more ? Optional.of((String) page.getLast()[0]) : Optional.empty());
    }

    boolean verify(final Connection connection, final ShareQuery query, final Resource resource) throws SQLException {
        if (query.personKey().isEmpty()) {
            throw new IllegalArgumentException("A verification without a person");
        }
        final List<Object> values = new ArrayList<>(List.of(PRESENT));
        final StringBuilder sql = new StringBuilder("select 1 from ").append(resource.table()).append(" t where t.is_deleted = ?");
        conditions(query, resource, sql, values);
        return !rows(connection, sql.append(" fetch first 1 rows only").toString(), values, 1).isEmpty();
    }

    private static void conditions(final ShareQuery query, final Resource resource, final StringBuilder sql, final List<Object> values) {
        query.personKey().ifPresent(key -> {
            sql.append(" and t.person_key = ?");
            values.add(key);
        });
        for (final Map.Entry<String, String> equality : query.equalities().entrySet()) {
            final Field field = field(resource, equality.getKey());
            sql.append(" and t.").append(name(field)).append(" = ?");
            values.add(ShareValues.of(field, equality.getValue()).orElseThrow(() -> new IllegalArgumentException("A value is not of the type of " + field.name())));
        }
    }

    private static List<Object[]> rows(final Connection connection, final String sql, final List<Object> values, final int columns) throws SQLException {
        final List<Object[]> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setQueryTimeout(PATIENCE);
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    final Object[] row = new Object[columns];
                    for (int i = 0; i < columns; i++) {
                        row[i] = result.getObject(i + 1);
                    }
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    /** Of a deleted record only its key, version and deletion leave. */
    private static void emptyDeleted(final Object[] row) {
        if (!PRESENT.equals(row[FLAG])) {
            for (int i = ShareColumns.ALWAYS.size(); i < row.length; i++) {
                row[i] = null;
            }
        }
    }

    private static Field field(final Resource resource, final String column) {
        return ShareColumns.find(resource, column).orElseThrow(() -> new IllegalArgumentException("%s has no column of this name".formatted(resource.code())));
    }

    private static Field common(final String column) {
        return ShareColumns.common(column).orElseThrow();
    }

    private static String name(final Field field) {
        return Dialect.POSTGRESQL.identifier(field.name());
    }
}
