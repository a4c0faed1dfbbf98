-- SPDX-License-Identifier: Apache-2.0
-- S08 全省血液系统联网数据库: canonical tables for Oracle. To be run once.
-- Generated; do not edit. Write it with: mvn -DskipITs -Dhealthhub.generate=true verify

CREATE TABLE blood_donor_cert (
    donor_cert_no VARCHAR2(40 CHAR),
    donor_code VARCHAR2(40 CHAR),
    name VARCHAR2(50 CHAR),
    sex_code VARCHAR2(1 CHAR),
    birth_date DATE,
    id_type_code VARCHAR2(2 CHAR),
    id_no VARCHAR2(18 CHAR),
    phone VARCHAR2(20 CHAR),
    abo_code VARCHAR2(1 CHAR),
    rh_code VARCHAR2(1 CHAR),
    donation_type VARCHAR2(1 CHAR),
    donation_date DATE,
    donation_volume NUMBER(19),
    volume_unit VARCHAR2(10 CHAR),
    donation_no VARCHAR2(40 CHAR),
    org_name VARCHAR2(100 CHAR),
    org_code VARCHAR2(22 CHAR),
    total_times NUMBER(19),
    total_volume NUMBER(19),
    issue_date DATE,
    honor_level VARCHAR2(1 CHAR),
    status VARCHAR2(1 CHAR),
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
CREATE INDEX blood_donor_cert_person_key ON blood_donor_cert (person_key);
CREATE INDEX blood_donor_cert_update_time ON blood_donor_cert (src_update_time);
COMMENT ON TABLE blood_donor_cert IS 'S08R01 无偿献血证信息';
COMMENT ON COLUMN blood_donor_cert.donor_cert_no IS '献血证编号';
COMMENT ON COLUMN blood_donor_cert.donor_code IS '献血者编码';
COMMENT ON COLUMN blood_donor_cert.name IS '姓名';
COMMENT ON COLUMN blood_donor_cert.sex_code IS '性别代码';
COMMENT ON COLUMN blood_donor_cert.birth_date IS '出生日期';
COMMENT ON COLUMN blood_donor_cert.id_type_code IS '身份证件类别代码';
COMMENT ON COLUMN blood_donor_cert.id_no IS '身份证件号码';
COMMENT ON COLUMN blood_donor_cert.phone IS '联系电话';
COMMENT ON COLUMN blood_donor_cert.abo_code IS 'ABO血型代码';
COMMENT ON COLUMN blood_donor_cert.rh_code IS 'Rh血型代码';
COMMENT ON COLUMN blood_donor_cert.donation_type IS '献血类型代码';
COMMENT ON COLUMN blood_donor_cert.donation_date IS '献血日期';
COMMENT ON COLUMN blood_donor_cert.donation_volume IS '献血量';
COMMENT ON COLUMN blood_donor_cert.volume_unit IS '献血量单位';
COMMENT ON COLUMN blood_donor_cert.donation_no IS '献血码';
COMMENT ON COLUMN blood_donor_cert.org_name IS '采血机构名称';
COMMENT ON COLUMN blood_donor_cert.org_code IS '采血机构代码';
COMMENT ON COLUMN blood_donor_cert.total_times IS '累计献血次数';
COMMENT ON COLUMN blood_donor_cert.total_volume IS '累计献血量(ml)';
COMMENT ON COLUMN blood_donor_cert.issue_date IS '发证日期';
COMMENT ON COLUMN blood_donor_cert.honor_level IS '荣誉等级代码';
COMMENT ON COLUMN blood_donor_cert.status IS '状态代码';
COMMENT ON COLUMN blood_donor_cert.data_uuid IS '数据主键';
COMMENT ON COLUMN blood_donor_cert.exch_batch_no IS '批次号';
COMMENT ON COLUMN blood_donor_cert.op_type IS '操作类型';
COMMENT ON COLUMN blood_donor_cert.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN blood_donor_cert.source_system IS '源系统代码';
COMMENT ON COLUMN blood_donor_cert.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN blood_donor_cert.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN blood_donor_cert.data_division_code IS '行政区划代码';
COMMENT ON COLUMN blood_donor_cert.src_update_time IS '源更新时间';
COMMENT ON COLUMN blood_donor_cert.collect_time IS '采集时间';
COMMENT ON COLUMN blood_donor_cert.load_time IS '入库时间';
COMMENT ON COLUMN blood_donor_cert.row_digest IS '记录校验值';
COMMENT ON COLUMN blood_donor_cert.data_version IS '数据来源版本';
COMMENT ON COLUMN blood_donor_cert.person_key IS '人员索引';
COMMENT ON COLUMN blood_donor_cert.quality_flags IS '质量标识';
