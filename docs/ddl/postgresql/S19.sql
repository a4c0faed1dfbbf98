-- SPDX-License-Identifier: Apache-2.0
-- S19 陕西省电子预防接种证系统: canonical tables for PostgreSQL. Can be run again.
-- Generated; do not edit. Write it with: mvn -DskipITs -Dhealthhub.generate=true verify
CREATE OR REPLACE FUNCTION hh_keep_newer() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;

CREATE TABLE IF NOT EXISTS evac_certificate (
    cert_no varchar(40),
    child_code varchar(32),
    name varchar(50),
    sex_code varchar(1),
    birth_date date,
    id_type_code varchar(2),
    id_no varchar(18),
    birth_cert_no varchar(10),
    mother_name varchar(50),
    father_name varchar(50),
    phone varchar(20),
    domicile_code varchar(12),
    address varchar(200),
    issue_site_code varchar(10),
    issue_site_name varchar(100),
    issue_date date,
    cert_status varchar(1),
    check_flag varchar(1),
    check_date date,
    reissue_count bigint,
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
CREATE INDEX IF NOT EXISTS evac_certificate_person_key ON evac_certificate (person_key);
CREATE INDEX IF NOT EXISTS evac_certificate_update_time ON evac_certificate (src_update_time);
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
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON evac_certificate FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS evac_record (
    record_id varchar(40),
    cert_no varchar(40),
    child_code varchar(32),
    vaccine_code varchar(10),
    vaccine_name varchar(100),
    dose_no bigint,
    inoc_date date,
    batch_no varchar(40),
    expire_date date,
    mah_name varchar(100),
    trace_code varchar(20),
    site_code varchar(10),
    site_name varchar(100),
    nurse_name varchar(50),
    body_site_code varchar(2),
    free_flag varchar(1),
    rec_status varchar(2),
    update_time timestamp(0),
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
CREATE INDEX IF NOT EXISTS evac_record_person_key ON evac_record (person_key);
CREATE INDEX IF NOT EXISTS evac_record_update_time ON evac_record (src_update_time);
CREATE INDEX IF NOT EXISTS evac_record_parent ON evac_record (cert_no);
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
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON evac_record FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;
