// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.correction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.nifi.serialization.record.Record;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.correction.CorrectionRow;
import org.healthhub.core.problem.ProblemCode;
import org.healthhub.core.problem.Severity;
import org.healthhub.nifi.processors.record.FailureCode;
import org.healthhub.nifi.processors.record.RecordFailureException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A problem record as CanonicalizeHealthRecord writes it.
 *
 * @param provider unified social credit code of the provider, or {@link #NO_PROVIDER}
 * @param system code of the business system
 * @param resource code of the resource
 * @param key record key
 * @param faults one row a finding, found once
 */
record OpenProblem(String provider, String system, String resource, String key, List<CorrectionRow> faults) {

    /** Stands for a provider that no property named. */
    static final String NO_PROVIDER = "no-uscc";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, ProblemCode> CODES = Arrays.stream(ProblemCode.values()).collect(Collectors.toMap(Enum::name, Function.identity()));
    /** Becomes part of a file name. */
    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]{1,18}");
    private static final String ROW_KEY = "ROW";
    private static final String ROW_NOTE = "业务主键不完整或有误，请凭源行其他信息查找；更正后本条需在问题表中人工关闭";

    /**
     * Reads a problem record.
     *
     * @param source table or file that it comes from, may be {@code null}
     * @param index number of the record, for messages
     * @throws RecordFailureException when it is no problem record
     */
    static OpenProblem of(final Record record, final Catalogue catalogue, final String source, final long index) throws RecordFailureException {
        final String key = text(record, "record_key");
        final Optional<Resource> resource = catalogue.resource(text(record, "resource_code"));
        if (key.isEmpty() || resource.isEmpty()) {
            throw noProblem(index, "has no record key or no resource of the catalogue");
        }
        final JsonNode findings = json(record, "problems", index);
        final JsonNode observed = json(record, "observed", index);
        final JsonNode columns = json(record, "source_columns", index);
        final String businessKey = businessKey(json(record, "key_columns", index), json(record, "source_row", index));
        final List<CorrectionRow> faults = new ArrayList<>();
        for (final JsonNode finding : findings) {
            final String field = finding.path("field").asText();
            final Optional<ProblemCode> code = Optional.ofNullable(CODES.get(finding.path("code").asText()));
            faults.add(new CorrectionRow(
                    resource.get().code(),
                    resource.get().name(),
                    key,
                    businessKey,
                    source == null ? "" : source,
                    resource.get().field(field).map(Field::label).orElse(field.isEmpty() ? "整条记录" : field),
                    columns.path(field).asText(),
                    observed.path(field).asText(),
                    finding.path("code").asText(),
                    Severity.ERROR.name().equals(finding.path("severity").asText()) ? "错误" : "存疑",
                    finding.path("message").asText(),
                    code.map(ProblemCode::remedyZh).orElse(""),
                    text(record, "detected_at"),
                    1,
                    ROW_KEY.equals(text(record, "key_kind")) ? ROW_NOTE : ""));
        }
        return new OpenProblem(provider(text(record, "provider_uscc")), resource.get().systemCode(), resource.get().code(), key, faults);
    }

    /** The same problem, found so often. */
    OpenProblem found(final int times) {
        return new OpenProblem(provider, system, resource, key, faults.stream().map(fault -> new CorrectionRow(fault.resourceCode(), fault.resourceName(), fault.recordKey(),
                fault.businessKey(), fault.source(), fault.field(), fault.sourceColumn(), fault.observed(), fault.code(), fault.severity(), fault.explanation(),
                fault.remedy(), fault.detectedAt(), times, fault.note())).toList());
    }

    private static String provider(final String uscc) {
        return CODE.matcher(uscc).matches() ? uscc : NO_PROVIDER;
    }

    private static String businessKey(final JsonNode keyColumns, final JsonNode row) {
        final List<String> parts = new ArrayList<>();
        keyColumns.fields().forEachRemaining(key -> {
            for (final String column : key.getValue().asText().split(Pattern.quote(" | "))) {
                parts.add(column + "=" + row.path(column).asText());
            }
        });
        return String.join("；", parts);
    }

    private static JsonNode json(final Record record, final String name, final long index) throws RecordFailureException {
        final String text = text(record, name);
        try {
            return JSON.readTree(text.isEmpty() ? "{}" : text);
        } catch (final JsonProcessingException e) {
            throw noProblem(index, "has no JSON in " + name);
        }
    }

    private static String text(final Record record, final String name) {
        final Object value = record.toMap().get(name);
        return value == null ? "" : value.toString();
    }

    private static RecordFailureException noProblem(final long index, final String what) {
        return new RecordFailureException(FailureCode.NOT_A_PROBLEM, index,
                "Record %d %s: ExportCorrectionFile takes the problem relationship of CanonicalizeHealthRecord".formatted(index, what));
    }
}
