// SPDX-License-Identifier: Apache-2.0
package org.healthhub.benchmarks;

import org.apache.nifi.processor.Processor;
import org.apache.nifi.processors.standard.ConvertRecord;
import org.apache.nifi.reporting.InitializationException;
import org.healthhub.nifi.processors.CanonicalizeHealthRecord;
import org.healthhub.nifi.processors.ValidateIdCard;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The processors beside NiFi's own, with the same reader, writer and data.
 *
 * @param rows records of a FlowFile
 * @param paired how often
 * @param wanted names to measure
 */
record ProcessorPairs(int rows, PairedRun paired, Predicate<String> wanted) {

    private static final String QUERY = "canonicalize.csv-json.vs-query-record";
    private static final String UPDATE = "canonicalize.csv-json.vs-update-record";
    private static final String LOOKUP = "canonicalize.json-json.vs-lookup-record";
    private static final String VALIDATE = "canonicalize.json-json.vs-validate-record";
    /** Names of the figures that have no goal: peers that do a part of the job. */
    static final List<String> PARTIAL = List.of(QUERY, UPDATE, LOOKUP, VALIDATE);

    private static final String READER = "Record Reader";
    private static final String WRITER = "Record Writer";

    List<Result> measure() throws InitializationException, IOException {
        final List<Result> results = new ArrayList<>();
        final byte[] csv = SourceRows.csv(rows);
        final byte[] json = SourceRows.json(rows);
        againstConvertRecord("canonicalize.csv-json.vs-convert-record", Format.CSV, Format.JSON, csv, results);
        againstConvertRecord("canonicalize.json-json.vs-convert-record", Format.JSON, Format.JSON, json, results);
        againstConvertRecord("canonicalize.avro-avro.vs-convert-record", Format.AVRO, Format.AVRO, avro(json), results);
        final String chain = "canonicalize.csv-json.vs-stock-chain";
        if (wanted.test(chain)) {
            final Side ours = canonicalize(Format.CSV, Format.JSON, csv);
            final Side stock = new StockChain(csv, rows);
            EqualWork.canonical(chain, ours);
            EqualWork.canonicalFields(chain + " (stock)", stock);
            results.add(paired.measure(chain, ours, stock));
        }
        parts(csv, json, results);
        final String identity = "validate-id-card.csv-json.vs-convert-record";
        if (wanted.test(identity)) {
            final Side ours = side(ValidateIdCard.class, Format.CSV, Format.JSON, "valid").withCatalogue().start(csv);
            final Side stock = convert(Format.CSV, Format.JSON, csv);
            EqualWork.goodPassedThrough(identity, ours);
            EqualWork.passedThrough(identity + " (stock)", stock);
            results.add(paired.measure(identity, ours, stock));
        }
        push("put-provincial.vs-bare-http", "put-provincial.vs-invoke-http", results);
        return results;
    }

    /** Where the time of the hub's processors and of {@code ConvertRecord} goes. */
    List<Profile> profiles(final String state, final int warmUp, final int seconds) throws InitializationException, IOException {
        final byte[] csv = SourceRows.csv(rows);
        final byte[] json = SourceRows.json(rows);
        final byte[] avro = avro(json);
        final Map<String, Side> sides = new LinkedHashMap<>();
        sides.put("canonicalize.csv-json", canonicalize(Format.CSV, Format.JSON, csv));
        sides.put("convert-record.csv-json", convert(Format.CSV, Format.JSON, csv));
        sides.put("canonicalize.json-json", canonicalize(Format.JSON, Format.JSON, json));
        sides.put("convert-record.json-json", convert(Format.JSON, Format.JSON, json));
        sides.put("canonicalize.avro-avro", canonicalize(Format.AVRO, Format.AVRO, avro));
        sides.put("convert-record.avro-avro", convert(Format.AVRO, Format.AVRO, avro));
        sides.keySet().removeIf(wanted.negate());
        final List<Profile> profiles = new ArrayList<>();
        for (final Map.Entry<String, Side> side : sides.entrySet()) {
            profiles.add(Profile.of(side.getKey(), state, side.getValue(), warmUp, seconds));
        }
        if (wanted.test("put-provincial")) {
            try (PushSides push = new PushSides(rows)) {
                profiles.add(Profile.of("put-provincial", state, push.ours(), warmUp, seconds));
            }
        }
        return profiles;
    }

