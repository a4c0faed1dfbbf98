-- SPDX-License-Identifier: Apache-2.0
-- S04 陕西省人口健康平台: canonical tables for PostgreSQL. Can be run again.
-- Generated; do not edit. Write it with: mvn -DskipITs -Dhealthhub.generate=true verify
CREATE OR REPLACE FUNCTION hh_keep_newer() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;

CREATE TABLE IF NOT EXISTS pop_birth_registration (
    birth_reg_no varchar(40),
    birth_cert_no varchar(10),
    newborn_name varchar(50),
    newborn_sex varchar(1),
    birth_time timestamp(0),
    gestation_weeks bigint,
    birth_weight bigint,
    birth_length numeric(4,1),
    birth_place_type varchar(1),
    org_name varchar(100),
    org_code varchar(22),
    division_code varchar(6),
    inpatient_no varchar(20),
    mother_name varchar(50),
    mother_id_type varchar(2),
    mother_id_no varchar(18),
    mother_domicile varchar(200),
    father_name varchar(50),
    father_id_no varchar(18),
    birth_order bigint,
    plurality bigint,
    reg_date date,
    registrar varchar(50),
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
CREATE INDEX IF NOT EXISTS pop_birth_registration_person_key ON pop_birth_registration (person_key);
CREATE INDEX IF NOT EXISTS pop_birth_registration_update_time ON pop_birth_registration (src_update_time);
COMMENT ON TABLE pop_birth_registration IS 'S04R01 出生实名登记信息';
COMMENT ON COLUMN pop_birth_registration.birth_reg_no IS '登记编号';
COMMENT ON COLUMN pop_birth_registration.birth_cert_no IS '出生医学证明编号';
COMMENT ON COLUMN pop_birth_registration.newborn_name IS '新生儿姓名';
COMMENT ON COLUMN pop_birth_registration.newborn_sex IS '新生儿性别代码';
COMMENT ON COLUMN pop_birth_registration.birth_time IS '出生日期时间';
COMMENT ON COLUMN pop_birth_registration.gestation_weeks IS '出生孕周';
COMMENT ON COLUMN pop_birth_registration.birth_weight IS '出生体重(g)';
COMMENT ON COLUMN pop_birth_registration.birth_length IS '出生身长(cm)';
COMMENT ON COLUMN pop_birth_registration.birth_place_type IS '出生地点类别代码';
COMMENT ON COLUMN pop_birth_registration.org_name IS '助产机构名称';
COMMENT ON COLUMN pop_birth_registration.org_code IS '助产机构代码';
COMMENT ON COLUMN pop_birth_registration.division_code IS '出生地行政区划代码';
COMMENT ON COLUMN pop_birth_registration.inpatient_no IS '产妇住院号';
COMMENT ON COLUMN pop_birth_registration.mother_name IS '母亲姓名';
COMMENT ON COLUMN pop_birth_registration.mother_id_type IS '母亲证件类别代码';
COMMENT ON COLUMN pop_birth_registration.mother_id_no IS '母亲证件号码';
COMMENT ON COLUMN pop_birth_registration.mother_domicile IS '母亲户籍地址';
COMMENT ON COLUMN pop_birth_registration.father_name IS '父亲姓名';
COMMENT ON COLUMN pop_birth_registration.father_id_no IS '父亲证件号码';
COMMENT ON COLUMN pop_birth_registration.birth_order IS '孩次';
COMMENT ON COLUMN pop_birth_registration.plurality IS '胎数';
COMMENT ON COLUMN pop_birth_registration.reg_date IS '登记日期';
COMMENT ON COLUMN pop_birth_registration.registrar IS '登记人';
COMMENT ON COLUMN pop_birth_registration.data_uuid IS '数据主键';
COMMENT ON COLUMN pop_birth_registration.exch_batch_no IS '批次号';
COMMENT ON COLUMN pop_birth_registration.op_type IS '操作类型';
COMMENT ON COLUMN pop_birth_registration.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN pop_birth_registration.source_system IS '源系统代码';
COMMENT ON COLUMN pop_birth_registration.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN pop_birth_registration.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN pop_birth_registration.data_division_code IS '行政区划代码';
COMMENT ON COLUMN pop_birth_registration.src_update_time IS '源更新时间';
COMMENT ON COLUMN pop_birth_registration.collect_time IS '采集时间';
COMMENT ON COLUMN pop_birth_registration.load_time IS '入库时间';
COMMENT ON COLUMN pop_birth_registration.row_digest IS '记录校验值';
COMMENT ON COLUMN pop_birth_registration.data_version IS '数据来源版本';
COMMENT ON COLUMN pop_birth_registration.person_key IS '人员索引';
COMMENT ON COLUMN pop_birth_registration.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON pop_birth_registration FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS pop_death (
    death_reg_no varchar(40),
    name varchar(50),
    sex_code varchar(1),
    id_type_code varchar(2),
    id_no varchar(18),
    birth_date date,
    ethnic_code varchar(2),
    death_date date,
    age_years bigint,
    death_place_type varchar(1),
    death_cause varchar(200),
    underlying_cause_code varchar(10),
    domicile_code varchar(12),
    address varchar(200),
    reg_date date,
    reg_org_name varchar(100),
    info_source varchar(2),
    hukou_cancel_flag varchar(1),
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
CREATE INDEX IF NOT EXISTS pop_death_person_key ON pop_death (person_key);
CREATE INDEX IF NOT EXISTS pop_death_update_time ON pop_death (src_update_time);
COMMENT ON TABLE pop_death IS 'S04R02 死亡人口信息';
COMMENT ON COLUMN pop_death.death_reg_no IS '死亡登记编号';
COMMENT ON COLUMN pop_death.name IS '死者姓名';
COMMENT ON COLUMN pop_death.sex_code IS '性别代码';
COMMENT ON COLUMN pop_death.id_type_code IS '身份证件类别代码';
COMMENT ON COLUMN pop_death.id_no IS '身份证件号码';
COMMENT ON COLUMN pop_death.birth_date IS '出生日期';
COMMENT ON COLUMN pop_death.ethnic_code IS '民族代码';
COMMENT ON COLUMN pop_death.death_date IS '死亡日期';
COMMENT ON COLUMN pop_death.age_years IS '死亡年龄(岁)';
COMMENT ON COLUMN pop_death.death_place_type IS '死亡地点类别代码';
COMMENT ON COLUMN pop_death.death_cause IS '死亡原因';
COMMENT ON COLUMN pop_death.underlying_cause_code IS '根本死因代码';
COMMENT ON COLUMN pop_death.domicile_code IS '户籍地区划代码';
COMMENT ON COLUMN pop_death.address IS '现住址';
COMMENT ON COLUMN pop_death.reg_date IS '登记日期';
COMMENT ON COLUMN pop_death.reg_org_name IS '登记单位名称';
COMMENT ON COLUMN pop_death.info_source IS '信息来源代码';
COMMENT ON COLUMN pop_death.hukou_cancel_flag IS '户口注销标志';
COMMENT ON COLUMN pop_death.data_uuid IS '数据主键';
COMMENT ON COLUMN pop_death.exch_batch_no IS '批次号';
COMMENT ON COLUMN pop_death.op_type IS '操作类型';
COMMENT ON COLUMN pop_death.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN pop_death.source_system IS '源系统代码';
COMMENT ON COLUMN pop_death.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN pop_death.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN pop_death.data_division_code IS '行政区划代码';
COMMENT ON COLUMN pop_death.src_update_time IS '源更新时间';
COMMENT ON COLUMN pop_death.collect_time IS '采集时间';
COMMENT ON COLUMN pop_death.load_time IS '入库时间';
COMMENT ON COLUMN pop_death.row_digest IS '记录校验值';
COMMENT ON COLUMN pop_death.data_version IS '数据来源版本';
COMMENT ON COLUMN pop_death.person_key IS '人员索引';
COMMENT ON COLUMN pop_death.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON pop_death FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS pop_fertility_registration (
    fertility_reg_no varchar(40),
    wife_name varchar(50),
    wife_id_no varchar(18),
    wife_birth_date date,
    wife_domicile_code varchar(12),
    wife_residence_code varchar(12),
    husband_name varchar(50),
    husband_id_no varchar(18),
    husband_domicile_code varchar(12),
    phone varchar(20),
    marital_code varchar(2),
    marriage_date date,
    children_count bigint,
    planned_order bigint,
    expected_date date,
    reg_date date,
    handle_org_name varchar(100),
    handle_division_code varchar(12),
    handle_mode varchar(1),
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
CREATE INDEX IF NOT EXISTS pop_fertility_registration_person_key ON pop_fertility_registration (person_key);
CREATE INDEX IF NOT EXISTS pop_fertility_registration_update_time ON pop_fertility_registration (src_update_time);
COMMENT ON TABLE pop_fertility_registration IS 'S04R03 生育登记服务高频信息';
COMMENT ON COLUMN pop_fertility_registration.fertility_reg_no IS '生育登记编号';
COMMENT ON COLUMN pop_fertility_registration.wife_name IS '女方姓名';
COMMENT ON COLUMN pop_fertility_registration.wife_id_no IS '女方证件号码';
COMMENT ON COLUMN pop_fertility_registration.wife_birth_date IS '女方出生日期';
COMMENT ON COLUMN pop_fertility_registration.wife_domicile_code IS '女方户籍地区划代码';
COMMENT ON COLUMN pop_fertility_registration.wife_residence_code IS '女方现居住地区划代码';
COMMENT ON COLUMN pop_fertility_registration.husband_name IS '男方姓名';
COMMENT ON COLUMN pop_fertility_registration.husband_id_no IS '男方证件号码';
COMMENT ON COLUMN pop_fertility_registration.husband_domicile_code IS '男方户籍地区划代码';
COMMENT ON COLUMN pop_fertility_registration.phone IS '联系电话';
COMMENT ON COLUMN pop_fertility_registration.marital_code IS '婚姻状况代码';
COMMENT ON COLUMN pop_fertility_registration.marriage_date IS '结婚登记日期';
COMMENT ON COLUMN pop_fertility_registration.children_count IS '现有子女数';
COMMENT ON COLUMN pop_fertility_registration.planned_order IS '拟生育孩次';
COMMENT ON COLUMN pop_fertility_registration.expected_date IS '预产期';
COMMENT ON COLUMN pop_fertility_registration.reg_date IS '登记日期';
COMMENT ON COLUMN pop_fertility_registration.handle_org_name IS '办理机构名称';
COMMENT ON COLUMN pop_fertility_registration.handle_division_code IS '办理机构区划代码';
COMMENT ON COLUMN pop_fertility_registration.handle_mode IS '办理方式代码';
COMMENT ON COLUMN pop_fertility_registration.status IS '状态代码';
COMMENT ON COLUMN pop_fertility_registration.data_uuid IS '数据主键';
COMMENT ON COLUMN pop_fertility_registration.exch_batch_no IS '批次号';
COMMENT ON COLUMN pop_fertility_registration.op_type IS '操作类型';
COMMENT ON COLUMN pop_fertility_registration.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN pop_fertility_registration.source_system IS '源系统代码';
COMMENT ON COLUMN pop_fertility_registration.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN pop_fertility_registration.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN pop_fertility_registration.data_division_code IS '行政区划代码';
COMMENT ON COLUMN pop_fertility_registration.src_update_time IS '源更新时间';
COMMENT ON COLUMN pop_fertility_registration.collect_time IS '采集时间';
COMMENT ON COLUMN pop_fertility_registration.load_time IS '入库时间';
COMMENT ON COLUMN pop_fertility_registration.row_digest IS '记录校验值';
COMMENT ON COLUMN pop_fertility_registration.data_version IS '数据来源版本';
COMMENT ON COLUMN pop_fertility_registration.person_key IS '人员索引';
COMMENT ON COLUMN pop_fertility_registration.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON pop_fertility_registration FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS pop_child (
    parent_file_no varchar(40),
    child_seq bigint,
    child_name varchar(50),
    former_name varchar(50),
    sex_code varchar(1),
    birth_date date,
    id_no varchar(18),
    birth_cert_no varchar(10),
    cert_issue_org varchar(100),
    birth_place varchar(200),
    adopted_flag varchar(1),
    policy_attr varchar(2),
    permit_no varchar(40),
    permit_date date,
    permit_org varchar(100),
    spouse_order bigint,
    custody varchar(20),
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
CREATE INDEX IF NOT EXISTS pop_child_person_key ON pop_child (person_key);
CREATE INDEX IF NOT EXISTS pop_child_update_time ON pop_child (src_update_time);
COMMENT ON TABLE pop_child IS 'S04R04 子女信息';
COMMENT ON COLUMN pop_child.parent_file_no IS '家庭档案编号';
COMMENT ON COLUMN pop_child.child_seq IS '子女序号';
COMMENT ON COLUMN pop_child.child_name IS '子女姓名';
COMMENT ON COLUMN pop_child.former_name IS '曾用名';
COMMENT ON COLUMN pop_child.sex_code IS '性别代码';
COMMENT ON COLUMN pop_child.birth_date IS '出生日期';
COMMENT ON COLUMN pop_child.id_no IS '身份证号';
COMMENT ON COLUMN pop_child.birth_cert_no IS '出生医学证明编号';
COMMENT ON COLUMN pop_child.cert_issue_org IS '签证机构名称';
COMMENT ON COLUMN pop_child.birth_place IS '出生地';
COMMENT ON COLUMN pop_child.adopted_flag IS '是否收养';
COMMENT ON COLUMN pop_child.policy_attr IS '政策属性代码';
COMMENT ON COLUMN pop_child.permit_no IS '再生育证明编号';
COMMENT ON COLUMN pop_child.permit_date IS '再生育审批日期';
COMMENT ON COLUMN pop_child.permit_org IS '审批单位';
COMMENT ON COLUMN pop_child.spouse_order IS '与第几任配偶所生';
COMMENT ON COLUMN pop_child.custody IS '抚养权归属';
COMMENT ON COLUMN pop_child.data_uuid IS '数据主键';
COMMENT ON COLUMN pop_child.exch_batch_no IS '批次号';
COMMENT ON COLUMN pop_child.op_type IS '操作类型';
COMMENT ON COLUMN pop_child.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN pop_child.source_system IS '源系统代码';
COMMENT ON COLUMN pop_child.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN pop_child.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN pop_child.data_division_code IS '行政区划代码';
COMMENT ON COLUMN pop_child.src_update_time IS '源更新时间';
COMMENT ON COLUMN pop_child.collect_time IS '采集时间';
COMMENT ON COLUMN pop_child.load_time IS '入库时间';
COMMENT ON COLUMN pop_child.row_digest IS '记录校验值';
COMMENT ON COLUMN pop_child.data_version IS '数据来源版本';
COMMENT ON COLUMN pop_child.person_key IS '人员索引';
COMMENT ON COLUMN pop_child.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON pop_child FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS pop_midwifery_org (
    org_name varchar(100),
    uscc varchar(18),
    org_code varchar(22),
    license_no varchar(40),
    license_items varchar(200),
    valid_from date,
    valid_to date,
    authority varchar(100),
    org_level varchar(1),
    legal_rep varchar(50),
    address varchar(200),
    division_code varchar(6),
    phone varchar(20),
    obstetric_beds bigint,
    midwife_count bigint,
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
CREATE INDEX IF NOT EXISTS pop_midwifery_org_person_key ON pop_midwifery_org (person_key);
CREATE INDEX IF NOT EXISTS pop_midwifery_org_update_time ON pop_midwifery_org (src_update_time);
COMMENT ON TABLE pop_midwifery_org IS 'S04R05 助产机构信息';
COMMENT ON COLUMN pop_midwifery_org.org_name IS '机构名称';
COMMENT ON COLUMN pop_midwifery_org.uscc IS '统一社会信用代码';
COMMENT ON COLUMN pop_midwifery_org.org_code IS '医疗机构代码';
COMMENT ON COLUMN pop_midwifery_org.license_no IS '母婴保健技术服务执业许可证号';
COMMENT ON COLUMN pop_midwifery_org.license_items IS '许可项目';
COMMENT ON COLUMN pop_midwifery_org.valid_from IS '有效期起';
COMMENT ON COLUMN pop_midwifery_org.valid_to IS '有效期止';
COMMENT ON COLUMN pop_midwifery_org.authority IS '发证机关';
COMMENT ON COLUMN pop_midwifery_org.org_level IS '机构级别代码';
COMMENT ON COLUMN pop_midwifery_org.legal_rep IS '法定代表人';
COMMENT ON COLUMN pop_midwifery_org.address IS '地址';
COMMENT ON COLUMN pop_midwifery_org.division_code IS '行政区划代码';
COMMENT ON COLUMN pop_midwifery_org.phone IS '联系电话';
COMMENT ON COLUMN pop_midwifery_org.obstetric_beds IS '产科床位数';
COMMENT ON COLUMN pop_midwifery_org.midwife_count IS '助产技术人员数';
COMMENT ON COLUMN pop_midwifery_org.status IS '状态代码';
COMMENT ON COLUMN pop_midwifery_org.data_uuid IS '数据主键';
COMMENT ON COLUMN pop_midwifery_org.exch_batch_no IS '批次号';
COMMENT ON COLUMN pop_midwifery_org.op_type IS '操作类型';
COMMENT ON COLUMN pop_midwifery_org.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN pop_midwifery_org.source_system IS '源系统代码';
COMMENT ON COLUMN pop_midwifery_org.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN pop_midwifery_org.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN pop_midwifery_org.data_division_code IS '行政区划代码';
COMMENT ON COLUMN pop_midwifery_org.src_update_time IS '源更新时间';
COMMENT ON COLUMN pop_midwifery_org.collect_time IS '采集时间';
COMMENT ON COLUMN pop_midwifery_org.load_time IS '入库时间';
COMMENT ON COLUMN pop_midwifery_org.row_digest IS '记录校验值';
COMMENT ON COLUMN pop_midwifery_org.data_version IS '数据来源版本';
COMMENT ON COLUMN pop_midwifery_org.person_key IS '人员索引';
COMMENT ON COLUMN pop_midwifery_org.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON pop_midwifery_org FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS pop_rebirth_permit (
    permit_no varchar(40),
    wife_name varchar(50),
    wife_id_no varchar(18),
    wife_birth_date date,
    wife_domicile_code varchar(12),
    wife_residence_code varchar(12),
    husband_name varchar(50),
    husband_id_no varchar(18),
    husband_domicile_code varchar(12),
    children_count bigint,
    apply_reason varchar(500),
    rule_clause varchar(100),
    apply_date date,
    approve_date date,
    approve_org varchar(100),
    valid_to date,
    delivered_date date,
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
CREATE INDEX IF NOT EXISTS pop_rebirth_permit_person_key ON pop_rebirth_permit (person_key);
CREATE INDEX IF NOT EXISTS pop_rebirth_permit_update_time ON pop_rebirth_permit (src_update_time);
COMMENT ON TABLE pop_rebirth_permit IS 'S04R06 再生育证信息';
COMMENT ON COLUMN pop_rebirth_permit.permit_no IS '再生育证编号';
COMMENT ON COLUMN pop_rebirth_permit.wife_name IS '女方姓名';
COMMENT ON COLUMN pop_rebirth_permit.wife_id_no IS '女方证件号码';
COMMENT ON COLUMN pop_rebirth_permit.wife_birth_date IS '女方出生日期';
COMMENT ON COLUMN pop_rebirth_permit.wife_domicile_code IS '女方户籍地区划代码';
COMMENT ON COLUMN pop_rebirth_permit.wife_residence_code IS '女方现居住地区划代码';
COMMENT ON COLUMN pop_rebirth_permit.husband_name IS '男方姓名';
COMMENT ON COLUMN pop_rebirth_permit.husband_id_no IS '男方证件号码';
COMMENT ON COLUMN pop_rebirth_permit.husband_domicile_code IS '男方户籍地区划代码';
COMMENT ON COLUMN pop_rebirth_permit.children_count IS '现有子女数';
COMMENT ON COLUMN pop_rebirth_permit.apply_reason IS '申请理由';
COMMENT ON COLUMN pop_rebirth_permit.rule_clause IS '适用条例条款';
COMMENT ON COLUMN pop_rebirth_permit.apply_date IS '申请日期';
COMMENT ON COLUMN pop_rebirth_permit.approve_date IS '审批日期';
COMMENT ON COLUMN pop_rebirth_permit.approve_org IS '审批单位';
COMMENT ON COLUMN pop_rebirth_permit.valid_to IS '有效期至';
COMMENT ON COLUMN pop_rebirth_permit.delivered_date IS '生育结果日期';
COMMENT ON COLUMN pop_rebirth_permit.status IS '状态代码';
COMMENT ON COLUMN pop_rebirth_permit.data_uuid IS '数据主键';
COMMENT ON COLUMN pop_rebirth_permit.exch_batch_no IS '批次号';
COMMENT ON COLUMN pop_rebirth_permit.op_type IS '操作类型';
COMMENT ON COLUMN pop_rebirth_permit.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN pop_rebirth_permit.source_system IS '源系统代码';
COMMENT ON COLUMN pop_rebirth_permit.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN pop_rebirth_permit.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN pop_rebirth_permit.data_division_code IS '行政区划代码';
COMMENT ON COLUMN pop_rebirth_permit.src_update_time IS '源更新时间';
COMMENT ON COLUMN pop_rebirth_permit.collect_time IS '采集时间';
COMMENT ON COLUMN pop_rebirth_permit.load_time IS '入库时间';
COMMENT ON COLUMN pop_rebirth_permit.row_digest IS '记录校验值';
COMMENT ON COLUMN pop_rebirth_permit.data_version IS '数据来源版本';
COMMENT ON COLUMN pop_rebirth_permit.person_key IS '人员索引';
COMMENT ON COLUMN pop_rebirth_permit.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON pop_rebirth_permit FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS pop_woman (
    woman_code varchar(40),
    name varchar(50),
    id_type_code varchar(2),
    id_no varchar(18),
    birth_date date,
    ethnic_code varchar(2),
    education_code varchar(2),
    marital_code varchar(2),
    first_marriage_date date,
    hukou_type varchar(1),
    domicile_code varchar(12),
    residence_code varchar(12),
    mobility_type varchar(1),
    phone varchar(20),
    husband_name varchar(50),
    husband_id_no varchar(18),
    boys bigint,
    girls bigint,
    last_child_birth date,
    contraception_code varchar(2),
    contraception_date date,
    only_child_cert_no varchar(40),
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
CREATE INDEX IF NOT EXISTS pop_woman_person_key ON pop_woman (person_key);
CREATE INDEX IF NOT EXISTS pop_woman_update_time ON pop_woman (src_update_time);
COMMENT ON TABLE pop_woman IS 'S04R07 育龄妇女信息';
COMMENT ON COLUMN pop_woman.woman_code IS '妇女编码';
COMMENT ON COLUMN pop_woman.name IS '姓名';
COMMENT ON COLUMN pop_woman.id_type_code IS '身份证件类别代码';
COMMENT ON COLUMN pop_woman.id_no IS '身份证件号码';
COMMENT ON COLUMN pop_woman.birth_date IS '出生日期';
COMMENT ON COLUMN pop_woman.ethnic_code IS '民族代码';
COMMENT ON COLUMN pop_woman.education_code IS '学历代码';
COMMENT ON COLUMN pop_woman.marital_code IS '婚姻状况代码';
COMMENT ON COLUMN pop_woman.first_marriage_date IS '初婚日期';
COMMENT ON COLUMN pop_woman.hukou_type IS '户口性质代码';
COMMENT ON COLUMN pop_woman.domicile_code IS '户籍地区划代码';
COMMENT ON COLUMN pop_woman.residence_code IS '现居住地区划代码';
COMMENT ON COLUMN pop_woman.mobility_type IS '流动类型代码';
COMMENT ON COLUMN pop_woman.phone IS '联系电话';
COMMENT ON COLUMN pop_woman.husband_name IS '丈夫姓名';
COMMENT ON COLUMN pop_woman.husband_id_no IS '丈夫证件号码';
COMMENT ON COLUMN pop_woman.boys IS '现有男孩数';
COMMENT ON COLUMN pop_woman.girls IS '现有女孩数';
COMMENT ON COLUMN pop_woman.last_child_birth IS '末孩出生日期';
COMMENT ON COLUMN pop_woman.contraception_code IS '避孕节育措施代码';
COMMENT ON COLUMN pop_woman.contraception_date IS '措施开始日期';
COMMENT ON COLUMN pop_woman.only_child_cert_no IS '独生子女证编号';
COMMENT ON COLUMN pop_woman.data_uuid IS '数据主键';
COMMENT ON COLUMN pop_woman.exch_batch_no IS '批次号';
COMMENT ON COLUMN pop_woman.op_type IS '操作类型';
COMMENT ON COLUMN pop_woman.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN pop_woman.source_system IS '源系统代码';
COMMENT ON COLUMN pop_woman.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN pop_woman.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN pop_woman.data_division_code IS '行政区划代码';
COMMENT ON COLUMN pop_woman.src_update_time IS '源更新时间';
COMMENT ON COLUMN pop_woman.collect_time IS '采集时间';
COMMENT ON COLUMN pop_woman.load_time IS '入库时间';
COMMENT ON COLUMN pop_woman.row_digest IS '记录校验值';
COMMENT ON COLUMN pop_woman.data_version IS '数据来源版本';
COMMENT ON COLUMN pop_woman.person_key IS '人员索引';
COMMENT ON COLUMN pop_woman.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON pop_woman FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS pop_induction (
    induction_no varchar(40),
    name varchar(50),
    id_type_code varchar(2),
    id_no varchar(18),
    age_years bigint,
    gestation_weeks bigint,
    gravidity bigint,
    parity bigint,
    reason_class varchar(1),
    indication varchar(200),
    proof_no varchar(40),
    induction_date date,
    method_code varchar(2),
    org_name varchar(100),
    org_code varchar(22),
    doctor_name varchar(50),
    domicile_code varchar(12),
    reg_date date,
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
CREATE INDEX IF NOT EXISTS pop_induction_person_key ON pop_induction (person_key);
CREATE INDEX IF NOT EXISTS pop_induction_update_time ON pop_induction (src_update_time);
COMMENT ON TABLE pop_induction IS 'S04R08 引产信息';
COMMENT ON COLUMN pop_induction.induction_no IS '引产登记编号';
COMMENT ON COLUMN pop_induction.name IS '姓名';
COMMENT ON COLUMN pop_induction.id_type_code IS '身份证件类别代码';
COMMENT ON COLUMN pop_induction.id_no IS '身份证件号码';
COMMENT ON COLUMN pop_induction.age_years IS '年龄(岁)';
COMMENT ON COLUMN pop_induction.gestation_weeks IS '孕周';
COMMENT ON COLUMN pop_induction.gravidity IS '孕次';
COMMENT ON COLUMN pop_induction.parity IS '产次';
COMMENT ON COLUMN pop_induction.reason_class IS '引产原因类别代码';
COMMENT ON COLUMN pop_induction.indication IS '医学指征/诊断';
COMMENT ON COLUMN pop_induction.proof_no IS '证明材料编号';
COMMENT ON COLUMN pop_induction.induction_date IS '引产日期';
COMMENT ON COLUMN pop_induction.method_code IS '引产方法代码';
COMMENT ON COLUMN pop_induction.org_name IS '施术机构名称';
COMMENT ON COLUMN pop_induction.org_code IS '施术机构代码';
COMMENT ON COLUMN pop_induction.doctor_name IS '施术医师';
COMMENT ON COLUMN pop_induction.domicile_code IS '户籍地区划代码';
COMMENT ON COLUMN pop_induction.reg_date IS '登记日期';
COMMENT ON COLUMN pop_induction.data_uuid IS '数据主键';
COMMENT ON COLUMN pop_induction.exch_batch_no IS '批次号';
COMMENT ON COLUMN pop_induction.op_type IS '操作类型';
COMMENT ON COLUMN pop_induction.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN pop_induction.source_system IS '源系统代码';
COMMENT ON COLUMN pop_induction.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN pop_induction.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN pop_induction.data_division_code IS '行政区划代码';
COMMENT ON COLUMN pop_induction.src_update_time IS '源更新时间';
COMMENT ON COLUMN pop_induction.collect_time IS '采集时间';
COMMENT ON COLUMN pop_induction.load_time IS '入库时间';
COMMENT ON COLUMN pop_induction.row_digest IS '记录校验值';
COMMENT ON COLUMN pop_induction.data_version IS '数据来源版本';
COMMENT ON COLUMN pop_induction.person_key IS '人员索引';
COMMENT ON COLUMN pop_induction.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON pop_induction FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS pop_birth_permit (
    permit_no varchar(40),
    birth_order bigint,
    wife_name varchar(50),
    wife_id_no varchar(18),
    wife_birth_date date,
    wife_domicile_code varchar(12),
    wife_residence_code varchar(12),
    husband_name varchar(50),
    husband_id_no varchar(18),
    husband_domicile_code varchar(12),
    marriage_date date,
    issue_date date,
    issue_org varchar(100),
    valid_to date,
    expected_date date,
    delivered_date date,
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
CREATE INDEX IF NOT EXISTS pop_birth_permit_person_key ON pop_birth_permit (person_key);
CREATE INDEX IF NOT EXISTS pop_birth_permit_update_time ON pop_birth_permit (src_update_time);
COMMENT ON TABLE pop_birth_permit IS 'S04R09 一二孩生育证信息';
COMMENT ON COLUMN pop_birth_permit.permit_no IS '生育证编号';
COMMENT ON COLUMN pop_birth_permit.birth_order IS '孩次';
COMMENT ON COLUMN pop_birth_permit.wife_name IS '女方姓名';
COMMENT ON COLUMN pop_birth_permit.wife_id_no IS '女方证件号码';
COMMENT ON COLUMN pop_birth_permit.wife_birth_date IS '女方出生日期';
COMMENT ON COLUMN pop_birth_permit.wife_domicile_code IS '女方户籍地区划代码';
COMMENT ON COLUMN pop_birth_permit.wife_residence_code IS '女方现居住地区划代码';
COMMENT ON COLUMN pop_birth_permit.husband_name IS '男方姓名';
COMMENT ON COLUMN pop_birth_permit.husband_id_no IS '男方证件号码';
COMMENT ON COLUMN pop_birth_permit.husband_domicile_code IS '男方户籍地区划代码';
COMMENT ON COLUMN pop_birth_permit.marriage_date IS '结婚登记日期';
COMMENT ON COLUMN pop_birth_permit.issue_date IS '发证日期';
COMMENT ON COLUMN pop_birth_permit.issue_org IS '发证机关';
COMMENT ON COLUMN pop_birth_permit.valid_to IS '有效期至';
COMMENT ON COLUMN pop_birth_permit.expected_date IS '预产期';
COMMENT ON COLUMN pop_birth_permit.delivered_date IS '生育日期';
COMMENT ON COLUMN pop_birth_permit.status IS '状态代码';
COMMENT ON COLUMN pop_birth_permit.data_uuid IS '数据主键';
COMMENT ON COLUMN pop_birth_permit.exch_batch_no IS '批次号';
COMMENT ON COLUMN pop_birth_permit.op_type IS '操作类型';
COMMENT ON COLUMN pop_birth_permit.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN pop_birth_permit.source_system IS '源系统代码';
COMMENT ON COLUMN pop_birth_permit.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN pop_birth_permit.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN pop_birth_permit.data_division_code IS '行政区划代码';
COMMENT ON COLUMN pop_birth_permit.src_update_time IS '源更新时间';
COMMENT ON COLUMN pop_birth_permit.collect_time IS '采集时间';
COMMENT ON COLUMN pop_birth_permit.load_time IS '入库时间';
COMMENT ON COLUMN pop_birth_permit.row_digest IS '记录校验值';
COMMENT ON COLUMN pop_birth_permit.data_version IS '数据来源版本';
COMMENT ON COLUMN pop_birth_permit.person_key IS '人员索引';
COMMENT ON COLUMN pop_birth_permit.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON pop_birth_permit FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS pop_summary (
    stat_period varchar(7),
    division_code varchar(6),
    division_name varchar(100),
    population bigint,
    women_15_49 bigint,
    married_women bigint,
    births bigint,
    births_male bigint,
    births_female bigint,
    births_1 bigint,
    births_2 bigint,
    births_3plus bigint,
    deaths bigint,
    fertility_registrations bigint,
    inductions bigint,
    report_org varchar(100),
    report_date date,
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
CREATE INDEX IF NOT EXISTS pop_summary_person_key ON pop_summary (person_key);
CREATE INDEX IF NOT EXISTS pop_summary_update_time ON pop_summary (src_update_time);
COMMENT ON TABLE pop_summary IS 'S04R10 信息汇总信息';
COMMENT ON COLUMN pop_summary.stat_period IS '统计期';
COMMENT ON COLUMN pop_summary.division_code IS '区划代码';
COMMENT ON COLUMN pop_summary.division_name IS '区划名称';
COMMENT ON COLUMN pop_summary.population IS '期末总人口数';
COMMENT ON COLUMN pop_summary.women_15_49 IS '育龄妇女数';
COMMENT ON COLUMN pop_summary.married_women IS '已婚育龄妇女数';
COMMENT ON COLUMN pop_summary.births IS '出生人数';
COMMENT ON COLUMN pop_summary.births_male IS '出生男婴数';
COMMENT ON COLUMN pop_summary.births_female IS '出生女婴数';
COMMENT ON COLUMN pop_summary.births_1 IS '一孩出生数';
COMMENT ON COLUMN pop_summary.births_2 IS '二孩出生数';
COMMENT ON COLUMN pop_summary.births_3plus IS '三孩及以上出生数';
COMMENT ON COLUMN pop_summary.deaths IS '死亡人数';
COMMENT ON COLUMN pop_summary.fertility_registrations IS '生育登记数';
COMMENT ON COLUMN pop_summary.inductions IS '引产例数';
COMMENT ON COLUMN pop_summary.report_org IS '填报单位';
COMMENT ON COLUMN pop_summary.report_date IS '填报日期';
COMMENT ON COLUMN pop_summary.data_uuid IS '数据主键';
COMMENT ON COLUMN pop_summary.exch_batch_no IS '批次号';
COMMENT ON COLUMN pop_summary.op_type IS '操作类型';
COMMENT ON COLUMN pop_summary.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN pop_summary.source_system IS '源系统代码';
COMMENT ON COLUMN pop_summary.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN pop_summary.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN pop_summary.data_division_code IS '行政区划代码';
COMMENT ON COLUMN pop_summary.src_update_time IS '源更新时间';
COMMENT ON COLUMN pop_summary.collect_time IS '采集时间';
COMMENT ON COLUMN pop_summary.load_time IS '入库时间';
COMMENT ON COLUMN pop_summary.row_digest IS '记录校验值';
COMMENT ON COLUMN pop_summary.data_version IS '数据来源版本';
COMMENT ON COLUMN pop_summary.person_key IS '人员索引';
COMMENT ON COLUMN pop_summary.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON pop_summary FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;
