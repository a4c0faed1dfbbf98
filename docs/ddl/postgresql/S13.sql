-- SPDX-License-Identifier: Apache-2.0
-- S13 陕西省居民寿命健康监测平台: canonical tables for PostgreSQL. Can be run again.
-- Generated; do not edit. Write it with: mvn -DskipITs -Dhealthhub.generate=true verify
CREATE OR REPLACE FUNCTION hh_keep_newer() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;

CREATE TABLE IF NOT EXISTS life_person_summary (
    person_id varchar(40),
    name varchar(50),
    id_no varchar(18),
    sex_code varchar(1),
    birth_date date,
    ethnic_code varchar(2),
    marital_code varchar(2),
    education_code varchar(2),
    occupation_code varchar(3),
    domicile_code varchar(12),
    residence_code varchar(12),
    life_status varchar(1),
    death_date date,
    underlying_cause_code varchar(10),
    info_source varchar(2),
    stat_year varchar(4),
    age_group varchar(5),
    person_count bigint,
    update_date date,
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
CREATE INDEX IF NOT EXISTS life_person_summary_person_key ON life_person_summary (person_key);
CREATE INDEX IF NOT EXISTS life_person_summary_update_time ON life_person_summary (src_update_time);
COMMENT ON TABLE life_person_summary IS 'S13R01 人员基础信息汇总表信息';
COMMENT ON COLUMN life_person_summary.person_id IS '人员唯一编号';
COMMENT ON COLUMN life_person_summary.name IS '姓名';
COMMENT ON COLUMN life_person_summary.id_no IS '身份证件号码';
COMMENT ON COLUMN life_person_summary.sex_code IS '性别代码';
COMMENT ON COLUMN life_person_summary.birth_date IS '出生日期';
COMMENT ON COLUMN life_person_summary.ethnic_code IS '民族代码';
COMMENT ON COLUMN life_person_summary.marital_code IS '婚姻状况代码';
COMMENT ON COLUMN life_person_summary.education_code IS '学历代码';
COMMENT ON COLUMN life_person_summary.occupation_code IS '职业类别代码';
COMMENT ON COLUMN life_person_summary.domicile_code IS '户籍地区划代码';
COMMENT ON COLUMN life_person_summary.residence_code IS '现居住地区划代码';
COMMENT ON COLUMN life_person_summary.life_status IS '人口状态代码';
COMMENT ON COLUMN life_person_summary.death_date IS '死亡日期';
COMMENT ON COLUMN life_person_summary.underlying_cause_code IS '根本死因代码';
COMMENT ON COLUMN life_person_summary.info_source IS '信息来源代码';
COMMENT ON COLUMN life_person_summary.stat_year IS '统计年份';
COMMENT ON COLUMN life_person_summary.age_group IS '年龄组代码';
COMMENT ON COLUMN life_person_summary.person_count IS '人数';
COMMENT ON COLUMN life_person_summary.update_date IS '更新日期';
COMMENT ON COLUMN life_person_summary.data_uuid IS '数据主键';
COMMENT ON COLUMN life_person_summary.exch_batch_no IS '批次号';
COMMENT ON COLUMN life_person_summary.op_type IS '操作类型';
COMMENT ON COLUMN life_person_summary.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN life_person_summary.source_system IS '源系统代码';
COMMENT ON COLUMN life_person_summary.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN life_person_summary.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN life_person_summary.data_division_code IS '行政区划代码';
COMMENT ON COLUMN life_person_summary.src_update_time IS '源更新时间';
COMMENT ON COLUMN life_person_summary.collect_time IS '采集时间';
COMMENT ON COLUMN life_person_summary.load_time IS '入库时间';
COMMENT ON COLUMN life_person_summary.row_digest IS '记录校验值';
COMMENT ON COLUMN life_person_summary.data_version IS '数据来源版本';
COMMENT ON COLUMN life_person_summary.person_key IS '人员索引';
COMMENT ON COLUMN life_person_summary.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON life_person_summary FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS life_yearbook (
    stat_year varchar(4),
    division_code varchar(6),
    division_name varchar(50),
    indicator_code varchar(20),
    indicator_name varchar(100),
    sex_code varchar(1),
    age_group varchar(10),
    indicator_value numeric(18,4),
    unit varchar(20),
    population bigint,
    deaths bigint,
    life_expectancy numeric(6,2),
    source varchar(100),
    table_no varchar(20),
    publish_date date,
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
CREATE INDEX IF NOT EXISTS life_yearbook_person_key ON life_yearbook (person_key);
CREATE INDEX IF NOT EXISTS life_yearbook_update_time ON life_yearbook (src_update_time);
COMMENT ON TABLE life_yearbook IS 'S13R02 统计年鉴数据表信息';
COMMENT ON COLUMN life_yearbook.stat_year IS '统计年份';
COMMENT ON COLUMN life_yearbook.division_code IS '行政区划代码';
COMMENT ON COLUMN life_yearbook.division_name IS '区划名称';
COMMENT ON COLUMN life_yearbook.indicator_code IS '指标代码';
COMMENT ON COLUMN life_yearbook.indicator_name IS '指标名称';
COMMENT ON COLUMN life_yearbook.sex_code IS '性别代码';
COMMENT ON COLUMN life_yearbook.age_group IS '年龄组';
COMMENT ON COLUMN life_yearbook.indicator_value IS '指标值';
COMMENT ON COLUMN life_yearbook.unit IS '计量单位';
COMMENT ON COLUMN life_yearbook.population IS '人口数';
COMMENT ON COLUMN life_yearbook.deaths IS '死亡数';
COMMENT ON COLUMN life_yearbook.life_expectancy IS '期望寿命';
COMMENT ON COLUMN life_yearbook.source IS '数据来源';
COMMENT ON COLUMN life_yearbook.table_no IS '表号';
COMMENT ON COLUMN life_yearbook.publish_date IS '发布日期';
COMMENT ON COLUMN life_yearbook.data_uuid IS '数据主键';
COMMENT ON COLUMN life_yearbook.exch_batch_no IS '批次号';
COMMENT ON COLUMN life_yearbook.op_type IS '操作类型';
COMMENT ON COLUMN life_yearbook.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN life_yearbook.source_system IS '源系统代码';
COMMENT ON COLUMN life_yearbook.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN life_yearbook.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN life_yearbook.data_division_code IS '行政区划代码';
COMMENT ON COLUMN life_yearbook.src_update_time IS '源更新时间';
COMMENT ON COLUMN life_yearbook.collect_time IS '采集时间';
COMMENT ON COLUMN life_yearbook.load_time IS '入库时间';
COMMENT ON COLUMN life_yearbook.row_digest IS '记录校验值';
COMMENT ON COLUMN life_yearbook.data_version IS '数据来源版本';
COMMENT ON COLUMN life_yearbook.person_key IS '人员索引';
COMMENT ON COLUMN life_yearbook.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON life_yearbook FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;
