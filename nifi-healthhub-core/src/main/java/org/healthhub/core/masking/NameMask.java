// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.masking;

import java.util.Set;

/**
 * Keeps the surname of a Chinese name, compound ones whole, and the first character of any other; what joins the parts of a name stays.
 */
final class NameMask {

    private static final Set<String> COMPOUND_SURNAMES = Set.of("欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "宇文", "长孙", "司徒", "司空", "夏侯",
            "轩辕", "端木", "百里", "南宫", "西门", "东郭", "呼延", "澹台", "公冶", "宗政", "濮阳", "淳于", "单于", "太叔", "申屠", "仲孙", "钟离", "闻人", "赫连", "拓跋", "万俟", "完颜",
            "独孤", "闾丘", "左丘", "梁丘", "第五", "鲜于", "乐正", "谷梁", "公羊", "亓官", "子车", "颛孙", "巫马", "漆雕", "公良", "夹谷", "宰父", "段干", "南门", "微生", "羊舌");
    private static final int COMPOUND = 2;
    /** Points and hyphens between the parts of names of minorities and foreigners; blanks. */
    private static final String JOINTS = "·•・‧∙．.-‐ \u3000";

    private NameMask() {
    }

    static String mask(final String name) {
        final int[] characters = name.codePoints().toArray();
        if (characters.length == 1) {
            return Masking.stars(1);
        }
        final StringBuilder masked = new StringBuilder();
        final int kept = characters.length > COMPOUND && COMPOUND_SURNAMES.contains(new String(characters, 0, COMPOUND)) ? COMPOUND : 1;
        for (int i = 0; i < characters.length; i++) {
            if (JOINTS.indexOf(characters[i]) >= 0) {
                masked.appendCodePoint(characters[i]);
            } else if (i < kept && !Character.isDigit(characters[i])) {
                masked.appendCodePoint(characters[i]);
            } else {
                masked.append('*');
            }
        }
        return masked.toString();
    }
}
