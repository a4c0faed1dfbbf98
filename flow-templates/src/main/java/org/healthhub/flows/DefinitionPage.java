// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Resource;

import java.util.List;
import java.util.stream.Stream;

/**
 * The handbook page beside a flow definition.
 */
final class DefinitionPage {

    private DefinitionPage() {
    }

    static String of(final BusinessSystem system) {
        final SystemParameters parameters = new SystemParameters(system);
        final Markdown page = new Markdown();
        page.paragraph("<!-- " + IndexPage.GENERATED + " -->");
        page.heading(1, SystemFlow.groupName(system));
        page.paragraph("""
                流程定义 `flow.json`：按表读取源库、分页读取源接口、接收源系统推送或凭控制文件接收文件，直到省平台回执。整个文件夹由资源目录生成，请勿手改。

                The flow definition `flow.json` reads the source tables, reads the source's interface page by page, takes what the source system pushes or
                the files that it lays down with control files, and ends with the provincial platform's receipts. Generated from the resource catalogue; do not edit by hand.""");
        way(page, system);
        page.heading(2, "数据资源 / Resources");
        page.table(List.of("代码 / Code", "名称 / Name", "规范表 / Canonical table", "业务主键 / Business key", "上级资源 / Parent", "校验身份证件 / Identity check"),
                system.resources().stream().map(DefinitionPage::row).toList());
        page.heading(2, "参数 / Parameters");
        page.paragraph("""
                标 * 的是机密参数，文件里没有值，导入后填写。公共参数只填一次：以后导入的系统沿用已有的值。

                Parameters marked * are secrets: the file holds no value. Fill in the common ones once; systems imported later find the values in place.""");
        page.heading(3, "`" + parameters.context() + "`");
        parameters(page, parameters.all());
        page.heading(3, "`" + CommonParameters.CONTEXT + "`（继承 / inherited）");
        parameters(page, CommonParameters.ALL);
        importing(page, parameters);
        cluster(page);
        ends(page, system);
        troubles(page);
        return page.page();
    }

    private static void cluster(final Markdown page) {
        page.heading(2, "集群 / In a cluster");
        page.paragraph("""
                不用改：读取、列目录、定时器、对账只在主节点上，读到的记录经“源数据”队列轮流分给各节点，批号在上报之前定下，换了节点也不变。\
                同一记录的先后由读取时间和版本号保证，不靠队列的次序。各节点时钟要一致（NTP），共用同一个枢纽库。

                Nothing to change: what reads, lists, triggers or reconciles runs on the primary node; the queues 源数据 hand what was read to all nodes in turn; the number of a
                batch is fixed before the push and stays when the batch changes its node. The order of a record's states rests on the time of reading and on version numbers, not on
                queues. The nodes' clocks must agree (NTP), and all use one hub database.""");
    }

    private static void way(final Markdown page, final BusinessSystem system) {
        page.paragraph("""
                ```text
                1 数据资源编目：每周一 ExportResourceCatalogue → PutFile
                2 数据资源归集
                库表对接：源表 source table ×n
                  → 读取 QueryDatabaseTableRecord → 标注 UpdateAttribute
                接口对接：源接口 source interface
                  → 定时读取 GenerateFlowFile ×n → 分页 PageSourceRecords ⇄ 请求源接口 InvokeHTTP → 标注 UpdateAttribute
                  → 接收推送 HandleHttpRequest → 验收推送 AcceptPushedRecords → 答复推送 HandleHttpResponse
                                                                      └→ 标注 UpdateAttribute
                文件对接：SFTP 服务器 / 本地目录 SFTP server / local folder
                  → 列出控制文件 ListSFTP | ListFile → 取控制文件 FetchSFTP | FetchFile → 读控制文件 ReadControlFile
                  → 取数据文件 FetchSFTP | FetchFile (→ done) → 核对数据文件 VerifyControlFile ─┬─ verified → 标注 UpdateAttribute
                                                                                  └─ refused, reason → refused
                %s  → 规范化 CanonicalizeHealthRecord
                      ├─ problem → 问题入库 PutDatabaseRecord → hh_problem_record → 每日更正文件 ExportCorrectionFile → PutFile
                      └─ canonical → 比对变化 DetectHealthRecordChange → 写入枢纽库 PutDatabaseRecord → 成批 MergeRecord → 编批号 UpdateAttribute
                              → 上报省平台 PutProvincialRecord
                            ├─ accepted  ├─ receipt  ├─ rejected  ├─ failure  ├─ retry
                            └─ pending → 查询回执 GetProvincialReceipt ⟲ pending, retry
                                  ├─ accepted  ├─ receipt  ├─ rejected  └─ failure
                对账：每日 ReconcileCollection（源端、枢纽库、省平台）→ 报告 PutFile；缺少的 → 成批；已删的 → 写入枢纽库
                3 供需对接联调：反馈单在枢纽库 reports in the hub database
                  → 核查 VerifyReportedRecord（库表对接 reads the source again | 不读源库 without it）
                      ├─ correction → 每日反馈更正文件 ExportCorrectionFile → PutFile (→ PutEmail, off)
                      └─ concluded
                  → 跟踪反馈与期限 FollowProblemReport ─ answered
                ```""".formatted(SystemFlow.checksIdentity(system) ? "  → 校验身份证件 ValidateIdCard (valid | suspect | invalid)\n" : ""));
    }

