-- SPDX-License-Identifier: Apache-2.0
-- S16 病原微生物实验室备案管理系统: canonical tables for PostgreSQL. Can be run again.
-- Generated; do not edit. Write it with: mvn -DskipITs -Dhealthhub.generate=true verify
CREATE OR REPLACE FUNCTION hh_keep_newer() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;

CREATE TABLE IF NOT EXISTS lab_filing (
    filing_no varchar(40),
    lab_name varchar(100),
    org_name varchar(100),
    uscc varchar(18),
    legal_rep varchar(50),
    lab_leader varchar(50),
    lab_leader_phone varchar(20),
    bsl_level varchar(1),
    lab_type varchar(2),
    lab_address varchar(200),
    division_code varchar(6),
    area numeric(8,2),
    pathogens text,
    hazard_class varchar(10),
    activity_types varchar(200),
    filing_date date,
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
CREATE INDEX IF NOT EXISTS lab_filing_person_key ON lab_filing (person_key);
CREATE INDEX IF NOT EXISTS lab_filing_update_time ON lab_filing (src_update_time);
COMMENT ON TABLE lab_filing IS 'S16R01 备案信息';
COMMENT ON COLUMN lab_filing.filing_no IS '备案编号';
COMMENT ON COLUMN lab_filing.lab_name IS '实验室名称';
COMMENT ON COLUMN lab_filing.org_name IS '设立单位名称';
COMMENT ON COLUMN lab_filing.uscc IS '统一社会信用代码';
COMMENT ON COLUMN lab_filing.legal_rep IS '法定代表人';
COMMENT ON COLUMN lab_filing.lab_leader IS '实验室负责人';
COMMENT ON COLUMN lab_filing.lab_leader_phone IS '负责人电话';
COMMENT ON COLUMN lab_filing.bsl_level IS '实验室生物安全级别代码';
COMMENT ON COLUMN lab_filing.lab_type IS '实验室类型代码';
COMMENT ON COLUMN lab_filing.lab_address IS '实验室地址';
COMMENT ON COLUMN lab_filing.division_code IS '行政区划代码';
COMMENT ON COLUMN lab_filing.area IS '实验室面积(m²)';
COMMENT ON COLUMN lab_filing.pathogens IS '涉及病原微生物';
COMMENT ON COLUMN lab_filing.hazard_class IS '危害程度分类';
COMMENT ON COLUMN lab_filing.activity_types IS '实验活动类型';
COMMENT ON COLUMN lab_filing.filing_date IS '备案日期';
COMMENT ON COLUMN lab_filing.valid_to IS '备案有效期至';
COMMENT ON COLUMN lab_filing.authority IS '备案机关';
COMMENT ON COLUMN lab_filing.status IS '状态代码';
COMMENT ON COLUMN lab_filing.data_uuid IS '数据主键';
COMMENT ON COLUMN lab_filing.exch_batch_no IS '批次号';
COMMENT ON COLUMN lab_filing.op_type IS '操作类型';
COMMENT ON COLUMN lab_filing.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN lab_filing.source_system IS '源系统代码';
COMMENT ON COLUMN lab_filing.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN lab_filing.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN lab_filing.data_division_code IS '行政区划代码';
COMMENT ON COLUMN lab_filing.src_update_time IS '源更新时间';
COMMENT ON COLUMN lab_filing.collect_time IS '采集时间';
COMMENT ON COLUMN lab_filing.load_time IS '入库时间';
COMMENT ON COLUMN lab_filing.row_digest IS '记录校验值';
COMMENT ON COLUMN lab_filing.data_version IS '数据来源版本';
COMMENT ON COLUMN lab_filing.person_key IS '人员索引';
COMMENT ON COLUMN lab_filing.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON lab_filing FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS lab_register_apply (
    apply_no varchar(40),
    org_name varchar(100),
    uscc varchar(18),
    org_type varchar(2),
    address varchar(200),
    division_code varchar(6),
    applicant_name varchar(50),
    applicant_id_no varchar(18),
    applicant_phone varchar(20),
    apply_date timestamp(0),
    audit_status varchar(1),
    audit_opinion varchar(500),
    auditor varchar(50),
    audit_time timestamp(0),
    audit_org varchar(100),
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
CREATE INDEX IF NOT EXISTS lab_register_apply_person_key ON lab_register_apply (person_key);
CREATE INDEX IF NOT EXISTS lab_register_apply_update_time ON lab_register_apply (src_update_time);
COMMENT ON TABLE lab_register_apply IS 'S16R02 注册申请信息';
COMMENT ON COLUMN lab_register_apply.apply_no IS '注册申请编号';
COMMENT ON COLUMN lab_register_apply.org_name IS '单位名称';
COMMENT ON COLUMN lab_register_apply.uscc IS '统一社会信用代码';
COMMENT ON COLUMN lab_register_apply.org_type IS '单位性质代码';
COMMENT ON COLUMN lab_register_apply.address IS '单位地址';
COMMENT ON COLUMN lab_register_apply.division_code IS '行政区划代码';
COMMENT ON COLUMN lab_register_apply.applicant_name IS '申请人姓名';
COMMENT ON COLUMN lab_register_apply.applicant_id_no IS '申请人证件号码';
COMMENT ON COLUMN lab_register_apply.applicant_phone IS '申请人电话';
COMMENT ON COLUMN lab_register_apply.apply_date IS '申请日期';
COMMENT ON COLUMN lab_register_apply.audit_status IS '审核状态代码';
COMMENT ON COLUMN lab_register_apply.audit_opinion IS '审核意见';
COMMENT ON COLUMN lab_register_apply.auditor IS '审核人';
COMMENT ON COLUMN lab_register_apply.audit_time IS '审核时间';
COMMENT ON COLUMN lab_register_apply.audit_org IS '审核机关';
COMMENT ON COLUMN lab_register_apply.data_uuid IS '数据主键';
COMMENT ON COLUMN lab_register_apply.exch_batch_no IS '批次号';
COMMENT ON COLUMN lab_register_apply.op_type IS '操作类型';
COMMENT ON COLUMN lab_register_apply.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN lab_register_apply.source_system IS '源系统代码';
COMMENT ON COLUMN lab_register_apply.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN lab_register_apply.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN lab_register_apply.data_division_code IS '行政区划代码';
COMMENT ON COLUMN lab_register_apply.src_update_time IS '源更新时间';
COMMENT ON COLUMN lab_register_apply.collect_time IS '采集时间';
COMMENT ON COLUMN lab_register_apply.load_time IS '入库时间';
COMMENT ON COLUMN lab_register_apply.row_digest IS '记录校验值';
COMMENT ON COLUMN lab_register_apply.data_version IS '数据来源版本';
COMMENT ON COLUMN lab_register_apply.person_key IS '人员索引';
COMMENT ON COLUMN lab_register_apply.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON lab_register_apply FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS lab_apply_user_ext (
    user_id varchar(40),
    apply_no varchar(40),
    real_name varchar(50),
    id_no varchar(18),
    phone varchar(20),
    email varchar(70),
    org_name varchar(100),
    position varchar(50),
    training_cert_no varchar(40),
    training_date date,
    role_code varchar(20),
    status varchar(1),
    create_time timestamp(0),
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
CREATE INDEX IF NOT EXISTS lab_apply_user_ext_person_key ON lab_apply_user_ext (person_key);
CREATE INDEX IF NOT EXISTS lab_apply_user_ext_update_time ON lab_apply_user_ext (src_update_time);
CREATE INDEX IF NOT EXISTS lab_apply_user_ext_parent ON lab_apply_user_ext (apply_no);
COMMENT ON TABLE lab_apply_user_ext IS 'S16R03 申请用户扩展信息';
COMMENT ON COLUMN lab_apply_user_ext.user_id IS '用户ID';
COMMENT ON COLUMN lab_apply_user_ext.apply_no IS '注册申请编号';
COMMENT ON COLUMN lab_apply_user_ext.real_name IS '用户姓名';
COMMENT ON COLUMN lab_apply_user_ext.id_no IS '证件号码';
COMMENT ON COLUMN lab_apply_user_ext.phone IS '手机号码';
COMMENT ON COLUMN lab_apply_user_ext.email IS '电子邮箱';
COMMENT ON COLUMN lab_apply_user_ext.org_name IS '所属单位名称';
COMMENT ON COLUMN lab_apply_user_ext.position IS '职务';
COMMENT ON COLUMN lab_apply_user_ext.training_cert_no IS '生物安全培训证书编号';
COMMENT ON COLUMN lab_apply_user_ext.training_date IS '培训日期';
COMMENT ON COLUMN lab_apply_user_ext.role_code IS '用户角色代码';
COMMENT ON COLUMN lab_apply_user_ext.status IS '账号状态';
COMMENT ON COLUMN lab_apply_user_ext.create_time IS '创建时间';
COMMENT ON COLUMN lab_apply_user_ext.data_uuid IS '数据主键';
COMMENT ON COLUMN lab_apply_user_ext.exch_batch_no IS '批次号';
COMMENT ON COLUMN lab_apply_user_ext.op_type IS '操作类型';
COMMENT ON COLUMN lab_apply_user_ext.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN lab_apply_user_ext.source_system IS '源系统代码';
COMMENT ON COLUMN lab_apply_user_ext.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN lab_apply_user_ext.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN lab_apply_user_ext.data_division_code IS '行政区划代码';
COMMENT ON COLUMN lab_apply_user_ext.src_update_time IS '源更新时间';
COMMENT ON COLUMN lab_apply_user_ext.collect_time IS '采集时间';
COMMENT ON COLUMN lab_apply_user_ext.load_time IS '入库时间';
COMMENT ON COLUMN lab_apply_user_ext.row_digest IS '记录校验值';
COMMENT ON COLUMN lab_apply_user_ext.data_version IS '数据来源版本';
COMMENT ON COLUMN lab_apply_user_ext.person_key IS '人员索引';
COMMENT ON COLUMN lab_apply_user_ext.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON lab_apply_user_ext FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS lab_registration (
    registration_no varchar(40),
    filing_no varchar(40),
    lab_name varchar(100),
    org_name varchar(100),
    reg_type varchar(2),
    reg_year varchar(4),
    reg_date date,
    biosafety_officer varchar(50),
    staff_count bigint,
    filing_status varchar(1),
    authority varchar(100),
    audit_date date,
    audit_result varchar(1),
    detail_count bigint,
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
CREATE INDEX IF NOT EXISTS lab_registration_person_key ON lab_registration (person_key);
CREATE INDEX IF NOT EXISTS lab_registration_update_time ON lab_registration (src_update_time);
CREATE INDEX IF NOT EXISTS lab_registration_parent ON lab_registration (filing_no);
COMMENT ON TABLE lab_registration IS 'S16R04 登记主信息';
COMMENT ON COLUMN lab_registration.registration_no IS '登记编号';
COMMENT ON COLUMN lab_registration.filing_no IS '备案编号';
COMMENT ON COLUMN lab_registration.lab_name IS '实验室名称';
COMMENT ON COLUMN lab_registration.org_name IS '设立单位名称';
COMMENT ON COLUMN lab_registration.reg_type IS '登记类型代码';
COMMENT ON COLUMN lab_registration.reg_year IS '登记年度';
COMMENT ON COLUMN lab_registration.reg_date IS '登记日期';
COMMENT ON COLUMN lab_registration.biosafety_officer IS '生物安全负责人';
COMMENT ON COLUMN lab_registration.staff_count IS '实验人员数';
COMMENT ON COLUMN lab_registration.filing_status IS '备案状态';
COMMENT ON COLUMN lab_registration.authority IS '审核机关';
COMMENT ON COLUMN lab_registration.audit_date IS '审核日期';
COMMENT ON COLUMN lab_registration.audit_result IS '审核结果代码';
COMMENT ON COLUMN lab_registration.detail_count IS '明细行数';
COMMENT ON COLUMN lab_registration.data_uuid IS '数据主键';
COMMENT ON COLUMN lab_registration.exch_batch_no IS '批次号';
COMMENT ON COLUMN lab_registration.op_type IS '操作类型';
COMMENT ON COLUMN lab_registration.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN lab_registration.source_system IS '源系统代码';
COMMENT ON COLUMN lab_registration.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN lab_registration.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN lab_registration.data_division_code IS '行政区划代码';
COMMENT ON COLUMN lab_registration.src_update_time IS '源更新时间';
COMMENT ON COLUMN lab_registration.collect_time IS '采集时间';
COMMENT ON COLUMN lab_registration.load_time IS '入库时间';
COMMENT ON COLUMN lab_registration.row_digest IS '记录校验值';
COMMENT ON COLUMN lab_registration.data_version IS '数据来源版本';
COMMENT ON COLUMN lab_registration.person_key IS '人员索引';
COMMENT ON COLUMN lab_registration.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON lab_registration FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS lab_registration_item (
    registration_no varchar(40),
    item_no bigint,
    pathogen_name varchar(100),
    pathogen_code varchar(20),
    pathogen_type varchar(1),
    hazard_class varchar(1),
    activity_type varchar(2),
    required_bsl varchar(1),
    sample_type varchar(50),
    storage_mode varchar(50),
    quantity numeric(10,2),
    quantity_unit varchar(20),
    reg_date date,
    remark text,
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
CREATE INDEX IF NOT EXISTS lab_registration_item_person_key ON lab_registration_item (person_key);
CREATE INDEX IF NOT EXISTS lab_registration_item_update_time ON lab_registration_item (src_update_time);
CREATE INDEX IF NOT EXISTS lab_registration_item_parent ON lab_registration_item (registration_no);
COMMENT ON TABLE lab_registration_item IS 'S16R05 登记细信息';
COMMENT ON COLUMN lab_registration_item.registration_no IS '登记编号';
COMMENT ON COLUMN lab_registration_item.item_no IS '明细序号';
COMMENT ON COLUMN lab_registration_item.pathogen_name IS '病原微生物名称';
COMMENT ON COLUMN lab_registration_item.pathogen_code IS '病原微生物代码';
COMMENT ON COLUMN lab_registration_item.pathogen_type IS '病原类别代码';
COMMENT ON COLUMN lab_registration_item.hazard_class IS '危害程度分类代码';
COMMENT ON COLUMN lab_registration_item.activity_type IS '实验活动类型代码';
COMMENT ON COLUMN lab_registration_item.required_bsl IS '所需实验室级别';
COMMENT ON COLUMN lab_registration_item.sample_type IS '样本类型';
COMMENT ON COLUMN lab_registration_item.storage_mode IS '保存方式';
COMMENT ON COLUMN lab_registration_item.quantity IS '数量';
COMMENT ON COLUMN lab_registration_item.quantity_unit IS '数量单位';
COMMENT ON COLUMN lab_registration_item.reg_date IS '登记日期';
COMMENT ON COLUMN lab_registration_item.remark IS '备注';
COMMENT ON COLUMN lab_registration_item.data_uuid IS '数据主键';
COMMENT ON COLUMN lab_registration_item.exch_batch_no IS '批次号';
COMMENT ON COLUMN lab_registration_item.op_type IS '操作类型';
COMMENT ON COLUMN lab_registration_item.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN lab_registration_item.source_system IS '源系统代码';
COMMENT ON COLUMN lab_registration_item.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN lab_registration_item.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN lab_registration_item.data_division_code IS '行政区划代码';
COMMENT ON COLUMN lab_registration_item.src_update_time IS '源更新时间';
COMMENT ON COLUMN lab_registration_item.collect_time IS '采集时间';
COMMENT ON COLUMN lab_registration_item.load_time IS '入库时间';
COMMENT ON COLUMN lab_registration_item.row_digest IS '记录校验值';
COMMENT ON COLUMN lab_registration_item.data_version IS '数据来源版本';
COMMENT ON COLUMN lab_registration_item.person_key IS '人员索引';
COMMENT ON COLUMN lab_registration_item.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON lab_registration_item FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;
