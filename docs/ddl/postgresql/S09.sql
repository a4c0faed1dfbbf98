-- SPDX-License-Identifier: Apache-2.0
-- S09 健康陕西行动监测评估信息系统: canonical tables for PostgreSQL. Can be run again.
-- Generated; do not edit. Write it with: mvn -DskipITs -Dhealthhub.generate=true verify
CREATE OR REPLACE FUNCTION hh_keep_newer() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;

CREATE TABLE IF NOT EXISTS hsx_indicator (
    indicator_code varchar(20),
    indicator_name varchar(100),
    action_name varchar(100),
    stat_period varchar(7),
    division_code varchar(6),
    division_name varchar(100),
    indicator_value numeric(18,4),
    unit varchar(20),
    numerator numeric(18,2),
    denominator numeric(18,2),
    target_value numeric(18,4),
    indicator_nature varchar(1),
    direction varchar(1),
    achieve_status varchar(1),
    source_dept varchar(100),
    report_org varchar(100),
    audit_status varchar(1),
    data_uuid varchar(36) NOT NULL,
    exch_batch_no varchar(32),
    op_type varchar(1),
    is_deleted varchar(1),
    source_system varchar(20),
    provider_uscc varchar(18),
    provider_name varchar(100),
    data_division_code varchar(6),
    src_update_time timestamp(0),
    collect_time timestamp(0),
    load_time timestamp(0),
    row_digest varchar(64),
    data_version bigint,
    person_key varchar(64),
    quality_flags varchar(500),
    PRIMARY KEY (data_uuid)
);
CREATE INDEX IF NOT EXISTS hsx_indicator_person_key ON hsx_indicator (person_key);
CREATE INDEX IF NOT EXISTS hsx_indicator_update_time ON hsx_indicator (src_update_time);
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
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON hsx_indicator FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;