    private static List<String> row(final Resource resource) {
        return List.of(resource.code(), resource.name(), Markdown.code(resource.table()),
                String.join(", ", resource.businessKey().stream().map(Markdown::code).toList()), resource.parent().orElse(""),
                SystemFlow.hasIdentityNumber(resource) ? "✓" : "没有号码，不经校验 / no number, passed by");
    }

    /** The table of some parameters. */
    static void parameters(final Markdown page, final List<FlowParameter> parameters) {
        page.table(List.of("参数 / Parameter", "含义 / Meaning", "例 / Example", "预设 / Preset"), parameters.stream().map(parameter -> List.of(
                Markdown.code(parameter.name()) + (parameter.sensitive() ? " *" : ""),
                parameter.meaning() + "<br>" + parameter.meaningEn(),
                parameter.example(),
                parameter.preset().map(Markdown::code).orElse(""))).toList());
    }

    private static void importing(final Markdown page, final SystemParameters parameters) {
        page.heading(2, "导入 / Import");
        page.paragraph("""
                1. 把 `nifi-healthhub-nar` 放进 NiFi 的 `extensions` 目录，把 JDBC 驱动放到每个节点的同一路径。
                   Put `nifi-healthhub-nar` into NiFi's `extensions` folder and the JDBC drivers at the same path of every node.
                2. 在枢纽库执行建表脚本 [`%1$s.sql`](../../docs/ddl/postgresql/%1$s.sql)；台账表由服务自己建，用户须有建表权限。
                   Run this script in the hub database; the ledger creates its own tables, so its user must be allowed to.
                3. 画布上拖入 Process Group → 点名称框右侧的上传图标 → 选 `flow.json` → 名称改成 `%2$s`（NiFi 会先填文件名）。
                   Drag a Process Group onto the canvas, press the upload icon beside the name, choose `flow.json`, then give the group this name
                   (NiFi puts the file's name there).
                4. 在参数上下文 `%3$s` 和 `%4$s` 填参数（见上表）。
                   Fill in the parameters of both contexts (tables above).
                5. 打开要用的对接组：进入“2 数据资源归集”，右键“库表对接” → Enable；进入该组 → 右键空白处 → Controller Services → 启用该组自己的服务。
                   用库表对接的，“3 供需对接联调”里的“库表对接”同样打开：核查反馈时重读源库。
                   不用的对接组保持禁用：它们不校验、不启动，参数也不用填。
                   Switch on the docking groups that are wanted: in 2 数据资源归集 right-click the group, Enable; enter it and enable its own controller
                   services; with table docking also 库表对接 in 3 供需对接联调, which reads the source again to verify reports.
                   The other docking groups stay disabled: they are neither validated nor started and need no parameters.
                6. 回到本系统的组 → 右键空白处 → Controller Services → 全部启用。
                   Back in the system's group right-click the canvas, Controller Services, enable all.
                7. 右键空白处 → Start。读取周期是参数 `source.read.period`；个别资源要不同周期时，改“读取”处理器的 Scheduling 页。
                   Right-click, Start. The period of reading is a parameter; a single resource gets its own on the Scheduling tab of its reading processor."""
                .formatted(parameters.system().code(), SystemFlow.groupName(parameters.system()), parameters.context(), CommonParameters.CONTEXT));
        page.heading(2, "检查 / What to check");
        page.paragraph("""
                - 所有处理器、服务都没有黄色三角；服务的“验证”(Verify) 全部通过。
                  No component shows a warning triangle; *Verify* of every service passes.
                - 读取数 = 规范 + 问题；规范 = 上报；上报 = 接收 + 退回 + 待回执；重读而未变化的记录只计入“未变化”。
                  read = canonical + problem; canonical = pushed; pushed = accepted + rejected + pending; rows read again without a change count as unchanged only.
                - 红色终点是空的。追查一条记录：Data Provenance 里按 `healthhub.record.key` 搜索。
                  The red ends are empty. To trace a record search Data Provenance for its `healthhub.record.key`.""");
    }

