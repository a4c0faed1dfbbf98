// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.canonical;

import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.CommonColumns;
import org.healthhub.core.catalogue.DeleteMarker;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.FieldFormat;
import org.healthhub.core.catalogue.FieldType;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.catalogue.Role;
import org.healthhub.core.catalogue.RoleKind;
import org.healthhub.core.digest.KeyedDigests;
import org.healthhub.core.identity.IdentityText;
import org.healthhub.core.masking.Masking;
import org.healthhub.core.problem.Problem;
import org.healthhub.core.problem.ProblemCode;
import org.healthhub.core.problem.Severity;
import org.healthhub.core.problem.Stage;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The canonicalizer of one layout: everything is resolved to positions once, and all arrays are used again for every record. The fields come first, then
 * the persons, required fields, rules, keys and common columns. Not thread-safe.
 */
final class LayoutCanonicalizer implements RecordCanonicalizer, CanonicalResult {

    private static final String INSERT = "I";
    private static final String DELETE = "D";
    private static final String ROW_KEY = "#source-row";

    private final CanonicalSchema schema;
    private final Resource resource;
    private final SourceLayout layout;
    private final Map<String, FieldSources> fieldSources = new HashMap<>();
    private final KeyedDigests digests;
    private final int fieldCount;
    private final int[] sources;
    private final ValueReader[] readers;
    private final FieldProblems[] problems;
    private final PersonCheck[] persons;
    private final RuleCheck[] rules;
    private final int[] required;
    private final int[] keys;
    private final int[] diagnoses;
    private final int sex;
    private final int increment;
    private final int deletion;
    private final List<String> deletedValues;
    private final DateReader updateTime;
    private final Problem keyMissing;

    private final Object[] values;
    private final String[] texts;
    private final String[] keyTexts;
    private final Findings findings;
    private final Findings aside;
    private final Positions positions;
    private LocalDate today;
    private String todayText;
    private String recordKey;
    private boolean keyed;
    private Object[] source;

    LayoutCanonicalizer(final Catalogue catalogue, final Resource resource, final SourceLayout layout, final KeyedDigests digests) {
        this.schema = CanonicalSchema.of(resource);
        this.resource = resource;
        this.layout = layout;
        this.digests = digests;
        final List<Field> fields = resource.fields();
        fieldCount = fields.size();
        for (int i = 0; i < fieldCount; i++) {
            fieldSources.put(fields.get(i).name(), new FieldSources(fields.get(i), layout.sources(i)));
        }
        sources = IntStream.range(0, fieldCount).map(i -> layout.columns(i).length == 1 ? layout.columns(i)[0] : -1).toArray();
        problems = IntStream.range(0, fieldCount).mapToObj(i -> new FieldProblems(fields.get(i), i)).toArray(FieldProblems[]::new);
        final DateParser dates = new DateParser();
        final List<ValueReader> all = new ValueReaders(catalogue, resource, dates).all(problems);
        readers = all.toArray(ValueReader[]::new);
        persons = PersonCheck.all(resource, problems, all).toArray(PersonCheck[]::new);
        rules = RuleCheck.all(resource).toArray(RuleCheck[]::new);
        required = IntStream.range(0, fieldCount).filter(i -> fields.get(i).isRequired()).toArray();
        keys = resource.businessKey().stream().mapToInt(schema::indexOf).toArray();
        diagnoses = IntStream.range(0, fieldCount).filter(i -> isDiagnosis(fields.get(i).format())).toArray();
        sex = PersonCheck.column(resource, Role.SELF, RoleKind.SEX);
        increment = resource.incrementField().map(schema::indexOf).filter(i -> isDate(fields.get(i))).orElse(-1);
        deletion = resource.deleteMarker().map(DeleteMarker::field).map(schema::indexOf).orElse(-1);
        deletedValues = resource.deleteMarker().map(DeleteMarker::values).orElse(List.of());
        positions = new Positions(schema);
        final FieldProblems updateProblems = new FieldProblems(schema.columns().get(positions.srcUpdateTime), positions.srcUpdateTime, Severity.SUSPECT);
        updateTime = new DateReader(true, dates, updateProblems);
        keyMissing = new Problem(ProblemCode.KEY_MISSING, "", ProblemCode.KEY_MISSING.severity(), Stage.CANONICAL, keyMessage(resource));
        values = new Object[schema.columns().size()];
        texts = new String[fieldCount + 1];
        keyTexts = new String[keys.length];
        findings = new Findings(schema);
        aside = new Findings(schema);
    }

    @Override
    public CanonicalSchema schema() {
        return schema;
    }

