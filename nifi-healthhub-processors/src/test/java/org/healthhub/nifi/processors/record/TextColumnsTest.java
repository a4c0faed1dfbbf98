// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.record;

import org.apache.nifi.serialization.record.RecordField;
import org.apache.nifi.serialization.record.RecordFieldType;
import org.healthhub.core.catalogue.CatalogueException;
import org.healthhub.core.catalogue.CatalogueLoader;
import org.healthhub.core.catalogue.Field;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

class TextColumnsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "text is text,                          id_no,         STRING, true",
        "an identity number loses its X,        id_no,         LONG,   false",
        "a certificate number loses its zeros,  death_cert_no, INT,    false",
        "a coded column of a database,          sex_code,      INT,    true",
        "a code read as a fraction,             sex_code,      DOUBLE, false",
        "a number field may be a number,        age_years,     LONG,   true",
    })
    void testSourceColumn(final String why, final String fieldName, final RecordFieldType type, final boolean fits) throws CatalogueException {
        final Field field = CatalogueLoader.builtIn().resource("S20R01").orElseThrow().field(fieldName).orElseThrow();
        final RecordField column = new RecordField(fieldName, type.getDataType());
        if (fits) {
            assertDoesNotThrow(() -> TextColumns.checkSource(column, field), why);
        } else {
            assertThrows(RecordFailureException.class, () -> TextColumns.checkSource(column, field), why);
        }
    }
}
