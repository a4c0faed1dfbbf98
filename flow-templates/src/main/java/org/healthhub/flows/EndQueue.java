// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

import org.apache.nifi.flow.Position;
import org.apache.nifi.flow.VersionedProcessor;
import org.healthhub.flows.canvas.Box;
import org.healthhub.flows.canvas.Canvas;
import org.healthhub.flows.canvas.Queue;
import org.healthhub.flows.canvas.TextWidth;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The places where a FlowFile comes to rest, each a queue before a funnel. Age limits stand only where the data are also in a table or a folder.
 */
public enum EndQueue {
    EXPORT_FAILURE("failure 需人工处理", Queue.NEVER, Tone.PERSON,
            "目录没有导出：看提示，改资源目录后重放",
            "no workbook was made: see the bulletin, correct the catalogue, replay"),
    EXPORTED("目录已导出", "30 days", Tone.GOOD,
            "目录文件已写入导出目录。30 天后清除",
            "the workbook is in the export folder; dropped here after 30 days"),
    NOT_EXPORTED("需人工处理", Queue.NEVER, Tone.PERSON,
            "写导出目录失败：看提示，修复后重放",
            "writing to the export folder failed: see the bulletin, repair, replay"),
    SOURCE_FAILURE("failure 需人工处理", Queue.NEVER, Tone.PERSON,
            "源接口拒绝、不通或答复读不懂：看提示，改好即可。数据不会漏：下一遍从上次完整处重取",
            "the source refused, did not answer or gave what can not be read: see the bulletin, correct; nothing is lost, the next set reads it again"),
    UNANSWERED("答复未送达", "7 days", Tone.LOOK,
            "源系统没有等到答复，会重发；数据已收的不受影响。7 天后清除",
            "the source system did not wait for the answer and will send again; what was taken goes on; dropped after 7 days"),
    FILE_CONTROL_FETCH("取不到 需人工处理", Queue.NEVER, Tone.PERSON,
            "控制文件取不到：服务器、权限或文件不见了。看提示，修复后重放",
            "a control file could not be fetched: server, permission, or the file is gone; see the bulletin, repair, replay"),
    FILE_CONTROL_REFUSED("refused 退回", "30 days", Tone.LOOK,
            "控制文件不合约定；已移到 refused，旁边有原因。30 天后清除",
            "control files against the agreement, moved to the folder refused with the reason; dropped here after 30 days"),
    FILE_DATA_FETCH("取不到 需人工处理", Queue.NEVER, Tone.PERSON,
            "数据文件取不到：服务器不通或没有权限。看提示，修复后重放",
            "a data file could not be fetched: server or permission; see the bulletin, repair, replay"),
    FILE_REFUSED("refused 退回", "30 days", Tone.LOOK,
            "不完整、被改动或缺失的文件；已移到 refused，旁边有原因。30 天后清除",
            "incomplete, altered or missing files, moved to the folder refused with the reason; dropped here after 30 days"),
    FILE_CHECK_FAILURE("failure 需人工处理", Queue.NEVER, Tone.PERSON,
            "读取器或写入器不对：看提示，改好后重放",
            "reader or writer is wrong: see the bulletin, correct, replay"),
    FILE_REASON("需人工处理", Queue.NEVER, Tone.PERSON,
            "退回原因写不进 refused：看提示，修复后重放",
            "the reason could not be written to the folder refused: see the bulletin, repair, replay"),
    FILE_DATA_MOVE("需人工处理", Queue.NEVER, Tone.PERSON,
            "数据文件移不到 refused：看提示，修复后重放",
            "the data file could not be moved to the folder refused: see the bulletin, repair, replay"),
    FILE_CONTROL_MOVE("需人工处理", Queue.NEVER, Tone.PERSON,
            "控制文件移不到 refused：看提示，修复后重放",
            "the control file could not be moved to the folder refused: see the bulletin, repair, replay"),
    FILE_RETURNED("已退回", "30 days", Tone.LOOK,
            "退回完毕：通知提供方改正，换文件名重发。30 天后清除",
            "set aside: tell the provider to correct it and send it again under a new name; dropped here after 30 days"),
    IDENTITY_FAILURE("failure 需人工处理", Queue.NEVER, Tone.PERSON,
            "文件读不懂：看提示，改读取器或源表后重放",
            "the file could not be read: see the bulletin, correct the reader or the source table, replay"),
    CANONICAL_FAILURE("failure 需人工处理", Queue.NEVER, Tone.PERSON,
            "文件读不懂或资源代码未知：看提示后重放",
            "the file could not be read or the resource code is unknown: see the bulletin, correct, replay"),
    PROBLEM_LISTED("original 已列入更正文件", "30 days", Tone.LOOK,
            "已写进更正文件的问题记录，都在 hh_problem_record；更正后自动关闭。30 天后清除",
            "problem records that stand in a correction file and in hh_problem_record; closed by themselves once corrected; dropped after 30 days"),
    CORRECTION_FAILURE("failure 需人工处理", Queue.NEVER, Tone.PERSON,
            "不是问题记录：看提示后重放",
            "no problem records: see the bulletin, replay"),
    CORRECTION_WRITTEN("更正文件已写出", "30 days", Tone.LOOK,
            "更正文件已在文件夹里：发给提供方。30 天后清除",
            "the correction files are in their folder: send them to the provider; dropped after 30 days"),
    CORRECTION_NOT_WRITTEN("需人工处理", Queue.NEVER, Tone.PERSON,
            "写更正文件夹失败：看提示，修复后重放",
            "writing to the correction folder failed: see the bulletin, repair, replay"),
    DIFFERENCE("difference 差异", "90 days", Tone.LOOK,
            "对账的差异，每条有数据主键、说明和已做的处理。90 天后清除",
            "the differences of a reconciliation: record key, explanation, what was done; dropped after 90 days"),
    REPORTED("对账报告已写出", "30 days", Tone.GOOD,
            "对账报告已在文件夹里。30 天后清除",
            "the reports are in their folder; dropped after 30 days"),
    NOT_REPORTED("需人工处理", Queue.NEVER, Tone.PERSON,
            "写对账文件夹失败：看提示，修复后重放",
            "writing to the folder of reports failed: see the bulletin, repair, replay"),
    VERIFIED_AT_SOURCE("concluded 核查结论（源端）", "30 days", Tone.GOOD,
            "反馈的核查结论和依据，不含个人信息；都在 hh_feedback_record。30 天后清除",
            "findings and evidence of verified problem reports, without personal data; also in hh_feedback_record; dropped after 30 days"),
    VERIFIED_AT_HUB("concluded 核查结论（枢纽）", "30 days", Tone.GOOD,
            "不读源库的核查结论；都在 hh_feedback_record。30 天后清除",
            "findings of reports verified without the source; also in hh_feedback_record; dropped after 30 days"),
    FEEDBACK_LISTED("original 反馈已列入更正文件", "30 days", Tone.LOOK,
            "已写进更正文件的反馈；更正并被平台接收后自动办结。30 天后清除",
            "reported records that stand in a correction file; settled by themselves once the platform has the correction; dropped after 30 days"),
    FEEDBACK_CORRECTION_FAILURE("failure 需人工处理", Queue.NEVER, Tone.PERSON,
            "不是更正任务：看提示后重放",
            "no correction tasks: see the bulletin, replay"),
    FEEDBACK_WRITTEN("反馈更正文件已写出", "30 days", Tone.LOOK,
            "反馈的更正文件已在文件夹里：发给提供方。30 天后清除",
            "correction files of problem reports are in their folder: send them to the provider; dropped after 30 days"),
    FEEDBACK_NOT_WRITTEN("需人工处理", Queue.NEVER, Tone.PERSON,
            "写更正文件夹失败：看提示，修复后重放",
            "writing to the correction folder failed: see the bulletin, repair, replay"),
    MAIL_FAILURE("failure 需人工处理", Queue.NEVER, Tone.PERSON,
            "通知邮件没有发出：看提示，改参数 mail.* 后重放",
            "a notice could not be mailed: see the bulletin, correct the parameters mail.*, replay"),
    ANSWERED("answered 已答复", "30 days", Tone.GOOD,
            "已关闭反馈单的答复；反馈方也可凭编号查询。30 天后清除",
            "answers of closed problem reports; reporters also get them by their number; dropped after 30 days"),
    PROBLEM_NOT_STORED("需人工处理", Queue.NEVER, Tone.PERSON,
            "写问题表多次失败：看提示，修复后重放",
            "writing the problem table failed many times: see the bulletin, repair, replay"),
    NOT_COMPARED("failure、retry 需人工处理", Queue.NEVER, Tone.PERSON,
            "文件读不懂，或台账多日不通：看提示，修复后重放",
            "the file could not be read, or the ledger was unreachable for days: see the bulletin, repair, replay"),
    NOT_STORED("需人工处理", Queue.NEVER, Tone.PERSON,
            "写枢纽库多次失败：看提示，修复后重放",
            "writing the hub database failed many times: see the bulletin, repair, replay"),
    MERGE_FAILURE("failure 需人工处理", Queue.NEVER, Tone.PERSON,
            "成批失败：看提示后重放",
            "merging to a batch failed: see the bulletin, replay"),
    ACCEPTED("accepted 已接收", "7 days", Tone.GOOD,
            "平台已接收的批次；数据在规范表，结果在台账。7 天后清除",
            "accepted by the platform; the data are in the canonical table, the outcome in the ledger; dropped after 7 days"),
    RECEIPT("receipt 回执", "30 days", Tone.GOOD,
            "平台的回执；回执号已入台账。30 天后清除",
            "the platform's receipts; their numbers are in the ledger; dropped after 30 days"),
    REJECTED("rejected 平台退回", "90 days", Tone.LOOK,
            "平台退回的记录，已记入台账 hh_rejected_record；查原因、更正源数据。90 天后清除",
            "refused by the platform, listed in hh_rejected_record; find the reason, correct the source; dropped after 90 days"),
    PUSH_RETRY("retry 重试用尽", Queue.NEVER, Tone.PERSON,
            "平台或网络多日不通：恢复后接回上报",
            "platform or network unreachable for days: route back to the push when it is up again"),
    PUSH_FAILURE("failure 需人工处理", Queue.NEVER, Tone.PERSON,
            "签名、配置或格式被拒：看提示，改好后重放",
            "signature, configuration or format refused: see the bulletin, correct, replay"),
    LATE_ACCEPTED("accepted 已接收（异步）", "7 days", Tone.GOOD,
            "平台后来接收的批次；数据在规范表，结果在台账。7 天后清除",
            "accepted by the platform later; the data are in the canonical table, the outcome in the ledger; dropped after 7 days"),
    LATE_RECEIPT("receipt 回执（异步）", "30 days", Tone.GOOD,
            "平台后来的回执；回执号已入台账。30 天后清除",
            "later receipts of the platform; their numbers are in the ledger; dropped after 30 days"),
    LATE_REJECTED("rejected 平台退回（异步）", "90 days", Tone.LOOK,
            "平台后来退回的记录，已记入台账 hh_rejected_record；查原因、更正源数据。90 天后清除",
            "refused by the platform later, listed in hh_rejected_record; find the reason, correct the source; dropped after 90 days"),
    RECEIPT_FAILURE("failure 需人工处理", Queue.NEVER, Tone.PERSON,
            "回执自相矛盾或查询被拒：看提示，与平台核对后重放",
            "contradictory receipt, or the question was refused: see the bulletin, ask the platform, replay"),
    SHARE_FEEDBACK_UNANSWERED("反馈答复未送达", "7 days", Tone.LOOK,
            "反馈方没有等到答复，会重发；已受理的得到同一编号。7 天后清除",
            "the reporter did not wait for the answer and will send again; what was taken in gets the same number; dropped after 7 days"),
    SHARE_MASK_FAILURE("failure 需人工处理", Queue.NEVER, Tone.PERSON,
            "没有掩码，未外发，使用方得到 503；内容未脱敏：看提示，改掩码方案或目录后清空",
            "not masked and not sent, the consumer got 503; the content is not masked: see the bulletin, correct profile or catalogue, empty the queue"),
    SHARE_UNANSWERED("答复未送达", "7 days", Tone.LOOK,
            "使用方没有等到数据，会再来取；提供记录里有这一次。7 天后清除",
            "the consumer did not wait for the data and will ask again; the record of provision has it; dropped after 7 days"),
    SHARE_REFUSAL_UNANSWERED("拒绝未送达", "7 days", Tone.LOOK,
            "使用方没有等到拒绝的答复。7 天后清除",
            "the consumer did not wait for the refusal; dropped after 7 days");

