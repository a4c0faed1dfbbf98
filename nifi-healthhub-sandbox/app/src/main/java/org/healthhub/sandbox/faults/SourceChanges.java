// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.faults;

import org.healthhub.core.catalogue.CommonColumns;
import org.healthhub.core.catalogue.DeleteMarker;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.sandbox.sample.SourceLoader;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Changes of rows that stand in the source: the reporting institution gets a name that tells how often the row was changed, and the row is marked as deleted or as not deleted,
 * so that deleted ones come back when they are drawn again. Each change is younger than all rows before it, as in a source that keeps its update time.
 *
 * @param resource one whose source marks deletions
 */
record SourceChanges(Resource resource) {

    private static final String FIELD = "report_org_name";
    private static final String NAME = "变更医院";
    /** A value of the source's mark that is no deletion: 已审核. */
    private static final String LIVE = "A";
    private static final String NEXT = "'%1$s' || (CASE WHEN %2$s LIKE '%1$s%%' THEN substring(%2$s, %3$d)::integer ELSE 0 END + 1)";

    /** The increment column must tell several changes of a second apart. */
    String prepare() {
        return "ALTER TABLE %s ALTER COLUMN %s TYPE timestamp(3)".formatted(table(), SourceLoader.incrementColumn(resource));
    }

    /** The statement that changes rows. */
    String update(final List<Integer> rows) {
        return change(rows, LIVE);
    }

    /** The statement that marks rows as deleted. */
    String delete(final List<Integer> rows) {
        return change(rows, marker().values().getFirst());
    }

    private String change(final List<Integer> rows, final String mark) {
        final String increment = SourceLoader.incrementColumn(resource);
        return "UPDATE %s SET %s = %s, %s = '%s', %s = (SELECT max(%s) FROM %s) + interval '100 milliseconds' WHERE %s IN (%s)".formatted(table(), column(FIELD),
            NEXT.formatted(NAME, column(FIELD), NAME.length() + 1), column(marker().field()), mark, increment, increment, table(), SourceLoader.rowNumberColumn(),
            rows.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    /** Asks for the changed rows: number, how often they were changed, state. */
    String changedRows() {
        return "SELECT %1$s, substring(%2$s, %3$d)::integer, %2$s || CASE %4$s WHEN '%5$s' THEN '1' ELSE '0' END FROM %6$s WHERE %2$s LIKE '%7$s%%'".formatted(
            SourceLoader.rowNumberColumn(), column(FIELD), NAME.length() + 1, column(marker().field()), marker().values().getFirst(), table(), NAME);
    }

    /** Asks for the hub's records of changed rows: record key, state. */
    String changedRecords() {
        return "SELECT %s, %s || %s FROM %s WHERE %s LIKE '%s%%'".formatted(CommonColumns.DATA_UUID, FIELD, CommonColumns.IS_DELETED, resource.table(), FIELD, NAME);
    }

    private DeleteMarker marker() {
        return resource.deleteMarker().orElseThrow();
    }

    private String table() {
        return "\"%s\"".formatted(SourceLoader.tableName(resource));
    }

    private String column(final String field) {
        return "\"%s\"".formatted(SourceLoader.columnName(resource, resource.field(field).orElseThrow()));
    }
}
