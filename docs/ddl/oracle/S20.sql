-- SPDX-License-Identifier: Apache-2.0
-- S20 陕西省人口死亡信息登记管理系统: canonical tables for Oracle. To be run once.
-- Generated; do not edit. Write it with: mvn -DskipITs -Dhealthhub.generate=true verify

CREATE TABLE dth_death (
    death_cert_no VARCHAR2(40 CHAR),
    name VARCHAR2(50 CHAR),
    sex_code VARCHAR2(1 CHAR),
    birth_date DATE,
    id_type_code VARCHAR2(2 CHAR),
    id_no VARCHAR2(18 CHAR),
    age_years NUMBER(19),
    ethnic_code VARCHAR2(2 CHAR),
    marital_code VARCHAR2(2 CHAR),
    occupation_code VARCHAR2(3 CHAR),
    residence_code VARCHAR2(12 CHAR),
    death_time TIMESTAMP(0),
    death_place_type VARCHAR2(1 CHAR),
    death_org_name VARCHAR2(100 CHAR),
    cause_a VARCHAR2(200 CHAR),
    cause_a_icd VARCHAR2(10 CHAR),
    interval_a VARCHAR2(20 CHAR),
    cause_b VARCHAR2(200 CHAR),
    cause_c VARCHAR2(200 CHAR),
    underlying_cause_code VARCHAR2(10 CHAR),
    other_diagnosis VARCHAR2(500 CHAR),
    highest_basis VARCHAR2(1 CHAR),
    report_org_name VARCHAR2(100 CHAR),
    report_date DATE,
    card_status VARCHAR2(1 CHAR),
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
CREATE INDEX dth_death_person_key ON dth_death (person_key);
CREATE INDEX dth_death_update_time ON dth_death (src_update_time);
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
