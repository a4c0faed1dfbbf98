-- SPDX-License-Identifier: Apache-2.0
-- S19 陕西省电子预防接种证系统: canonical tables for Oracle. To be run once.
-- Generated; do not edit. Write it with: mvn -DskipITs -Dhealthhub.generate=true verify

CREATE TABLE evac_certificate (
    cert_no VARCHAR2(40 CHAR),
    child_code VARCHAR2(32 CHAR),
    name VARCHAR2(50 CHAR),
    sex_code VARCHAR2(1 CHAR),
    birth_date DATE,
    id_type_code VARCHAR2(2 CHAR),
    id_no VARCHAR2(18 CHAR),
    birth_cert_no VARCHAR2(10 CHAR),
    mother_name VARCHAR2(50 CHAR),
    father_name VARCHAR2(50 CHAR),
    phone VARCHAR2(20 CHAR),
    domicile_code VARCHAR2(12 CHAR),
    address VARCHAR2(200 CHAR),
    issue_site_code VARCHAR2(10 CHAR),
    issue_site_name VARCHAR2(100 CHAR),
    issue_date DATE,
    cert_status VARCHAR2(1 CHAR),
    check_flag VARCHAR2(1 CHAR),
    check_date DATE,
    reissue_count NUMBER(19),
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
CREATE INDEX evac_certificate_person_key ON evac_certificate (person_key);
CREATE INDEX evac_certificate_update_time ON evac_certificate (src_update_time);
COMMENT ON TABLE evac_certificate IS 'S19R01 预防接种(免疫)证信息';
COMMENT ON COLUMN evac_certificate.cert_no IS '预防接种证编号';
COMMENT ON COLUMN evac_certificate.child_code IS '儿童编码';
COMMENT ON COLUMN evac_certificate.name IS '儿童姓名';
COMMENT ON COLUMN evac_certificate.sex_code IS '性别代码';
COMMENT ON COLUMN evac_certificate.birth_date IS '出生日期';
COMMENT ON COLUMN evac_certificate.id_type_code IS '身份证件类别代码';
COMMENT ON COLUMN evac_certificate.id_no IS '身份证件号码';
COMMENT ON COLUMN evac_certificate.birth_cert_no IS '出生医学证明编号';
COMMENT ON COLUMN evac_certificate.mother_name IS '母亲姓名';
COMMENT ON COLUMN evac_certificate.father_name IS '父亲姓名';
COMMENT ON COLUMN evac_certificate.phone IS '联系电话';
COMMENT ON COLUMN evac_certificate.domicile_code IS '户籍地区划代码';
COMMENT ON COLUMN evac_certificate.address IS '现住址';
COMMENT ON COLUMN evac_certificate.issue_site_code IS '建证单位编码';
COMMENT ON COLUMN evac_certificate.issue_site_name IS '建证单位名称';
COMMENT ON COLUMN evac_certificate.issue_date IS '建证日期';
COMMENT ON COLUMN evac_certificate.cert_status IS '电子证状态代码';
COMMENT ON COLUMN evac_certificate.check_flag IS '查验标志';
COMMENT ON COLUMN evac_certificate.check_date IS '查验日期';
COMMENT ON COLUMN evac_certificate.reissue_count IS '补证次数';
COMMENT ON COLUMN evac_certificate.data_uuid IS '数据主键';
COMMENT ON COLUMN evac_certificate.exch_batch_no IS '批次号';
COMMENT ON COLUMN evac_certificate.op_type IS '操作类型';
COMMENT ON COLUMN evac_certificate.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN evac_certificate.source_system IS '源系统代码';
COMMENT ON COLUMN evac_certificate.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN evac_certificate.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN evac_certificate.data_division_code IS '行政区划代码';
COMMENT ON COLUMN evac_certificate.src_update_time IS '源更新时间';
COMMENT ON COLUMN evac_certificate.collect_time IS '采集时间';
COMMENT ON COLUMN evac_certificate.load_time IS '入库时间';
COMMENT ON COLUMN evac_certificate.row_digest IS '记录校验值';
COMMENT ON COLUMN evac_certificate.data_version IS '数据来源版本';
COMMENT ON COLUMN evac_certificate.person_key IS '人员索引';
COMMENT ON COLUMN evac_certificate.quality_flags IS '质量标识';

CREATE TABLE evac_record (
    record_id VARCHAR2(40 CHAR),
    cert_no VARCHAR2(40 CHAR),
    child_code VARCHAR2(32 CHAR),
    vaccine_code VARCHAR2(10 CHAR),
    vaccine_name VARCHAR2(100 CHAR),
    dose_no NUMBER(19),
    inoc_date DATE,
    batch_no VARCHAR2(40 CHAR),
    expire_date DATE,
    mah_name VARCHAR2(100 CHAR),
    trace_code VARCHAR2(20 CHAR),
    site_code VARCHAR2(10 CHAR),
    site_name VARCHAR2(100 CHAR),
    nurse_name VARCHAR2(50 CHAR),
    body_site_code VARCHAR2(2 CHAR),
    free_flag VARCHAR2(1 CHAR),
    rec_status VARCHAR2(2 CHAR),
    update_time TIMESTAMP(0),
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
CREATE INDEX evac_record_person_key ON evac_record (person_key);
CREATE INDEX evac_record_update_time ON evac_record (src_update_time);
CREATE INDEX evac_record_parent ON evac_record (cert_no);
COMMENT ON TABLE evac_record IS 'S19R02 接种记录信息';
COMMENT ON COLUMN evac_record.record_id IS '接种记录ID';
COMMENT ON COLUMN evac_record.cert_no IS '预防接种证编号';
COMMENT ON COLUMN evac_record.child_code IS '儿童编码';
COMMENT ON COLUMN evac_record.vaccine_code IS '疫苗代码';
COMMENT ON COLUMN evac_record.vaccine_name IS '疫苗名称';
COMMENT ON COLUMN evac_record.dose_no IS '剂次';
COMMENT ON COLUMN evac_record.inoc_date IS '接种日期';
COMMENT ON COLUMN evac_record.batch_no IS '疫苗批号';
COMMENT ON COLUMN evac_record.expire_date IS '有效期至';
COMMENT ON COLUMN evac_record.mah_name IS '上市许可持有人';
COMMENT ON COLUMN evac_record.trace_code IS '追溯码';
COMMENT ON COLUMN evac_record.site_code IS '接种单位编码';
COMMENT ON COLUMN evac_record.site_name IS '接种单位名称';
COMMENT ON COLUMN evac_record.nurse_name IS '接种医务人员';
COMMENT ON COLUMN evac_record.body_site_code IS '接种部位代码';
COMMENT ON COLUMN evac_record.free_flag IS '免费标志';
COMMENT ON COLUMN evac_record.rec_status IS '记录状态';
COMMENT ON COLUMN evac_record.update_time IS '更新时间';
COMMENT ON COLUMN evac_record.data_uuid IS '数据主键';
COMMENT ON COLUMN evac_record.exch_batch_no IS '批次号';
COMMENT ON COLUMN evac_record.op_type IS '操作类型';
COMMENT ON COLUMN evac_record.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN evac_record.source_system IS '源系统代码';
COMMENT ON COLUMN evac_record.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN evac_record.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN evac_record.data_division_code IS '行政区划代码';
COMMENT ON COLUMN evac_record.src_update_time IS '源更新时间';
COMMENT ON COLUMN evac_record.collect_time IS '采集时间';
COMMENT ON COLUMN evac_record.load_time IS '入库时间';
COMMENT ON COLUMN evac_record.row_digest IS '记录校验值';
COMMENT ON COLUMN evac_record.data_version IS '数据来源版本';
COMMENT ON COLUMN evac_record.person_key IS '人员索引';
COMMENT ON COLUMN evac_record.quality_flags IS '质量标识';
