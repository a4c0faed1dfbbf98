// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.alert;

import java.util.List;

/**
 * What an alert is about. The one source of names, meanings and remedies: the dashboard's help and {@code docs/alerts.md} are written from it. The name of a
 * constant stands in the ledger and its anchor in handbooks; neither ever changes.
 */
public enum AlertKind {
    /** Parts of batches wait too long for a final judgement. */
    OVERDUE_RECEIPT("alert-overdue-receipt", "回执超期",
            "有分片登记发送后超过规定时间仍没有最终结果。数据没有丢：在枢纽库里，台账记着，恢复后自动续办。",
            "Parts of batches have had no final judgement for longer than allowed. Nothing is lost: the data are in the hub, and the flow goes on by itself.",
            List.of(
                    "看板上点资源的“待回执”，看这些分片的状态。",
                    "PENDING（平台已收未判）：向平台核对是否积压，报批次号和回执号。",
                    "INTENDED（已登记、结果不明）：平台或网络不通。看“上报省平台”的提示；查地址、证书、时钟、签名密钥。恢复后自动重发，批次号不变，不会重复。",
                    "FAILED（需人工）：看上报处理器的红色终点和 healthhub.outcome.code，改正后重放。"),
            List.of(
                    "On the dashboard click the number of waiting records and look at the states of the parts.",
                    "PENDING, taken and not judged: ask the platform whether it is behind, with batch and receipt number.",
                    "INTENDED, fate unknown: platform or network is down. Read the bulletin of the pushing processor; check address, certificate, clock, secret. "
                            + "It is sent again by itself under the same number and counted once.",
                    "FAILED, needs a person: look at the red end of the pushing processor and healthhub.outcome.code, correct, replay.")),
    /** The share of records with errors has grown. */
    PROBLEM_SHARE("alert-problem-share", "问题占比上升",
            "近 24 小时读入的记录里，有错误的占比比前七天明显上升。常见原因：源系统升级、换了接口或字段、批量补录。",
            "Of the records read within the last 24 hours many more had errors than within the seven days before. Often the source system was upgraded, "
                    + "an interface or a column changed, or old paper was typed in.",
            List.of(
                    "看板上点资源的“问题”，看哪个问题代码最多；问题代码的含义和处理办法见 docs/problem-codes.md。",
                    "某一列全错：多半是源表换了列名、类型或代码表。用 ./healthhub inspect 对照资源目录，改目录的别名或代码映射。",
                    "零散的错：把更正文件发给提供单位，更正后自动关闭。",
                    "不要为了放行而放宽规则；规则确实不对的，改资源目录并留记录。"),
            List.of(
                    "On the dashboard click the number of problems and see which code leads; docs/problem-codes.md tells meaning and remedy.",
                    "One column wrong throughout: the source changed a name, type or code table. Compare with ./healthhub inspect and correct aliases or code mapping.",
                    "Scattered errors: send the correction file to the provider; the problems close by themselves.",
                    "Do not loosen a rule to let data pass; a rule that is wrong is corrected in the catalogue.")),
    /** Nothing was read of a resource for longer than its update cycle explains. */
    SILENT_SOURCE("alert-silent-source", "超期未采集",
            "超过更新周期两倍的时间没有读到该资源的任何新数据。可能是源系统没有新数据，也可能是采集断了。",
            "No new data of the resource have been read for twice its update cycle. The source may have nothing new, or the collection is broken.",
            List.of(
                    "画布上看该系统的对接组：处理器是否在运行，有没有红色提示，队列是否堆满。",
                    "库表对接：试连源库（连接池的“验证”），查账号、口令、网络；增量列必须随修改增大。",
                    "接口、文件对接：看“分页”“取文件”的提示；令牌是否过期，对方是否还在推送或放文件。",
                    "都正常：问数据提供单位是否本来就没有新数据；周期不对的，改该资源的更新周期，或给它单独的阈值。"),
            List.of(
                    "On the canvas look at the docking groups of the system: do the processors run, are there bulletins, is a queue full?",
                    "Tables: Verify the pool of the source; account, password, network; the increment column must grow with every change.",
                    "Interfaces and files: bulletins of paging and fetching; has the token expired, does the other side still push or lay down files?",
                    "All is well: ask the provider whether there is nothing new. When the cycle is wrong, correct the catalogue or give the resource a threshold of its own.")),
    /** The daily reconciliation found what nothing explains, or could not compare. */
    RECONCILIATION("alert-reconciliation", "对账不一致",
            "最近一次对账有不能用退回、在途或补报说明的差异，或者有一方问不到。",
            "The last reconciliation found differences that no refusal, batch under way or repeated push explains, or a side could not be asked.",
            List.of(
                    "打开对账文件夹里该系统最新的报告（xlsx 或网页），看“总账”的结论和“批次差异”。",
                    "源→枢纽有差异：已标记重读，等下一次读取后再对账。",
                    "枢纽→平台缺少：超过每次补报上限的，下一次对账继续补；平台多出的，与平台核对，不要自行删除。",
                    "未能对账：看代码；平台不提供清单的接入方式属正常，给该资源关闭此项阈值。"),
            List.of(
                    "Open the newest report of the system in the folder of reports; look at the verdicts and at the parts that differ.",
                    "Source to hub: marked to be read again; wait for the next reading and reconcile once more.",
                    "Missing at the platform: what exceeds the limit of a run is pushed by the next one. What the platform has too much of is settled with the platform.",
                    "Not reconciled: see the code. Where the transport gives no inventory this is normal: switch the alert off for the resource."));

    private final String anchor;
    private final String title;
    private final String meaning;
    private final String meaningEn;
    private final List<String> remedy;
    private final List<String> remedyEn;

    AlertKind(final String anchor, final String title, final String meaning, final String meaningEn, final List<String> remedy, final List<String> remedyEn) {
        this.anchor = anchor;
        this.title = title;
        this.meaning = meaning;
        this.meaningEn = meaningEn;
        this.remedy = remedy;
        this.remedyEn = remedyEn;
    }

    /** Anchor of its paragraph in every handbook. */
    public String anchor() {
        return anchor;
    }

    /** Chinese name. */
    public String title() {
        return title;
    }

    /** What has happened, in Chinese. */
    public String meaning() {
        return meaning;
    }

    public String meaningEn() {
        return meaningEn;
    }

    /** What to do, step by step, in Chinese. */
    public List<String> remedy() {
        return remedy;
    }

    public List<String> remedyEn() {
        return remedyEn;
    }
}
