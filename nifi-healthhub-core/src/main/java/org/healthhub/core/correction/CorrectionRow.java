// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.correction;

import java.util.List;

/**
 * One fault of one record. No component is {@code null}; what is not known is empty.
 *
 * @param resourceCode such as {@code S20R01}
 * @param resourceName Chinese name of the resource
 * @param recordKey record key
 * @param businessKey names of the source's key columns with the record's own values, so that the provider finds it
 * @param source table or file that the record comes from
 * @param field Chinese name of the field
 * @param sourceColumn name of the source column
 * @param observed what stood there, masked
 * @param code problem code
 * @param severity in Chinese
 * @param explanation in Chinese
 * @param remedy in Chinese
 * @param detectedAt when it was found last, yyyy-MM-dd HH:mm:ss in Asia/Shanghai
 * @param times how often it was found since the last file
 * @param note what else the provider should know
 */
public record CorrectionRow(String resourceCode, String resourceName, String recordKey, String businessKey, String source, String field, String sourceColumn,
        String observed, String code, String severity, String explanation, String remedy, String detectedAt, int times, String note) {

    /** Headings of the columns, in the order of {@link #cells}. */
    public static final List<String> HEADINGS = List.of("序号", "资源代码", "资源名称", "数据主键", "业务主键（源列=值）", "源表或文件", "信息项", "源列名", "原值（脱敏）", "问题代码",
            "严重程度", "问题说明", "更正建议", "发现时间", "出现次数", "备注");

    /**
     * The cells of the row.
     *
     * @param number position in the file, from 1
     */
    List<String> cells(final int number) {
        return List.of(Integer.toString(number), resourceCode, resourceName, recordKey, businessKey, source, field, sourceColumn, observed, code, severity, explanation,
                remedy, detectedAt, Integer.toString(times), note);
    }
}
