// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.feedback;

import org.healthhub.core.canonical.CanonicalSchema;
import org.healthhub.core.canonical.CanonicalTexts;
import org.healthhub.core.canonical.CanonicalizerFactory;
import org.healthhub.core.canonical.CollectionContext;
import org.healthhub.core.catalogue.CommonColumns;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.problem.Problem;
import org.healthhub.nifi.processors.record.CanonicalValues;
import org.healthhub.nifi.services.LedgerException;
import org.healthhub.nifi.services.ReconciliationLedger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one record again from the hub's table and runs the rules over it. Thread-safe.
 */
final class HubLookup {

    private final ReconciliationLedger ledger;
    private final CanonicalizerFactory canonicalizers;

    HubLookup(final ReconciliationLedger ledger, final CanonicalizerFactory canonicalizers) {
        this.ledger = ledger;
        this.canonicalizers = canonicalizers;
    }

    /**
     * The record as the hub has it.
     *
     * @return {@code null} when it has none
     * @throws LedgerException when the hub's table can not be read, or holds what is not canonical
     */
    CanonicalRow find(final Resource resource, final String recordKey, final CollectionContext context) throws LedgerException {
        final List<Field> columns = CanonicalSchema.of(resource).columns();
        final List<Object[]> rows = ledger.rows(resource, List.of(recordKey), columns.stream().map(Field::name).toList());
        if (rows.isEmpty()) {
            return null;
        }
        final Object[] values = rows.getFirst();
        for (int i = 0; i < values.length; i++) {
            try {
                values[i] = CanonicalValues.of(values[i], columns.get(i));
            } catch (final ArithmeticException | NumberFormatException e) {
                throw new LedgerException("Column %s of the hub's table of %s does not hold its canonical type".formatted(columns.get(i).name(), resource.code()), null);
            }
        }
        final List<String> names = resource.fields().stream().map(Field::name).toList();
        final Object[] fields = new Object[names.size()];
        System.arraycopy(values, 0, fields, 0, fields.length);
        final List<Problem> problems = List.copyOf(canonicalizers.forLayout(resource.code(), names, Map.of()).canonicalize(fields, List.of(), context).problems());
        final Map<String, String> keys = new LinkedHashMap<>();
        for (final String field : resource.businessKey()) {
            final Object value = values[CanonicalSchema.of(resource).indexOf(field)];
            keys.put(field, value == null ? "" : CanonicalTexts.of(value));
        }
        final Map<String, String> own = new LinkedHashMap<>();
        names.forEach(name -> own.put(name, name));
        return new CanonicalRow(values, problems, own, keys);
    }

    /** Whether the hub's row is logically deleted. */
    static boolean isDeleted(final Resource resource, final CanonicalRow row) {
        return "1".equals(row.value(resource, CommonColumns.IS_DELETED));
    }
}
