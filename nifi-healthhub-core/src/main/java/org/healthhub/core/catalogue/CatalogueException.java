// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A catalogue could not be loaded. Carries every fault found, not the first one.
 */
public final class CatalogueException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<CatalogueFault> faults;

    public CatalogueException(final List<CatalogueFault> faults) {
        super(faults.stream()
                .map(fault -> "%s %s %s: %s".formatted(fault.file(), fault.resource(), fault.field(), fault.message()).replaceAll(" +", " ").replace(" :", ":"))
                .collect(Collectors.joining(System.lineSeparator())));
        this.faults = List.copyOf(faults);
    }

    public List<CatalogueFault> faults() {
        return faults;
    }
}
