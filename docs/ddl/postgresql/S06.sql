-- SPDX-License-Identifier: Apache-2.0
-- S06 陕西省计划免疫与预防接种系统: canonical tables for PostgreSQL. Can be run again.
-- Generated; do not edit. Write it with: mvn -DskipITs -Dhealthhub.generate=true verify
CREATE OR REPLACE FUNCTION hh_keep_newer() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;

CREATE TABLE IF NOT EXISTS epi_person (
    child_code varchar(32),
    name varchar(50),
    sex_code varchar(1),
    birth_date date,
    id_type_code varchar(2),
    id_no varchar(18),
    birth_cert_no varchar(10),
    nationality_code varchar(3),
    ethnic_code varchar(2),
    mother_name varchar(50),
    mother_id_no varchar(18),
    father_name varchar(50),
    phone varchar(20),
    domicile_code varchar(12),
    address varchar(200),
    residence_type varchar(1),
    site_code varchar(10),
    site_name varchar(100),
    card_date date,
    allergy_history varchar(200),
    contraindication varchar(200),
    birth_weight bigint,
    file_status varchar(1),
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
CREATE INDEX IF NOT EXISTS epi_person_person_key ON epi_person (person_key);
CREATE INDEX IF NOT EXISTS epi_person_update_time ON epi_person (src_update_time);
COMMENT ON TABLE epi_person IS 'S06R01 个人基本信息';
COMMENT ON COLUMN epi_person.child_code IS '儿童编码';
COMMENT ON COLUMN epi_person.name IS '受种者姓名';
COMMENT ON COLUMN epi_person.sex_code IS '性别代码';
COMMENT ON COLUMN epi_person.birth_date IS '出生日期';
COMMENT ON COLUMN epi_person.id_type_code IS '身份证件类别代码';
COMMENT ON COLUMN epi_person.id_no IS '身份证件号码';
COMMENT ON COLUMN epi_person.birth_cert_no IS '出生医学证明编号';
COMMENT ON COLUMN epi_person.nationality_code IS '国籍代码';
COMMENT ON COLUMN epi_person.ethnic_code IS '民族代码';
COMMENT ON COLUMN epi_person.mother_name IS '母亲姓名';
COMMENT ON COLUMN epi_person.mother_id_no IS '母亲证件号码';
COMMENT ON COLUMN epi_person.father_name IS '父亲姓名';
COMMENT ON COLUMN epi_person.phone IS '联系电话';
COMMENT ON COLUMN epi_person.domicile_code IS '户籍地区划代码';
COMMENT ON COLUMN epi_person.address IS '现住址';
COMMENT ON COLUMN epi_person.residence_type IS '居住类别代码';
COMMENT ON COLUMN epi_person.site_code IS '接种单位编码';
COMMENT ON COLUMN epi_person.site_name IS '接种单位名称';
COMMENT ON COLUMN epi_person.card_date IS '建档日期';
COMMENT ON COLUMN epi_person.allergy_history IS '过敏史';
COMMENT ON COLUMN epi_person.contraindication IS '接种禁忌';
COMMENT ON COLUMN epi_person.birth_weight IS '出生体重(g)';
COMMENT ON COLUMN epi_person.file_status IS '在册状态代码';
COMMENT ON COLUMN epi_person.data_uuid IS '数据主键';
COMMENT ON COLUMN epi_person.exch_batch_no IS '批次号';
COMMENT ON COLUMN epi_person.op_type IS '操作类型';
COMMENT ON COLUMN epi_person.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN epi_person.source_system IS '源系统代码';
COMMENT ON COLUMN epi_person.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN epi_person.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN epi_person.data_division_code IS '行政区划代码';
COMMENT ON COLUMN epi_person.src_update_time IS '源更新时间';
COMMENT ON COLUMN epi_person.collect_time IS '采集时间';
COMMENT ON COLUMN epi_person.load_time IS '入库时间';
COMMENT ON COLUMN epi_person.row_digest IS '记录校验值';
COMMENT ON COLUMN epi_person.data_version IS '数据来源版本';
COMMENT ON COLUMN epi_person.person_key IS '人员索引';
COMMENT ON COLUMN epi_person.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON epi_person FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS epi_vaccination (
    record_id varchar(40),
    child_code varchar(32),
    vaccine_code varchar(10),
    vaccine_name varchar(100),
    dose_no bigint,
    inoc_date date,
    batch_no varchar(40),
    expire_date date,
    corp_code varchar(10),
    mah_name varchar(100),
    trace_code varchar(20),
    body_site_code varchar(2),
    route_code varchar(3),
    dose_amount numeric(6,3),
    immune_type varchar(2),
    free_flag varchar(1),
    site_code varchar(10),
    site_name varchar(100),
    nurse_name varchar(50),
    aefi_flag varchar(1),
    edit_time timestamp(0),
    rec_status varchar(2),
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
CREATE INDEX IF NOT EXISTS epi_vaccination_person_key ON epi_vaccination (person_key);
CREATE INDEX IF NOT EXISTS epi_vaccination_update_time ON epi_vaccination (src_update_time);
CREATE INDEX IF NOT EXISTS epi_vaccination_parent ON epi_vaccination (child_code);
COMMENT ON TABLE epi_vaccination IS 'S06R02 接种记录信息';
COMMENT ON COLUMN epi_vaccination.record_id IS '接种记录ID';
COMMENT ON COLUMN epi_vaccination.child_code IS '儿童编码';
COMMENT ON COLUMN epi_vaccination.vaccine_code IS '疫苗代码';
COMMENT ON COLUMN epi_vaccination.vaccine_name IS '疫苗名称';
COMMENT ON COLUMN epi_vaccination.dose_no IS '剂次';
COMMENT ON COLUMN epi_vaccination.inoc_date IS '接种日期';
COMMENT ON COLUMN epi_vaccination.batch_no IS '疫苗批号';
COMMENT ON COLUMN epi_vaccination.expire_date IS '有效期至';
COMMENT ON COLUMN epi_vaccination.corp_code IS '生产企业代码';
COMMENT ON COLUMN epi_vaccination.mah_name IS '上市许可持有人';
COMMENT ON COLUMN epi_vaccination.trace_code IS '追溯码';
COMMENT ON COLUMN epi_vaccination.body_site_code IS '接种部位代码';
COMMENT ON COLUMN epi_vaccination.route_code IS '接种途径代码';
COMMENT ON COLUMN epi_vaccination.dose_amount IS '接种剂量';
COMMENT ON COLUMN epi_vaccination.immune_type IS '免疫类型代码';
COMMENT ON COLUMN epi_vaccination.free_flag IS '费用标志';
COMMENT ON COLUMN epi_vaccination.site_code IS '接种单位编码';
COMMENT ON COLUMN epi_vaccination.site_name IS '接种单位名称';
COMMENT ON COLUMN epi_vaccination.nurse_name IS '接种医务人员';
COMMENT ON COLUMN epi_vaccination.aefi_flag IS 'AEFI标志';
COMMENT ON COLUMN epi_vaccination.edit_time IS '编辑时间';
COMMENT ON COLUMN epi_vaccination.rec_status IS '记录状态';
COMMENT ON COLUMN epi_vaccination.data_uuid IS '数据主键';
COMMENT ON COLUMN epi_vaccination.exch_batch_no IS '批次号';
COMMENT ON COLUMN epi_vaccination.op_type IS '操作类型';
COMMENT ON COLUMN epi_vaccination.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN epi_vaccination.source_system IS '源系统代码';
COMMENT ON COLUMN epi_vaccination.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN epi_vaccination.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN epi_vaccination.data_division_code IS '行政区划代码';
COMMENT ON COLUMN epi_vaccination.src_update_time IS '源更新时间';
COMMENT ON COLUMN epi_vaccination.collect_time IS '采集时间';
COMMENT ON COLUMN epi_vaccination.load_time IS '入库时间';
COMMENT ON COLUMN epi_vaccination.row_digest IS '记录校验值';
COMMENT ON COLUMN epi_vaccination.data_version IS '数据来源版本';
COMMENT ON COLUMN epi_vaccination.person_key IS '人员索引';
COMMENT ON COLUMN epi_vaccination.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON epi_vaccination FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;
