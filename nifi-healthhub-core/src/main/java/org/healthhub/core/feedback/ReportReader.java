// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.feedback;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.healthhub.core.canonical.CanonicalResult;
import org.healthhub.core.canonical.CanonicalizerFactory;
import org.healthhub.core.canonical.CollectionContext;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.digest.KeyedDigests;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads the body of a problem report: see docs/feedback.md. A record is named by its record key or by the values of its business key, which become a record key
 * at once and are not kept. Immutable and thread-safe.
 */
public final class ReportReader {

    /** Most records of one report. */
    public static final int MOST_RECORDS = 100;

    private static final ObjectMapper JSON = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final Pattern RECORD_KEY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern REFERENCE = Pattern.compile("[0-9A-Za-z_.-]{1,64}");
    private static final Set<String> KEYS = Set.of("type", "resource", "reference", "seen_at", "statement", "records");
    private static final Set<String> RECORD_KEYS = Set.of("data_uuid", "key", "field", "observed", "expected");
    private static final int LONGEST_VALUE = 1_000;
    private static final int LONGEST_STATEMENT = 2_000;

    private final Catalogue catalogue;
    private final CanonicalizerFactory canonicalizers;

    /** A reader over a catalogue. */
    public ReportReader(final Catalogue catalogue, final KeyedDigests digests) {
        this.catalogue = catalogue;
        this.canonicalizers = new CanonicalizerFactory(catalogue, digests);
    }

    /**
     * Reads a report.
     *
     * @param body JSON, not longer than the caller allows; read to its end
     * @param requester who reports, as the signature told
     * @param now present time in Asia/Shanghai
     * @throws ReportFaultException when it is no report
     * @throws IOException when the body can not be read
     */
    public ProblemReport read(final InputStream body, final String requester, final LocalDateTime now) throws ReportFaultException, IOException {
        final JsonNode report = parse(body);
        known(report, KEYS, "");
        final String typeWord = text(report, "type", "", LONGEST_VALUE);
        final FeedbackType type = typeWord == null ? FeedbackType.DATA_ERROR : FeedbackType.of(typeWord).orElseThrow(() -> wrong("type", "is data_error or person_correction"));
        final String code = required(report, "resource", "");
        final Resource resource = catalogue.resource(code).orElseThrow(() -> new ReportFaultException("feedback-400", "there is no such resource"));
        final String reference = text(report, "reference", "", LONGEST_VALUE);
        if (reference != null && !REFERENCE.matcher(reference).matches()) {
            throw wrong("reference", "has at most 64 letters, digits, hyphens, dots and underscores");
        }
        final String statement = text(report, "statement", "", LONGEST_STATEMENT);
        return new ProblemReport(requester, Optional.ofNullable(reference), type, resource, seenAt(report, now), statement == null ? "" : statement,
                records(report.path("records"), resource, now));
    }

    private static JsonNode parse(final InputStream body) throws ReportFaultException, IOException {
        final JsonNode report;
        try {
            report = JSON.readTree(body);
        } catch (final JacksonException e) {
            // its message quotes the body
            throw new ReportFaultException("feedback-400", "the body is no JSON object");
        }
        if (report == null || !report.isObject()) {
            throw new ReportFaultException("feedback-400", "the body is no JSON object");
        }
        return report;
    }

    private static Optional<LocalDateTime> seenAt(final JsonNode report, final LocalDateTime now) throws ReportFaultException {
        final String seen = text(report, "seen_at", "", LONGEST_VALUE);
        if (seen == null) {
            return Optional.empty();
        }
        try {
            final LocalDateTime time = LocalDateTime.parse(seen, TIME);
            if (time.isAfter(now.plusDays(1))) {
                throw wrong("seen_at", "lies in the future");
            }
            return Optional.of(time);
        } catch (final DateTimeException e) {
            throw wrong("seen_at", "has the form yyyy-MM-dd HH:mm:ss");
        }
    }

