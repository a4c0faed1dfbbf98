// SPDX-License-Identifier: Apache-2.0
package org.healthhub.benchmarks;

import jdk.jfr.consumer.RecordedFrame;

import java.util.List;

/**
 * What the time of a processor goes to. A sample belongs to the first of these that one of its frames matches, looked at from the top of the stack, so that
 * what the Java platform does belongs to who asked for it.
 *
 * @param label for people
 * @param places beginnings of class names, or of class and method names
 */
record Cost(String label, List<String> places) {

    private static final String HUB = "org.healthhub.";
    private static final String RECORD = "org.apache.nifi.serialization.";

    /** A cost of its own with everything below it. */
    static final Cost PROBLEMS = new Cost("problem records: reasons, masked values, FlowFiles of their own",
            List.of(HUB + "nifi.processors.canonical.ProblemOutputs", HUB + "nifi.processors.canonical.ProblemRecord"));

    /** The costs in the order in which one frame is compared with them. */
    static final List<Cost> ALL = List.of(
            new Cost("digests: record key, person key, row digest", List.of(HUB + "core.digest.")),
            new Cost("identity check", List.of(HUB + "core.identity.", HUB + "core.canonical.PersonCheck")),
            new Cost("values and rules: texts, dates, codes, numbers", List.of(HUB + "core.canonical.")),
            new Cost("CSV parser", List.of("org.apache.commons.csv.")),
            new Cost("CSV reader: coercion, record", List.of("org.apache.nifi.csv.")),
            new Cost("JSON reader: tree, coercion, record", List.of("org.apache.nifi.json.JsonTree", "org.apache.nifi.json.AbstractJson", "org.apache.nifi.json.Json")),
            new Cost("Avro reader", List.of("org.apache.nifi.avro.AvroReader", "org.apache.nifi.avro.AvroRecordReader", "org.apache.nifi.avro.AvroReaderWith",
                    "org.apache.avro.file.DataFileStream")),
            new Cost("JSON writer: conversion, names, texts", List.of("org.apache.nifi.json.WriteJson")),
            new Cost("Avro writer: conversion, names, values", List.of("org.apache.nifi.avro.WriteAvro", "org.apache.avro.file.DataFileWriter")),
            new Cost("JSON body of a part", List.of(HUB + "core.exchange.PartBodyWriter")),
            new Cost("digest and signature of a request", List.of(HUB + "core.exchange.ContentDigest", HUB + "core.exchange.signing.")),
            new Cost("parts: rows, sizes, content digest", List.of(HUB + "nifi.processors.provincial.")),
            new Cost("ledger", List.of(HUB + "nifi.services.DatabaseCollectionLedger", HUB + "nifi.services.LedgerTransactions", "org.hsqldb.")),
            new Cost("HTTP client", List.of("jdk.internal.net.http.", "java.net.http.", HUB + "nifi.services.PlatformClient")),
            new Cost("schemas and records of NiFi", List.of(RECORD)),
            new Cost("the processor's own loop", List.of(HUB + "nifi.processors.")));

    boolean matches(final RecordedFrame frame) {
        final String place = frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
        return places.stream().anyMatch(place::startsWith);
    }
}
