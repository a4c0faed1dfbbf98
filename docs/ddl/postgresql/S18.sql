-- SPDX-License-Identifier: Apache-2.0
-- S18 计划生育技术服务系统: canonical tables for PostgreSQL. Can be run again.
-- Generated; do not edit. Write it with: mvn -DskipITs -Dhealthhub.generate=true verify
CREATE OR REPLACE FUNCTION hh_keep_newer() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;

CREATE TABLE IF NOT EXISTS fps_pregravid_base (
    family_file_no varchar(40),
    org_name varchar(100),
    org_code varchar(22),
    division_code varchar(6),
    wife_name varchar(50),
    wife_id_no varchar(18),
    wife_birth_date date,
    wife_ethnic varchar(2),
    wife_education varchar(2),
    wife_occupation varchar(3),
    wife_phone varchar(20),
    husband_name varchar(50),
    husband_id_no varchar(18),
    husband_birth_date date,
    marriage_date date,
    hukou_type varchar(1),
    residence_code varchar(12),
    file_date date,
    consent_flag varchar(1),
    service_type varchar(1),
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
CREATE INDEX IF NOT EXISTS fps_pregravid_base_person_key ON fps_pregravid_base (person_key);
CREATE INDEX IF NOT EXISTS fps_pregravid_base_update_time ON fps_pregravid_base (src_update_time);
COMMENT ON TABLE fps_pregravid_base IS 'S18R01 孕前基础信息';
COMMENT ON COLUMN fps_pregravid_base.family_file_no IS '家庭档案编号';
COMMENT ON COLUMN fps_pregravid_base.org_name IS '服务机构名称';
COMMENT ON COLUMN fps_pregravid_base.org_code IS '服务机构代码';
COMMENT ON COLUMN fps_pregravid_base.division_code IS '行政区划代码';
COMMENT ON COLUMN fps_pregravid_base.wife_name IS '妻子姓名';
COMMENT ON COLUMN fps_pregravid_base.wife_id_no IS '妻子证件号码';
COMMENT ON COLUMN fps_pregravid_base.wife_birth_date IS '妻子出生日期';
COMMENT ON COLUMN fps_pregravid_base.wife_ethnic IS '妻子民族代码';
COMMENT ON COLUMN fps_pregravid_base.wife_education IS '妻子学历代码';
COMMENT ON COLUMN fps_pregravid_base.wife_occupation IS '妻子职业代码';
COMMENT ON COLUMN fps_pregravid_base.wife_phone IS '妻子联系电话';
COMMENT ON COLUMN fps_pregravid_base.husband_name IS '丈夫姓名';
COMMENT ON COLUMN fps_pregravid_base.husband_id_no IS '丈夫证件号码';
COMMENT ON COLUMN fps_pregravid_base.husband_birth_date IS '丈夫出生日期';
COMMENT ON COLUMN fps_pregravid_base.marriage_date IS '结婚日期';
COMMENT ON COLUMN fps_pregravid_base.hukou_type IS '户籍类型代码';
COMMENT ON COLUMN fps_pregravid_base.residence_code IS '现住址区划代码';
COMMENT ON COLUMN fps_pregravid_base.file_date IS '建档日期';
COMMENT ON COLUMN fps_pregravid_base.consent_flag IS '知情同意标志';
COMMENT ON COLUMN fps_pregravid_base.service_type IS '服务对象类别';
COMMENT ON COLUMN fps_pregravid_base.data_uuid IS '数据主键';
COMMENT ON COLUMN fps_pregravid_base.exch_batch_no IS '批次号';
COMMENT ON COLUMN fps_pregravid_base.op_type IS '操作类型';
COMMENT ON COLUMN fps_pregravid_base.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN fps_pregravid_base.source_system IS '源系统代码';
COMMENT ON COLUMN fps_pregravid_base.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN fps_pregravid_base.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN fps_pregravid_base.data_division_code IS '行政区划代码';
COMMENT ON COLUMN fps_pregravid_base.src_update_time IS '源更新时间';
COMMENT ON COLUMN fps_pregravid_base.collect_time IS '采集时间';
COMMENT ON COLUMN fps_pregravid_base.load_time IS '入库时间';
COMMENT ON COLUMN fps_pregravid_base.row_digest IS '记录校验值';
COMMENT ON COLUMN fps_pregravid_base.data_version IS '数据来源版本';
COMMENT ON COLUMN fps_pregravid_base.person_key IS '人员索引';
COMMENT ON COLUMN fps_pregravid_base.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON fps_pregravid_base FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS fps_woman_exam (
    family_file_no varchar(40),
    name varchar(50),
    id_no varchar(18),
    exam_date date,
    last_menses_date date,
    gravidity bigint,
    parity bigint,
    systolic_bp bigint,
    diastolic_bp bigint,
    hemoglobin numeric(5,1),
    fasting_glucose numeric(5,2),
    alt numeric(7,1),
    creatinine numeric(7,1),
    hbsag_code varchar(1),
    tsh numeric(7,3),
    rubella_igg varchar(1),
    ultrasound_result varchar(200),
    org_name varchar(100),
    conclusion_code varchar(1),
    doctor_name varchar(50),
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
CREATE INDEX IF NOT EXISTS fps_woman_exam_person_key ON fps_woman_exam (person_key);
CREATE INDEX IF NOT EXISTS fps_woman_exam_update_time ON fps_woman_exam (src_update_time);
CREATE INDEX IF NOT EXISTS fps_woman_exam_parent ON fps_woman_exam (family_file_no);
COMMENT ON TABLE fps_woman_exam IS 'S18R02 育龄妇女健康检查结果';
COMMENT ON COLUMN fps_woman_exam.family_file_no IS '家庭档案编号';
COMMENT ON COLUMN fps_woman_exam.name IS '妇女姓名';
COMMENT ON COLUMN fps_woman_exam.id_no IS '身份证件号码';
COMMENT ON COLUMN fps_woman_exam.exam_date IS '检查日期';
COMMENT ON COLUMN fps_woman_exam.last_menses_date IS '末次月经日期';
COMMENT ON COLUMN fps_woman_exam.gravidity IS '孕次';
COMMENT ON COLUMN fps_woman_exam.parity IS '产次';
COMMENT ON COLUMN fps_woman_exam.systolic_bp IS '收缩压(mmHg)';
COMMENT ON COLUMN fps_woman_exam.diastolic_bp IS '舒张压(mmHg)';
COMMENT ON COLUMN fps_woman_exam.hemoglobin IS '血红蛋白(g/L)';
COMMENT ON COLUMN fps_woman_exam.fasting_glucose IS '空腹血糖(mmol/L)';
COMMENT ON COLUMN fps_woman_exam.alt IS '谷丙转氨酶(U/L)';
COMMENT ON COLUMN fps_woman_exam.creatinine IS '血肌酐(µmol/L)';
COMMENT ON COLUMN fps_woman_exam.hbsag_code IS '乙肝表面抗原结果代码';
COMMENT ON COLUMN fps_woman_exam.tsh IS '促甲状腺激素TSH';
COMMENT ON COLUMN fps_woman_exam.rubella_igg IS '风疹病毒IgG结果代码';
COMMENT ON COLUMN fps_woman_exam.ultrasound_result IS '妇科超声结果';
COMMENT ON COLUMN fps_woman_exam.org_name IS '检查机构名称';
COMMENT ON COLUMN fps_woman_exam.conclusion_code IS '检查结论代码';
COMMENT ON COLUMN fps_woman_exam.doctor_name IS '医师姓名';
COMMENT ON COLUMN fps_woman_exam.data_uuid IS '数据主键';
COMMENT ON COLUMN fps_woman_exam.exch_batch_no IS '批次号';
COMMENT ON COLUMN fps_woman_exam.op_type IS '操作类型';
COMMENT ON COLUMN fps_woman_exam.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN fps_woman_exam.source_system IS '源系统代码';
COMMENT ON COLUMN fps_woman_exam.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN fps_woman_exam.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN fps_woman_exam.data_division_code IS '行政区划代码';
COMMENT ON COLUMN fps_woman_exam.src_update_time IS '源更新时间';
COMMENT ON COLUMN fps_woman_exam.collect_time IS '采集时间';
COMMENT ON COLUMN fps_woman_exam.load_time IS '入库时间';
COMMENT ON COLUMN fps_woman_exam.row_digest IS '记录校验值';
COMMENT ON COLUMN fps_woman_exam.data_version IS '数据来源版本';
COMMENT ON COLUMN fps_woman_exam.person_key IS '人员索引';
COMMENT ON COLUMN fps_woman_exam.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON fps_woman_exam FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS fps_service_registration (
    service_no varchar(40),
    name varchar(50),
    birth_date date,
    id_no varchar(18),
    visit_no varchar(20),
    marital_code varchar(2),
    gravidity bigint,
    parity bigint,
    contraception_history varchar(200),
    last_menses_date date,
    service_item varchar(2),
    operation_name varchar(100),
    iud_type varchar(50),
    iud_removal varchar(100),
    sterilization_mode varchar(2),
    abortion_method varchar(2),
    smooth_flag varchar(1),
    blood_loss bigint,
    complication_flag varchar(1),
    complication_desc varchar(200),
    org_name varchar(100),
    surgeon varchar(50),
    operation_date date,
    free_flag varchar(1),
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
CREATE INDEX IF NOT EXISTS fps_service_registration_person_key ON fps_service_registration (person_key);
CREATE INDEX IF NOT EXISTS fps_service_registration_update_time ON fps_service_registration (src_update_time);
COMMENT ON TABLE fps_service_registration IS 'S18R03 免费技术服务登记信息';
COMMENT ON COLUMN fps_service_registration.service_no IS '登记编号';
COMMENT ON COLUMN fps_service_registration.name IS '姓名';
COMMENT ON COLUMN fps_service_registration.birth_date IS '出生日期';
COMMENT ON COLUMN fps_service_registration.id_no IS '身份证件号码';
COMMENT ON COLUMN fps_service_registration.visit_no IS '门诊号/住院号';
COMMENT ON COLUMN fps_service_registration.marital_code IS '婚姻状况代码';
COMMENT ON COLUMN fps_service_registration.gravidity IS '孕次';
COMMENT ON COLUMN fps_service_registration.parity IS '产次';
COMMENT ON COLUMN fps_service_registration.contraception_history IS '避孕史';
COMMENT ON COLUMN fps_service_registration.last_menses_date IS '末次月经日期';
COMMENT ON COLUMN fps_service_registration.service_item IS '服务项目代码';
COMMENT ON COLUMN fps_service_registration.operation_name IS '手术/操作名称';
COMMENT ON COLUMN fps_service_registration.iud_type IS '宫内节育器种类';
COMMENT ON COLUMN fps_service_registration.iud_removal IS '宫内节育器取出情况';
COMMENT ON COLUMN fps_service_registration.sterilization_mode IS '结扎方式代码';
COMMENT ON COLUMN fps_service_registration.abortion_method IS '流产方法代码';
COMMENT ON COLUMN fps_service_registration.smooth_flag IS '手术顺利标志';
COMMENT ON COLUMN fps_service_registration.blood_loss IS '出血量(ml)';
COMMENT ON COLUMN fps_service_registration.complication_flag IS '并发症标志';
COMMENT ON COLUMN fps_service_registration.complication_desc IS '并发症描述';
COMMENT ON COLUMN fps_service_registration.org_name IS '手术机构名称';
COMMENT ON COLUMN fps_service_registration.surgeon IS '手术者姓名';
COMMENT ON COLUMN fps_service_registration.operation_date IS '手术日期';
COMMENT ON COLUMN fps_service_registration.free_flag IS '免费标志';
COMMENT ON COLUMN fps_service_registration.data_uuid IS '数据主键';
COMMENT ON COLUMN fps_service_registration.exch_batch_no IS '批次号';
COMMENT ON COLUMN fps_service_registration.op_type IS '操作类型';
COMMENT ON COLUMN fps_service_registration.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN fps_service_registration.source_system IS '源系统代码';
COMMENT ON COLUMN fps_service_registration.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN fps_service_registration.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN fps_service_registration.data_division_code IS '行政区划代码';
COMMENT ON COLUMN fps_service_registration.src_update_time IS '源更新时间';
COMMENT ON COLUMN fps_service_registration.collect_time IS '采集时间';
COMMENT ON COLUMN fps_service_registration.load_time IS '入库时间';
COMMENT ON COLUMN fps_service_registration.row_digest IS '记录校验值';
COMMENT ON COLUMN fps_service_registration.data_version IS '数据来源版本';
COMMENT ON COLUMN fps_service_registration.person_key IS '人员索引';
COMMENT ON COLUMN fps_service_registration.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON fps_service_registration FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS fps_early_pregnancy (
    family_file_no varchar(40),
    name varchar(50),
    id_no varchar(18),
    follow_date date,
    follow_mode varchar(1),
    last_menses_date date,
    gestation_weeks bigint,
    expected_date date,
    confirm_mode varchar(1),
    pregnancy_reaction varchar(1),
    folic_acid_flag varchar(1),
    folic_acid_detail varchar(2),
    exposure_flag varchar(1),
    illness_desc varchar(200),
    drug_desc varchar(200),
    org_name varchar(100),
    doctor_name varchar(50),
    pregnancy_status varchar(1),
    next_follow_date date,
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
CREATE INDEX IF NOT EXISTS fps_early_pregnancy_person_key ON fps_early_pregnancy (person_key);
CREATE INDEX IF NOT EXISTS fps_early_pregnancy_update_time ON fps_early_pregnancy (src_update_time);
CREATE INDEX IF NOT EXISTS fps_early_pregnancy_parent ON fps_early_pregnancy (family_file_no);
COMMENT ON TABLE fps_early_pregnancy IS 'S18R04 早孕随访记录信息';
COMMENT ON COLUMN fps_early_pregnancy.family_file_no IS '家庭档案编号';
COMMENT ON COLUMN fps_early_pregnancy.name IS '孕妇姓名';
COMMENT ON COLUMN fps_early_pregnancy.id_no IS '身份证件号码';
COMMENT ON COLUMN fps_early_pregnancy.follow_date IS '随访日期';
COMMENT ON COLUMN fps_early_pregnancy.follow_mode IS '随访方式代码';
COMMENT ON COLUMN fps_early_pregnancy.last_menses_date IS '末次月经日期';
COMMENT ON COLUMN fps_early_pregnancy.gestation_weeks IS '孕周';
COMMENT ON COLUMN fps_early_pregnancy.expected_date IS '预产期';
COMMENT ON COLUMN fps_early_pregnancy.confirm_mode IS '早孕确诊方式代码';
COMMENT ON COLUMN fps_early_pregnancy.pregnancy_reaction IS '早孕反应代码';
COMMENT ON COLUMN fps_early_pregnancy.folic_acid_flag IS '服用叶酸标志';
COMMENT ON COLUMN fps_early_pregnancy.folic_acid_detail IS '叶酸服用情况代码';
COMMENT ON COLUMN fps_early_pregnancy.exposure_flag IS '接触有害因素标志';
COMMENT ON COLUMN fps_early_pregnancy.illness_desc IS '患病情况';
COMMENT ON COLUMN fps_early_pregnancy.drug_desc IS '用药情况';
COMMENT ON COLUMN fps_early_pregnancy.org_name IS '随访机构名称';
COMMENT ON COLUMN fps_early_pregnancy.doctor_name IS '随访医生';
COMMENT ON COLUMN fps_early_pregnancy.pregnancy_status IS '妊娠状态代码';
COMMENT ON COLUMN fps_early_pregnancy.next_follow_date IS '下次随访日期';
COMMENT ON COLUMN fps_early_pregnancy.data_uuid IS '数据主键';
COMMENT ON COLUMN fps_early_pregnancy.exch_batch_no IS '批次号';
COMMENT ON COLUMN fps_early_pregnancy.op_type IS '操作类型';
COMMENT ON COLUMN fps_early_pregnancy.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN fps_early_pregnancy.source_system IS '源系统代码';
COMMENT ON COLUMN fps_early_pregnancy.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN fps_early_pregnancy.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN fps_early_pregnancy.data_division_code IS '行政区划代码';
COMMENT ON COLUMN fps_early_pregnancy.src_update_time IS '源更新时间';
COMMENT ON COLUMN fps_early_pregnancy.collect_time IS '采集时间';
COMMENT ON COLUMN fps_early_pregnancy.load_time IS '入库时间';
COMMENT ON COLUMN fps_early_pregnancy.row_digest IS '记录校验值';
COMMENT ON COLUMN fps_early_pregnancy.data_version IS '数据来源版本';
COMMENT ON COLUMN fps_early_pregnancy.person_key IS '人员索引';
COMMENT ON COLUMN fps_early_pregnancy.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON fps_early_pregnancy FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS fps_general_condition (
    family_file_no varchar(40),
    name varchar(50),
    id_no varchar(18),
    subject_role varchar(1),
    exam_date date,
    disease_history varchar(200),
    family_history varchar(200),
    menstrual_history varchar(200),
    menarche_age bigint,
    pregnancy_history varchar(200),
    drug_history varchar(200),
    vaccination_history varchar(200),
    smoking_code varchar(1),
    drinking_code varchar(1),
    nutrition varchar(100),
    exposure_history varchar(200),
    psych_factor varchar(200),
    chronic_disease varchar(200),
    org_name varchar(100),
    doctor_name varchar(50),
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
CREATE INDEX IF NOT EXISTS fps_general_condition_person_key ON fps_general_condition (person_key);
CREATE INDEX IF NOT EXISTS fps_general_condition_update_time ON fps_general_condition (src_update_time);
CREATE INDEX IF NOT EXISTS fps_general_condition_parent ON fps_general_condition (family_file_no);
COMMENT ON TABLE fps_general_condition IS 'S18R05 孕前一般情况检查信息';
COMMENT ON COLUMN fps_general_condition.family_file_no IS '家庭档案编号';
COMMENT ON COLUMN fps_general_condition.name IS '检查对象姓名';
COMMENT ON COLUMN fps_general_condition.id_no IS '身份证件号码';
COMMENT ON COLUMN fps_general_condition.subject_role IS '对象角色代码';
COMMENT ON COLUMN fps_general_condition.exam_date IS '检查日期';
COMMENT ON COLUMN fps_general_condition.disease_history IS '疾病史';
COMMENT ON COLUMN fps_general_condition.family_history IS '家族史';
COMMENT ON COLUMN fps_general_condition.menstrual_history IS '月经史';
COMMENT ON COLUMN fps_general_condition.menarche_age IS '初潮年龄';
COMMENT ON COLUMN fps_general_condition.pregnancy_history IS '孕育史';
COMMENT ON COLUMN fps_general_condition.drug_history IS '用药史';
COMMENT ON COLUMN fps_general_condition.vaccination_history IS '免疫接种史';
COMMENT ON COLUMN fps_general_condition.smoking_code IS '吸烟状况代码';
COMMENT ON COLUMN fps_general_condition.drinking_code IS '饮酒状况代码';
COMMENT ON COLUMN fps_general_condition.nutrition IS '饮食营养情况';
COMMENT ON COLUMN fps_general_condition.exposure_history IS '有害因素接触史';
COMMENT ON COLUMN fps_general_condition.psych_factor IS '社会心理因素';
COMMENT ON COLUMN fps_general_condition.chronic_disease IS '慢性病名称';
COMMENT ON COLUMN fps_general_condition.org_name IS '检查机构名称';
COMMENT ON COLUMN fps_general_condition.doctor_name IS '检查医生';
COMMENT ON COLUMN fps_general_condition.data_uuid IS '数据主键';
COMMENT ON COLUMN fps_general_condition.exch_batch_no IS '批次号';
COMMENT ON COLUMN fps_general_condition.op_type IS '操作类型';
COMMENT ON COLUMN fps_general_condition.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN fps_general_condition.source_system IS '源系统代码';
COMMENT ON COLUMN fps_general_condition.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN fps_general_condition.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN fps_general_condition.data_division_code IS '行政区划代码';
COMMENT ON COLUMN fps_general_condition.src_update_time IS '源更新时间';
COMMENT ON COLUMN fps_general_condition.collect_time IS '采集时间';
COMMENT ON COLUMN fps_general_condition.load_time IS '入库时间';
COMMENT ON COLUMN fps_general_condition.row_digest IS '记录校验值';
COMMENT ON COLUMN fps_general_condition.data_version IS '数据来源版本';
COMMENT ON COLUMN fps_general_condition.person_key IS '人员索引';
COMMENT ON COLUMN fps_general_condition.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON fps_general_condition FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS fps_physical_exam (
    family_file_no varchar(40),
    name varchar(50),
    id_no varchar(18),
    subject_role varchar(1),
    exam_date date,
    height numeric(5,1),
    weight numeric(5,1),
    bmi numeric(4,1),
    systolic_bp bigint,
    diastolic_bp bigint,
    heart_rate bigint,
    heart_rhythm varchar(1),
    thyroid varchar(100),
    heart_exam varchar(100),
    lung_exam varchar(100),
    liver_spleen varchar(100),
    limb_spine varchar(100),
    genital_exam varchar(200),
    abnormal_desc varchar(200),
    org_name varchar(100),
    doctor_name varchar(50),
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
CREATE INDEX IF NOT EXISTS fps_physical_exam_person_key ON fps_physical_exam (person_key);
CREATE INDEX IF NOT EXISTS fps_physical_exam_update_time ON fps_physical_exam (src_update_time);
CREATE INDEX IF NOT EXISTS fps_physical_exam_parent ON fps_physical_exam (family_file_no);
COMMENT ON TABLE fps_physical_exam IS 'S18R06 孕前体格检查信息';
COMMENT ON COLUMN fps_physical_exam.family_file_no IS '家庭档案编号';
COMMENT ON COLUMN fps_physical_exam.name IS '检查对象姓名';
COMMENT ON COLUMN fps_physical_exam.id_no IS '身份证件号码';
COMMENT ON COLUMN fps_physical_exam.subject_role IS '对象角色代码';
COMMENT ON COLUMN fps_physical_exam.exam_date IS '检查日期';
COMMENT ON COLUMN fps_physical_exam.height IS '身高(cm)';
COMMENT ON COLUMN fps_physical_exam.weight IS '体重(kg)';
COMMENT ON COLUMN fps_physical_exam.bmi IS '体质指数';
COMMENT ON COLUMN fps_physical_exam.systolic_bp IS '收缩压(mmHg)';
COMMENT ON COLUMN fps_physical_exam.diastolic_bp IS '舒张压(mmHg)';
COMMENT ON COLUMN fps_physical_exam.heart_rate IS '心率(次/分)';
COMMENT ON COLUMN fps_physical_exam.heart_rhythm IS '心律代码';
COMMENT ON COLUMN fps_physical_exam.thyroid IS '甲状腺检查结果';
COMMENT ON COLUMN fps_physical_exam.heart_exam IS '心脏检查结果';
COMMENT ON COLUMN fps_physical_exam.lung_exam IS '肺部检查结果';
COMMENT ON COLUMN fps_physical_exam.liver_spleen IS '肝脾检查结果';
COMMENT ON COLUMN fps_physical_exam.limb_spine IS '四肢脊柱检查结果';
COMMENT ON COLUMN fps_physical_exam.genital_exam IS '生殖系统检查结果';
COMMENT ON COLUMN fps_physical_exam.abnormal_desc IS '异常描述';
COMMENT ON COLUMN fps_physical_exam.org_name IS '检查机构名称';
COMMENT ON COLUMN fps_physical_exam.doctor_name IS '检查医生';
COMMENT ON COLUMN fps_physical_exam.data_uuid IS '数据主键';
COMMENT ON COLUMN fps_physical_exam.exch_batch_no IS '批次号';
COMMENT ON COLUMN fps_physical_exam.op_type IS '操作类型';
COMMENT ON COLUMN fps_physical_exam.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN fps_physical_exam.source_system IS '源系统代码';
COMMENT ON COLUMN fps_physical_exam.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN fps_physical_exam.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN fps_physical_exam.data_division_code IS '行政区划代码';
COMMENT ON COLUMN fps_physical_exam.src_update_time IS '源更新时间';
COMMENT ON COLUMN fps_physical_exam.collect_time IS '采集时间';
COMMENT ON COLUMN fps_physical_exam.load_time IS '入库时间';
COMMENT ON COLUMN fps_physical_exam.row_digest IS '记录校验值';
COMMENT ON COLUMN fps_physical_exam.data_version IS '数据来源版本';
COMMENT ON COLUMN fps_physical_exam.person_key IS '人员索引';
COMMENT ON COLUMN fps_physical_exam.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON fps_physical_exam FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;
