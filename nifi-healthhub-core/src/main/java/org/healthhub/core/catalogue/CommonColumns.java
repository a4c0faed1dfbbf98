// SPDX-License-Identifier: Apache-2.0
package org.healthhub.core.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * The columns that every canonical record carries after the fields of its resource (resources.md §1.3; names are a proposal).
 */
public final class CommonColumns {

    /** Stable id of the business record (record key), 36 characters. */
    public static final String DATA_UUID = "data_uuid";
    public static final String EXCH_BATCH_NO = "exch_batch_no";
    /** I insert, U update, D delete. */
    public static final String OP_TYPE = "op_type";
    public static final String IS_DELETED = "is_deleted";
    public static final String SOURCE_SYSTEM = "source_system";
    public static final String PROVIDER_USCC = "provider_uscc";
    public static final String PROVIDER_NAME = "provider_name";
    public static final String DATA_DIVISION_CODE = "data_division_code";
    public static final String SRC_UPDATE_TIME = "src_update_time";
    public static final String COLLECT_TIME = "collect_time";
    public static final String LOAD_TIME = "load_time";
    /** Digest of the canonical row, 64 hexadecimal characters. */
    public static final String ROW_DIGEST = "row_digest";
    public static final String DATA_VERSION = "data_version";
    /** Keyed digest of the subject's canonical identity number; stays at the hub. */
    public static final String PERSON_KEY = "person_key";
    /** Comma-separated codes of SUSPECT findings; stays at the hub. */
    public static final String QUALITY_FLAGS = "quality_flags";

    /** All common columns in order, as fields. */
    public static final List<Field> FIELDS = List.of(
            column(DATA_UUID, "数据主键", FieldType.C, 36, true),
            column(EXCH_BATCH_NO, "批次号", FieldType.C, 32, false),
            column(OP_TYPE, "操作类型", FieldType.C, 1, true),
            column(IS_DELETED, "逻辑删除标志", FieldType.C, 1, true),
            column(SOURCE_SYSTEM, "源系统代码", FieldType.C, 20, true),
            column(PROVIDER_USCC, "数据提供单位统一社会信用代码", FieldType.C, 18, false),
            column(PROVIDER_NAME, "数据提供单位名称", FieldType.C, 100, false),
            column(DATA_DIVISION_CODE, "行政区划代码", FieldType.C, 6, false),
            column(SRC_UPDATE_TIME, "源更新时间", FieldType.T, 0, false),
            column(COLLECT_TIME, "采集时间", FieldType.T, 0, true),
            column(LOAD_TIME, "入库时间", FieldType.T, 0, false),
            column(ROW_DIGEST, "记录校验值", FieldType.C, 64, true),
            column(DATA_VERSION, "数据来源版本", FieldType.I, 0, true),
            column(PERSON_KEY, "人员索引", FieldType.C, 64, false),
            column(QUALITY_FLAGS, "质量标识", FieldType.C, 500, false));

    /** Common columns that never leave the hub. */
    public static final List<String> HUB_ONLY = List.of(PERSON_KEY, QUALITY_FLAGS);

    private CommonColumns() {
    }

    private static Field column(final String name, final String label, final FieldType type, final int length, final boolean required) {
        return new Field(name, label, type, length, 0, required ? Requirement.REQUIRED : Requirement.OPTIONAL, Optional.empty(), Optional.empty(),
                FieldFormat.NONE, Sensitivity.NONE, Optional.empty(), List.of(), Optional.empty(), "D", "");
    }
}
