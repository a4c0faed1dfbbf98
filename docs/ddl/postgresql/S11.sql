-- SPDX-License-Identifier: Apache-2.0
-- S11 陕西基本公共卫生服务考核平台: canonical tables for PostgreSQL. Can be run again.
-- Generated; do not edit. Write it with: mvn -DskipITs -Dhealthhub.generate=true verify
CREATE OR REPLACE FUNCTION hh_keep_newer() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;

CREATE TABLE IF NOT EXISTS bph_unit_price (
    price_year varchar(4),
    division_code varchar(6),
    division_name varchar(50),
    item_code varchar(20),
    item_name varchar(100),
    class_code varchar(2),
    unit varchar(20),
    unit_price numeric(10,2),
    equivalent numeric(8,3),
    per_capita_subsidy numeric(10,2),
    valid_from date,
    valid_to date,
    doc_no varchar(50),
    status varchar(1),
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
CREATE INDEX IF NOT EXISTS bph_unit_price_person_key ON bph_unit_price (person_key);
CREATE INDEX IF NOT EXISTS bph_unit_price_update_time ON bph_unit_price (src_update_time);
COMMENT ON TABLE bph_unit_price IS 'S11R01 年度服务单价信息';
COMMENT ON COLUMN bph_unit_price.price_year IS '年度';
COMMENT ON COLUMN bph_unit_price.division_code IS '行政区划代码';
COMMENT ON COLUMN bph_unit_price.division_name IS '区划名称';
COMMENT ON COLUMN bph_unit_price.item_code IS '服务项目代码';
COMMENT ON COLUMN bph_unit_price.item_name IS '服务项目名称';
COMMENT ON COLUMN bph_unit_price.class_code IS '服务类别代码';
COMMENT ON COLUMN bph_unit_price.unit IS '计量单位';
COMMENT ON COLUMN bph_unit_price.unit_price IS '服务单价(元)';
COMMENT ON COLUMN bph_unit_price.equivalent IS '当量系数';
COMMENT ON COLUMN bph_unit_price.per_capita_subsidy IS '人均补助标准(元)';
COMMENT ON COLUMN bph_unit_price.valid_from IS '生效日期';
COMMENT ON COLUMN bph_unit_price.valid_to IS '失效日期';
COMMENT ON COLUMN bph_unit_price.doc_no IS '发布文号';
COMMENT ON COLUMN bph_unit_price.status IS '状态代码';
COMMENT ON COLUMN bph_unit_price.data_uuid IS '数据主键';
COMMENT ON COLUMN bph_unit_price.exch_batch_no IS '批次号';
COMMENT ON COLUMN bph_unit_price.op_type IS '操作类型';
COMMENT ON COLUMN bph_unit_price.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN bph_unit_price.source_system IS '源系统代码';
COMMENT ON COLUMN bph_unit_price.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN bph_unit_price.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN bph_unit_price.data_division_code IS '行政区划代码';
COMMENT ON COLUMN bph_unit_price.src_update_time IS '源更新时间';
COMMENT ON COLUMN bph_unit_price.collect_time IS '采集时间';
COMMENT ON COLUMN bph_unit_price.load_time IS '入库时间';
COMMENT ON COLUMN bph_unit_price.row_digest IS '记录校验值';
COMMENT ON COLUMN bph_unit_price.data_version IS '数据来源版本';
COMMENT ON COLUMN bph_unit_price.person_key IS '人员索引';
COMMENT ON COLUMN bph_unit_price.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON bph_unit_price FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS bph_workload_month (
    report_month varchar(7),
    division_code varchar(6),
    division_name varchar(50),
    org_name varchar(100),
    org_code varchar(22),
    item_code varchar(20),
    item_name varchar(100),
    unit varchar(20),
    month_count numeric(14,2),
    cumulative_count numeric(14,2),
    target_count numeric(14,2),
    complete_rate numeric(6,2),
    approved_count numeric(14,2),
    settle_amount numeric(14,2),
    audit_status varchar(1),
    report_date date,
    reporter varchar(50),
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
CREATE INDEX IF NOT EXISTS bph_workload_month_person_key ON bph_workload_month (person_key);
CREATE INDEX IF NOT EXISTS bph_workload_month_update_time ON bph_workload_month (src_update_time);
CREATE INDEX IF NOT EXISTS bph_workload_month_parent ON bph_workload_month (division_code, item_code);
COMMENT ON TABLE bph_workload_month IS 'S11R02 区县工作量月报信息';
COMMENT ON COLUMN bph_workload_month.report_month IS '统计月份';
COMMENT ON COLUMN bph_workload_month.division_code IS '区县区划代码';
COMMENT ON COLUMN bph_workload_month.division_name IS '区县名称';
COMMENT ON COLUMN bph_workload_month.org_name IS '填报机构名称';
COMMENT ON COLUMN bph_workload_month.org_code IS '填报机构代码';
COMMENT ON COLUMN bph_workload_month.item_code IS '服务项目代码';
COMMENT ON COLUMN bph_workload_month.item_name IS '服务项目名称';
COMMENT ON COLUMN bph_workload_month.unit IS '计量单位';
COMMENT ON COLUMN bph_workload_month.month_count IS '本月工作量';
COMMENT ON COLUMN bph_workload_month.cumulative_count IS '累计工作量';
COMMENT ON COLUMN bph_workload_month.target_count IS '目标工作量';
COMMENT ON COLUMN bph_workload_month.complete_rate IS '完成率(%)';
COMMENT ON COLUMN bph_workload_month.approved_count IS '核定工作量';
COMMENT ON COLUMN bph_workload_month.settle_amount IS '结算金额(元)';
COMMENT ON COLUMN bph_workload_month.audit_status IS '审核状态';
COMMENT ON COLUMN bph_workload_month.report_date IS '填报日期';
COMMENT ON COLUMN bph_workload_month.reporter IS '填报人';
COMMENT ON COLUMN bph_workload_month.data_uuid IS '数据主键';
COMMENT ON COLUMN bph_workload_month.exch_batch_no IS '批次号';
COMMENT ON COLUMN bph_workload_month.op_type IS '操作类型';
COMMENT ON COLUMN bph_workload_month.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN bph_workload_month.source_system IS '源系统代码';
COMMENT ON COLUMN bph_workload_month.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN bph_workload_month.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN bph_workload_month.data_division_code IS '行政区划代码';
COMMENT ON COLUMN bph_workload_month.src_update_time IS '源更新时间';
COMMENT ON COLUMN bph_workload_month.collect_time IS '采集时间';
COMMENT ON COLUMN bph_workload_month.load_time IS '入库时间';
COMMENT ON COLUMN bph_workload_month.row_digest IS '记录校验值';
COMMENT ON COLUMN bph_workload_month.data_version IS '数据来源版本';
COMMENT ON COLUMN bph_workload_month.person_key IS '人员索引';
COMMENT ON COLUMN bph_workload_month.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON bph_workload_month FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;
