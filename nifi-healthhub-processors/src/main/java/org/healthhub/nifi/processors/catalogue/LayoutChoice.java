// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.catalogue;

import org.apache.nifi.components.DescribedValue;

/**
 * Built-in layouts of the workbook.
 */
public enum LayoutChoice implements DescribedValue {
    A("One row an item, 26 columns, after a public import template (一行一个信息项)"),
    B("One row a resource, 24 columns, after a public metadata template, and the items on a second sheet (一行一个资源，信息项另表)");

    private final String description;

    LayoutChoice(final String description) {
        this.description = description;
    }

    @Override
    public String getValue() {
        return name();
    }

    @Override
    public String getDisplayName() {
        return name();
    }

    @Override
    public String getDescription() {
        return description;
    }
}