    @Override
    public List<String> unmappedSourceNames() {
        return layout.unmapped();
    }

    @Override
    public List<String> unfilledFields() {
        return layout.unfilled();
    }

    @Override
    public List<Integer> sourcesOf(final String field) {
        final FieldSources found = fieldSources.get(field);
        return found == null ? List.of() : found.columns();
    }

    @Override
    public CanonicalResult canonicalize(final Object[] row, final List<Problem> carried, final CollectionContext context) {
        source = row;
        if (!context.today().equals(today)) {
            today = context.today();
            todayText = today.toString();
        }
        findings.begin(carried);
        readFields();
        final String personKey = checkPersons();
        checkDiagnoses();
        keyed = checkRequired();
        for (final RuleCheck rule : rules) {
            rule.check(values, todayText, findings);
        }
        recordKey = keyed ? businessKey() : rowKey();
        fillCommon(context, personKey);
        return this;
    }

    @Override
    public Object[] values() {
        return values;
    }

    @Override
    public List<Problem> problems() {
        return findings.problems();
    }

    @Override
    public boolean hasErrors() {
        return findings.hasErrors();
    }

    @Override
    public String recordKey() {
        return recordKey;
    }

    @Override
    public Map<String, String> observed() {
        final Map<String, String> observed = new LinkedHashMap<>();
        for (final Problem problem : findings.problems()) {
            final FieldSources from = fieldSources.get(problem.field());
            if (from != null && !from.columns().isEmpty()) {
                observed.put(problem.field(), masked(from));
            }
        }
        return observed;
    }

    private String masked(final FieldSources from) {
        String masked = null;
        for (final int column : from.columns()) {
            final String value = source[column] == null ? "" : Masking.mask(from.field(), RawText.of(source[column]));
            masked = masked == null ? value : masked + " | " + value;
        }
        return masked;
    }

    @Override
    public boolean isKeyed() {
        return keyed;
    }

    private void readFields() {
        for (int i = 0; i < fieldCount; i++) {
            final int from = sources[i];
            final Object raw = from >= 0 ? source[from] : layout.columns(i).length == 0 ? null : merged(i);
            values[i] = raw == null ? null : readers[i].read(raw, findings);
        }
    }

    /**
     * The one value of several columns with the same meaning. Two that differ, even after canonicalization, are a conflict; the first is kept.
     */
    private Object merged(final int field) {
        Object first = null;
        Object firstValue = null;
        for (final int column : layout.columns(field)) {
            final Object raw = source[column];
            if (raw == null) {
                continue;
            }
            final Object value = comparable(field, readers[field].read(raw, aside));
            if (value == null && TextNormalizer.isUnknown(TextNormalizer.coded(RawText.of(raw)))) {
                continue;
            }
            if (first == null) {
                first = raw;
                firstValue = value;
            } else if (value == null ? firstValue != null || !RawText.of(first).equals(RawText.of(raw)) : !value.equals(firstValue)) {
                problems[field].report(ProblemCode.ALIAS_CONFLICT, findings);
            }
        }
        aside.begin(List.of());
        return first;
    }

    private Object comparable(final int field, final Object value) {
        if (!(value instanceof String text)) {
            return value;
        }
        return schema.columns().get(field).role().filter(role -> role.kind() == RoleKind.ID_NUMBER).isPresent() ? IdentityText.canonical(text) : text;
    }

    private String checkPersons() {
        String personKey = null;
        for (final PersonCheck person : persons) {
            final int birth = person.birthColumn();
            final Object rawBirth = birth >= 0 && values[birth] == null && layout.columns(birth).length > 0 ? source[layout.columns(birth)[0]] : null;
            final String key = person.check(values, rawBirth, today, findings, digests);
            personKey = personKey == null ? key : personKey;
        }
        return personKey;
    }

    private void checkDiagnoses() {
        final String sexCode = sex < 0 || findings.hasFailed(sex) ? null : (String) values[sex];
        for (final int column : diagnoses) {
            if (sexCode != null && values[column] != null && !findings.hasFailed(column) && !IcdCode.occursIn((String) values[column], sexCode)) {
                problems[column].report(ProblemCode.ICD_SEX, findings);
            }
        }
    }

    /**
     * Reports empty required fields.
     *
     * @return whether the business key is complete
     */
    private boolean checkRequired() {
        boolean complete = true;
        boolean empty = false;
        for (final int key : keys) {
            complete &= values[key] != null;
            // A key field that could not be read has its own finding.
            empty |= values[key] == null && !findings.hasFailed(key);
        }
        for (final int column : required) {
            if (values[column] == null && !findings.hasFailed(column)) {
                problems[column].report(ProblemCode.REQUIRED_MISSING, findings);
            }
        }
        if (empty) {
            findings.add(keyMissing, Findings.RECORD);
        }
        return complete;
    }

