-- SPDX-License-Identifier: Apache-2.0
-- S20 陕西省人口死亡信息登记管理系统: canonical tables for PostgreSQL. Can be run again.
-- Generated; do not edit. Write it with: mvn -DskipITs -Dhealthhub.generate=true verify
CREATE OR REPLACE FUNCTION hh_keep_newer() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;

CREATE TABLE IF NOT EXISTS dth_death (
    death_cert_no varchar(40),
    name varchar(50),
    sex_code varchar(1),
    birth_date date,
    id_type_code varchar(2),
    id_no varchar(18),
    age_years bigint,
    ethnic_code varchar(2),
    marital_code varchar(2),
    occupation_code varchar(3),
    residence_code varchar(12),
    death_time timestamp(0),
    death_place_type varchar(1),
    death_org_name varchar(100),
    cause_a varchar(200),
    cause_a_icd varchar(10),
    interval_a varchar(20),
    cause_b varchar(200),
    cause_c varchar(200),
    underlying_cause_code varchar(10),
    other_diagnosis varchar(500),
    highest_basis varchar(1),
    report_org_name varchar(100),
    report_date date,
    card_status varchar(1),
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
CREATE INDEX IF NOT EXISTS dth_death_person_key ON dth_death (person_key);
CREATE INDEX IF NOT EXISTS dth_death_update_time ON dth_death (src_update_time);
COMMENT ON TABLE dth_death IS 'S20R01 人口死亡信息';
COMMENT ON COLUMN dth_death.death_cert_no IS '死亡证明编号';
COMMENT ON COLUMN dth_death.name IS '死者姓名';
COMMENT ON COLUMN dth_death.sex_code IS '性别代码';
COMMENT ON COLUMN dth_death.birth_date IS '出生日期';
COMMENT ON COLUMN dth_death.id_type_code IS '身份证件类别代码';
COMMENT ON COLUMN dth_death.id_no IS '身份证件号码';
COMMENT ON COLUMN dth_death.age_years IS '年龄(岁)';
COMMENT ON COLUMN dth_death.ethnic_code IS '民族代码';
COMMENT ON COLUMN dth_death.marital_code IS '婚姻状况代码';
COMMENT ON COLUMN dth_death.occupation_code IS '职业类别代码';
COMMENT ON COLUMN dth_death.residence_code IS '常住地址区划代码';
COMMENT ON COLUMN dth_death.death_time IS '死亡日期时间';
COMMENT ON COLUMN dth_death.death_place_type IS '死亡地点类别代码';
COMMENT ON COLUMN dth_death.death_org_name IS '死亡医院名称';
COMMENT ON COLUMN dth_death.cause_a IS '直接导致死亡的疾病(a)';
COMMENT ON COLUMN dth_death.cause_a_icd IS '(a) ICD-10编码';
COMMENT ON COLUMN dth_death.interval_a IS '(a)发病到死亡间隔';
COMMENT ON COLUMN dth_death.cause_b IS '引起(a)的疾病(b)';
COMMENT ON COLUMN dth_death.cause_c IS '引起(b)的疾病(c)';
COMMENT ON COLUMN dth_death.underlying_cause_code IS '根本死因代码';
COMMENT ON COLUMN dth_death.other_diagnosis IS '其它疾病诊断';
COMMENT ON COLUMN dth_death.highest_basis IS '最高诊断依据代码';
COMMENT ON COLUMN dth_death.report_org_name IS '填报机构名称';
COMMENT ON COLUMN dth_death.report_date IS '报告日期';
COMMENT ON COLUMN dth_death.card_status IS '卡片状态代码';
COMMENT ON COLUMN dth_death.data_uuid IS '数据主键';
COMMENT ON COLUMN dth_death.exch_batch_no IS '批次号';
COMMENT ON COLUMN dth_death.op_type IS '操作类型';
COMMENT ON COLUMN dth_death.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN dth_death.source_system IS '源系统代码';
COMMENT ON COLUMN dth_death.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN dth_death.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN dth_death.data_division_code IS '行政区划代码';
COMMENT ON COLUMN dth_death.src_update_time IS '源更新时间';
COMMENT ON COLUMN dth_death.collect_time IS '采集时间';
COMMENT ON COLUMN dth_death.load_time IS '入库时间';
COMMENT ON COLUMN dth_death.row_digest IS '记录校验值';
COMMENT ON COLUMN dth_death.data_version IS '数据来源版本';
COMMENT ON COLUMN dth_death.person_key IS '人员索引';
COMMENT ON COLUMN dth_death.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON dth_death FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;
