// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.workbook;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A layout file could not be used. Carries every fault found, not the first one.
 */
public final class LayoutException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<LayoutFault> faults;

    LayoutException(final List<LayoutFault> faults) {
        super(faults.stream().map(LayoutFault::toString).collect(Collectors.joining(System.lineSeparator())));
        this.faults = List.copyOf(faults);
    }

    public List<LayoutFault> faults() {
        return faults;
    }
}