    /** What a person has to do with the queue. */
    public enum Tone {
        /** Nothing. */
        GOOD("#dff0d8"),
        /** Look at it in the course of business. */
        LOOK("#fff3cd"),
        /** It stays until a person acts. */
        PERSON("#f8d7da");

        private final String colour;

        Tone(final String colour) {
            this.colour = colour;
        }

        String colour() {
            return colour;
        }
    }

    private static final int NOTE_FONT_SIZE = 14;
    private static final String SHARE = "SHARE_";

    private final String label;
    private final String expiration;
    private final Tone tone;
    private final String meaning;
    private final String meaningEn;

    EndQueue(final String label, final String expiration, final Tone tone, final String meaning, final String meaningEn) {
        this.label = label;
        this.expiration = expiration;
        this.tone = tone;
        this.meaning = meaning;
        this.meaningEn = meaningEn;
    }

    /** The ends of the flow of a system. */
    public static List<EndQueue> ofSystems() {
        return Arrays.stream(values()).filter(end -> !end.name().startsWith(SHARE)).toList();
    }

    /** The ends of the flow that shares data. */
    public static List<EndQueue> ofSharing() {
        return Arrays.stream(values()).filter(end -> end.name().startsWith(SHARE)).toList();
    }

    /** Name of the connection. */
    public String label() {
        return label;
    }

