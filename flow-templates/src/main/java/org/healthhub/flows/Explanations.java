// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

import org.healthhub.core.catalogue.BusinessSystem;

import java.util.ArrayList;
import java.util.List;

/**
 * What the labels on the canvas tell a newcomer. One list entry is one line.
 *
 * @param system the system
 */
record Explanations(BusinessSystem system) {

    List<String> purpose() {
        final List<String> lines = new ArrayList<>();
        lines.add(SystemFlow.groupName(system));
        lines.add("");
        lines.add("1 数据资源编目：每周一把本系统的资源目录导出为工作簿，写到参数 " + SystemParameters.EXPORT_FOLDER.name() + " 的文件夹。");
        lines.add("2 数据资源归集：库表对接读源库、接口对接读源接口或收推送、文件对接收文件 → 校验身份证件 → 规范化 → 比对变化 → 写入枢纽库 → 成批归集到省平台 → 回执入台账。");
        lines.add("3 供需对接联调：用数部门的问题反馈 → 重读源端、枢纽、平台核查 → 更正任务文件 → 更正后的数据经归集上报 → 回执、答复；按工作日计期限。");
        lines.add("看法：双击进入组，像读书一样，先上行后下行，从左到右；每条连线就是一个队列，右键 List queue 查看。");
        lines.add("校验不拦数据：有效、可疑、无效都往下走，问题随记录走；只有规范化把有错误的记录分出去。");
        lines.add("");
        system.resources().forEach(resource -> lines.add("资源 " + resource.code() + " " + resource.name() + " → 规范表 " + resource.table()
                + (SystemFlow.hasIdentityNumber(resource) ? "" : "（没有身份证件号码，不经校验）")));
        lines.add("");
        lines.add("启动前：① 填参数  ② 在枢纽库建好规范表  ③ 打开要用的对接组（右键 → Enable，再启用组内服务）  ④ 启用本组全部控制器服务  ⑤ 启动本组");
        lines.add("对接组出厂时都是禁用的：用哪个开哪个，不用的不校验、不启动、不必填它的参数。");
        lines.add("读取周期：参数 " + SystemParameters.PERIOD.name() + "。没有更新时间的表把增量列参数留空 = 全量比对：");
        lines.add("每次读全表，比对变化只放行新增和修改的记录；表大时周期要放长（如 1 day）。");
        if (system.resources().stream().anyMatch(resource -> Generations.of(system, resource) > 1)) {
            lines.add("先父后子：子表晚读一步（参数 " + SystemParameters.LAG.name() + "），同一队列里父资源先走（属性 priority）；不保证，见说明书。");
        }
        lines.add("终点颜色：绿 = 不用管；黄 = 业务上要看；红 = 不处理就一直留着。终点不会堵住流程。");
        return lines;
    }

    List<String> commonParameters() {
        final List<String> lines = new ArrayList<>();
        lines.add("要填的参数（一）公共，各系统共用：" + CommonParameters.CONTEXT);
        lines.add("");
        CommonParameters.ALL.forEach(parameter -> lines.add(line(parameter)));
        lines.add("");
        lines.add("* 机密参数，NiFi 加密保存，不显示。");
        return lines;
    }

    List<String> systemParameters() {
        final SystemParameters parameters = new SystemParameters(system);
        final List<String> lines = new ArrayList<>();
        lines.add("要填的参数（二）本系统：" + parameters.context());
        lines.add("");
        parameters.all().stream().filter(Explanations::isWanted).forEach(parameter -> lines.add(line(parameter)));
        lines.add("");
        lines.add("接口、文件对接另有带预设的参数（source.http.*、source.listen.*、source.file.*），见说明书。");
        lines.add("填法：右键画布空白处 → Parameters；每个参数都有说明和例子。");
        return lines;
    }

    /** Lines beside an end: a sentence each, so that the label stays narrow. */
    static List<String> narrow(final EndQueue end) {
        return List.of(end.meaning().replaceAll("(?<=[：；。])", "\n").split("\n"));
    }

    /** Of the dockings that few need, what has a preset is left to the handbook page: the list would not fit a screen. */
    private static boolean isWanted(final FlowParameter parameter) {
        return parameter.preset().isEmpty() || Docking.of(parameter.name()).filter(docking -> docking != Docking.TABLE).isEmpty();
    }

    private static String line(final FlowParameter parameter) {
        return parameter.name() + (parameter.sensitive() ? "*" : "") + "  " + parameter.meaning();
    }
}
