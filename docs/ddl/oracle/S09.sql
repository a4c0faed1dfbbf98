-- SPDX-License-Identifier: Apache-2.0
-- S09 健康陕西行动监测评估信息系统: canonical tables for Oracle. To be run once.
-- Generated; do not edit. Write it with: mvn -DskipITs -Dhealthhub.generate=true verify

CREATE TABLE hsx_indicator (
    indicator_code VARCHAR2(20 CHAR),
    indicator_name VARCHAR2(100 CHAR),
    action_name VARCHAR2(100 CHAR),
    stat_period VARCHAR2(7 CHAR),
    division_code VARCHAR2(6 CHAR),
    division_name VARCHAR2(100 CHAR),
    indicator_value NUMBER(18,4),
    unit VARCHAR2(20 CHAR),
    numerator NUMBER(18,2),
    denominator NUMBER(18,2),
    target_value NUMBER(18,4),
    indicator_nature VARCHAR2(1 CHAR),
    direction VARCHAR2(1 CHAR),
    achieve_status VARCHAR2(1 CHAR),
    source_dept VARCHAR2(100 CHAR),
    report_org VARCHAR2(100 CHAR),
    audit_status VARCHAR2(1 CHAR),
    data_uuid VARCHAR2(36 CHAR) NOT NULL,
    exch_batch_no VARCHAR2(32 CHAR),
    op_type VARCHAR2(1 CHAR),
    is_deleted VARCHAR2(1 CHAR),
    source_system VARCHAR2(20 CHAR),
    provider_uscc VARCHAR2(18 CHAR),
    provider_name VARCHAR2(100 CHAR),
    data_division_code VARCHAR2(6 CHAR),
    src_update_time TIMESTAMP(0),
    collect_time TIMESTAMP(0),
    load_time TIMESTAMP(0),
    row_digest VARCHAR2(64 CHAR),
    data_version NUMBER(19),
    person_key VARCHAR2(64 CHAR),
    quality_flags VARCHAR2(500 CHAR),
    PRIMARY KEY (data_uuid)
);
CREATE INDEX hsx_indicator_person_key ON hsx_indicator (person_key);
CREATE INDEX hsx_indicator_update_time ON hsx_indicator (src_update_time);
COMMENT ON TABLE hsx_indicator IS 'S09R01 健康陕西监测信息';
COMMENT ON COLUMN hsx_indicator.indicator_code IS '指标代码';
COMMENT ON COLUMN hsx_indicator.indicator_name IS '指标名称';
COMMENT ON COLUMN hsx_indicator.action_name IS '专项行动名称';
COMMENT ON COLUMN hsx_indicator.stat_period IS '统计期';
COMMENT ON COLUMN hsx_indicator.division_code IS '行政区划代码';
COMMENT ON COLUMN hsx_indicator.division_name IS '区划名称';
COMMENT ON COLUMN hsx_indicator.indicator_value IS '指标值';
COMMENT ON COLUMN hsx_indicator.unit IS '计量单位';
COMMENT ON COLUMN hsx_indicator.numerator IS '分子';
COMMENT ON COLUMN hsx_indicator.denominator IS '分母';
COMMENT ON COLUMN hsx_indicator.target_value IS '目标值';
COMMENT ON COLUMN hsx_indicator.indicator_nature IS '指标性质代码';
COMMENT ON COLUMN hsx_indicator.direction IS '指标方向代码';
COMMENT ON COLUMN hsx_indicator.achieve_status IS '完成情况代码';
COMMENT ON COLUMN hsx_indicator.source_dept IS '数据来源部门';
COMMENT ON COLUMN hsx_indicator.report_org IS '填报单位';
COMMENT ON COLUMN hsx_indicator.audit_status IS '审核状态';
COMMENT ON COLUMN hsx_indicator.data_uuid IS '数据主键';
COMMENT ON COLUMN hsx_indicator.exch_batch_no IS '批次号';
COMMENT ON COLUMN hsx_indicator.op_type IS '操作类型';
COMMENT ON COLUMN hsx_indicator.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN hsx_indicator.source_system IS '源系统代码';
COMMENT ON COLUMN hsx_indicator.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN hsx_indicator.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN hsx_indicator.data_division_code IS '行政区划代码';
COMMENT ON COLUMN hsx_indicator.src_update_time IS '源更新时间';
COMMENT ON COLUMN hsx_indicator.collect_time IS '采集时间';
COMMENT ON COLUMN hsx_indicator.load_time IS '入库时间';
COMMENT ON COLUMN hsx_indicator.row_digest IS '记录校验值';
COMMENT ON COLUMN hsx_indicator.data_version IS '数据来源版本';
COMMENT ON COLUMN hsx_indicator.person_key IS '人员索引';
COMMENT ON COLUMN hsx_indicator.quality_flags IS '质量标识';
