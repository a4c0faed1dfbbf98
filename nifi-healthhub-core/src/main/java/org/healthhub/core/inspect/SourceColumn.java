// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.inspect;

import java.sql.Types;

/**
 * One column of a source table as JDBC describes it. Immutable.
 *
 * @param name name as the database spells it
 * @param jdbcType constant of {@link Types}
 * @param typeName the database's own name of the type
 * @param size most characters of a text (some databases count bytes), digits of a number; 0 when unknown
 * @param scale digits after the point
 * @param nullable whether the column may be empty
 */
public record SourceColumn(String name, int jdbcType, String typeName, int size, int scale, boolean nullable) {

    /** Sizes from here on mean that a text has no limit. */
    private static final int UNLIMITED = 1_000_000;

    /** What kind of values a column holds. */
    enum Nature {
        TEXT,
        WHOLE,
        DECIMAL,
        FLOATING,
        DATE,
        DATE_TIME,
        BOOLEAN,
        OTHER;

        boolean isNumber() {
            return this == WHOLE || this == DECIMAL || this == FLOATING;
        }
    }

    Nature nature() {
        return switch (jdbcType) {
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.NCHAR, Types.NVARCHAR, Types.LONGNVARCHAR, Types.CLOB, Types.NCLOB -> Nature.TEXT;
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> Nature.WHOLE;
            case Types.NUMERIC, Types.DECIMAL -> scale == 0 ? Nature.WHOLE : Nature.DECIMAL;
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> Nature.FLOATING;
            case Types.DATE -> Nature.DATE;
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> Nature.DATE_TIME;
            case Types.BIT, Types.BOOLEAN -> Nature.BOOLEAN;
            default -> Nature.OTHER;
        };
    }

    /** Whether the size is a limit. */
    boolean isLimited() {
        return size > 0 && size < UNLIMITED && jdbcType != Types.CLOB && jdbcType != Types.NCLOB;
    }

    /** The type as a person writes it, such as {@code varchar(18)}. */
    String typeText() {
        return switch (nature()) {
            case TEXT -> isLimited() ? "%s(%d)".formatted(typeName, size) : typeName;
            case DECIMAL -> "%s(%d,%d)".formatted(typeName, size, scale);
            default -> typeName;
        };
    }
}