    private String businessKey() {
        for (int i = 0; i < keys.length; i++) {
            keyTexts[i] = CanonicalTexts.of(values[keys[i]]);
        }
        return digests.recordKey(resource.code(), keyTexts);
    }

    private String rowKey() {
        final String[] row = new String[source.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = source[i] == null ? "" : "=" + RawText.of(source[i]);
        }
        return digests.recordKey(resource.code() + ROW_KEY, row);
    }

    private void fillCommon(final CollectionContext context, final String personKey) {
        final boolean deleted = deletion >= 0 && values[deletion] != null && deletedValues.contains(CanonicalTexts.of(values[deletion]));
        values[positions.srcUpdateTime] = updateTime();
        values[positions.dataUuid] = recordKey;
        values[positions.opType] = deleted ? DELETE : INSERT;
        values[positions.isDeleted] = deleted ? "1" : "0";
        values[positions.sourceSystem] = resource.systemCode();
        values[positions.providerUscc] = context.providerUscc();
        values[positions.providerName] = context.providerName();
        values[positions.dataDivisionCode] = context.divisionCode();
        values[positions.collectTime] = context.collectTime();
        values[positions.dataVersion] = 1L;
        values[positions.personKey] = personKey;
        values[positions.qualityFlags] = findings.suspectCodes();
        for (int i = 0; i < fieldCount; i++) {
            texts[i] = CanonicalTexts.of(values[i]);
        }
        texts[fieldCount] = (String) values[positions.isDeleted];
        values[positions.rowDigest] = digests.rowDigest(texts, fieldCount + 1);
    }

    private Object updateTime() {
        if (increment >= 0 && values[increment] != null) {
            final String text = (String) values[increment];
            return text.length() == 10 ? text + " 00:00:00" : text;
        }
        final int from = layout.updateTime();
        return from < 0 || source[from] == null ? null : updateTime.read(source[from], findings);
    }

    private static boolean isDiagnosis(final FieldFormat format) {
        return format == FieldFormat.ICD10 || format == FieldFormat.ICD10_UNDERLYING;
    }

    private static boolean isDate(final Field field) {
        return field.type() == FieldType.D || field.type() == FieldType.T;
    }

    private static String keyMessage(final Resource resource) {
        return "业务主键不完整（" + resource.businessKey().stream().map(name -> resource.field(name).map(Field::label).orElse(name)).collect(Collectors.joining("、"))
                + "），该记录以源行摘要追踪";
    }

    /** A field with the positions of its source columns: records with findings ask for them by name. */
    private record FieldSources(Field field, List<Integer> columns) {
    }

    /**
     * Where the common columns are.
     */
    private static final class Positions {
        private final int dataUuid;
        private final int opType;
        private final int isDeleted;
        private final int sourceSystem;
        private final int providerUscc;
        private final int providerName;
        private final int dataDivisionCode;
        private final int srcUpdateTime;
        private final int collectTime;
        private final int rowDigest;
        private final int dataVersion;
        private final int personKey;
        private final int qualityFlags;

        private Positions(final CanonicalSchema schema) {
            final int base = schema.resource().fields().size();
            final List<String> names = CommonColumns.FIELDS.stream().map(Field::name).toList();
            dataUuid = base + names.indexOf(CommonColumns.DATA_UUID);
            opType = base + names.indexOf(CommonColumns.OP_TYPE);
            isDeleted = base + names.indexOf(CommonColumns.IS_DELETED);
            sourceSystem = base + names.indexOf(CommonColumns.SOURCE_SYSTEM);
            providerUscc = base + names.indexOf(CommonColumns.PROVIDER_USCC);
            providerName = base + names.indexOf(CommonColumns.PROVIDER_NAME);
            dataDivisionCode = base + names.indexOf(CommonColumns.DATA_DIVISION_CODE);
            srcUpdateTime = base + names.indexOf(CommonColumns.SRC_UPDATE_TIME);
            collectTime = base + names.indexOf(CommonColumns.COLLECT_TIME);
            rowDigest = base + names.indexOf(CommonColumns.ROW_DIGEST);
            dataVersion = base + names.indexOf(CommonColumns.DATA_VERSION);
            personKey = base + names.indexOf(CommonColumns.PERSON_KEY);
            qualityFlags = base + names.indexOf(CommonColumns.QUALITY_FLAGS);
        }
    }
}
