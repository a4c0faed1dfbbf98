-- SPDX-License-Identifier: Apache-2.0
-- S10 陕西省精神卫生综合管理信息平台: canonical tables for PostgreSQL. Can be run again.
-- Generated; do not edit. Write it with: mvn -DskipITs -Dhealthhub.generate=true verify
CREATE OR REPLACE FUNCTION hh_keep_newer() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;

CREATE TABLE IF NOT EXISTS psy_person (
    field_pk varchar(40),
    name varchar(50),
    sex_code varchar(1),
    birth_date date,
    document_type varchar(2),
    id_no varchar(18),
    ethnic_code varchar(2),
    marital_code varchar(2),
    education_code varchar(2),
    register_type varchar(1),
    employment varchar(2),
    register_address varchar(200),
    register_zone_code varchar(9),
    address varchar(200),
    addr_zone_code varchar(9),
    guardian_name varchar(50),
    guardian_phone varchar(20),
    relationship varchar(2),
    first_onset_date date,
    icd10_code varchar(10),
    diagnosis_date date,
    informed_flag varchar(1),
    economic_status varchar(1),
    family_history varchar(1),
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
CREATE INDEX IF NOT EXISTS psy_person_person_key ON psy_person (person_key);
CREATE INDEX IF NOT EXISTS psy_person_update_time ON psy_person (src_update_time);
COMMENT ON TABLE psy_person IS 'S10R01 个人基本信息';
COMMENT ON COLUMN psy_person.field_pk IS '主键';
COMMENT ON COLUMN psy_person.name IS '患者姓名';
COMMENT ON COLUMN psy_person.sex_code IS '性别代码';
COMMENT ON COLUMN psy_person.birth_date IS '出生日期';
COMMENT ON COLUMN psy_person.document_type IS '身份证件类别代码';
COMMENT ON COLUMN psy_person.id_no IS '身份证件号码';
COMMENT ON COLUMN psy_person.ethnic_code IS '民族代码';
COMMENT ON COLUMN psy_person.marital_code IS '婚姻状况代码';
COMMENT ON COLUMN psy_person.education_code IS '学历代码';
COMMENT ON COLUMN psy_person.register_type IS '户别代码';
COMMENT ON COLUMN psy_person.employment IS '就业情况代码';
COMMENT ON COLUMN psy_person.register_address IS '户籍地址';
COMMENT ON COLUMN psy_person.register_zone_code IS '户籍地区划代码';
COMMENT ON COLUMN psy_person.address IS '现住址';
COMMENT ON COLUMN psy_person.addr_zone_code IS '现住址区划代码';
COMMENT ON COLUMN psy_person.guardian_name IS '监护人姓名';
COMMENT ON COLUMN psy_person.guardian_phone IS '监护人电话';
COMMENT ON COLUMN psy_person.relationship IS '与患者关系代码';
COMMENT ON COLUMN psy_person.first_onset_date IS '初次发病时间';
COMMENT ON COLUMN psy_person.icd10_code IS '目前诊断编码';
COMMENT ON COLUMN psy_person.diagnosis_date IS '确诊日期';
COMMENT ON COLUMN psy_person.informed_flag IS '知情同意标志';
COMMENT ON COLUMN psy_person.economic_status IS '经济状况代码';
COMMENT ON COLUMN psy_person.family_history IS '两系三代精神疾病家族史';
COMMENT ON COLUMN psy_person.file_status IS '档案状态代码';
COMMENT ON COLUMN psy_person.data_uuid IS '数据主键';
COMMENT ON COLUMN psy_person.exch_batch_no IS '批次号';
COMMENT ON COLUMN psy_person.op_type IS '操作类型';
COMMENT ON COLUMN psy_person.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN psy_person.source_system IS '源系统代码';
COMMENT ON COLUMN psy_person.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN psy_person.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN psy_person.data_division_code IS '行政区划代码';
COMMENT ON COLUMN psy_person.src_update_time IS '源更新时间';
COMMENT ON COLUMN psy_person.collect_time IS '采集时间';
COMMENT ON COLUMN psy_person.load_time IS '入库时间';
COMMENT ON COLUMN psy_person.row_digest IS '记录校验值';
COMMENT ON COLUMN psy_person.data_version IS '数据来源版本';
COMMENT ON COLUMN psy_person.person_key IS '人员索引';
COMMENT ON COLUMN psy_person.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON psy_person FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS psy_followup (
    field_pk varchar(40),
    baseinfo_fk varchar(40),
    follow_date date,
    follow_mode varchar(1),
    lost_reason varchar(1),
    death_date date,
    danger_level varchar(1),
    current_symptoms varchar(40),
    insight varchar(1),
    sleep varchar(1),
    diet varchar(1),
    func_life varchar(1),
    func_work varchar(1),
    zhaohuo_count bigint,
    suicide_count bigint,
    lock_status varchar(1),
    hospital_status varchar(1),
    compliance varchar(1),
    adverse_reaction varchar(200),
    treatment_effect varchar(1),
    refer_flag varchar(1),
    follow_class varchar(1),
    next_follow_date date,
    follow_doctor varchar(50),
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
CREATE INDEX IF NOT EXISTS psy_followup_person_key ON psy_followup (person_key);
CREATE INDEX IF NOT EXISTS psy_followup_update_time ON psy_followup (src_update_time);
CREATE INDEX IF NOT EXISTS psy_followup_parent ON psy_followup (field_pk);
COMMENT ON TABLE psy_followup IS 'S10R02 随访信息';
COMMENT ON COLUMN psy_followup.field_pk IS '主键';
COMMENT ON COLUMN psy_followup.baseinfo_fk IS '患者基本信息外键';
COMMENT ON COLUMN psy_followup.follow_date IS '随访日期';
COMMENT ON COLUMN psy_followup.follow_mode IS '随访方式代码';
COMMENT ON COLUMN psy_followup.lost_reason IS '失访原因代码';
COMMENT ON COLUMN psy_followup.death_date IS '死亡日期';
COMMENT ON COLUMN psy_followup.danger_level IS '危险性评估代码';
COMMENT ON COLUMN psy_followup.current_symptoms IS '目前症状代码';
COMMENT ON COLUMN psy_followup.insight IS '自知力代码';
COMMENT ON COLUMN psy_followup.sleep IS '睡眠情况';
COMMENT ON COLUMN psy_followup.diet IS '饮食情况';
COMMENT ON COLUMN psy_followup.func_life IS '社会功能-个人生活料理';
COMMENT ON COLUMN psy_followup.func_work IS '社会功能-生产劳动';
COMMENT ON COLUMN psy_followup.zhaohuo_count IS '肇事次数';
COMMENT ON COLUMN psy_followup.suicide_count IS '自杀未遂次数';
COMMENT ON COLUMN psy_followup.lock_status IS '关锁情况代码';
COMMENT ON COLUMN psy_followup.hospital_status IS '住院情况代码';
COMMENT ON COLUMN psy_followup.compliance IS '服药依从性代码';
COMMENT ON COLUMN psy_followup.adverse_reaction IS '药物不良反应';
COMMENT ON COLUMN psy_followup.treatment_effect IS '治疗效果代码';
COMMENT ON COLUMN psy_followup.refer_flag IS '转诊标志';
COMMENT ON COLUMN psy_followup.follow_class IS '此次随访分类代码';
COMMENT ON COLUMN psy_followup.next_follow_date IS '下次随访日期';
COMMENT ON COLUMN psy_followup.follow_doctor IS '随访医生签名';
COMMENT ON COLUMN psy_followup.data_uuid IS '数据主键';
COMMENT ON COLUMN psy_followup.exch_batch_no IS '批次号';
COMMENT ON COLUMN psy_followup.op_type IS '操作类型';
COMMENT ON COLUMN psy_followup.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN psy_followup.source_system IS '源系统代码';
COMMENT ON COLUMN psy_followup.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN psy_followup.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN psy_followup.data_division_code IS '行政区划代码';
COMMENT ON COLUMN psy_followup.src_update_time IS '源更新时间';
COMMENT ON COLUMN psy_followup.collect_time IS '采集时间';
COMMENT ON COLUMN psy_followup.load_time IS '入库时间';
COMMENT ON COLUMN psy_followup.row_digest IS '记录校验值';
COMMENT ON COLUMN psy_followup.data_version IS '数据来源版本';
COMMENT ON COLUMN psy_followup.person_key IS '人员索引';
COMMENT ON COLUMN psy_followup.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON psy_followup FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS psy_followup_drug (
    followup_fk varchar(40),
    baseinfo_fk varchar(40),
    seq_no bigint,
    long_acting_flag varchar(1),
    drug_name varchar(100),
    drug_code varchar(20),
    drug_spec varchar(50),
    dose_unit varchar(10),
    dose_morning numeric(8,3),
    dose_noon numeric(8,3),
    dose_evening numeric(8,3),
    freq_code varchar(10),
    drug_date date,
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
CREATE INDEX IF NOT EXISTS psy_followup_drug_person_key ON psy_followup_drug (person_key);
CREATE INDEX IF NOT EXISTS psy_followup_drug_update_time ON psy_followup_drug (src_update_time);
CREATE INDEX IF NOT EXISTS psy_followup_drug_parent ON psy_followup_drug (baseinfo_fk);
COMMENT ON TABLE psy_followup_drug IS 'S10R03 随访用药信息';
COMMENT ON COLUMN psy_followup_drug.followup_fk IS '随访记录外键';
COMMENT ON COLUMN psy_followup_drug.baseinfo_fk IS '患者基本信息外键';
COMMENT ON COLUMN psy_followup_drug.seq_no IS '序号';
COMMENT ON COLUMN psy_followup_drug.long_acting_flag IS '是否长效药';
COMMENT ON COLUMN psy_followup_drug.drug_name IS '药物名称';
COMMENT ON COLUMN psy_followup_drug.drug_code IS '药物代码';
COMMENT ON COLUMN psy_followup_drug.drug_spec IS '药物规格';
COMMENT ON COLUMN psy_followup_drug.dose_unit IS '剂量单位';
COMMENT ON COLUMN psy_followup_drug.dose_morning IS '早用量';
COMMENT ON COLUMN psy_followup_drug.dose_noon IS '中用量';
COMMENT ON COLUMN psy_followup_drug.dose_evening IS '晚用量';
COMMENT ON COLUMN psy_followup_drug.freq_code IS '用药频次代码';
COMMENT ON COLUMN psy_followup_drug.drug_date IS '用药日期';
COMMENT ON COLUMN psy_followup_drug.data_uuid IS '数据主键';
COMMENT ON COLUMN psy_followup_drug.exch_batch_no IS '批次号';
COMMENT ON COLUMN psy_followup_drug.op_type IS '操作类型';
COMMENT ON COLUMN psy_followup_drug.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN psy_followup_drug.source_system IS '源系统代码';
COMMENT ON COLUMN psy_followup_drug.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN psy_followup_drug.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN psy_followup_drug.data_division_code IS '行政区划代码';
COMMENT ON COLUMN psy_followup_drug.src_update_time IS '源更新时间';
COMMENT ON COLUMN psy_followup_drug.collect_time IS '采集时间';
COMMENT ON COLUMN psy_followup_drug.load_time IS '入库时间';
COMMENT ON COLUMN psy_followup_drug.row_digest IS '记录校验值';
COMMENT ON COLUMN psy_followup_drug.data_version IS '数据来源版本';
COMMENT ON COLUMN psy_followup_drug.person_key IS '人员索引';
COMMENT ON COLUMN psy_followup_drug.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON psy_followup_drug FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS psy_report_card (
    field_pk varchar(40),
    baseinfo_fk varchar(40),
    card_no varchar(14),
    org_code varchar(9),
    zone_code varchar(9),
    division varchar(1),
    outpatient_no varchar(20),
    inpatient_no varchar(20),
    name varchar(50),
    sex_code varchar(1),
    birth_date date,
    id_type_code varchar(2),
    id_no varchar(18),
    contact_name varchar(50),
    contact_phone varchar(20),
    relationship varchar(2),
    attach_time date,
    risk_past varchar(40),
    send_diagnosis varchar(2),
    icd10_code varchar(20),
    diagnosis_hospital varchar(100),
    diagnosis_date date,
    informed varchar(1),
    fill_date date,
    report_type varchar(1),
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
CREATE INDEX IF NOT EXISTS psy_report_card_person_key ON psy_report_card (person_key);
CREATE INDEX IF NOT EXISTS psy_report_card_update_time ON psy_report_card (src_update_time);
CREATE INDEX IF NOT EXISTS psy_report_card_parent ON psy_report_card (field_pk);
COMMENT ON TABLE psy_report_card IS 'S10R04 患者报告卡信息';
COMMENT ON COLUMN psy_report_card.field_pk IS '主键';
COMMENT ON COLUMN psy_report_card.baseinfo_fk IS '患者基本信息外键';
COMMENT ON COLUMN psy_report_card.card_no IS '卡片编号';
COMMENT ON COLUMN psy_report_card.org_code IS '填报机构编码';
COMMENT ON COLUMN psy_report_card.zone_code IS '报告地区编码';
COMMENT ON COLUMN psy_report_card.division IS '门诊住院标志';
COMMENT ON COLUMN psy_report_card.outpatient_no IS '门诊号';
COMMENT ON COLUMN psy_report_card.inpatient_no IS '住院号';
COMMENT ON COLUMN psy_report_card.name IS '患者姓名';
COMMENT ON COLUMN psy_report_card.sex_code IS '性别代码';
COMMENT ON COLUMN psy_report_card.birth_date IS '出生日期';
COMMENT ON COLUMN psy_report_card.id_type_code IS '身份证件类别代码';
COMMENT ON COLUMN psy_report_card.id_no IS '身份证件号码';
COMMENT ON COLUMN psy_report_card.contact_name IS '联系人姓名';
COMMENT ON COLUMN psy_report_card.contact_phone IS '联系人电话';
COMMENT ON COLUMN psy_report_card.relationship IS '与患者关系代码';
COMMENT ON COLUMN psy_report_card.attach_time IS '初次发病时间';
COMMENT ON COLUMN psy_report_card.risk_past IS '既往危险行为代码';
COMMENT ON COLUMN psy_report_card.send_diagnosis IS '送诊主体代码';
COMMENT ON COLUMN psy_report_card.icd10_code IS '疾病诊断编码';
COMMENT ON COLUMN psy_report_card.diagnosis_hospital IS '确诊医院';
COMMENT ON COLUMN psy_report_card.diagnosis_date IS '确诊日期';
COMMENT ON COLUMN psy_report_card.informed IS '知情同意标志';
COMMENT ON COLUMN psy_report_card.fill_date IS '填报日期';
COMMENT ON COLUMN psy_report_card.report_type IS '报告类型';
COMMENT ON COLUMN psy_report_card.data_uuid IS '数据主键';
COMMENT ON COLUMN psy_report_card.exch_batch_no IS '批次号';
COMMENT ON COLUMN psy_report_card.op_type IS '操作类型';
COMMENT ON COLUMN psy_report_card.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN psy_report_card.source_system IS '源系统代码';
COMMENT ON COLUMN psy_report_card.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN psy_report_card.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN psy_report_card.data_division_code IS '行政区划代码';
COMMENT ON COLUMN psy_report_card.src_update_time IS '源更新时间';
COMMENT ON COLUMN psy_report_card.collect_time IS '采集时间';
COMMENT ON COLUMN psy_report_card.load_time IS '入库时间';
COMMENT ON COLUMN psy_report_card.row_digest IS '记录校验值';
COMMENT ON COLUMN psy_report_card.data_version IS '数据来源版本';
COMMENT ON COLUMN psy_report_card.person_key IS '人员索引';
COMMENT ON COLUMN psy_report_card.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON psy_report_card FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS psy_report_drug (
    report_card_fk varchar(40),
    baseinfo_fk varchar(40),
    seq_no bigint,
    long_acting_flag varchar(1),
    drug_name varchar(100),
    drug_code varchar(20),
    drug_unit varchar(20),
    drug_spec varchar(50),
    dose_morning numeric(8,3),
    dose_noon numeric(8,3),
    dose_evening numeric(8,3),
    freq_code varchar(10),
    dose numeric(8,3),
    drug_time varchar(20),
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
CREATE INDEX IF NOT EXISTS psy_report_drug_person_key ON psy_report_drug (person_key);
CREATE INDEX IF NOT EXISTS psy_report_drug_update_time ON psy_report_drug (src_update_time);
COMMENT ON TABLE psy_report_drug IS 'S10R05 患者报告卡用药信息';
COMMENT ON COLUMN psy_report_drug.report_card_fk IS '报告卡外键';
COMMENT ON COLUMN psy_report_drug.baseinfo_fk IS '患者基本信息外键';
COMMENT ON COLUMN psy_report_drug.seq_no IS '序号';
COMMENT ON COLUMN psy_report_drug.long_acting_flag IS '是否长效药';
COMMENT ON COLUMN psy_report_drug.drug_name IS '药品名称';
COMMENT ON COLUMN psy_report_drug.drug_code IS '药品代码';
COMMENT ON COLUMN psy_report_drug.drug_unit IS '单位';
COMMENT ON COLUMN psy_report_drug.drug_spec IS '规格';
COMMENT ON COLUMN psy_report_drug.dose_morning IS '早用量';
COMMENT ON COLUMN psy_report_drug.dose_noon IS '中用量';
COMMENT ON COLUMN psy_report_drug.dose_evening IS '晚用量';
COMMENT ON COLUMN psy_report_drug.freq_code IS '频次';
COMMENT ON COLUMN psy_report_drug.dose IS '次剂量';
COMMENT ON COLUMN psy_report_drug.drug_time IS '用药时间';
COMMENT ON COLUMN psy_report_drug.data_uuid IS '数据主键';
COMMENT ON COLUMN psy_report_drug.exch_batch_no IS '批次号';
COMMENT ON COLUMN psy_report_drug.op_type IS '操作类型';
COMMENT ON COLUMN psy_report_drug.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN psy_report_drug.source_system IS '源系统代码';
COMMENT ON COLUMN psy_report_drug.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN psy_report_drug.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN psy_report_drug.data_division_code IS '行政区划代码';
COMMENT ON COLUMN psy_report_drug.src_update_time IS '源更新时间';
COMMENT ON COLUMN psy_report_drug.collect_time IS '采集时间';
COMMENT ON COLUMN psy_report_drug.load_time IS '入库时间';
COMMENT ON COLUMN psy_report_drug.row_digest IS '记录校验值';
COMMENT ON COLUMN psy_report_drug.data_version IS '数据来源版本';
COMMENT ON COLUMN psy_report_drug.person_key IS '人员索引';
COMMENT ON COLUMN psy_report_drug.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON psy_report_drug FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS psy_discharge (
    field_pk varchar(40),
    baseinfo_fk varchar(40),
    card_no varchar(14),
    zone_code varchar(8),
    org_code varchar(9),
    inpatient_no varchar(40),
    name varchar(50),
    sex_code varchar(1),
    birth_date date,
    id_type_code varchar(2),
    id_no varchar(18),
    in_date date,
    out_date date,
    mental_admissions bigint,
    icd10_code varchar(20),
    diagnosis_date date,
    past_danger varchar(40),
    effect varchar(1),
    next_measures varchar(500),
    next_measures_inst varchar(100),
    other_inst varchar(100),
    doctor_name varchar(50),
    doctor_phone varchar(20),
    fill_date date,
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
CREATE INDEX IF NOT EXISTS psy_discharge_person_key ON psy_discharge (person_key);
CREATE INDEX IF NOT EXISTS psy_discharge_update_time ON psy_discharge (src_update_time);
CREATE INDEX IF NOT EXISTS psy_discharge_parent ON psy_discharge (field_pk);
COMMENT ON TABLE psy_discharge IS 'S10R06 出院信息单信息';
COMMENT ON COLUMN psy_discharge.field_pk IS '主键';
COMMENT ON COLUMN psy_discharge.baseinfo_fk IS '患者基本信息外键';
COMMENT ON COLUMN psy_discharge.card_no IS '卡片编号';
COMMENT ON COLUMN psy_discharge.zone_code IS '报告地区编码';
COMMENT ON COLUMN psy_discharge.org_code IS '填报机构编码';
COMMENT ON COLUMN psy_discharge.inpatient_no IS '住院号';
COMMENT ON COLUMN psy_discharge.name IS '患者姓名';
COMMENT ON COLUMN psy_discharge.sex_code IS '性别代码';
COMMENT ON COLUMN psy_discharge.birth_date IS '出生日期';
COMMENT ON COLUMN psy_discharge.id_type_code IS '身份证件类别代码';
COMMENT ON COLUMN psy_discharge.id_no IS '身份证件号码';
COMMENT ON COLUMN psy_discharge.in_date IS '入院日期';
COMMENT ON COLUMN psy_discharge.out_date IS '出院日期';
COMMENT ON COLUMN psy_discharge.mental_admissions IS '精神专科住院次数';
COMMENT ON COLUMN psy_discharge.icd10_code IS '疾病诊断编码';
COMMENT ON COLUMN psy_discharge.diagnosis_date IS '诊断日期';
COMMENT ON COLUMN psy_discharge.past_danger IS '既往危险行为代码';
COMMENT ON COLUMN psy_discharge.effect IS '治疗效果代码';
COMMENT ON COLUMN psy_discharge.next_measures IS '下一步治疗方案';
COMMENT ON COLUMN psy_discharge.next_measures_inst IS '康复机构';
COMMENT ON COLUMN psy_discharge.other_inst IS '其他机构';
COMMENT ON COLUMN psy_discharge.doctor_name IS '主管医师';
COMMENT ON COLUMN psy_discharge.doctor_phone IS '医师电话';
COMMENT ON COLUMN psy_discharge.fill_date IS '填报日期';
COMMENT ON COLUMN psy_discharge.data_uuid IS '数据主键';
COMMENT ON COLUMN psy_discharge.exch_batch_no IS '批次号';
COMMENT ON COLUMN psy_discharge.op_type IS '操作类型';
COMMENT ON COLUMN psy_discharge.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN psy_discharge.source_system IS '源系统代码';
COMMENT ON COLUMN psy_discharge.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN psy_discharge.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN psy_discharge.data_division_code IS '行政区划代码';
COMMENT ON COLUMN psy_discharge.src_update_time IS '源更新时间';
COMMENT ON COLUMN psy_discharge.collect_time IS '采集时间';
COMMENT ON COLUMN psy_discharge.load_time IS '入库时间';
COMMENT ON COLUMN psy_discharge.row_digest IS '记录校验值';
COMMENT ON COLUMN psy_discharge.data_version IS '数据来源版本';
COMMENT ON COLUMN psy_discharge.person_key IS '人员索引';
COMMENT ON COLUMN psy_discharge.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON psy_discharge FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS psy_discharge_drug (
    discharge_fk varchar(40),
    baseinfo_fk varchar(40),
    type varchar(2),
    seq_no bigint,
    long_acting_flag varchar(1),
    drug_name varchar(100),
    drug_code varchar(20),
    drug_unit varchar(20),
    drug_spec varchar(50),
    dose_morning numeric(8,3),
    dose_noon numeric(8,3),
    dose_evening numeric(8,3),
    freq_code varchar(10),
    dose numeric(8,3),
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
CREATE INDEX IF NOT EXISTS psy_discharge_drug_person_key ON psy_discharge_drug (person_key);
CREATE INDEX IF NOT EXISTS psy_discharge_drug_update_time ON psy_discharge_drug (src_update_time);
COMMENT ON TABLE psy_discharge_drug IS 'S10R07 出院信息单用药信息';
COMMENT ON COLUMN psy_discharge_drug.discharge_fk IS '出院信息单外键';
COMMENT ON COLUMN psy_discharge_drug.baseinfo_fk IS '患者基本信息外键';
COMMENT ON COLUMN psy_discharge_drug.type IS '用药类型';
COMMENT ON COLUMN psy_discharge_drug.seq_no IS '序号';
COMMENT ON COLUMN psy_discharge_drug.long_acting_flag IS '是否长效药';
COMMENT ON COLUMN psy_discharge_drug.drug_name IS '药品名称';
COMMENT ON COLUMN psy_discharge_drug.drug_code IS '药品代码';
COMMENT ON COLUMN psy_discharge_drug.drug_unit IS '单位';
COMMENT ON COLUMN psy_discharge_drug.drug_spec IS '规格';
COMMENT ON COLUMN psy_discharge_drug.dose_morning IS '早用量';
COMMENT ON COLUMN psy_discharge_drug.dose_noon IS '中用量';
COMMENT ON COLUMN psy_discharge_drug.dose_evening IS '晚用量';
COMMENT ON COLUMN psy_discharge_drug.freq_code IS '频次';
COMMENT ON COLUMN psy_discharge_drug.dose IS '次剂量';
COMMENT ON COLUMN psy_discharge_drug.data_uuid IS '数据主键';
COMMENT ON COLUMN psy_discharge_drug.exch_batch_no IS '批次号';
COMMENT ON COLUMN psy_discharge_drug.op_type IS '操作类型';
COMMENT ON COLUMN psy_discharge_drug.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN psy_discharge_drug.source_system IS '源系统代码';
COMMENT ON COLUMN psy_discharge_drug.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN psy_discharge_drug.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN psy_discharge_drug.data_division_code IS '行政区划代码';
COMMENT ON COLUMN psy_discharge_drug.src_update_time IS '源更新时间';
COMMENT ON COLUMN psy_discharge_drug.collect_time IS '采集时间';
COMMENT ON COLUMN psy_discharge_drug.load_time IS '入库时间';
COMMENT ON COLUMN psy_discharge_drug.row_digest IS '记录校验值';
COMMENT ON COLUMN psy_discharge_drug.data_version IS '数据来源版本';
COMMENT ON COLUMN psy_discharge_drug.person_key IS '人员索引';
COMMENT ON COLUMN psy_discharge_drug.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON psy_discharge_drug FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;
