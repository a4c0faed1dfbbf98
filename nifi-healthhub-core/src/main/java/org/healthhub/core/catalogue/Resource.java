// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * One data resource (数据资源): fields, business key, rules. Immutable.
 *
 * @param code {@code S20R01}
 * @param systemCode {@code S20}
 * @param name Chinese name as the tender names it
 * @param table name of the canonical table, snake_case
 * @param fields items in catalogue order, without the common columns ({@link CommonColumns})
 * @param businessKey names of the fields that identify a record at its source
 * @param incrementField field that grows with every change at the source, empty when there is none
 * @param parent code of the resource whose records must arrive first, empty for none
 * @param updateCycle 更新周期 in words
 * @param sharingType proposal of the sharing type
 * @param sharingCondition condition or legal basis in words
 * @param level proposal of the level after GB/T 39725-2020, such as {@code L4}
 * @param personalData what kind of personal data the resource holds, in words
 * @param standards standards behind it, each with its evidence mark
 * @param rules relations between fields
 * @param deleteMarker how the source marks deletion, empty when it does not
 * @param excluded source columns that are left out on purpose
 * @param alerts limits from which the state of the resource is an alert
 */
public record Resource(
        String code,
        String systemCode,
        String name,
        String table,
        List<Field> fields,
        List<String> businessKey,
        Optional<String> incrementField,
        Optional<String> parent,
        String updateCycle,
        SharingType sharingType,
        String sharingCondition,
        String level,
        String personalData,
        List<String> standards,
        List<Rule> rules,
        Optional<DeleteMarker> deleteMarker,
        List<Exclusion> excluded,
        ResourceAlerts alerts) {

    public Resource {
        fields = List.copyOf(fields);
        businessKey = List.copyOf(businessKey);
        standards = List.copyOf(standards);
        rules = List.copyOf(rules);
        excluded = List.copyOf(excluded);
    }

    /**
     * A resource that leaves nothing out.
     */
    public Resource(final String code, final String systemCode, final String name, final String table, final List<Field> fields, final List<String> businessKey,
            final Optional<String> incrementField, final Optional<String> parent, final String updateCycle, final SharingType sharingType, final String sharingCondition,
            final String level, final String personalData, final List<String> standards, final List<Rule> rules, final Optional<DeleteMarker> deleteMarker) {
        this(code, systemCode, name, table, fields, businessKey, incrementField, parent, updateCycle, sharingType, sharingCondition, level, personalData, standards,
                rules, deleteMarker, List.of(), ResourceAlerts.COMMON);
    }

    /**
     * Finds a field by its identifier.
     *
     * @param fieldName identifier
     * @return the field, or empty
     */
    public Optional<Field> field(final String fieldName) {
        return fields.stream().filter(field -> field.name().equals(fieldName)).findFirst();
    }
}
