// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.ddl;


import java.util.List;

/**
 * The tables of the collection ledger (归集台账). The ledger service creates the same tables on PostgreSQL from its own numbered files, which can
 * never change once installed; a test of the services compares both on a real database.
 */
final class LedgerModel {

    /** Files of the ledger service, one a version, whose outcome these tables are. */
    static final List<String> FILES = List.of("V001__ledger.sql", "V002__changes.sql", "V003__receipts.sql", "V004__reads.sql", "V005__sharing.sql",
            "V006__feedback.sql", "V007__status.sql");
    /** Table that tells the ledger service which version is installed. */
    static final String VERSION_TABLE = "hh_schema_version";

    static final List<Table> TABLES = List.of(version(), collection(), batch(), batchPart(), rejectedRecord(), problemRecord(), record(), changeChunk(),
            partTransition(), purge(), consumer(), grant(), grantColumn(), grantAudit(), shareNonce(), provision(), FeedbackModel.report(),
            FeedbackModel.record(), FeedbackModel.value(), FeedbackModel.step(), FeedbackModel.dispute(), reconciliation(), alert());

    private static final int CODE = 32;
    private static final int STATE = 16;
    private static final int NUMBER = 64;
    private static final int RECORD_KEY = 36;
    private static final int FILE_NAME = 100;
    private static final int CODES = 2000;
    private static final int USCC = 18;
    private static final int FLAG = 1;
    private static final int DAY = 10;
    private static final int NAME = 200;
    private static final int TEXT = 500;
    private static final int FAULT = 200;
    private static final int WORDS = 400;

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
                        Column.moment("collected_at", "采集时间").notNull(), Column.text("read_id", NUMBER, "全量读取编号"),
                        Column.of("read_piece", Column.Kind.INTEGER, "全量读取的第几块"), Column.of("read_pieces", Column.Kind.INTEGER, "全量读取的块数"),
                        Column.of("read_rows", Column.Kind.LONG, "该块的行数")),
                List.of("collection_id"),
                List.of(new Table.Index("hh_collection_time", List.of("collected_at")), new Table.Index("hh_collection_read", List.of("resource_code", "read_id"))));
    }

    private static Table batch() {
        return new Table("hh_batch", "归集批次",
                List.of(batchNo(), resourceCode(), Column.text("state", STATE, "状态").notNull(), integer("part_records", "每分片记录数上限"),
                        count("part_bytes", "每分片字节数上限"), Column.of("part_count", Column.Kind.INTEGER, "分片数"),
                        Column.moment("created_at", "创建时间").notNull(), Column.moment("closed_at", "完成时间")),
                List.of("batch_no"), List.of(new Table.Index("hh_batch_closed", List.of("closed_at"))));
    }

    private static Table batchPart() {
        return new Table("hh_batch_part", "批次分片：推送意图与回执",
                List.of(batchNo(), integer("part_no", "分片序号"), resourceCode(), Column.text("state", STATE, "状态").notNull(), count("first_row", "首行序号"),
                        integer("record_count", "记录数"), Column.text("content_digest", NUMBER, "内容校验值").notNull(),
                        Column.of("record_keys", Column.Kind.BINARY, "数据主键（按行序）").notNull(), integer("attempts", "尝试次数"),
                        Column.text("outcome_code", NUMBER, "结果代码"), Column.text("receipt_no", NUMBER, "回执编号"),
                        Column.text("platform_code", NUMBER, "平台返回码"), integer("accepted_count", "接收数"), integer("rejected_count", "退回数"),
                        integer("pending_count", "待回执数"), Column.of("last_part", Column.Kind.BOOLEAN, "是否末片").notNull(),
                        Column.moment("intended_at", "意图登记时间").notNull(), Column.moment("answered_at", "应答时间"),
                        Column.text("platform_stage", STATE, "平台处理阶段"), Column.moment("next_inquiry_at", "下次查询回执时间"),
                        integer("inquiries", "查询回执次数"), Column.of("split_of", Column.Kind.INTEGER, "由哪一分片二分而来")),
                List.of("batch_no", "part_no"),
                List.of(new Table.Index("hh_batch_part_resource", List.of("resource_code", "state")), new Table.Index("hh_batch_part_receipt", List.of("receipt_no"))));
    }

    private static Table partTransition() {
        return new Table("hh_part_transition", "分片状态变化",
                List.of(batchNo(), integer("part_no", "分片序号"), integer("seq", "序号"), Column.text("from_state", STATE, "原状态"),
                        Column.text("to_state", STATE, "新状态").notNull(), Column.text("platform_stage", STATE, "平台处理阶段"),
                        Column.text("code", NUMBER, "结果代码"), Column.moment("happened_at", "发生时间").notNull()),
                List.of("batch_no", "part_no", "seq"), List.of());
    }

    private static Table purge() {
        return new Table("hh_purge", "过期台账清理记录",
                List.of(Column.text("purge_day", DAY, "清理日期").notNull(), Column.moment("older_than", "清理此时间之前的台账").notNull(), count("batches", "清理批次数"),
                        count("collections", "清理采集记录数"), Column.moment("purged_at", "清理时间").notNull()),
                List.of("purge_day"), List.of());
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
                        Column.text("collection_id", NUMBER, "采集编号"), Column.text("state", STATE, "状态：OPEN 待更正，CLOSED 已更正"),
                        Column.moment("first_seen", "首次发现时间").withPresetNow(), Column.moment("last_seen", "最近发现时间"),
                        Column.moment("closed_at", "更正确认时间"), Column.text("closed_by", NUMBER, "确认更正的流文件"),
                        Column.text("key_kind", STATE, "主键来源：BUSINESS 业务主键，ROW 源行"), Column.text("provider_uscc", USCC, "数据提供单位统一社会信用代码"),
                        Column.of("observed", Column.Kind.LONG_TEXT, "问题信息项的原值（脱敏）")),
                List.of("resource_code", "record_key"), List.of());
    }

    private static Table record() {
        return new Table("hh_record", "记录版本：每个数据主键的现行版本",
                List.of(resourceCode(), Column.text("record_key", RECORD_KEY, "数据主键").notNull(), Column.text("row_digest", NUMBER, "记录校验值").notNull(),
                        count("data_version", "数据来源版本"), Column.text("op_type", FLAG, "操作类型").notNull(), Column.text("is_deleted", FLAG, "逻辑删除标志").notNull(),
                        Column.text("decided_by", NUMBER, "判定版本的流文件").notNull(), Column.moment("read_at", "读取时间").notNull(),
                        Column.moment("first_seen", "首次出现时间").notNull(), Column.moment("last_seen", "最近出现时间").notNull(),
                        Column.moment("changed_at", "最近变化时间").notNull(), Column.text("last_read", NUMBER, "最近见到该记录的全量读取")),
                List.of("resource_code", "record_key"), List.of(new Table.Index("hh_record_changed", List.of("resource_code", "changed_at"))));
    }

    private static Table changeChunk() {
        return new Table("hh_change_chunk", "变化判定：每个流文件每千条记录的判定",
                List.of(Column.text("decided_by", NUMBER, "流文件").notNull(), integer("chunk_no", "段序号"), resourceCode(),
                        Column.text("content_digest", NUMBER, "内容校验值").notNull(), Column.of("decisions", Column.Kind.BINARY, "判定（按行序）"),
                        integer("inserted_count", "新增数"), integer("updated_count", "更新数"), integer("deleted_count", "删除数"), integer("again_count", "重报数"),
                        integer("unchanged_count", "未变化数"), integer("outdated_count", "过时数"), integer("closed_problems", "关闭问题数"),
                        Column.moment("decided_at", "判定时间").notNull(), Column.text("read_id", NUMBER, "全量读取编号")),
                List.of("decided_by", "chunk_no"), List.of(new Table.Index("hh_change_chunk_resource", List.of("resource_code"))));
    }

    private static Table consumer() {
        return new Table("hh_consumer", "数据使用方",
                List.of(consumerId(), Column.text("consumer_name", NAME, "使用方名称").notNull(), integer("secret_no", "签名密钥的序号（密钥本身不保存）"),
                        Column.moment("created_at", "登记时间").notNull()),
                List.of("consumer_id"), List.of());
    }

    private static Table grant() {
        return new Table("hh_grant", "共享授权",
                List.of(grantId().notNull(), consumerId(), resourceCode(), Column.text("operations", NUMBER, "用法：RECORDS 取数，VERIFICATION 核验").notNull(),
                        maskingProfile(), Column.text("row_filter", CODES, "行条件（等值）"), Column.text("purpose", TEXT, "用途").notNull(),
                        Column.text("legal_basis", TEXT, "依据"), Column.of("valid_from", Column.Kind.DATE, "生效日期").notNull(),
                        Column.of("valid_to", Column.Kind.DATE, "到期日期").notNull(), integer("requests_per_minute", "每分钟请求数上限"),
                        count("rows_per_day", "每日行数上限"), Column.text("state", STATE, "状态：ACTIVE 有效，REVOKED 已撤销").notNull(),
                        Column.moment("created_at", "授权时间").notNull(), Column.text("created_by", NUMBER, "授权人").notNull(), Column.moment("revoked_at", "撤销时间"),
                        Column.text("revoked_by", NUMBER, "撤销人"), Column.text("revoke_reason", TEXT, "撤销原因"), Column.moment("last_used_at", "最近使用时间")),
                List.of("grant_id"), List.of(new Table.Index("hh_grant_consumer", List.of("consumer_id", "resource_code"))));
    }

    private static Table grantColumn() {
        return new Table("hh_grant_column", "共享授权的信息项",
                List.of(grantId().notNull(), Column.text("column_name", NUMBER, "信息项").notNull(), integer("column_no", "序号")),
                List.of("grant_id", "column_name"), List.of());
    }

    private static Table grantAudit() {
        return new Table("hh_grant_audit", "共享授权的变更记录",
                List.of(Column.text("audit_id", RECORD_KEY, "编号").notNull(), grantId(), consumerId(), Column.text("action_code", STATE, "动作").notNull(),
                        Column.text("actor", NUMBER, "操作人").notNull(), Column.moment("happened_at", "发生时间").notNull(),
                        Column.of("detail", Column.Kind.LONG_TEXT, "内容")),
                List.of("audit_id"), List.of(new Table.Index("hh_grant_audit_grant", List.of("grant_id"))));
    }

    private static Table shareNonce() {
        return new Table("hh_share_nonce", "已用随机数（防重放）",
                List.of(consumerId(), Column.text("nonce", NUMBER, "随机数").notNull(), Column.moment("expires_at", "失效时间").notNull()),
                List.of("consumer_id", "nonce"), List.of(new Table.Index("hh_share_nonce_expires", List.of("expires_at"))));
    }

    private static Table provision() {
        return new Table("hh_provision", "数据提供记录：保存三年以上",
                List.of(Column.text("provision_no", CODE, "提供编号").notNull(), grantId().notNull(), consumerId(), resourceCode(),
                        Column.text("operation", STATE, "用法").notNull(), Column.of("column_names", Column.Kind.LONG_TEXT, "信息项"), maskingProfile(),
                        Column.text("purpose", TEXT, "用途").notNull(), Column.text("legal_basis", TEXT, "依据"), Column.text("requester", CODE, "使用方操作员编号"),
                        integer("row_limit", "本次至多行数"), Column.of("row_count", Column.Kind.LONG, "提供行数"), Column.text("answer_digest", NUMBER, "答复校验值"),
                        Column.text("state", STATE, "状态：AUTHORIZED 已准，PROVIDED 已提供").notNull(), Column.moment("requested_at", "请求时间").notNull(),
                        Column.moment("provided_at", "提供时间")),
                List.of("provision_no"), List.of(new Table.Index("hh_provision_grant", List.of("grant_id", "requested_at")),
                        new Table.Index("hh_provision_time", List.of("requested_at"))));
    }

    private static Column grantId() {
        return Column.text("grant_id", CODE, "授权编号");
    }

    private static Column consumerId() {
        return Column.text("consumer_id", CODE, "使用方标识").notNull();
    }

    private static Column maskingProfile() {
        return Column.text("masking_profile", STATE, "掩码方案").notNull();
    }

    private static Table reconciliation() {
        return new Table("hh_reconciliation", "最近一次对账的结论",
                List.of(resourceCode(), Column.moment("reconciled_at", "对账时间").notNull(), Column.text("verdict", STATE, "结论").notNull(),
                        count("source_count", "源端已读数"), count("hub_count", "枢纽库记录数"), count("platform_count", "省平台记录数"),
                        count("difference_count", "没有说明的差异数"), Column.text("fault", FAULT, "未能对账的原因")),
                List.of("resource_code"), List.of());
    }

    private static Table alert() {
        return new Table("hh_alert", "当前告警",
                List.of(Column.text("kind", CODE, "告警种类").notNull(), resourceCode(), count("measure", "程度"), Column.text("words", WORDS, "说明").notNull(),
                        Column.moment("raised_at", "告警开始时间").notNull(), Column.moment("told_at", "最近提醒时间").notNull()),
                List.of("kind", "resource_code"), List.of());
    }

    static Column batchNo() {
        return Column.text("batch_no", CODE, "批次号").notNull();
    }

    static Column resourceCode() {
        return Column.text("resource_code", CODE, "资源代码").notNull();
    }

    static Column integer(final String name, final String comment) {
        return Column.of(name, Column.Kind.INTEGER, comment).notNull();
    }

    static Column count(final String name, final String comment) {
        return Column.of(name, Column.Kind.LONG, comment).notNull();
    }
}
