// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.sample;

import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.catalogue.Sensitivity;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * The rows of one source, one after the other: the same arguments give the same rows. About {@value #FAULTY_PERCENT} % are faulty, more when there are more
 * kinds of faults than that.
 */
final class SampleGenerator {

    static final int FAULTY_PERCENT = 3;
    private static final int ATTEMPTS = 2000;
    private static final Set<Sensitivity> PERSONAL = EnumSet.of(Sensitivity.NAME, Sensitivity.IDENTITY_NUMBER, Sensitivity.PHONE);

    private final Resource resource;
    private final int rows;
    private final CleanRows clean;
    private final Spelling spelling;
    private final FaultContext context;
    private final List<Fault> faults;

    SampleGenerator(final Catalogue catalogue, final Resource resource, final int rows, final long seed) {
        this.resource = resource;
        this.rows = rows;
        this.clean = new CleanRows(catalogue, resource, rows, seed);
        this.spelling = new Spelling(catalogue);
        this.context = new FaultContext(catalogue, resource);
        this.faults = Faults.faults().stream().filter(fault -> !targets(fault).isEmpty()).toList();
    }

    /** Kinds of faults that the resource has fields for. */
    List<Fault> faults() {
        return faults;
    }

    Iterator<SampleRow> iterator() {
        return new Rows();
    }

    private List<Field> targets(final Fault fault) {
        return resource.fields().stream().filter(field -> fault.target().includes(context, field)).toList();
    }

    private final class Rows implements Iterator<SampleRow> {

        private final Set<List<String>> keys = new HashSet<>();
        private final int faulty = faults.isEmpty() ? 0 : Math.min(rows, Math.max(faults.size(), rows * FAULTY_PERCENT / 100));
        private int index;
        private int faultIndex;

        @Override
        public boolean hasNext() {
            return index < rows;
        }

        @Override
        public SampleRow next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            final boolean isFaulty = (long) (index + 1) * faulty / rows > (long) index * faulty / rows;
            final SampleRow row = isFaulty ? faulty() : good();
            index++;
            return row;
        }

        private SampleRow good() {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                final Draft draft = clean.draft(index, attempt);
                if (isNew(draft)) {
                    return finish(draft, "", attempt);
                }
            }
            throw new IllegalStateException("No further business key for %s at row %d".formatted(resource.code(), index + 1));
        }

        /** Not every row can have every fault: another row is tried until one can. */
        private SampleRow faulty() {
            final Fault fault = faults.get(faultIndex % faults.size());
            final List<Field> targets = targets(fault);
            final int round = faultIndex / faults.size();
            faultIndex++;
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                final Draft draft = clean.draft(index, attempt);
                final Field target = targets.get((round + attempt) % targets.size());
                if (fault.mutation().apply(context, draft, target, clean.random(fault.name(), index, attempt)) && isNew(draft)) {
                    return finish(draft, fault.name() + " (" + target.name() + ")", attempt);
                }
            }
            return good();
        }

        private boolean isNew(final Draft draft) {
            final List<String> key = resource.businessKey().stream().map(field -> String.valueOf(draft.value(field))).toList();
            return keys.add(key) || key.contains("null");
        }

        private SampleRow finish(final Draft draft, final String fault, final int attempt) {
            RuleOracle.judge(draft);
            final RandomGenerator random = clean.random("spelling", index, attempt);
            final List<String> values = new ArrayList<>(resource.fields().size());
            final List<String> personal = new ArrayList<>();
            for (final Field field : resource.fields()) {
                values.add(cell(draft, field, random));
                if (PERSONAL.contains(field.sensitivity()) && draft.value(field.name()) != null) {
                    personal.add(draft.value(field.name()));
                }
            }
            return new SampleRow(values, updateTime(draft), personal, draft.expected(index + 1, fault));
        }

        private String cell(final Draft draft, final Field field, final RandomGenerator random) {
            if (draft.spelling(field.name()).isPresent()) {
                return draft.spelling(field.name()).get();
            }
            final String value = draft.value(field.name());
            if (value == null || field.name().equals(resource.incrementField().orElse(""))) {
                return value;
            }
            final boolean citizen = field.role().isPresent() && draft.person(field) != null && draft.person(field).isCitizen();
            return spelling.of(field, value, citizen, random);
        }

        /** Without a field of the resource for it, the time grows with the rows. */
        private LocalDateTime updateTime(final Draft draft) {
            final LocalDateTime ofField = resource.incrementField().map(draft::time).orElse(null);
            return ofField == null ? Timeline.REFERENCE.minusDays(60).atStartOfDay().plusSeconds(index) : ofField;
        }
    }
}
