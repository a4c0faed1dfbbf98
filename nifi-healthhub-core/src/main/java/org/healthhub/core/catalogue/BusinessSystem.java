// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.catalogue;

import java.util.List;

/**
 * One business system (业务系统). Immutable.
 *
 * @param code {@code S01} to {@code S20}
 * @param slug short English name used in folder names, such as {@code death-registration}
 * @param name Chinese name as the tender names it
 * @param resources its resources in order
 */
public record BusinessSystem(String code, String slug, String name, List<Resource> resources) {

    public BusinessSystem {
        resources = List.copyOf(resources);
    }
}
