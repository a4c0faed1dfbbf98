// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.record;

import org.apache.nifi.serialization.record.DataType;
import org.apache.nifi.serialization.record.RecordField;
import org.apache.nifi.serialization.record.type.ChoiceDataType;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.FieldType;

/**
 * Refuses schemas that make a number of a text: leading zeros, the last digits of an identity number or an X are lost before anybody can look.
 */
public final class TextColumns {

    private TextColumns() {
    }

    /**
     * Checks one column.
     *
     * @param column column of the reader's schema
     * @param field canonical field that it fills
     * @throws RecordFailureException when the field is a text and the column a number
     */
    public static void check(final RecordField column, final Field field) throws RecordFailureException {
        final boolean text = field.type() == FieldType.C || field.type() == FieldType.M;
        if (text && isNumeric(column.getDataType())) {
            throw numeric(column.getFieldName(), field.name() + " (" + field.label() + ")");
        }
    }

    /**
     * Checks one column of a source. A coded field may come as a whole number, as database columns often are: the value domain knows the code with
     * and without its leading zeros.
     *
     * @param column column of the reader's schema
     * @param field canonical field that it fills
     * @throws RecordFailureException when the number may have lost what the text held
     */
    public static void checkSource(final RecordField column, final Field field) throws RecordFailureException {
        if (field.domain().isEmpty() || !isWholeNumber(column.getDataType())) {
            check(column, field);
        }
    }

    /**
     * Checks a column that must be a text.
     *
     * @param name name of the column
     * @param type its type in the reader's schema
     * @param meaning what it is, for the message
     */
    public static void check(final String name, final DataType type, final String meaning) throws RecordFailureException {
        if (isNumeric(type)) {
            throw numeric(name, meaning);
        }
    }

    private static RecordFailureException numeric(final String column, final String meaning) {
        return new RecordFailureException(FailureCode.TEXT_READ_AS_NUMBER, 0, ("Record Reader: its schema makes a number of column %s, which is the text %s. "
                + "Give the reader an explicit schema in which the column is a string (Schema Access Strategy: not Infer Schema)").formatted(column, meaning));
    }

    private static boolean isWholeNumber(final DataType type) {
        return switch (type.getFieldType()) {
            case BYTE, SHORT, INT, LONG, BIGINT -> true;
            default -> false;
        };
    }

    private static boolean isNumeric(final DataType type) {
        return switch (type.getFieldType()) {
            case BYTE, SHORT, INT, LONG, BIGINT, FLOAT, DOUBLE, DECIMAL -> true;
            case CHOICE -> ((ChoiceDataType) type).getPossibleSubTypes().stream().anyMatch(TextColumns::isNumeric);
            default -> false;
        };
    }
}
