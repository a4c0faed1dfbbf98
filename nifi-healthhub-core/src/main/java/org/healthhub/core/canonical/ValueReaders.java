// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.canonical;

import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.FieldFormat;
import org.healthhub.core.catalogue.FieldType;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.catalogue.RoleKind;
import org.healthhub.core.catalogue.Rule;
import org.healthhub.core.catalogue.Sensitivity;
import org.healthhub.core.catalogue.ValueDomain;

import java.util.ArrayList;
import java.util.List;

/**
 * Chooses the reader of each field of a resource.
 */
final class ValueReaders {

    private final Catalogue catalogue;
    private final Resource resource;
    private final DateParser dates;

    ValueReaders(final Catalogue catalogue, final Resource resource, final DateParser dates) {
        this.catalogue = catalogue;
        this.resource = resource;
        this.dates = dates;
    }

    /**
     * Readers in the order of the resource's fields.
     */
    List<ValueReader> all(final FieldProblems[] problems) {
        final List<ValueReader> readers = new ArrayList<>();
        for (int i = 0; i < resource.fields().size(); i++) {
            readers.add(reader(resource.fields().get(i), problems[i]));
        }
        return readers;
    }

    private ValueReader reader(final Field field, final FieldProblems problems) {
        if (field.role().isPresent() && field.role().get().kind() == RoleKind.ID_NUMBER) {
            // Judged with the person's other fields by PersonCheck, which needs the number as it came.
            return (raw, findings) -> RawText.of(raw);
        }
        return switch (field.type()) {
            case C -> characters(field, problems);
            case M -> new TextReader(field, problems, true);
            case N -> new NumberReader.Decimal(field, problems);
            case I -> new NumberReader.Whole(problems);
            case D, T -> new DateReader(field.type() == FieldType.T, dates, problems);
            case B -> new BooleanReader(problems);
        };
    }

    private ValueReader characters(final Field field, final FieldProblems problems) {
        if (field.domain().isPresent()) {
            final ValueDomain domain = catalogue.domains().get(field.domain().get());
            if (domain == null) {
                throw new IllegalArgumentException("Field %s of %s refers to value domain %s, which catalogue %s does not hold"
                        .formatted(field.name(), resource.code(), field.domain().get(), catalogue.origin()));
            }
            return new CodeReader(field, domain, problems);
        }
        if (field.format() != FieldFormat.NONE) {
            return new FormatReader(field, problems);
        }
        return isIdentifier(field) ? new IdentifierReader(field, problems) : new TextReader(field, problems, false);
    }

    /**
     * Whether full-width digits and letters are only another spelling: a key, a number of something, a code without a value list, a value with a pattern.
     */
    private boolean isIdentifier(final Field field) {
        final String name = field.name();
        return resource.businessKey().contains(name) || field.sensitivity() == Sensitivity.PERSON_NUMBER || field.sensitivity() == Sensitivity.IDENTITY_NUMBER
                || field.sensitivity() == Sensitivity.PHONE || name.endsWith("_code") || name.endsWith("_no") || name.endsWith("_id")
                || resource.rules().stream().anyMatch(rule -> rule instanceof Rule.Matches && rule.field().equals(name));
    }
}