    private void againstConvertRecord(final String name, final Format from, final Format to, final byte[] content, final List<Result> results) throws InitializationException {
        if (wanted.test(name)) {
            final Side ours = canonicalize(from, to, content);
            final Side stock = convert(from, to, content);
            EqualWork.canonical(name, ours);
            EqualWork.passedThrough(name + " (stock)", stock);
            results.add(paired.measure(name, ours, stock));
        }
    }

    /** The hub's whole job beside single processors of NiFi that do a part of it, reading what the hub reads. */
    private void parts(final byte[] csv, final byte[] json, final List<Result> results) throws InitializationException {
        if (wanted.test(QUERY)) {
            final Side stock = StockQuery.of(csv, rows);
            EqualWork.canonicalFields(QUERY + " (stock)", stock);
            results.add(paired.measure(QUERY, canonicalize(Format.CSV, Format.JSON, csv), stock));
        }
        if (!wanted.test(UPDATE) && !wanted.test(LOOKUP) && !wanted.test(VALIDATE)) {
            return;
        }
        final StockChain chain = new StockChain(csv, rows);
        EqualWork.renamed(UPDATE + " (stock)", chain.update());
        EqualWork.canonicalFields(LOOKUP + " (stock)", chain.lookup());
        EqualWork.canonicalFields(VALIDATE + " (stock)", chain.validate());
        if (wanted.test(UPDATE)) {
            results.add(paired.measure(UPDATE, canonicalize(Format.CSV, Format.JSON, csv), chain.update()));
        }
        if (wanted.test(LOOKUP)) {
            results.add(paired.measure(LOOKUP, canonicalize(Format.JSON, Format.JSON, json), chain.lookup()));
        }
        if (wanted.test(VALIDATE)) {
            results.add(paired.measure(VALIDATE, canonicalize(Format.JSON, Format.JSON, json), chain.validate()));
        }
    }

    private void push(final String bare, final String invoke, final List<Result> results) throws InitializationException, IOException {
        if (!wanted.test(bare) && !wanted.test(invoke)) {
            return;
        }
        try (PushSides sides = new PushSides(rows)) {
            final Side ours = sides.ours();
            sides.checkEqualWork(bare, ours);
            if (wanted.test(bare)) {
                final Side client = sides.bareClient();
                sides.checkEqualWork(bare + " (bare)", client);
                results.add(paired.measure(bare, ours, client));
            }
            if (wanted.test(invoke)) {
                final Side http = sides.invokeHttp();
                sides.checkEqualWork(invoke + " (stock)", http);
                results.add(paired.measure(invoke, ours, http));
            }
        }
    }

    private byte[] avro(final byte[] json) throws InitializationException {
        final ProcessorSide convert = convert(Format.JSON, Format.AVRO, json);
        convert.trigger();
        final byte[] avro = convert.result();
        convert.clear();
        return avro;
    }

    private ProcessorSide canonicalize(final Format from, final Format to, final byte[] content) throws InitializationException {
        return side(CanonicalizeHealthRecord.class, from, to, "canonical").withCatalogue().start(content);
    }

    private ProcessorSide convert(final Format from, final Format to, final byte[] content) throws InitializationException {
        return side(ConvertRecord.class, from, to, "success").start(content);
    }

    private ProcessorSide side(final Class<? extends Processor> type, final Format from, final Format to, final String output) throws InitializationException {
        return ProcessorSide.of(type, from, SourceRows.SCHEMA, to, output, rows).formats(READER, WRITER);
    }
}
