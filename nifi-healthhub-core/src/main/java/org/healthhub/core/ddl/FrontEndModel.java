// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.ddl;

import org.healthhub.core.canonical.CanonicalSchema;
import org.healthhub.core.catalogue.CommonColumns;
import org.healthhub.core.catalogue.Field;
import org.healthhub.core.catalogue.Resource;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The tables of a front-end database (前置库): a batch table with an exchange flag, a data table for each resource that holds what happened to records (I, U, D
 * with logical deletion) in the order of the parts, and receipts with refused rows. Only the hub writes the first two kinds and only the platform the others,
 * but for the flags. A proposal after the practice of provincial exchange: the layout of 陕西省省级政务数据平台 is not public.
 */
public final class FrontEndModel {

    public static final String BATCH_NO = "batch_no";
    public static final String PART_NO = "part_no";
    public static final String RESOURCE_CODE = "resource_code";
    /** 1 for the last part of its batch, else 0: a character, because databases know no common type for yes and no. */
    public static final String LAST_PART = "last_part";
    public static final String RECORD_COUNT = "record_count";
    public static final String CONTENT_DIGEST = "content_digest";
    public static final String EXCH_FLAG = "exch_flag";
    public static final String SUBMITTED_AT = "submitted_at";
    public static final String TAKEN_AT = "taken_at";

    public static final String EXCH_PART_NO = "exch_part_no";
    public static final String EXCH_ROW_NO = "exch_row_no";

    public static final String RECEIPT_NO = "receipt_no";
    public static final String CODE = "code";
    public static final String STATUS = "status";
    public static final String RECEIVED_COUNT = "received_count";
    public static final String ACCEPTED_COUNT = "accepted_count";
    public static final String REJECTED_COUNT = "rejected_count";
    public static final String MESSAGE = "message";
    public static final String ANSWERED_AT = "answered_at";
    public static final String ROW_NO = "row_no";
    public static final String FIELD = "field";

    public static final String QUESTION_NO = "question_no";
    public static final String QUESTION = "question";
    public static final String ASKED_AT = "asked_at";
    public static final String ANSWER = "answer";

    /** Exchange flag: to be taken by the platform. */
    public static final String TO_BE_TAKEN = "0";
    /** Exchange flag: taken. */
    public static final String TAKEN = "1";

    private static final int NUMBER = 64;
    private static final int BATCH_NUMBER = 32;
    private static final int SHORT = 16;
    private static final int RECORD_KEY = 36;
    private static final int WORDS = 500;

    private FrontEndModel() {
    }

    /**
     * Columns of a data table that hold the record: all of the canonical record but those that never leave the hub.
     */
    public static List<Field> sentColumns(final Resource resource) {
        return CanonicalSchema.of(resource).columns().stream().filter(field -> !CommonColumns.HUB_ONLY.contains(field.name())).toList();
    }

    /** Batch, receipt, error and inventory table. */
    static List<Table> exchangeTables(final FrontEndNames names) {
        return List.of(batch(names), receipt(names), error(names), inventory(names));
    }

    static Table dataTable(final FrontEndNames names, final Resource resource) {
        final List<Column> columns = new ArrayList<>(Stream.of(integer(EXCH_PART_NO, "分片序号"), integer(EXCH_ROW_NO, "分片内行号，自1起")).toList());
        sentColumns(resource).forEach(field -> columns.add(Column.of(field, List.of(CommonColumns.DATA_UUID, CommonColumns.EXCH_BATCH_NO).contains(field.name()))));
        columns.add(flag());
        final String name = names.dataTable(resource);
        return new Table(name, "前置库数据：%s %s".formatted(resource.code(), resource.name()), columns,
                List.of(CommonColumns.EXCH_BATCH_NO, EXCH_PART_NO, EXCH_ROW_NO), List.of(new Table.Index(name + "_key", List.of(CommonColumns.DATA_UUID))));
    }

    private static Table batch(final FrontEndNames names) {
        return new Table(names.batch(), "前置库批次：每个分片一行",
                List.of(batchNo(), integer(PART_NO, "分片序号"), Column.text(RESOURCE_CODE, BATCH_NUMBER, "资源代码").notNull(),
                        Column.text(LAST_PART, 1, "是否末片：1是 0否").notNull(), integer(RECORD_COUNT, "记录数"),
                        Column.text(CONTENT_DIGEST, NUMBER, "内容校验值").notNull(), flag(), Column.moment(SUBMITTED_AT, "写入时间").notNull(),
                        Column.moment(TAKEN_AT, "取走时间")),
                List.of(BATCH_NO, PART_NO), List.of(new Table.Index(names.batch() + "_flag", List.of(EXCH_FLAG, SUBMITTED_AT))));
    }

    private static Table receipt(final FrontEndNames names) {
        return new Table(names.receipt(), "前置库回执：每个分片一行",
                List.of(batchNo(), integer(PART_NO, "分片序号"), Column.text(RECEIPT_NO, NUMBER, "回执编号"), Column.text(CODE, BATCH_NUMBER, "平台返回码").notNull(),
                        Column.text(STATUS, SHORT, "状态：received 已接收，checking 质检中，accepted 全部入库，partial 部分入库，rejected 退回"),
                        Column.of(RECEIVED_COUNT, Column.Kind.INTEGER, "接收数"), Column.of(ACCEPTED_COUNT, Column.Kind.INTEGER, "入库数"),
                        Column.of(REJECTED_COUNT, Column.Kind.INTEGER, "退回数"), Column.text(MESSAGE, WORDS, "说明"), Column.moment(ANSWERED_AT, "回执时间").notNull()),
                List.of(BATCH_NO, PART_NO), List.of());
    }

    private static Table error(final FrontEndNames names) {
        return new Table(names.error(), "前置库退回记录：每行一条",
                List.of(batchNo(), integer(PART_NO, "分片序号"), integer(ROW_NO, "分片内行号，自1起"), Column.text(CommonColumns.DATA_UUID, RECORD_KEY, "数据主键"),
                        Column.text(CODE, BATCH_NUMBER, "平台返回码").notNull(), Column.text(FIELD, NUMBER, "信息项"), Column.text(MESSAGE, WORDS, "说明")),
                List.of(BATCH_NO, PART_NO, ROW_NO), List.of());
    }

    private static Table inventory(final FrontEndNames names) {
        return new Table(names.inventory(), "前置库对账：每个提问一行",
                List.of(Column.text(QUESTION_NO, RECORD_KEY, "提问编号").notNull(), Column.text(QUESTION, WORDS, "提问（JSON）").notNull(), flag(),
                        Column.moment(ASKED_AT, "提问时间").notNull(), Column.of(ANSWER, Column.Kind.LONG_TEXT, "答复（JSON）"), Column.moment(ANSWERED_AT, "答复时间")),
                List.of(QUESTION_NO), List.of(new Table.Index(names.inventory() + "_flag", List.of(EXCH_FLAG))));
    }

    private static Column batchNo() {
        return Column.text(BATCH_NO, BATCH_NUMBER, "批次号").notNull();
    }

    private static Column flag() {
        return Column.text(EXCH_FLAG, 1, "交换标志：0待取 1已取").notNull();
    }

    private static Column integer(final String name, final String comment) {
        return Column.of(name, Column.Kind.INTEGER, comment).notNull();
    }
}
