-- SPDX-License-Identifier: Apache-2.0
-- S19 陕西省电子预防接种证系统: canonical tables for 达梦 DM8. To be run once.
-- Generated; do not edit. Write it with: mvn -DskipITs -Dhealthhub.generate=true verify

CREATE TABLE evac_certificate (
    cert_no VARCHAR(120),
    child_code VARCHAR(96),
    name VARCHAR(150),
    sex_code VARCHAR(3),
    birth_date DATE,
    id_type_code VARCHAR(6),
    id_no VARCHAR(54),
    birth_cert_no VARCHAR(30),
    mother_name VARCHAR(150),
    father_name VARCHAR(150),
    phone VARCHAR(60),
    domicile_code VARCHAR(36),
    address VARCHAR(600),
    issue_site_code VARCHAR(30),
    issue_site_name VARCHAR(300),
    issue_date DATE,
    cert_status VARCHAR(3),
    check_flag VARCHAR(3),
    check_date DATE,
    reissue_count BIGINT,
    data_uuid VARCHAR(108) NOT NULL,
    exch_batch_no VARCHAR(96),
    op_type VARCHAR(3),
    is_deleted VARCHAR(3),
    source_system VARCHAR(60),
    provider_uscc VARCHAR(54),
    provider_name VARCHAR(300),
    data_division_code VARCHAR(18),
    src_update_time TIMESTAMP(0),
    collect_time TIMESTAMP(0),
    load_time TIMESTAMP(0),
    row_digest VARCHAR(192),
    data_version BIGINT,
    person_key VARCHAR(192),
    quality_flags VARCHAR(1500),
    PRIMARY KEY (data_uuid)
) STORAGE (USING LONG ROW);
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
    record_id VARCHAR(120),
    cert_no VARCHAR(120),
    child_code VARCHAR(96),
    vaccine_code VARCHAR(30),
    vaccine_name VARCHAR(300),
    dose_no BIGINT,
    inoc_date DATE,
    batch_no VARCHAR(120),
    expire_date DATE,
    mah_name VARCHAR(300),
    trace_code VARCHAR(60),
    site_code VARCHAR(30),
    site_name VARCHAR(300),
    nurse_name VARCHAR(150),
    body_site_code VARCHAR(6),
    free_flag VARCHAR(3),
    rec_status VARCHAR(6),
    update_time TIMESTAMP(0),
    data_uuid VARCHAR(108) NOT NULL,
    exch_batch_no VARCHAR(96),
    op_type VARCHAR(3),
    is_deleted VARCHAR(3),
    source_system VARCHAR(60),
    provider_uscc VARCHAR(54),
    provider_name VARCHAR(300),
    data_division_code VARCHAR(18),
    src_update_time TIMESTAMP(0),
    collect_time TIMESTAMP(0),
    load_time TIMESTAMP(0),
    row_digest VARCHAR(192),
    data_version BIGINT,
    person_key VARCHAR(192),
    quality_flags VARCHAR(1500),
    PRIMARY KEY (data_uuid)
) STORAGE (USING LONG ROW);
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
