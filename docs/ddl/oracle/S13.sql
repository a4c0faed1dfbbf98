-- SPDX-License-Identifier: Apache-2.0
-- S13 陕西省居民寿命健康监测平台: canonical tables for Oracle. To be run once.
-- Generated; do not edit. Write it with: mvn -DskipITs -Dhealthhub.generate=true verify

CREATE TABLE life_person_summary (
    person_id VARCHAR2(40 CHAR),
    name VARCHAR2(50 CHAR),
    id_no VARCHAR2(18 CHAR),
    sex_code VARCHAR2(1 CHAR),
    birth_date DATE,
    ethnic_code VARCHAR2(2 CHAR),
    marital_code VARCHAR2(2 CHAR),
    education_code VARCHAR2(2 CHAR),
    occupation_code VARCHAR2(3 CHAR),
    domicile_code VARCHAR2(12 CHAR),
    residence_code VARCHAR2(12 CHAR),
    life_status VARCHAR2(1 CHAR),
    death_date DATE,
    underlying_cause_code VARCHAR2(10 CHAR),
    info_source VARCHAR2(2 CHAR),
    stat_year VARCHAR2(4 CHAR),
    age_group VARCHAR2(5 CHAR),
    person_count NUMBER(19),
    update_date DATE,
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
CREATE INDEX life_person_summary_person_key ON life_person_summary (person_key);
CREATE INDEX life_person_summary_updat_98c9 ON life_person_summary (src_update_time);
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

CREATE TABLE life_yearbook (
    stat_year VARCHAR2(4 CHAR),
    division_code VARCHAR2(6 CHAR),
    division_name VARCHAR2(50 CHAR),
    indicator_code VARCHAR2(20 CHAR),
    indicator_name VARCHAR2(100 CHAR),
    sex_code VARCHAR2(1 CHAR),
    age_group VARCHAR2(10 CHAR),
    indicator_value NUMBER(18,4),
    unit VARCHAR2(20 CHAR),
    population NUMBER(19),
    deaths NUMBER(19),
    life_expectancy NUMBER(6,2),
    source VARCHAR2(100 CHAR),
    table_no VARCHAR2(20 CHAR),
    publish_date DATE,
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
CREATE INDEX life_yearbook_person_key ON life_yearbook (person_key);
CREATE INDEX life_yearbook_update_time ON life_yearbook (src_update_time);
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
