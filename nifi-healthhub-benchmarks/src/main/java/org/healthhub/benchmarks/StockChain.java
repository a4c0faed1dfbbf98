// SPDX-License-Identifier: Apache-2.0
package org.healthhub.benchmarks;

import org.apache.nifi.json.JsonRecordSetWriter;
import org.apache.nifi.processors.standard.LookupRecord;
import org.apache.nifi.processors.standard.UpdateRecord;
import org.apache.nifi.processors.standard.ValidateRecord;
import org.apache.nifi.reporting.InitializationException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a user builds from NiFi's own processors for a part of the job: renaming, trimming, dates and a hash by {@code UpdateRecord}, code maps by
 * {@code LookupRecord}, the schema by {@code ValidateRecord}. No check of identity numbers, no reasons, no problem records.
 */
final class StockChain implements Side {

    /** Fields that hold codes. */
    static final List<String> CODED = List.of("sex_code", "id_type_code", "ethnic_code", "marital_code", "death_place_type", "highest_basis", "card_status");

    private final ProcessorSide update;
    private final ProcessorSide lookup;
    private final ProcessorSide validate;
    private final int records;

    StockChain(final byte[] csv, final int records) throws InitializationException {
        this.records = records;
        final List<String> fields = new ArrayList<>(SourceRows.canonical(0).keySet());
        fields.add("record_hash");
        final String schema = SourceRows.schema(fields);
        update = ProcessorSide.of(UpdateRecord.class, Format.CSV, SourceRows.schema(both(fields)), Format.JSON, "success", records)
                .formats("Record Reader", "Record Writer").with("Replacement Value Strategy", "record-path-value");
        addCanonicalWriter(schema);
        paths().forEach(update::with);
        update.start(csv);
        update.trigger();
        final byte[] renamed = update.result();
        update.clear();
        lookup = ProcessorSide.of(LookupRecord.class, Format.JSON, schema, Format.JSON, "success", records).formats("record-reader", "record-writer");
        final MapLookup codes = new MapLookup();
        lookup.runner().addControllerService("codes", codes);
        lookup.runner().enableControllerService(codes);
        lookup.with("lookup-service", "codes").with("record-update-strategy", "replace-existing-values");
        CODED.forEach(field -> lookup.with(field, "/" + field));
        lookup.start(renamed);
        lookup.trigger();
        final byte[] coded = lookup.result();
        lookup.clear();
        validate = ProcessorSide.of(ValidateRecord.class, Format.JSON, schema, Format.JSON, "valid", records).formats("record-reader", "record-writer").start(coded);
    }

    /** Writes the new fields only. */
    private void addCanonicalWriter(final String schema) throws InitializationException {
        final JsonRecordSetWriter writer = new JsonRecordSetWriter();
        update.runner().addControllerService("canonical-writer", writer);
        update.runner().setProperty(writer, "Schema Write Strategy", "full-schema-attribute");
        update.runner().setProperty(writer, "schema-access-strategy", "schema-text-property");
        update.runner().setProperty(writer, "schema-text", schema);
        update.runner().enableControllerService(writer);
        update.with("Record Writer", "canonical-writer");
    }

    /** A reader's schema in which the new fields exist already, because {@code UpdateRecord} fills fields faster than it adds them. */
    private static List<String> both(final List<String> fields) {
        final List<String> columns = new ArrayList<>(SourceRows.COLUMNS);
        fields.stream().filter(field -> !columns.contains(field)).forEach(columns::add);
        return columns;
    }

    private static Map<String, String> paths() {
        final Map<String, String> paths = new LinkedHashMap<>();
        final List<String> fields = List.copyOf(SourceRows.canonical(0).keySet());
        for (int i = 0; i < fields.size(); i++) {
            final String source = SourceRows.COLUMNS.get(i);
            paths.put("/" + fields.get(i), isDate(source) ? "format(toDate(/" + source + ", \"yyyyMMdd\"), \"yyyy-MM-dd\")" : "trim(/" + source + ")");
        }
        paths.put("/record_hash", "hash(/SWZMBH, \"SHA-256\")");
        return paths;
    }

    /** Whether a source column has dates without separators. */
    static boolean isDate(final String column) {
        return "CSRQ".equals(column) || "BGRQ".equals(column);
    }

    /** The first link alone. */
    Side update() {
        return update;
    }

    /** The second link alone, behind the first. */
    Side lookup() {
        return lookup;
    }

    /** The last link alone, behind the others. */
    Side validate() {
        return validate;
    }

    @Override
    public Times run() {
        return update.run().plus(lookup.run()).plus(validate.run());
    }

    @Override
    public int records() {
        return records;
    }

    @Override
    public List<Map<String, String>> outcome() {
        update.trigger();
        lookup.content(update.result());
        update.clear();
        lookup.trigger();
        validate.content(lookup.result());
        lookup.clear();
        return validate.outcome();
    }
}