    public Tone tone() {
        return tone;
    }

    /** What lies there and what to do, in Chinese. */
    public String meaning() {
        return meaning;
    }

    public String meaningEn() {
        return meaningEn;
    }

    public Queue queue() {
        return Queue.end(expiration);
    }

    /** Puts the end on a canvas: queue, funnel and a note beside it that says what to do. */
    void draw(final Canvas canvas, final VersionedProcessor source, final Set<String> relationships, final Box box, final List<Position> bends) {
        draw(canvas, source, relationships, name(), label, queue(), tone, bends.isEmpty() ? Explanations.narrow(this) : List.of(meaning), box, bends);
    }

    /**
     * Puts an end on a canvas.
     *
     * @param step what the end is within its group, unique there
     * @param label name of the connection
     * @param note lines beside it
     */
    static void draw(final Canvas canvas, final VersionedProcessor source, final Set<String> relationships, final String step, final String label, final Queue queue,
                     final Tone tone, final List<String> note, final Box box, final List<Position> bends) {
        canvas.connect(label, source, relationships, canvas.funnel("end/" + step, box), queue, bends, 0);
        final double height = TextWidth.height(note, NOTE_FONT_SIZE);
        canvas.label("note/" + step, new Box(box.right() + 16, box.middleY() - height / 2, TextWidth.of(note, NOTE_FONT_SIZE), height), note, NOTE_FONT_SIZE, tone.colour());
    }

    /** Whether the data stay until somebody takes them away. */
    public boolean isKept() {
        return Queue.NEVER.equals(expiration);
    }
}
