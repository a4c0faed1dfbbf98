// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.sample;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Words that synthetic records are made of.
 */
final class SampleWords {

    private static final List<String> SURNAMES = List.of("赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈", "褚", "卫", "蒋", "沈", "韩", "杨", "朱", "秦", "尤", "许", "欧阳");
    private static final List<String> FIRST_CHARACTERS = List.of("拟", "样", "试", "示", "虚", "构", "演", "练", "仿", "设");
    private static final List<String> SECOND_CHARACTERS = List.of("安", "宁", "康", "平", "和", "乐", "清", "岚", "川", "溪", "禾", "穗", "桐", "槐", "榆", "柏");
    private static final List<String> COUNTIES = List.of("610102", "610103", "610104", "610113", "610116", "610118", "610204", "610302", "610305", "610403", "610482", "610503",
            "610581", "610603", "610681", "610702", "610703", "610802", "610881", "610902", "610981", "611002", "611026");
    private static final List<Abolished> ABOLISHED = List.of(new Abolished("612301", 1996), new Abolished("612401", 2000), new Abolished("612501", 2001),
            new Abolished("612701", 1999), new Abolished("612121", 1983), new Abolished("610121", 2002), new Abolished("610125", 2016), new Abolished("610322", 2021),
            new Abolished("610928", 2021));
    private static final List<String> PLACES = List.of("演示新区", "样例镇", "虚构乡", "试验街道");
    private static final List<String> INSTITUTIONS = List.of("第一人民医院（演示）", "中心卫生院（演示）", "社区卫生服务中心（演示）", "妇幼保健院（演示）");
    private static final List<Disease> DISEASES = List.of(new Disease("I21.9", "急性心肌梗死"), new Disease("I63.9", "脑梗死"), new Disease("C34.9", "肺恶性肿瘤"),
            new Disease("J44.9", "慢性阻塞性肺病"), new Disease("E11.9", "2型糖尿病"), new Disease("K74.6", "肝硬化"), new Disease("N18.9", "慢性肾衰竭"),
            new Disease("C16.9", "胃恶性肿瘤"), new Disease("J18.9", "肺炎"), new Disease("I25.1", "冠状动脉粥样硬化性心脏病"));
    private static final List<String> REMARKS = List.of("无特殊", "情况平稳", "按规程处理", "资料齐全");

    /**
     * A county that is no more.
     *
     * @param code its code
     * @param lastYear year in which it ended
     */
    record Abolished(String code, int lastYear) {
    }

    /**
     * A disease that can be an underlying cause of death in either sex.
     *
     * @param code ICD-10
     * @param name Chinese name
     */
    record Disease(String code, String name) {
    }

    private SampleWords() {
    }

    static <T> T pick(final RandomGenerator random, final List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    static String personName(final RandomGenerator random) {
        return pick(random, SURNAMES) + pick(random, FIRST_CHARACTERS) + pick(random, SECOND_CHARACTERS);
    }

    static String county(final RandomGenerator random) {
        return pick(random, COUNTIES);
    }

    /** A county code that numbers of people born in the year still carry. */
    static Abolished abolished(final RandomGenerator random, final int birthYear) {
        final List<Abolished> fitting = ABOLISHED.stream().filter(county -> county.lastYear() >= birthYear).toList();
        return fitting.isEmpty() ? ABOLISHED.getLast() : pick(random, fitting);
    }

    static boolean isAbolished(final String county, final int birthYear) {
        return ABOLISHED.stream().anyMatch(abolished -> abolished.code().equals(county) && abolished.lastYear() >= birthYear);
    }

    static Disease disease(final RandomGenerator random) {
        return pick(random, DISEASES);
    }

    static String institution(final RandomGenerator random) {
        return pick(random, PLACES) + pick(random, INSTITUTIONS);
    }

    static String address(final RandomGenerator random) {
        return "陕西省" + pick(random, PLACES) + "不存在路" + (1 + random.nextInt(999)) + "号";
    }

    /** Eleven digits that begin with 10: no mobile number does. */
    static String phone(final RandomGenerator random) {
        return "10%09d".formatted(random.nextInt(1_000_000_000));
    }

    static String remark(final RandomGenerator random) {
        return pick(random, REMARKS);
    }
}
