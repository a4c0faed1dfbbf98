// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.CatalogueException;
import org.healthhub.core.catalogue.CatalogueLoader;
import org.healthhub.core.catalogue.CommonColumns;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.ddl.FrontEndModel;
import org.healthhub.core.exchange.BatchPart;
import org.healthhub.core.exchange.PartReference;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Made-up parts with every column of a resource, as the hub sends them.
 */
final class SentParts {

    static final String BATCH = "S20R0120261122abcdef0123456789ab";
    /** A time that the clocks of Shanghai skipped. */
    static final String SKIPPED_TIME = "1988-04-17 02:30:00";
    static final Resource RESOURCE = catalogue().resource("S20R01").orElseThrow();

    private SentParts() {
    }

    static Catalogue catalogue() {
        try {
            return CatalogueLoader.builtIn();
        } catch (final CatalogueException e) {
            throw new IllegalStateException(e);
        }
    }

    static BatchPart of(final int partNo, final int records) {
        return of(partNo, records, "a".repeat(64));
    }

    static BatchPart of(final int partNo, final int records, final String digest) {
        final List<Field> fields = FrontEndModel.sentColumns(RESOURCE);
        final List<String> keys = IntStream.rangeClosed(1, records).mapToObj(Parts::key).toList();
        final List<Object[]> rows = keys.stream().map(key -> fields.stream().map(field -> value(field, key)).toArray()).toList();
        return new BatchPart(BATCH, partNo, true, RESOURCE.code(), 0, fields.stream().map(Field::name).toList(), rows, keys, digest);
    }

    static PartReference reference(final BatchPart part) {
        return new PartReference(part.batchNo(), part.partNo(), part.resourceCode(), null, part.size(), part.contentDigest());
    }

    /** Every seventh optional column is empty. */
    private static Object value(final Field field, final String key) {
        return switch (field.name()) {
            case CommonColumns.DATA_UUID -> key;
            case CommonColumns.EXCH_BATCH_NO -> BATCH;
            case CommonColumns.OP_TYPE -> "U";
            case CommonColumns.IS_DELETED -> "0";
            case CommonColumns.SRC_UPDATE_TIME -> SKIPPED_TIME;
            case CommonColumns.LOAD_TIME -> null;
            default -> !field.isRequired() && field.name().length() % 7 == 0 ? null : switch (field.type()) {
                case C, M -> field.length() == 1 ? "1" : "值";
                case N -> new BigDecimal("1");
                case I -> 3L;
                case D -> "2026-02-28";
                case T -> "2026-02-28 23:59:59";
                case B -> Boolean.TRUE;
            };
        };
    }
}
