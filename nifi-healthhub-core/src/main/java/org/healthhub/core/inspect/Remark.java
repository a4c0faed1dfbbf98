// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.inspect;

/**
 * What can be remarked about a field or a column.
 */
public enum Remark {

    /** A field of the business key has no column: no record key can be made. */
    KEY_MISSING(Weight.FAULT, "业务主键缺列", "business key: no column"),
    /** A required field has no column: every record becomes a problem. */
    REQUIRED_MISSING(Weight.FAULT, "必填项缺列", "required: no column"),
    /** Values of the column can not be read as the field's type. */
    UNREADABLE(Weight.FAULT, "类型不可转换", "type cannot be read"),
    /** Neither the increment field nor any column with a known name of the update time is there: every read is a full read. */
    INCREMENT_MISSING(Weight.RISK, "无增量列，只能全量读取", "no increment column: only full reads"),
    /** The increment column leads no index. */
    INCREMENT_UNINDEXED(Weight.RISK, "增量列无索引", "increment column without index"),
    /** No index begins with a field of the business key. */
    KEY_UNINDEXED(Weight.RISK, "业务主键无索引", "business key without index"),
    /** A conditional field has no column. */
    CONDITIONAL_MISSING(Weight.RISK, "条件必填项缺列", "conditional: no column"),
    /** The column is shorter than the field: the source may have cut values, or use other codes. */
    TOO_SHORT(Weight.RISK, "源列过短，可能已截断或使用自有代码", "column too short: cut values or other codes"),
    /** The column has whole numbers, the field has decimals. */
    LOSES_DECIMALS(Weight.RISK, "小数位丢失", "decimals are lost"),
    /** The column has a date, the field has a time of day. */
    LOSES_TIME(Weight.RISK, "时间部分丢失", "time of day is lost"),
    /** The column is a number, the field is a text: leading zeros are gone, and long identity numbers may be rounded. */
    LOSES_ZEROS(Weight.RISK, "数值型存放文本，前导零丢失", "number for text: leading zeros are lost"),
    /** Several columns fill one field; the first filled one counts. */
    SEVERAL_COLUMNS(Weight.RISK, "多列对应同一信息项", "several columns for one field"),
    /** The column is longer than the field: longer values become problems. */
    TOO_LONG(Weight.NOTE, "源列更长，超长值将成为问题数据", "column longer: longer values become problems"),
    /** An optional field has no column. */
    OPTIONAL_MISSING(Weight.NOTE, "选填项缺列", "optional: no column");

    private final Weight weight;
    private final String chinese;
    private final String english;

    Remark(final Weight weight, final String chinese, final String english) {
        this.weight = weight;
        this.chinese = chinese;
        this.english = english;
    }

    /** How much a remark matters. */
    public enum Weight {
        /** The resource can not be collected like this. */
        FAULT,
        /** Data may be lost, or reading is slow. */
        RISK,
        /** Good to know. */
        NOTE
    }

    public Weight weight() {
        return weight;
    }

    /** Both languages, Chinese first. */
    public String words() {
        return chinese + " " + english;
    }
}
