// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.record;

import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.Resource;

import java.util.stream.Collectors;

/**
 * Finds the resource that a property names.
 */
public final class Resources {

    private Resources() {
    }

    /**
     * The resource of a code.
     *
     * @param code value of the property Resource Code, may be empty
     * @throws RecordFailureException when there is no such resource; the message lists those there are
     */
    public static Resource find(final Catalogue catalogue, final String code) throws RecordFailureException {
        if (code == null || code.isBlank()) {
            throw unknown("Resource Code is empty: set the property, or the attribute healthhub.resource that its default reads, to one of ", catalogue);
        }
        return catalogue.resource(code.strip()).orElseThrow(() -> unknown("Resource Code: the catalogue has no resource '" + code.strip() + "', only ", catalogue));
    }

    private static RecordFailureException unknown(final String message, final Catalogue catalogue) {
        return new RecordFailureException(FailureCode.RESOURCE_UNKNOWN, 0,
                message + catalogue.resources().stream().map(Resource::code).collect(Collectors.joining(", ")));
    }
}
