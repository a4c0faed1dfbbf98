// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.ddl;

import java.util.List;

/**
 * The tables of the collection ledger (归集台账), version 1. The ledger service creates the same tables on PostgreSQL from its own numbered file, which can
 * never change once installed; a test of the services compares both on a real database.
 */
final class LedgerModel {

    /** Version that a script of these tables leaves behind. */
    static final int VERSION = 1;
    /** File of the ledger service that this version comes from. */
    static final String FILE = "V001__ledger.sql";
    /** Table that tells the ledger service which version is installed. */
    static final String VERSION_TABLE = "hh_schema_version";

    static final List<Table> TABLES = List.of(version(), collection(), batch(), batchPart(), rejectedRecord(), problemRecord());

    private static final int CODE = 32;
    private static final int STATE = 16;
    private static final int NUMBER = 64;
    private static final int RECORD_KEY = 36;
    private static final int FILE_NAME = 100;
    private static final int CODES = 2000;

    private LedgerModel() {
    }

    private static Table version() {
        return new Table(VERSION_TABLE, "台账表结构版本",
                List.of(integer("version", "版本号"), Column.text("file_name", FILE_NAME, "脚本文件名").notNull(), Column.moment("installed_at", "安装时间").notNull()),
                List.of("version"), List.of());
    }

    private static Table collection() {
        return new Table("hh_collection", "采集记录：每个流文件读入与规范化的数量",
                List.of(Column.text("collection_id", NUMBER, "采集编号").notNull(), resourceCode(), count("read_count", "读入数"),
                        count("canonical_count", "规范记录数"), count("suspect_count", "存疑记录数"), count("problem_count", "问题记录数"),
                        Column.moment("collected_at", "采集时间").notNull()),
                List.of("collection_id"), List.of());
    }

    private static Table batch() {
        return new Table("hh_batch", "归集批次",
                List.of(batchNo(), resourceCode(), Column.text("state", STATE, "状态").notNull(), integer("part_records", "每分片记录数上限"),
                        count("part_bytes", "每分片字节数上限"), Column.of("part_count", Column.Kind.INTEGER, "分片数"),
                        Column.moment("created_at", "创建时间").notNull(), Column.moment("closed_at", "完成时间")),
                List.of("batch_no"), List.of());
    }

    private static Table batchPart() {
        return new Table("hh_batch_part", "批次分片：推送意图与回执",
                List.of(batchNo(), integer("part_no", "分片序号"), resourceCode(), Column.text("state", STATE, "状态").notNull(), count("first_row", "首行序号"),
                        integer("record_count", "记录数"), Column.text("content_digest", NUMBER, "内容校验值").notNull(),
                        Column.of("record_keys", Column.Kind.BINARY, "数据主键（按行序）").notNull(), integer("attempts", "尝试次数"),
                        Column.text("outcome_code", NUMBER, "结果代码"), Column.text("receipt_no", NUMBER, "回执编号"),
                        Column.text("platform_code", NUMBER, "平台返回码"), integer("accepted_count", "接收数"), integer("rejected_count", "退回数"),
                        integer("pending_count", "待回执数"), Column.of("last_part", Column.Kind.BOOLEAN, "是否末片").notNull(),
                        Column.moment("intended_at", "意图登记时间").notNull(), Column.moment("answered_at", "应答时间")),
                List.of("batch_no", "part_no"),
                List.of(new Table.Index("hh_batch_part_resource", List.of("resource_code", "state")), new Table.Index("hh_batch_part_receipt", List.of("receipt_no"))));
    }

    private static Table rejectedRecord() {
        return new Table("hh_rejected_record", "平台退回记录",
                List.of(batchNo(), integer("part_no", "分片序号"), integer("row_no", "行号"), resourceCode(), Column.text("record_key", RECORD_KEY, "数据主键").notNull(),
                        Column.text("platform_code", NUMBER, "平台返回码").notNull(), Column.text("field", NUMBER, "信息项"),
                        Column.moment("rejected_at", "退回时间").notNull()),
                List.of("batch_no", "part_no", "row_no"), List.of(new Table.Index("hh_rejected_record_key", List.of("record_key"))));
    }

    private static Table problemRecord() {
        return new Table("hh_problem_record", "问题数据",
                List.of(resourceCode(), Column.text("record_key", NUMBER, "数据主键").notNull(), Column.text("system_code", STATE, "系统代码"),
                        Column.text("problem_codes", CODES, "问题代码"), Column.of("problem_count", Column.Kind.INTEGER, "问题数"),
                        Column.of("problems", Column.Kind.LONG_TEXT, "问题明细"), Column.moment("detected_at", "发现时间"),
                        Column.text("collection_id", NUMBER, "采集编号")),
                List.of("resource_code", "record_key"), List.of());
    }

    private static Column batchNo() {
        return Column.text("batch_no", CODE, "批次号").notNull();
    }

    private static Column resourceCode() {
        return Column.text("resource_code", CODE, "资源代码").notNull();
    }

    private static Column integer(final String name, final String comment) {
        return Column.of(name, Column.Kind.INTEGER, comment).notNull();
    }

    private static Column count(final String name, final String comment) {
        return Column.of(name, Column.Kind.LONG, comment).notNull();
    }
}
