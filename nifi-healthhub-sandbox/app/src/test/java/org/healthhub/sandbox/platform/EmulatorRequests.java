// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Catalogue;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.FieldFormat;
import org.healthhub.core.catalogue.FieldType;
import org.healthhub.core.catalogue.Requirement;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.catalogue.Sensitivity;
import org.healthhub.core.catalogue.SharingType;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * What a sender asks an emulator of one resource, S06R02.
 *
 * @param client sends
 * @param base address of the emulator
 */
record EmulatorRequests(HttpClient client, URI base) {

    static final String RID = "r_shwjw_test";
    static final String SID = "s_12610000TEST_0001";
    static final String SECRET = "0123456789abcdef0123456789abcdef";
    static final String BATCH = "S06R0220260101abcdef0123456789ab";
    static final String DIGEST = "a".repeat(64);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static EmulatorRequests to(final PlatformEmulator emulator) {
        return new EmulatorRequests(HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build(), emulator.baseUrl());
    }

    static ObjectNode part(final int partNo, final ObjectNode... rows) {
        final ObjectNode part = JsonNodeFactory.instance.objectNode();
        part.put("batch_no", BATCH);
        part.put("part_no", partNo);
        part.put("is_last", true);
        part.put("resource_code", "S06R02");
        part.put("record_count", rows.length);
        part.put("content_digest", DIGEST);
        final ArrayNode records = part.putArray("records");
        for (final ObjectNode row : rows) {
            records.add(row);
        }
        return part;
    }

    static ObjectNode row() {
        final ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("child_code", "610102000001");
        row.put("inoc_date", "2024-02-29");
        row.put("dose_amount", 0.5);
        row.put("site_code", "6101020001");
        row.put("edit_time", "2024-03-01 08:30:00");
        row.put("data_uuid", UUID.randomUUID().toString());
        row.put("exch_batch_no", BATCH);
        row.put("op_type", "I");
        row.put("is_deleted", "0");
        row.put("source_system", "S06");
        row.put("collect_time", "2024-03-01 09:00:00");
        row.put("row_digest", DIGEST);
        row.put("data_version", 1);
        return row;
    }

    static Catalogue catalogue() {
        final List<Field> fields = List.of(field("child_code", FieldType.C, 32, 0, true), field("inoc_date", FieldType.D, 0, 0, true),
                field("dose_amount", FieldType.N, 6, 3, false), field("site_code", FieldType.C, 10, 0, true), field("edit_time", FieldType.T, 0, 0, true));
        final Resource resource = new Resource("S06R02", "S06", "接种记录信息", "epi_vaccination", fields, List.of("child_code", "inoc_date"), Optional.of("edit_time"),
                Optional.empty(), "每日", SharingType.CONDITIONAL, "", "L4", "", List.of(), List.of(), Optional.empty());
        return new Catalogue(List.of(new BusinessSystem("S06", "immunization", "计划免疫", List.of(resource))), Map.of(), "test");
    }

    private static Field field(final String name, final FieldType type, final int length, final int scale, final boolean required) {
        return new Field(name, name, type, length, scale, required ? Requirement.REQUIRED : Requirement.OPTIONAL, Optional.empty(), Optional.empty(),
                FieldFormat.NONE, Sensitivity.NONE, Optional.empty(), List.of(), Optional.empty(), "D", "");
    }

    HttpResponse<String> send(final ObjectNode part) throws Exception {
        final byte[] body = MAPPER.writeValueAsBytes(part);
        return post("/sysapi/collect/parts", headers(body), body);
    }

    static Map<String, String> headers(final byte[] body) throws Exception {
        final String time = String.valueOf(System.currentTimeMillis());
        final Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        final Map<String, String> headers = new HashMap<>();
        headers.put("Content-Type", "application/json;charset=UTF-8");
        headers.put("gjzwfwpt_rid", RID);
        headers.put("gjzwfwpt_sid", SID);
        headers.put("gjzwfwpt_rtime", time);
        headers.put("gjzwfwpt_sign", Base64.getEncoder().encodeToString(mac.doFinal((SID + RID + time).getBytes(StandardCharsets.UTF_8))));
        headers.put("Content-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(body)) + ":");
        return headers;
    }

    HttpResponse<String> post(final String path, final Map<String, String> headers, final byte[] body) throws IOException, InterruptedException {
        final HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(20))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::setHeader);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(final String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(base.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> inquire(final int partNo, final String receiptNo) throws Exception {
        final ObjectNode inquiry = JsonNodeFactory.instance.objectNode().put("batch_no", BATCH).put("part_no", partNo).put("receipt_no", receiptNo);
        final byte[] body = MAPPER.writeValueAsBytes(inquiry);
        return post("/sysapi/collect/receipts", headers(body), body);
    }

    void mode(final String body) throws IOException, InterruptedException {
        assertEquals(200, post("/admin/mode", Map.of(), body.getBytes(StandardCharsets.UTF_8)).statusCode());
    }

    void fault(final String body) throws IOException, InterruptedException {
        assertEquals(200, post("/admin/faults", Map.of(), body.getBytes(StandardCharsets.UTF_8)).statusCode());
    }

    static JsonNode json(final HttpResponse<String> response) throws IOException {
        return MAPPER.readTree(response.body());
    }
}
