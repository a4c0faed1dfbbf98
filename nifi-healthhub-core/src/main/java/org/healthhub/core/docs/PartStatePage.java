// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.docs;

import org.healthhub.core.exchange.PartState;
import org.healthhub.core.exchange.PlatformStage;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Writes the page of a part's states in the ledger, with a picture of the transitions, from {@link PartState} and {@link PlatformStage}.
 */
public final class PartStatePage {

    private static final String HEAD = """
            <!-- Generated from PartState and PlatformStage; do not edit. Write it with: %s -->
            # States of a part · 分片状态

            A part is written to the ledger before it is sent. Every change of its state or stage is one transaction together with a row of
            `hh_part_transition`, which keeps the time. A final state never changes. At any time, of every row of `hh_batch_part`:
            `record_count = accepted_count + rejected_count + pending_count`.

            分片在发送前先登记台账。状态或阶段的每次变化与 `hh_part_transition` 中的一行在同一事务内提交并保留时间；终态不再变化。
            任一时刻 `hh_batch_part` 的每一行均满足：记录数＝接收数＋退回数＋待回执数。

            ```mermaid
            stateDiagram-v2
                [*] --> INTENDED
            """.formatted(GeneratedFile.COMMAND);

    private PartStatePage() {
    }

    /**
     * The page.
     *
     * @return Markdown, lines ended by {@code \n}
     */
    public static String markdown() {
        final StringBuilder page = new StringBuilder(HEAD);
        for (final PartState state : PartState.values()) {
            state.next().forEach(next -> page.append("    %s --> %s\n".formatted(state, next)));
            if (state.isFinal()) {
                page.append("    %s --> [*]\n".formatted(state));
            }
        }
        page.append("```\n\n| state 状态 | meaning 含义 | its records count as 记录计入 | may become 可变为 |\n|---|---|---|---|\n");
        for (final PartState state : PartState.values()) {
            final String next = state.next().stream().map(each -> "`" + each + "`").collect(Collectors.joining(", "));
            page.append("| `%s` | %s | %s | %s |\n".formatted(state, meaning(state), counts(state), next.isEmpty() ? "final 终态" : next));
        }
        page.append("\n| stage 阶段 | 中文 |\n|---|---|\n");
        Arrays.stream(PlatformStage.values()).forEach(stage -> page.append("| `%s` | %s |\n".formatted(stage, stage.words())));
        return page.toString();
    }

    private static String meaning(final PartState state) {
        return switch (state) {
            case INTENDED -> "written before sending, or to be sent again; fate open<br>已登记，结果未定";
            case ANSWERED -> "the platform judged every record<br>平台已逐条给出结果";
            case REFUSED -> "the platform refused the part as a whole<br>平台整体退回";
            case PENDING -> "the platform has it and judges later; it is asked again by and by<br>平台已收，待回执";
            case FAILED -> "sending can not succeed without a person<br>需人工处理";
            case SPLIT -> "refused as a whole; its records stand in two parts of half the size (`split_of`)<br>整体退回后二分，记录移入两个子分片";
        };
    }

    private static String counts(final PartState state) {
        return switch (state) {
            case INTENDED, PENDING, FAILED -> "pending 待回执";
            case ANSWERED -> "accepted, rejected 接收、退回";
            case REFUSED -> "rejected 退回";
            case SPLIT -> "nothing: `record_count` is 0 不计";
        };
    }
}
