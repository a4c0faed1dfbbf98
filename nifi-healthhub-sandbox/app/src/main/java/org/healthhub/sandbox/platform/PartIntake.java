// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.healthhub.core.catalogue.CommonColumns;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.core.exchange.PartControl;
import org.healthhub.core.file.FileDigest;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What the platform does with a part, whatever way it came: the same rules and the same tables as over HTTP. Thread-safe.
 */
final class PartIntake implements AutoCloseable {

    private static final List<FileDigest> CONTENT_DIGESTS = List.of(FileDigest.SHA_256, FileDigest.SM3);
    private static final Set<String> UNJUDGED = Set.of("received", "checking");

    private final EmulatorConfig config;
    private final PlatformStore store;
    private final Map<String, RowJudge> judges = new HashMap<>();
    private final Supplier<PlatformMode> mode;

    /**
     * Creates missing tables of the platform.
     *
     * @param mode how parts are judged from now on
     */
    PartIntake(final EmulatorConfig config, final Supplier<PlatformMode> mode) throws SQLException {
        this.config = config;
        this.mode = mode;
        this.store = new PlatformStore(config, Clock.systemUTC());
        config.catalogue().resources().forEach(resource -> judges.put(resource.code(), new RowJudge(resource)));
        store.createTables();
    }

    List<Resource> resources() {
        return config.catalogue().resources();
    }

    /**
     * Checks a part as a whole and judges its records.
     *
     * @param part part as it was found
     * @param promised how many records its sender promised
     * @return the answer, never an HTTP matter
     */
    PlatformAnswer receive(final PartSubmission part, final int promised) throws SQLException {
        final RowJudge judge = judges.get(part.resourceCode());
        if (judge == null) {
            return refused("catalog-001", "无效目录编码");
        }
        if (part.records().size() != promised) {
            return refused("count-400", "记录数不符");
        }
        if (part.records().size() > config.recordLimit()) {
            return refused("size-413", "单次最多%d条记录".formatted(config.recordLimit()));
        }
        if (!hasItsDigest(part)) {
            return refused("digest-400", "内容校验值不符");
        }
        return store.receive(part, judge, mode.get());
    }

    /** The present judgement of a part that was received before. */
    PlatformAnswer receipt(final String batchNo, final int partNo) throws SQLException {
        return store.receipt(new ReceiptInquiry(batchNo, partNo, ""), judges::get);
    }

    /** The answer to a question about what is kept. */
    PlatformAnswer inventory(final byte[] question) throws SQLException {
        try {
            return store.inventory(question, judges.keySet());
        } catch (final RefusedRequestException e) {
            return e.answer();
        }
    }

    /** A part that is not looked at record by record. */
    static PlatformAnswer refused(final String code, final String message) {
        final PlatformAnswer answer = PlatformAnswer.of(200, code, message);
        answer.body().putObject("data").put("status", "rejected");
        return answer;
    }

    /** Whether the judgement is still to come. */
    static boolean isUnjudged(final JsonNode answer) {
        return UNJUDGED.contains(answer.at("/data/status").asText());
    }

    /** The narrower code that a refusal has beside the general one, else the code. */
    static String code(final ObjectNode answer) {
        final String code = answer.path("code").asText();
        return code.equals(PlatformAnswer.REFUSED) ? answer.at("/data/code").asText(code) : code;
    }

    @Override
    public void close() {
        store.close();
    }

    /** Digest over record keys and row digests, in either family. */
    private static boolean hasItsDigest(final PartSubmission part) {
        final StringBuilder content = new StringBuilder();
        for (final JsonNode row : part.records()) {
            content.append(row.path(CommonColumns.DATA_UUID).asText()).append(':').append(row.path(CommonColumns.ROW_DIGEST).asText()).append('\n');
        }
        final byte[] bytes = content.toString().getBytes(StandardCharsets.UTF_8);
        return CONTENT_DIGESTS.stream().anyMatch(family -> PartControl.digest(family, bytes).equals(part.contentDigest()));
    }
}
