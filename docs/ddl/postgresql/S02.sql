-- SPDX-License-Identifier: Apache-2.0
-- S02 医护注册管理系统: canonical tables for PostgreSQL. Can be run again.
-- Generated; do not edit. Write it with: mvn -DskipITs -Dhealthhub.generate=true verify
CREATE OR REPLACE FUNCTION hh_keep_newer() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;

CREATE TABLE IF NOT EXISTS reg_nurse (
    name varchar(50),
    sex_code varchar(1),
    birth_date date,
    id_type_code varchar(2),
    id_no varchar(18),
    ethnic_code varchar(2),
    education_code varchar(2),
    graduate_school varchar(100),
    title_code varchar(3),
    nurse_cert_no varchar(20),
    first_reg_date date,
    reg_date date,
    valid_to date,
    practice_org_name varchar(100),
    practice_org_code varchar(22),
    division_code varchar(6),
    reg_authority varchar(100),
    reg_action varchar(2),
    cancel_reason varchar(100),
    reg_status varchar(1),
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
CREATE INDEX IF NOT EXISTS reg_nurse_person_key ON reg_nurse (person_key);
CREATE INDEX IF NOT EXISTS reg_nurse_update_time ON reg_nurse (src_update_time);
COMMENT ON TABLE reg_nurse IS 'S02R01 护士信息';
COMMENT ON COLUMN reg_nurse.name IS '姓名';
COMMENT ON COLUMN reg_nurse.sex_code IS '性别代码';
COMMENT ON COLUMN reg_nurse.birth_date IS '出生日期';
COMMENT ON COLUMN reg_nurse.id_type_code IS '身份证件类别代码';
COMMENT ON COLUMN reg_nurse.id_no IS '身份证件号码';
COMMENT ON COLUMN reg_nurse.ethnic_code IS '民族代码';
COMMENT ON COLUMN reg_nurse.education_code IS '学历代码';
COMMENT ON COLUMN reg_nurse.graduate_school IS '毕业院校';
COMMENT ON COLUMN reg_nurse.title_code IS '专业技术资格代码';
COMMENT ON COLUMN reg_nurse.nurse_cert_no IS '护士执业证书编号';
COMMENT ON COLUMN reg_nurse.first_reg_date IS '首次注册日期';
COMMENT ON COLUMN reg_nurse.reg_date IS '注册日期';
COMMENT ON COLUMN reg_nurse.valid_to IS '注册有效期至';
COMMENT ON COLUMN reg_nurse.practice_org_name IS '执业机构名称';
COMMENT ON COLUMN reg_nurse.practice_org_code IS '执业机构代码';
COMMENT ON COLUMN reg_nurse.division_code IS '执业地点行政区划代码';
COMMENT ON COLUMN reg_nurse.reg_authority IS '注册机关名称';
COMMENT ON COLUMN reg_nurse.reg_action IS '注册业务类型';
COMMENT ON COLUMN reg_nurse.cancel_reason IS '注销原因';
COMMENT ON COLUMN reg_nurse.reg_status IS '注册状态代码';
COMMENT ON COLUMN reg_nurse.data_uuid IS '数据主键';
COMMENT ON COLUMN reg_nurse.exch_batch_no IS '批次号';
COMMENT ON COLUMN reg_nurse.op_type IS '操作类型';
COMMENT ON COLUMN reg_nurse.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN reg_nurse.source_system IS '源系统代码';
COMMENT ON COLUMN reg_nurse.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN reg_nurse.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN reg_nurse.data_division_code IS '行政区划代码';
COMMENT ON COLUMN reg_nurse.src_update_time IS '源更新时间';
COMMENT ON COLUMN reg_nurse.collect_time IS '采集时间';
COMMENT ON COLUMN reg_nurse.load_time IS '入库时间';
COMMENT ON COLUMN reg_nurse.row_digest IS '记录校验值';
COMMENT ON COLUMN reg_nurse.data_version IS '数据来源版本';
COMMENT ON COLUMN reg_nurse.person_key IS '人员索引';
COMMENT ON COLUMN reg_nurse.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON reg_nurse FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS reg_doctor (
    name varchar(50),
    sex_code varchar(1),
    birth_date date,
    id_type_code varchar(2),
    id_no varchar(18),
    ethnic_code varchar(2),
    education_code varchar(2),
    qual_cert_no varchar(27),
    practice_cert_no varchar(15),
    level_code varchar(1),
    class_code varchar(2),
    scope varchar(200),
    title_code varchar(3),
    main_org_name varchar(100),
    main_org_code varchar(22),
    other_orgs text,
    division_code varchar(6),
    issue_date date,
    authority varchar(100),
    reg_status varchar(1),
    status_date date,
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
CREATE INDEX IF NOT EXISTS reg_doctor_person_key ON reg_doctor (person_key);
CREATE INDEX IF NOT EXISTS reg_doctor_update_time ON reg_doctor (src_update_time);
COMMENT ON TABLE reg_doctor IS 'S02R02 医生信息';
COMMENT ON COLUMN reg_doctor.name IS '姓名';
COMMENT ON COLUMN reg_doctor.sex_code IS '性别代码';
COMMENT ON COLUMN reg_doctor.birth_date IS '出生日期';
COMMENT ON COLUMN reg_doctor.id_type_code IS '身份证件类别代码';
COMMENT ON COLUMN reg_doctor.id_no IS '身份证件号码';
COMMENT ON COLUMN reg_doctor.ethnic_code IS '民族代码';
COMMENT ON COLUMN reg_doctor.education_code IS '学历代码';
COMMENT ON COLUMN reg_doctor.qual_cert_no IS '医师资格证书编码';
COMMENT ON COLUMN reg_doctor.practice_cert_no IS '医师执业证书编码';
COMMENT ON COLUMN reg_doctor.level_code IS '医师级别代码';
COMMENT ON COLUMN reg_doctor.class_code IS '执业类别代码';
COMMENT ON COLUMN reg_doctor.scope IS '执业范围';
COMMENT ON COLUMN reg_doctor.title_code IS '专业技术职务类别代码';
COMMENT ON COLUMN reg_doctor.main_org_name IS '主要执业机构名称';
COMMENT ON COLUMN reg_doctor.main_org_code IS '主要执业机构代码';
COMMENT ON COLUMN reg_doctor.other_orgs IS '其他执业机构';
COMMENT ON COLUMN reg_doctor.division_code IS '执业地点行政区划代码';
COMMENT ON COLUMN reg_doctor.issue_date IS '发证日期';
COMMENT ON COLUMN reg_doctor.authority IS '批准机关名称';
COMMENT ON COLUMN reg_doctor.reg_status IS '注册状态代码';
COMMENT ON COLUMN reg_doctor.status_date IS '状态变更日期';
COMMENT ON COLUMN reg_doctor.data_uuid IS '数据主键';
COMMENT ON COLUMN reg_doctor.exch_batch_no IS '批次号';
COMMENT ON COLUMN reg_doctor.op_type IS '操作类型';
COMMENT ON COLUMN reg_doctor.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN reg_doctor.source_system IS '源系统代码';
COMMENT ON COLUMN reg_doctor.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN reg_doctor.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN reg_doctor.data_division_code IS '行政区划代码';
COMMENT ON COLUMN reg_doctor.src_update_time IS '源更新时间';
COMMENT ON COLUMN reg_doctor.collect_time IS '采集时间';
COMMENT ON COLUMN reg_doctor.load_time IS '入库时间';
COMMENT ON COLUMN reg_doctor.row_digest IS '记录校验值';
COMMENT ON COLUMN reg_doctor.data_version IS '数据来源版本';
COMMENT ON COLUMN reg_doctor.person_key IS '人员索引';
COMMENT ON COLUMN reg_doctor.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON reg_doctor FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS reg_medical_org (
    org_reg_no varchar(22),
    org_name varchar(100),
    other_name varchar(200),
    uscc varchar(18),
    org_class_code varchar(4),
    org_level varchar(1),
    org_grade varchar(1),
    profit_type varchar(1),
    ownership varchar(10),
    legal_rep varchar(50),
    principal varchar(50),
    address varchar(200),
    division_code varchar(6),
    postcode varchar(6),
    phone varchar(20),
    dept_catalog text,
    approved_beds bigint,
    valid_from date,
    valid_to date,
    authority varchar(100),
    status varchar(1),
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
CREATE INDEX IF NOT EXISTS reg_medical_org_person_key ON reg_medical_org (person_key);
CREATE INDEX IF NOT EXISTS reg_medical_org_update_time ON reg_medical_org (src_update_time);
COMMENT ON TABLE reg_medical_org IS 'S02R03 机构信息';
COMMENT ON COLUMN reg_medical_org.org_reg_no IS '医疗机构登记号';
COMMENT ON COLUMN reg_medical_org.org_name IS '机构名称';
COMMENT ON COLUMN reg_medical_org.other_name IS '其他名称';
COMMENT ON COLUMN reg_medical_org.uscc IS '统一社会信用代码';
COMMENT ON COLUMN reg_medical_org.org_class_code IS '机构类别代码';
COMMENT ON COLUMN reg_medical_org.org_level IS '机构级别代码';
COMMENT ON COLUMN reg_medical_org.org_grade IS '机构等次代码';
COMMENT ON COLUMN reg_medical_org.profit_type IS '经营性质代码';
COMMENT ON COLUMN reg_medical_org.ownership IS '所有制形式';
COMMENT ON COLUMN reg_medical_org.legal_rep IS '法定代表人';
COMMENT ON COLUMN reg_medical_org.principal IS '主要负责人';
COMMENT ON COLUMN reg_medical_org.address IS '地址';
COMMENT ON COLUMN reg_medical_org.division_code IS '行政区划代码';
COMMENT ON COLUMN reg_medical_org.postcode IS '邮政编码';
COMMENT ON COLUMN reg_medical_org.phone IS '联系电话';
COMMENT ON COLUMN reg_medical_org.dept_catalog IS '诊疗科目';
COMMENT ON COLUMN reg_medical_org.approved_beds IS '编制床位数';
COMMENT ON COLUMN reg_medical_org.valid_from IS '执业许可证有效期起';
COMMENT ON COLUMN reg_medical_org.valid_to IS '执业许可证有效期止';
COMMENT ON COLUMN reg_medical_org.authority IS '发证机关';
COMMENT ON COLUMN reg_medical_org.status IS '状态代码';
COMMENT ON COLUMN reg_medical_org.data_uuid IS '数据主键';
COMMENT ON COLUMN reg_medical_org.exch_batch_no IS '批次号';
COMMENT ON COLUMN reg_medical_org.op_type IS '操作类型';
COMMENT ON COLUMN reg_medical_org.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN reg_medical_org.source_system IS '源系统代码';
COMMENT ON COLUMN reg_medical_org.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN reg_medical_org.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN reg_medical_org.data_division_code IS '行政区划代码';
COMMENT ON COLUMN reg_medical_org.src_update_time IS '源更新时间';
COMMENT ON COLUMN reg_medical_org.collect_time IS '采集时间';
COMMENT ON COLUMN reg_medical_org.load_time IS '入库时间';
COMMENT ON COLUMN reg_medical_org.row_digest IS '记录校验值';
COMMENT ON COLUMN reg_medical_org.data_version IS '数据来源版本';
COMMENT ON COLUMN reg_medical_org.person_key IS '人员索引';
COMMENT ON COLUMN reg_medical_org.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON reg_medical_org FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;
