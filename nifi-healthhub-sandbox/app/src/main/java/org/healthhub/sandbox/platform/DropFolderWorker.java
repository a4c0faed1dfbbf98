// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.healthhub.core.exchange.PartControl;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The platform's side of the file exchange: takes parts whose control file is there, checks size, digest and line count, judges the records, and writes receipt
 * files, each under a temporary name first. Files of parts stay where they are. One thread.
 */
final class DropFolderWorker implements Intake {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String WRONG_FILE = "file-400";

    private final Path upload;
    private final Path receipts;
    private final PartIntake intake;
    /** Names of parts that have their last receipt. */
    private final Set<String> finished = new HashSet<>();

    /**
     * Creates missing directories.
     *
     * @param upload where data and control files come
     * @param receipts where receipt files go
     */
    DropFolderWorker(final Path upload, final Path receipts, final PartIntake intake) throws IOException {
        this.upload = Files.createDirectories(upload);
        this.receipts = Files.createDirectories(receipts);
        this.intake = intake;
    }

    @Override
    public int pass() throws SQLException, IOException {
        int parts = 0;
        for (final String name : names(PartControl.CONTROL_SUFFIX)) {
            final Path file = receipts.resolve(name + PartControl.RECEIPT_SUFFIX);
            final Optional<JsonNode> before = Files.exists(file) ? Optional.of(MAPPER.readTree(file.toFile())) : Optional.empty();
            if (before.isEmpty() || PartIntake.isUnjudged(before.get())) {
                final ObjectNode receipt = before.isEmpty() ? take(name) : ask(before.get());
                write(file, receipt);
                parts += before.isEmpty() ? 1 : 0;
                if (PartIntake.isUnjudged(receipt)) {
                    continue;
                }
            }
            finished.add(name);
        }
        for (final String name : names(PartControl.QUESTION_SUFFIX)) {
            final Path question = upload.resolve(name + PartControl.QUESTION_SUFFIX);
            write(receipts.resolve(name + PartControl.ANSWER_SUFFIX), intake.inventory(Files.readAllBytes(question)).body());
            Files.delete(question);
        }
        return parts;
    }

    private List<String> names(final String suffix) throws IOException {
        final List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(upload, "*" + suffix)) {
            for (final Path found : files) {
                final String file = found.getFileName().toString();
                final String name = file.substring(0, file.length() - suffix.length());
                if (!finished.contains(name)) {
                    names.add(name);
                }
            }
        }
        names.sort(null);
        return names;
    }

    private ObjectNode take(final String name) throws SQLException, IOException {
        final Optional<PartControl> control = PartControl.parse(Files.readAllBytes(upload.resolve(name + PartControl.CONTROL_SUFFIX)));
        if (control.isEmpty()) {
            return PartIntake.refused(WRONG_FILE, "控制文件格式错误").body();
        }
        final ObjectNode receipt = judge(name, control.get());
        final JsonNode data = receipt.path("data");
        (data.isObject() ? (ObjectNode) data : receipt.putObject("data")).put("content_digest", control.get().contentDigest());
        return receipt;
    }

    private ObjectNode judge(final String name, final PartControl control) throws SQLException, IOException {
        final Path file = upload.resolve(name + PartControl.DATA_SUFFIX);
        final boolean named = name.equals(PartControl.baseName(control.resourceCode(), control.batchNo(), control.partNo()))
                && control.dataFile().equals(name + PartControl.DATA_SUFFIX);
        if (!named || !Files.isRegularFile(file)) {
            return PartIntake.refused(WRONG_FILE, "文件名与控制文件不符").body();
        }
        final byte[] bytes = Files.readAllBytes(file);
        if (bytes.length != control.dataBytes() || !PartControl.digest(control.digest(), bytes).equals(control.dataDigest())) {
            return PartIntake.refused(WRONG_FILE, "文件大小或校验值不符").body();
        }
        final List<JsonNode> records = new ArrayList<>();
        try {
            for (final String line : new String(bytes, StandardCharsets.UTF_8).split("\n")) {
                records.add(PartSubmission.read(line.getBytes(StandardCharsets.UTF_8)));
            }
        } catch (final RefusedRequestException e) {
            return PartIntake.refused(WRONG_FILE, "数据文件不是JSON行").body();
        }
        return intake.receive(new PartSubmission(control.batchNo(), control.partNo(), control.last(), control.resourceCode(), control.contentDigest(), records),
                control.recordCount()).body();
    }

    /** The judgement may have come meanwhile. */
    private ObjectNode ask(final JsonNode before) throws SQLException {
        final ObjectNode receipt = intake.receipt(before.at("/data/batch_no").asText(), before.at("/data/part_no").asInt()).body();
        if (receipt.path("data").isObject()) {
            ((ObjectNode) receipt.path("data")).set("content_digest", before.at("/data/content_digest"));
        }
        return receipt;
    }

    private static void write(final Path file, final ObjectNode receipt) throws IOException {
        final Path draft = file.resolveSibling(file.getFileName() + PartControl.TEMPORARY_SUFFIX);
        Files.write(draft, MAPPER.writeValueAsBytes(receipt));
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
