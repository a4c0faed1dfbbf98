// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.ddl;

import java.util.List;

/**
 * The tables of problem reports (数据问题反馈), which are part of the ledger.
 */
final class FeedbackModel {

    private static final int CODE = 32;
    private static final int STATE = 16;
    private static final int NUMBER = 64;
    private static final int RECORD_KEY = 36;
    private static final int DAY = 10;
    private static final int OPINION = 500;

    private FeedbackModel() {
    }

    static Table report() {
        return new Table("hh_feedback", "数据问题反馈单",
                List.of(reportNo(), Column.text("requester", NUMBER, "反馈方").notNull(), Column.text("reference", NUMBER, "反馈方自己的编号"),
                        Column.text("report_type", CODE, "类型：DATA_ERROR 数据问题，PERSON_CORRECTION 个人更正请求").notNull(), LedgerModel.resourceCode(),
                        Column.text("system_code", STATE, "系统代码").notNull(), Column.text("state", STATE, "状态").notNull(),
                        LedgerModel.integer("record_count", "记录数"), Column.moment("seen_at", "反馈方取得数据的时间"),
                        Column.moment("received_at", "受理时间").notNull(), Column.text("deadline_code", STATE, "期限代码").notNull(),
                        Column.of("due_days", Column.Kind.INTEGER, "期限工作日数"), LedgerModel.integer("extended_days", "延长工作日数"),
                        LedgerModel.integer("paused_days", "暂停工作日数"), Column.text("paused_on", DAY, "暂停起始日"),
                        Column.text("alerted_on", DAY, "最近一次期限提醒日"), Column.moment("closed_at", "关闭时间")),
                List.of("report_no"),
                List.of(new Table.Index("hh_feedback_state", List.of("state", "system_code")), new Table.Index("hh_feedback_reference", List.of("requester", "reference"))));
    }

    static Table record() {
        return new Table("hh_feedback_record", "反馈的记录：核查结论与更正回执",
                List.of(reportNo(), recordNo(), LedgerModel.resourceCode(), recordKey(), Column.text("field", NUMBER, "信息项"),
                        LedgerModel.count("reported_version", "反馈时的版本"), Column.text("finding", CODE, "核查结论"),
                        Column.of("evidence", Column.Kind.LONG_TEXT, "核查依据（不含个人信息）"), Column.moment("concluded_at", "核查时间"),
                        Column.of("settled_version", Column.Kind.LONG, "更正后的版本"), Column.text("batch_no", CODE, "批次号"),
                        Column.of("part_no", Column.Kind.INTEGER, "分片序号"), Column.text("receipt_no", NUMBER, "回执编号"), Column.moment("settled_at", "办结时间")),
                List.of("report_no", "record_no"), List.of(new Table.Index("hh_feedback_record_key", List.of("record_key"))));
    }

    static Table value() {
        return new Table("hh_feedback_value", "反馈方所述内容：可能含个人信息，限制读取，办结后按期删除",
                List.of(reportNo(), recordNo(), Column.of("statement", Column.Kind.LONG_TEXT, "问题说明"), Column.of("observed", Column.Kind.LONG_TEXT, "所见值"),
                        Column.of("expected", Column.Kind.LONG_TEXT, "认为正确的值")),
                List.of("report_no", "record_no"), List.of());
    }

    static Table step() {
        return new Table("hh_feedback_step", "反馈单办理过程",
                List.of(reportNo(), LedgerModel.integer("seq", "序号"), Column.text("action", STATE, "动作").notNull(), Column.text("from_state", STATE, "原状态"),
                        Column.text("to_state", STATE, "新状态").notNull(), Column.text("actor", NUMBER, "办理者").notNull(),
                        Column.text("opinion", OPINION, "意见").notNull(), Column.moment("happened_at", "时间").notNull()),
                List.of("report_no", "seq"), List.of());
    }

    static Table dispute() {
        return new Table("hh_dispute", "异议标注",
                List.of(reportNo(), recordNo(), LedgerModel.resourceCode(), recordKey(), Column.text("field", NUMBER, "信息项"),
                        Column.moment("marked_at", "标注时间").notNull(), Column.moment("lifted_at", "解除时间")),
                List.of("report_no", "record_no"), List.of(new Table.Index("hh_dispute_key", List.of("resource_code", "record_key"))));
    }

    private static Column reportNo() {
        return Column.text("report_no", CODE, "反馈单编号").notNull();
    }

    private static Column recordNo() {
        return LedgerModel.integer("record_no", "记录序号");
    }

    private static Column recordKey() {
        return Column.text("record_key", RECORD_KEY, "数据主键").notNull();
    }
}
