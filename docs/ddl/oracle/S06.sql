-- SPDX-License-Identifier: Apache-2.0
-- S06 陕西省计划免疫与预防接种系统: canonical tables for Oracle. To be run once.
-- Generated; do not edit. Write it with: mvn -DskipITs -Dhealthhub.generate=true verify

CREATE TABLE epi_person (
    child_code VARCHAR2(32 CHAR),
    name VARCHAR2(50 CHAR),
    sex_code VARCHAR2(1 CHAR),
    birth_date DATE,
    id_type_code VARCHAR2(2 CHAR),
    id_no VARCHAR2(18 CHAR),
    birth_cert_no VARCHAR2(10 CHAR),
    nationality_code VARCHAR2(3 CHAR),
    ethnic_code VARCHAR2(2 CHAR),
    mother_name VARCHAR2(50 CHAR),
    mother_id_no VARCHAR2(18 CHAR),
    father_name VARCHAR2(50 CHAR),
    phone VARCHAR2(20 CHAR),
    domicile_code VARCHAR2(12 CHAR),
    address VARCHAR2(200 CHAR),
    residence_type VARCHAR2(1 CHAR),
    site_code VARCHAR2(10 CHAR),
    site_name VARCHAR2(100 CHAR),
    card_date DATE,
    allergy_history VARCHAR2(200 CHAR),
    contraindication VARCHAR2(200 CHAR),
    birth_weight NUMBER(19),
    file_status VARCHAR2(1 CHAR),
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
CREATE INDEX epi_person_person_key ON epi_person (person_key);
CREATE INDEX epi_person_update_time ON epi_person (src_update_time);
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

CREATE TABLE epi_vaccination (
    record_id VARCHAR2(40 CHAR),
    child_code VARCHAR2(32 CHAR),
    vaccine_code VARCHAR2(10 CHAR),
    vaccine_name VARCHAR2(100 CHAR),
    dose_no NUMBER(19),
    inoc_date DATE,
    batch_no VARCHAR2(40 CHAR),
    expire_date DATE,
    corp_code VARCHAR2(10 CHAR),
    mah_name VARCHAR2(100 CHAR),
    trace_code VARCHAR2(20 CHAR),
    body_site_code VARCHAR2(2 CHAR),
    route_code VARCHAR2(3 CHAR),
    dose_amount NUMBER(6,3),
    immune_type VARCHAR2(2 CHAR),
    free_flag VARCHAR2(1 CHAR),
    site_code VARCHAR2(10 CHAR),
    site_name VARCHAR2(100 CHAR),
    nurse_name VARCHAR2(50 CHAR),
    aefi_flag VARCHAR2(1 CHAR),
    edit_time TIMESTAMP(0),
    rec_status VARCHAR2(2 CHAR),
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
CREATE INDEX epi_vaccination_person_key ON epi_vaccination (person_key);
CREATE INDEX epi_vaccination_update_time ON epi_vaccination (src_update_time);
CREATE INDEX epi_vaccination_parent ON epi_vaccination (child_code);
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
