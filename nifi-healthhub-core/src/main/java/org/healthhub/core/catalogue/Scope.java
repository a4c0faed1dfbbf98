// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.catalogue;

import java.util.List;

/**
 * A place in the catalogue files that faults are reported for.
 *
 * @param faults collects the faults of the whole load
 * @param file name of the file
 * @param resource code of the resource, or empty
 * @param field identifier of the field, or empty
 */
record Scope(List<CatalogueFault> faults, String file, String resource, String field) {

    void fault(final String format, final Object... arguments) {
        faults.add(new CatalogueFault(file, resource, field, format.formatted(arguments)));
    }

    Scope at(final String otherFile, final String otherResource, final String otherField) {
        return new Scope(faults, otherFile, otherResource, otherField);
    }

    Scope atField(final String otherField) {
        return new Scope(faults, file, resource, otherField);
    }
}
