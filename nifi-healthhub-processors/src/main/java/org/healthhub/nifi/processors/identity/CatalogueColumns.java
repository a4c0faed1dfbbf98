// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.identity;

import org.apache.nifi.serialization.record.Record;
import org.apache.nifi.serialization.record.RecordField;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.catalogue.Role;
import org.healthhub.core.catalogue.RoleKind;
import org.healthhub.core.problem.Problem;
import org.healthhub.nifi.processors.record.FailureCode;
import org.healthhub.nifi.processors.record.FieldNames;
import org.healthhub.nifi.processors.record.RecordFailureException;
import org.healthhub.nifi.processors.record.SourceLayout;
import org.healthhub.nifi.processors.record.TextColumns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Identity numbers found through the catalogue: every field with the role of a number, with type, birth date and sex of the same person.
 * Not thread-safe: one per task.
 */
final class CatalogueColumns implements IdentityColumns {

    private static final int[] NONE = {};

    private final SourceLayout layout;
    private final List<Person> persons;

    private CatalogueColumns(final SourceLayout layout, final List<Person> persons) {
        this.layout = layout;
        this.persons = persons;
    }

    /**
     * Resolves a layout.
     *
     * @throws RecordFailureException when the resource has identity numbers but no column is one, or the schema makes a number of one
     */
    static CatalogueColumns resolve(final Catalogue catalogue, final Resource resource, final SourceLayout layout) throws RecordFailureException {
        final List<Field> numbers = numbers(resource);
        final Map<Role, Field> fields = new HashMap<>();
        resource.fields().forEach(field -> field.role().ifPresent(role -> fields.putIfAbsent(role, field)));
        final Map<String, List<Integer>> positions = positions(resource, layout);
        final List<Person> persons = numbers.stream()
                .filter(number -> positions.containsKey(number.name()))
                .map(number -> Person.of(number, fields, positions, catalogue))
                .toList();
        // Without a number there is nothing to check: one processor can serve all resources of a system.
        if (persons.isEmpty() && !numbers.isEmpty()) {
            throw new RecordFailureException(FailureCode.IDENTITY_COLUMN_MISSING, 0,
                    "No column of the source is an identity number of %s (%s); rename the column, or add its name to the field's aliases in the catalogue".formatted(
                            resource.code(), numbers.stream().map(Field::name).collect(Collectors.joining(", "))));
        }
        return new CatalogueColumns(layout, persons);
    }

    /**
     * The fields of a resource that are identity numbers; none for resources about vaccinations, devices or institutions, which point to a person by other keys.
     */
    static List<Field> numbers(final Resource resource) {
        return resource.fields().stream().filter(CatalogueColumns::isNumber).toList();
    }

    private static boolean isNumber(final Field field) {
        return field.role().filter(role -> role.kind() == RoleKind.ID_NUMBER).isPresent();
    }

    private static Map<String, List<Integer>> positions(final Resource resource, final SourceLayout layout) throws RecordFailureException {
        final FieldNames names = new FieldNames(resource);
        final Map<String, List<Integer>> positions = new HashMap<>();
        for (int i = 0; i < layout.fields().size(); i++) {
            final RecordField column = layout.fields().get(i);
            final Field field = names.field(column.getFieldName()).orElse(null);
            if (field != null) {
                positions.computeIfAbsent(field.name(), absent -> new ArrayList<>()).add(i);
                if (isNumber(field)) {
                    TextColumns.checkSource(column, field);
                }
            }
        }
        return positions;
    }

    @Override
    public void check(final Record record, final Object[] row, final long index, final LocalDate today, final List<Problem> findings) {
        layout.read(record, row);
        for (final Person person : persons) {
            person.check(row, today, findings);
        }
    }

    private record Person(PersonNumber judge, int[] number, int[] type, SpelledCodes types, int[] birth, int[] sex, SpelledCodes sexes) {

        private static Person of(final Field number, final Map<Role, Field> fields, final Map<String, List<Integer>> positions, final Catalogue catalogue) {
            final String person = number.role().orElseThrow().person();
            final Field type = fields.get(new Role(RoleKind.ID_TYPE, person));
            final Field birth = fields.get(new Role(RoleKind.BIRTH_DATE, person));
            final Field sex = fields.get(new Role(RoleKind.SEX, person));
            return new Person(new PersonNumber(number.name(), number.label()),
                    positions(number, positions),
                    positions(type, positions),
                    type == null ? SpelledCodes.AS_WRITTEN : SpelledCodes.of(type, catalogue),
                    positions(birth, positions),
                    positions(sex, positions),
                    sex == null ? SpelledCodes.SEX : SpelledCodes.of(sex, catalogue));
        }

        private static int[] positions(final Field field, final Map<String, List<Integer>> positions) {
            return field == null ? NONE : positions.getOrDefault(field.name(), List.of()).stream().mapToInt(Integer::intValue).toArray();
        }

        private void check(final Object[] row, final LocalDate today, final List<Problem> findings) {
            final String typeCode = types.code(first(row, type));
            final Object birthDate = first(row, birth);
            final String sexCode = sexes.code(first(row, sex));
            for (final int position : number) {
                if (row[position] != null) {
                    row[position] = judge.check(row[position].toString(), typeCode, birthDate, sexCode, today, findings);
                }
            }
        }

        private static Object first(final Object[] row, final int[] positions) {
            for (final int position : positions) {
                if (row[position] != null) {
                    return row[position];
                }
            }
            return null;
        }
    }
}