    private static void ends(final Markdown page, final BusinessSystem system) {
        page.heading(2, "终点队列 / End queues");
        page.paragraph("""
                终点的上限是 100 万个 FlowFile、1 TB，正常情况下到不了，所以终点不会堵住流程。只有数据同时在表里的终点才会按时清除；
                需人工处理的一直保留。

                An end holds a million FlowFiles or 1 TB, out of reach in normal work, so no end blocks the flow. Only ends whose data are also in a table
                are dropped with age; what needs a person stays.""");
        page.table(List.of("终点 / End", "含义 / Meaning", "保留 / Kept"), EndQueue.ofSystems().stream()
                .filter(end -> end != EndQueue.IDENTITY_FAILURE || SystemFlow.checksIdentity(system)).map(end -> List.of(
                end.label(), end.meaning() + "<br>" + end.meaningEn(), end.isKept() ? "一直 / until removed" : end.queue().expiration())).toList());
    }

    private static void troubles(final Markdown page) {
        page.heading(2, "会出什么问题 / What can go wrong");
        page.table(List.of("现象 / Symptom", "原因和办法 / Cause and remedy"), Stream.of(
                List.of("“读取”读不到新数据 / new rows are not read",
                        "增量列必须随每次新增和修改变大。要重读：停止处理器 → View State → Clear State；重读不会产生重复，数据主键相同。"
                                + "<br>The increment column must grow with every change. To read again: stop, View State, Clear State; keys stay the same, so nothing doubles."),
                List.of("新数据要过两分钟才被读到 / new rows are read only after two minutes",
                        "有意为之：比 `source.read.lag` 更新的行留给下一次读取，读取之后才提交、时间却更早的行才不会漏掉；源库最长的事务超过它就调大。"
                                + "时间在将来的行要等到那时。<br>On purpose: an incremental read leaves rows younger than `source.read.lag` alone, so that a row whose "
                                + "transaction commits late is not lost; it must be longer than the source's longest transaction. A row with a time in "
                                + "the future waits until then."),
                List.of("读取报 SQL 错误，条件里有 TIMESTAMP / reading fails with a condition on TIMESTAMP",
                        "源库或增量列不认这种写法：改 `source.read.bound`（SQL Server、文本列：`'?'`；流水号：留空）。"
                                + "只有个别表不同，就在那个“读取”处理器上改 Additional WHERE clause。"
                                + "<br>Write the bound as the source likes it in `source.read.bound`, leave it empty for serial numbers; "
                                + "for a single table edit Additional WHERE clause of its reader."),
                List.of("源表没有更新时间 / the table has no update time",
                        "全量比对：把 `source.increment.*` 留空，每次读全表；比对变化只放行新增和修改的记录，没有变化的不再上报。表大时读取周期要放长（如 `1 day`）。"
                                + "<br>Leave the increment parameter empty: every run reads the whole table, and only new and changed records go on. "
                                + "Read a large table seldom."),
                List.of("没有变化的记录要重新上报 / unchanged records must be pushed again",
                        "把“比对变化”的 Unchanged Records 改为 Push Again，重读后改回；或给流文件加属性 `healthhub.push.again` = `true`。"
                                + "<br>Set Unchanged Records of 比对变化 to Push Again while the rows are read once more, or the attribute on single FlowFiles."),
                List.of("问题更正后没有关闭 / a corrected problem stays open",
                        "业务主键本身有误或缺失的，更正后主键改变，`hh_problem_record` 里 `key_kind` = `ROW` 或旧主键的问题要人工关闭。"
                                + "<br>Where the business key itself was wrong or missing the corrected record has another key: close such a problem by hand."),
                List.of("子表记录先于父表到达平台 / children reach the platform before their parents",
                        "子表的读取比父表多滞后一个 `source.read.lag`，属性 `priority`（父 1、子 2……）让同一队列里的父资源先走；"
                                + "但各自成批，首次全量和平台中断时仍可能交错，所以只是优先，不是保证。"
                                + "平台严格要求先父后子时，先启动父资源的“读取”，全部接收后再启动子资源。"
                                + "<br>Children are read a `source.read.lag` later than their parents, and attribute `priority` (parent 1, child 2, …) lets parents leave "
                                + "a queue first. Batches are separate, and the first load or an outage may still mix them, so this prefers and does not guarantee. "
                                + "Where the platform insists, start the parent's reading processor first."),
                List.of("接口对接不取数 / nothing is read from the interface",
                        "`source.http.url` 为空，或上一遍还没读完（计数器 Triggers while Reading）。接口形式、推送和答复码见 [接口对接](../../docs/interface-docking.md)。"
                                + "<br>`source.http.url` is empty, or a set is still being read (see the counters). Forms, pushing and codes: "
                                + "[interface docking](../../docs/interface-docking.md)."),
                List.of("推送答复 503 / pushes are answered 503",
                        "`closed-503`：没有填 `source.listen.token`；没有代码的 503：队列满了，源系统稍后重发。"
                                + "<br>`closed-503`: `source.listen.token` is empty; 503 without a code: a queue is full, the source sends again later."),
                List.of("文件对接不取文件 / no file is taken",
                        "只看 `.ctl` 结尾、名字只含字母数字和 `.-_` 的控制文件，写好 `source.file.minimum.age` 之后才取；按修改时间只取更新的，"
                                + "所以不要保留旧的修改时间上传（`put -p`、`rsync -t`）。主机公钥不在 `source.file.known.hosts` 里时报 HostKey 错：用 "
                                + "`ssh-keyscan -p 端口 主机` 写入，并和源系统核对指纹。约定见 [控制文件](../../docs/control-file.md)。"
                                + "<br>Only control files ending in `.ctl`, with plain names, are listed, when they are as old as `source.file.minimum.age` and "
                                + "newer than those before: do not keep old times on upload. The server's host key must be in `source.file.known.hosts`: "
                                + "`ssh-keyscan -p PORT HOST`, then compare the fingerprint. The agreement: [control files](../../docs/control-file.md)."),
                List.of("文件被退回 / a file was set aside",
                        "看 `refused` 里的 `.reason.txt`；提供方改正后换一个文件名重发，用过的文件名不要再用。"
                                + "<br>Read the `.reason.txt` in `refused`; the provider corrects it and sends it again under a new name. Names are never used twice."),
                List.of("只用 SFTP 或只用本地目录 / SFTP only, or a local folder only",
                        "两者是“文件对接”里的两个组，只打开要用的那个。命令 `import --docking file` 按 `source.file.host`、`source.file.local.directory` 有没有值决定。"
                                + "<br>They are two groups inside 文件对接: enable the one that is wanted. `import --docking file` goes by which of the two parameters has a value."),
                List.of("要收 Excel / workbooks",
                        "装 `nifi-poi-nar`；在“文件对接”里新建 ExcelReader（Schema Access Strategy = Use Starting Row，证件号码等列在表里须为文本格式）；"
                                + "在服务“文件读取器”加属性 `xlsx` 指向它；参数 `source.file.formats` 改为 `csv,json,xlsx`。"
                                + "<br>Install `nifi-poi-nar`, add an ExcelReader in 文件对接 (Use Starting Row; numbers of persons must be text cells), add a property `xlsx` "
                                + "that points to it in the service 文件读取器, set `source.file.formats` to `csv,json,xlsx`."),
                List.of("连接池启用后报驱动找不到 / driver not found",
                        "驱动路径是 NiFi 节点上的路径，驱动类名要和驱动一致。<br>The path is one on the NiFi nodes, the class must be that of the driver."),
                List.of("源库是 Oracle、MySQL、SQL Server / another source database",
                        "参数 `source.db.type` 填对应类型。<br>Set the parameter `source.db.type`."),
                List.of("枢纽库不是 PostgreSQL / another hub database",
                        "在两个入库处理器把 Database Type 改成支持 UPSERT 的类型。<br>Choose a Database Type with UPSERT in both storing processors."),
                List.of("列名带括号等符号，读取报 Illegal character / column names with brackets fail",
                        "Avro 模式只接受字母（含汉字）、数字和下划线：建视图改名，或用 Custom Query 起别名。"
                                + "<br>Names may hold letters (Chinese ones too), digits and underscores: read from a view, or alias the columns in Custom Query."),
                List.of("导入报组件类型未知 / unknown component type on import",
                        "没有装 `nifi-healthhub-nar`，或装了两个版本。<br>The NAR is missing, or two versions are installed."),
                List.of("要自己的资源目录 / an own resource catalogue",
                        "在服务“资源目录”填 Catalogue Directory。<br>Set Catalogue Directory of the service 资源目录."),
                List.of("磁盘占用增长 / the disk fills up",
                        "已接收的批次留 7 天：缩短 accepted、receipt 两个队列的 FlowFile Expiration。<br>Shorten FlowFile Expiration of accepted and receipt.")).toList());
    }
}