    private List<ReportedRecord> records(final JsonNode nodes, final Resource resource, final LocalDateTime now) throws ReportFaultException {
        if (!nodes.isArray() || nodes.isEmpty()) {
            throw wrong("records", "is an array with at least one record");
        }
        if (nodes.size() > MOST_RECORDS) {
            throw new ReportFaultException("feedback-413", "a report names at most %d records".formatted(MOST_RECORDS));
        }
        final List<ReportedRecord> records = new ArrayList<>();
        final Set<String> named = new HashSet<>();
        for (int i = 0; i < nodes.size(); i++) {
            final ReportedRecord record = record(nodes.get(i), i, resource, now);
            if (!named.add(record.recordKey() + record.field())) {
                throw wrong("/records/" + i, "names a record and field that stands there already");
            }
            records.add(record);
        }
        return records;
    }

    private ReportedRecord record(final JsonNode node, final int index, final Resource resource, final LocalDateTime now) throws ReportFaultException {
        final String place = "/records/" + index;
        if (!node.isObject()) {
            throw wrong(place, "is an object");
        }
        known(node, RECORD_KEYS, place);
        final String field = text(node, "field", place, LONGEST_VALUE);
        if (field != null && resource.field(field).isEmpty()) {
            throw wrong(place + "/field", "is no field of the resource");
        }
        final String key = text(node, "data_uuid", place, LONGEST_VALUE);
        if ((key == null) == node.path("key").isMissingNode()) {
            throw wrong(place, "has either data_uuid or key");
        }
        if (key != null && !RECORD_KEY.matcher(key).matches()) {
            throw wrong(place + "/data_uuid", "is no record key");
        }
        return new ReportedRecord(index + 1, key == null ? recordKey(node.path("key"), place + "/key", resource, now) : key, field == null ? "" : field,
                new ReportedValues(text(node, "observed", place, LONGEST_VALUE), text(node, "expected", place, LONGEST_VALUE)));
    }

    private String recordKey(final JsonNode key, final String place, final Resource resource, final LocalDateTime now) throws ReportFaultException {
        if (!key.isObject()) {
            throw wrong(place, "is an object");
        }
        known(key, new HashSet<>(resource.businessKey()), place);
        final Object[] values = new Object[resource.businessKey().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = required(key, resource.businessKey().get(i), place);
        }
        final CanonicalResult result = canonicalizers.forLayout(resource.code(), resource.businessKey(), Map.of())
                .canonicalize(values, List.of(), new CollectionContext(now.toLocalDate(), now.format(TIME), null, null, null));
        if (!result.isKeyed()) {
            throw wrong(place, "holds a value that its field can not have");
        }
        return result.recordKey();
    }

    private static String required(final JsonNode node, final String name, final String place) throws ReportFaultException {
        final String text = text(node, name, place, LONGEST_VALUE);
        if (text == null || text.isBlank()) {
            throw wrong(place + "/" + name, "is missing");
        }
        return text;
    }

    private static String text(final JsonNode node, final String name, final String place, final int longest) throws ReportFaultException {
        final JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isValueNode()) {
            throw wrong(place + "/" + name, "is a text");
        }
        final String text = value.asText();
        if (text.length() > longest) {
            throw wrong(place + "/" + name, "is longer than %d characters".formatted(longest));
        }
        return text;
    }

    /** Names that nobody knows are not quoted: they can be anything. */
    private static void known(final JsonNode node, final Set<String> names, final String place) throws ReportFaultException {
        for (final Map.Entry<String, JsonNode> entry : node.properties()) {
            if (!names.contains(entry.getKey())) {
                throw wrong(place.isEmpty() ? "/" : place, "has a name that is none of " + new TreeSet<>(names));
            }
        }
    }

    private static ReportFaultException wrong(final String place, final String what) {
        return new ReportFaultException("feedback-400", "%s %s".formatted(place.startsWith("/") ? place : "/" + place, what));
    }
}
