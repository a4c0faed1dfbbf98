// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a field of its mapping and checks it in itself and against the value domains.
 */
final class FieldReader {

    private static final Pattern TYPE = Pattern.compile("(?<plain>[IDTMB])|C\\((?<length>\\d{1,5})\\)|N\\((?<precision>\\d{1,2}),(?<scale>\\d{1,2})\\)");
    private static final Pattern EVIDENCE = Pattern.compile("[TSCMD]{1,5}");
    private static final Pattern DATA_ELEMENT = Pattern.compile("DE\\d{2}\\.\\d{2}\\.\\d{3}\\.\\d{2}");
    private static final Pattern PERSON = Pattern.compile("[a-z][a-z_]{0,19}");
    private static final Map<String, Requirement> REQUIREMENTS = Map.of("Y", Requirement.REQUIRED, "N", Requirement.OPTIONAL, "C", Requirement.CONDITIONAL);
    private static final int MAX_LENGTH = 4000;
    private static final int MAX_PRECISION = 38;

    private final Map<String, ValueDomain> domains;

    FieldReader(final Map<String, ValueDomain> domains) {
        this.domains = domains;
    }

    private record TypeSize(FieldType type, int length, int scale) {
    }

    Field read(final NodeReader reader) {
        final Scope scope = reader.scope();
        final String name = reader.text("name");
        if (!SystemReader.IDENTIFIER.matcher(name).matches()) {
            scope.fault("identifier must be snake_case with at most 30 characters");
        }
        if (CommonColumns.FIELDS.stream().anyMatch(column -> column.name().equals(name))) {
            scope.fault("is the name of a common column; choose another one");
        }
        final String label = reader.text("label");
        final TypeSize size = size(reader.text("type"), scope);
        final String required = reader.text("required");
        if (!required.isEmpty() && !REQUIREMENTS.containsKey(required)) {
            scope.fault("'required: %s' is none of Y, N, C", required);
        }
        final Optional<String> domain = reader.optionalText("domain");
        final Optional<String> dictionary = reader.optionalText("dictionary");
        checkDomain(domain, dictionary, size, scope);
        final FieldFormat format = reader.choice("format", FieldFormat.class, FieldFormat.NONE);
        if (format != FieldFormat.NONE && size.type() != FieldType.C) {
            scope.fault("format %s needs type C", format);
        }
        final String evidence = reader.text("evidence");
        if (!evidence.isEmpty() && !EVIDENCE.matcher(evidence).matches()) {
            scope.fault("evidence '%s' must be one or more of T, S, C, M, D", evidence);
        }
        final Optional<String> dataElement = reader.optionalText("dataElement");
        if (dataElement.isPresent() && !DATA_ELEMENT.matcher(dataElement.get()).matches()) {
            scope.fault("dataElement '%s' is not of the form DE02.01.039.00", dataElement.get());
        }
        final Field field = new Field(name, label, size.type(), size.length(), size.scale(), REQUIREMENTS.getOrDefault(required, Requirement.OPTIONAL), domain, dictionary,
                format, reader.choice("sensitivity", Sensitivity.class, Sensitivity.NONE), reader.mapping("role").map(role -> role(role, size.type())),
                aliases(reader.texts("aliases"), name, label), dataElement, evidence, reader.optionalText("note").orElse(""));
        reader.finish();
        return field;
    }

    private static TypeSize size(final String text, final Scope scope) {
        final Matcher matcher = TYPE.matcher(text);
        if (!matcher.matches()) {
            if (!text.isEmpty()) {
                scope.fault("type '%s' is none of C(length), N(precision,scale), I, D, T, M, B", text);
            }
            // A placeholder, so that the rest of the file is still checked.
            return new TypeSize(FieldType.M, 0, 0);
        }
        if (matcher.group("plain") != null) {
            return new TypeSize(FieldType.valueOf(matcher.group("plain")), 0, 0);
        }
        if (matcher.group("length") != null) {
            final int length = Integer.parseInt(matcher.group("length"));
            if (length < 1 || length > MAX_LENGTH) {
                scope.fault("length %d is not within 1 to %d; longer texts are of type M", length, MAX_LENGTH);
            }
            return new TypeSize(FieldType.C, length, 0);
        }
        final int precision = Integer.parseInt(matcher.group("precision"));
        final int scale = Integer.parseInt(matcher.group("scale"));
        if (precision < 1 || precision > MAX_PRECISION || scale > precision) {
            scope.fault("N(%d,%d) needs a precision of 1 to %d and a scale not above it", precision, scale, MAX_PRECISION);
        }
        return new TypeSize(FieldType.N, precision, scale);
    }

    private void checkDomain(final Optional<String> domainId, final Optional<String> dictionary, final TypeSize size, final Scope scope) {
        if (domainId.isEmpty()) {
            dictionary.ifPresent(name -> scope.fault("dictionary '%s' needs a domain", name));
            return;
        }
        final ValueDomain domain = domains.get(domainId.get());
        if (domain == null) {
            scope.fault("domain '%s' does not exist; known: %s", domainId.get(), String.join(", ", domains.keySet().stream().sorted().toList()));
            return;
        }
        if (size.type() != FieldType.C) {
            scope.fault("domain '%s' needs type C", domain.id());
        }
        final Optional<ValueDomain.Value> tooLong = domain.values().stream().filter(value -> value.code().length() > size.length()).findFirst();
        if (size.type() == FieldType.C && tooLong.isPresent()) {
            scope.fault("code '%s' of the domain %s does not fit C(%d)", tooLong.get().code(), domain.id(), size.length());
        }
        if (dictionary.isPresent() && !domain.dictionaries().containsKey(dictionary.get())) {
            scope.fault("dictionary '%s' is none of the domain %s; known: %s", dictionary.get(), domain.id(), domain.dictionaries().keySet().stream().sorted().toList());
        }
    }

    private static Role role(final NodeReader reader, final FieldType type) {
        final RoleKind kind = reader.choice("kind", RoleKind.class, null);
        if (kind == null) {
            reader.text("kind");
        }
        final String person = reader.text("person");
        if (!person.isEmpty() && !PERSON.matcher(person).matches()) {
            reader.scope().fault("person '%s' of the role must be a lower-case word such as self or mother", person);
        }
        final boolean fits = kind == RoleKind.BIRTH_DATE ? type == FieldType.D || type == FieldType.T : type == FieldType.C;
        if (kind != null && !fits) {
            reader.scope().fault("role %s does not fit type %s", kind, type);
        }
        reader.finish();
        return new Role(kind == null ? RoleKind.NAME : kind, person);
    }

    /** Stated names first, then the implied ones: the label and the identifier in upper case. */
    private static List<String> aliases(final List<String> stated, final String name, final String label) {
        final List<String> aliases = new ArrayList<>();
        stated.forEach(alias -> aliases.add(alias.toUpperCase(Locale.ROOT)));
        for (final String implied : List.of(label, name.toUpperCase(Locale.ROOT))) {
            if (!aliases.contains(implied)) {
                aliases.add(implied);
            }
        }
        return aliases;
    }
}
