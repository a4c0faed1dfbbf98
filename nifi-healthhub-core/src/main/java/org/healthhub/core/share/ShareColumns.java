// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.share;

import org.healthhub.core.catalogue.CommonColumns;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.Resource;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The columns of a resource that can be shared: its fields, and the common columns about origin and time.
 */
public final class ShareColumns {

    /** What every shared record holds, whatever is granted. */
    public static final List<String> ALWAYS = List.of(CommonColumns.DATA_UUID, CommonColumns.DATA_VERSION, CommonColumns.IS_DELETED);
    /** Whether a report about the record is open; of no table. */
    public static final String DISPUTED = "disputed";

    private static final List<String> ORIGIN = List.of(CommonColumns.SOURCE_SYSTEM, CommonColumns.PROVIDER_USCC, CommonColumns.PROVIDER_NAME,
            CommonColumns.DATA_DIVISION_CODE, CommonColumns.SRC_UPDATE_TIME, CommonColumns.COLLECT_TIME);

    private ShareColumns() {
    }

    /**
     * A column that can be granted, asked for or filtered by.
     *
     * @return empty for what the catalogue does not have and for what never leaves the hub
     */
    public static Optional<Field> find(final Resource resource, final String column) {
        return resource.field(column).or(() -> ORIGIN.contains(column) ? common(column) : Optional.empty());
    }

    /** A common column. */
    public static Optional<Field> common(final String column) {
        return CommonColumns.FIELDS.stream().filter(field -> field.name().equals(column)).findFirst();
    }

    /**
     * Brings columns into catalogue order and drops repeats.
     *
     * @param columns columns that {@link #find} knows
     */
    public static List<String> ordered(final Resource resource, final List<String> columns) {
        final List<String> fields = resource.fields().stream().map(Field::name).filter(columns::contains).toList();
        final List<String> origin = ORIGIN.stream().filter(column -> columns.contains(column) && !fields.contains(column)).toList();
        return Stream.concat(fields.stream(), origin.stream()).toList();
    }
}
