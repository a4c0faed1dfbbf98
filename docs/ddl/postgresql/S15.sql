-- SPDX-License-Identifier: Apache-2.0
-- S15 陕西省职业健康工作信息平台: canonical tables for PostgreSQL. Can be run again.
-- Generated; do not edit. Write it with: mvn -DskipITs -Dhealthhub.generate=true verify
CREATE OR REPLACE FUNCTION hh_keep_newer() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;

CREATE TABLE IF NOT EXISTS occ_radiation_org (
    org_name varchar(100),
    uscc varchar(18),
    legal_rep varchar(50),
    principal varchar(50),
    address varchar(200),
    work_address varchar(200),
    division_code varchar(6),
    contact_name varchar(50),
    contact_phone varchar(20),
    cert_no varchar(40),
    cert_level varchar(2),
    scope varchar(500),
    tech_staff bigint,
    authority varchar(100),
    issue_date date,
    valid_to date,
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
CREATE INDEX IF NOT EXISTS occ_radiation_org_person_key ON occ_radiation_org (person_key);
CREATE INDEX IF NOT EXISTS occ_radiation_org_update_time ON occ_radiation_org (src_update_time);
COMMENT ON TABLE occ_radiation_org IS 'S15R01 放射卫生技术服务机构信息';
COMMENT ON COLUMN occ_radiation_org.org_name IS '机构名称';
COMMENT ON COLUMN occ_radiation_org.uscc IS '统一社会信用代码';
COMMENT ON COLUMN occ_radiation_org.legal_rep IS '法定代表人';
COMMENT ON COLUMN occ_radiation_org.principal IS '主要负责人';
COMMENT ON COLUMN occ_radiation_org.address IS '注册地址';
COMMENT ON COLUMN occ_radiation_org.work_address IS '实验室/工作场所地址';
COMMENT ON COLUMN occ_radiation_org.division_code IS '行政区划代码';
COMMENT ON COLUMN occ_radiation_org.contact_name IS '联系人';
COMMENT ON COLUMN occ_radiation_org.contact_phone IS '联系电话';
COMMENT ON COLUMN occ_radiation_org.cert_no IS '资质证书编号';
COMMENT ON COLUMN occ_radiation_org.cert_level IS '资质等级代码';
COMMENT ON COLUMN occ_radiation_org.scope IS '业务范围';
COMMENT ON COLUMN occ_radiation_org.tech_staff IS '技术人员数';
COMMENT ON COLUMN occ_radiation_org.authority IS '发证机关';
COMMENT ON COLUMN occ_radiation_org.issue_date IS '发证日期';
COMMENT ON COLUMN occ_radiation_org.valid_to IS '有效期至';
COMMENT ON COLUMN occ_radiation_org.status IS '状态代码';
COMMENT ON COLUMN occ_radiation_org.data_uuid IS '数据主键';
COMMENT ON COLUMN occ_radiation_org.exch_batch_no IS '批次号';
COMMENT ON COLUMN occ_radiation_org.op_type IS '操作类型';
COMMENT ON COLUMN occ_radiation_org.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN occ_radiation_org.source_system IS '源系统代码';
COMMENT ON COLUMN occ_radiation_org.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN occ_radiation_org.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN occ_radiation_org.data_division_code IS '行政区划代码';
COMMENT ON COLUMN occ_radiation_org.src_update_time IS '源更新时间';
COMMENT ON COLUMN occ_radiation_org.collect_time IS '采集时间';
COMMENT ON COLUMN occ_radiation_org.load_time IS '入库时间';
COMMENT ON COLUMN occ_radiation_org.row_digest IS '记录校验值';
COMMENT ON COLUMN occ_radiation_org.data_version IS '数据来源版本';
COMMENT ON COLUMN occ_radiation_org.person_key IS '人员索引';
COMMENT ON COLUMN occ_radiation_org.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON occ_radiation_org FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS occ_technical_org (
    org_name varchar(100),
    uscc varchar(18),
    legal_rep varchar(50),
    principal varchar(50),
    address varchar(200),
    work_address varchar(200),
    division_code varchar(6),
    contact_name varchar(50),
    contact_phone varchar(20),
    cert_no varchar(40),
    cert_level varchar(2),
    scope varchar(500),
    tech_staff bigint,
    test_items bigint,
    authority varchar(100),
    issue_date date,
    valid_to date,
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
CREATE INDEX IF NOT EXISTS occ_technical_org_person_key ON occ_technical_org (person_key);
CREATE INDEX IF NOT EXISTS occ_technical_org_update_time ON occ_technical_org (src_update_time);
COMMENT ON TABLE occ_technical_org IS 'S15R02 职业卫生技术服务机构信息';
COMMENT ON COLUMN occ_technical_org.org_name IS '机构名称';
COMMENT ON COLUMN occ_technical_org.uscc IS '统一社会信用代码';
COMMENT ON COLUMN occ_technical_org.legal_rep IS '法定代表人';
COMMENT ON COLUMN occ_technical_org.principal IS '主要负责人';
COMMENT ON COLUMN occ_technical_org.address IS '注册地址';
COMMENT ON COLUMN occ_technical_org.work_address IS '实验室/工作场所地址';
COMMENT ON COLUMN occ_technical_org.division_code IS '行政区划代码';
COMMENT ON COLUMN occ_technical_org.contact_name IS '联系人';
COMMENT ON COLUMN occ_technical_org.contact_phone IS '联系电话';
COMMENT ON COLUMN occ_technical_org.cert_no IS '资质证书编号';
COMMENT ON COLUMN occ_technical_org.cert_level IS '资质等级代码';
COMMENT ON COLUMN occ_technical_org.scope IS '业务范围';
COMMENT ON COLUMN occ_technical_org.tech_staff IS '专业技术人员数';
COMMENT ON COLUMN occ_technical_org.test_items IS '检测能力项目数';
COMMENT ON COLUMN occ_technical_org.authority IS '发证机关';
COMMENT ON COLUMN occ_technical_org.issue_date IS '发证日期';
COMMENT ON COLUMN occ_technical_org.valid_to IS '有效期至';
COMMENT ON COLUMN occ_technical_org.status IS '状态代码';
COMMENT ON COLUMN occ_technical_org.data_uuid IS '数据主键';
COMMENT ON COLUMN occ_technical_org.exch_batch_no IS '批次号';
COMMENT ON COLUMN occ_technical_org.op_type IS '操作类型';
COMMENT ON COLUMN occ_technical_org.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN occ_technical_org.source_system IS '源系统代码';
COMMENT ON COLUMN occ_technical_org.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN occ_technical_org.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN occ_technical_org.data_division_code IS '行政区划代码';
COMMENT ON COLUMN occ_technical_org.src_update_time IS '源更新时间';
COMMENT ON COLUMN occ_technical_org.collect_time IS '采集时间';
COMMENT ON COLUMN occ_technical_org.load_time IS '入库时间';
COMMENT ON COLUMN occ_technical_org.row_digest IS '记录校验值';
COMMENT ON COLUMN occ_technical_org.data_version IS '数据来源版本';
COMMENT ON COLUMN occ_technical_org.person_key IS '人员索引';
COMMENT ON COLUMN occ_technical_org.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON occ_technical_org FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS occ_diagnosis_org (
    org_name varchar(100),
    uscc varchar(18),
    legal_rep varchar(50),
    principal varchar(50),
    address varchar(200),
    work_address varchar(200),
    division_code varchar(6),
    contact_name varchar(50),
    contact_phone varchar(20),
    org_reg_no varchar(22),
    filing_no varchar(40),
    diagnosis_categories varchar(300),
    authority varchar(100),
    filing_date date,
    doctors bigint,
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
CREATE INDEX IF NOT EXISTS occ_diagnosis_org_person_key ON occ_diagnosis_org (person_key);
CREATE INDEX IF NOT EXISTS occ_diagnosis_org_update_time ON occ_diagnosis_org (src_update_time);
COMMENT ON TABLE occ_diagnosis_org IS 'S15R03 职业病诊断机构信息';
COMMENT ON COLUMN occ_diagnosis_org.org_name IS '机构名称';
COMMENT ON COLUMN occ_diagnosis_org.uscc IS '统一社会信用代码';
COMMENT ON COLUMN occ_diagnosis_org.legal_rep IS '法定代表人';
COMMENT ON COLUMN occ_diagnosis_org.principal IS '主要负责人';
COMMENT ON COLUMN occ_diagnosis_org.address IS '注册地址';
COMMENT ON COLUMN occ_diagnosis_org.work_address IS '实验室/工作场所地址';
COMMENT ON COLUMN occ_diagnosis_org.division_code IS '行政区划代码';
COMMENT ON COLUMN occ_diagnosis_org.contact_name IS '联系人';
COMMENT ON COLUMN occ_diagnosis_org.contact_phone IS '联系电话';
COMMENT ON COLUMN occ_diagnosis_org.org_reg_no IS '医疗机构执业许可证登记号';
COMMENT ON COLUMN occ_diagnosis_org.filing_no IS '备案编号';
COMMENT ON COLUMN occ_diagnosis_org.diagnosis_categories IS '备案诊断项目类别';
COMMENT ON COLUMN occ_diagnosis_org.authority IS '备案机关';
COMMENT ON COLUMN occ_diagnosis_org.filing_date IS '备案日期';
COMMENT ON COLUMN occ_diagnosis_org.doctors IS '职业病诊断医师数';
COMMENT ON COLUMN occ_diagnosis_org.status IS '状态代码';
COMMENT ON COLUMN occ_diagnosis_org.data_uuid IS '数据主键';
COMMENT ON COLUMN occ_diagnosis_org.exch_batch_no IS '批次号';
COMMENT ON COLUMN occ_diagnosis_org.op_type IS '操作类型';
COMMENT ON COLUMN occ_diagnosis_org.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN occ_diagnosis_org.source_system IS '源系统代码';
COMMENT ON COLUMN occ_diagnosis_org.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN occ_diagnosis_org.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN occ_diagnosis_org.data_division_code IS '行政区划代码';
COMMENT ON COLUMN occ_diagnosis_org.src_update_time IS '源更新时间';
COMMENT ON COLUMN occ_diagnosis_org.collect_time IS '采集时间';
COMMENT ON COLUMN occ_diagnosis_org.load_time IS '入库时间';
COMMENT ON COLUMN occ_diagnosis_org.row_digest IS '记录校验值';
COMMENT ON COLUMN occ_diagnosis_org.data_version IS '数据来源版本';
COMMENT ON COLUMN occ_diagnosis_org.person_key IS '人员索引';
COMMENT ON COLUMN occ_diagnosis_org.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON occ_diagnosis_org FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS occ_checkup_org (
    org_name varchar(100),
    uscc varchar(18),
    legal_rep varchar(50),
    principal varchar(50),
    address varchar(200),
    work_address varchar(200),
    division_code varchar(6),
    contact_name varchar(50),
    contact_phone varchar(20),
    org_reg_no varchar(22),
    filing_no varchar(40),
    check_categories varchar(200),
    check_items text,
    mobile_flag varchar(1),
    authority varchar(100),
    filing_date date,
    chief_doctors bigint,
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
CREATE INDEX IF NOT EXISTS occ_checkup_org_person_key ON occ_checkup_org (person_key);
CREATE INDEX IF NOT EXISTS occ_checkup_org_update_time ON occ_checkup_org (src_update_time);
COMMENT ON TABLE occ_checkup_org IS 'S15R04 职业健康检查机构信息';
COMMENT ON COLUMN occ_checkup_org.org_name IS '机构名称';
COMMENT ON COLUMN occ_checkup_org.uscc IS '统一社会信用代码';
COMMENT ON COLUMN occ_checkup_org.legal_rep IS '法定代表人';
COMMENT ON COLUMN occ_checkup_org.principal IS '主要负责人';
COMMENT ON COLUMN occ_checkup_org.address IS '注册地址';
COMMENT ON COLUMN occ_checkup_org.work_address IS '实验室/工作场所地址';
COMMENT ON COLUMN occ_checkup_org.division_code IS '行政区划代码';
COMMENT ON COLUMN occ_checkup_org.contact_name IS '联系人';
COMMENT ON COLUMN occ_checkup_org.contact_phone IS '联系电话';
COMMENT ON COLUMN occ_checkup_org.org_reg_no IS '医疗机构执业许可证登记号';
COMMENT ON COLUMN occ_checkup_org.filing_no IS '备案编号';
COMMENT ON COLUMN occ_checkup_org.check_categories IS '备案检查类别';
COMMENT ON COLUMN occ_checkup_org.check_items IS '检查项目';
COMMENT ON COLUMN occ_checkup_org.mobile_flag IS '外出检查能力';
COMMENT ON COLUMN occ_checkup_org.authority IS '备案机关';
COMMENT ON COLUMN occ_checkup_org.filing_date IS '备案日期';
COMMENT ON COLUMN occ_checkup_org.chief_doctors IS '主检医师数';
COMMENT ON COLUMN occ_checkup_org.status IS '状态代码';
COMMENT ON COLUMN occ_checkup_org.data_uuid IS '数据主键';
COMMENT ON COLUMN occ_checkup_org.exch_batch_no IS '批次号';
COMMENT ON COLUMN occ_checkup_org.op_type IS '操作类型';
COMMENT ON COLUMN occ_checkup_org.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN occ_checkup_org.source_system IS '源系统代码';
COMMENT ON COLUMN occ_checkup_org.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN occ_checkup_org.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN occ_checkup_org.data_division_code IS '行政区划代码';
COMMENT ON COLUMN occ_checkup_org.src_update_time IS '源更新时间';
COMMENT ON COLUMN occ_checkup_org.collect_time IS '采集时间';
COMMENT ON COLUMN occ_checkup_org.load_time IS '入库时间';
COMMENT ON COLUMN occ_checkup_org.row_digest IS '记录校验值';
COMMENT ON COLUMN occ_checkup_org.data_version IS '数据来源版本';
COMMENT ON COLUMN occ_checkup_org.person_key IS '人员索引';
COMMENT ON COLUMN occ_checkup_org.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON occ_checkup_org FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;
