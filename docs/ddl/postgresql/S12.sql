-- SPDX-License-Identifier: Apache-2.0
-- S12 陕西省互联网医疗服务监管平台: canonical tables for PostgreSQL. Can be run again.
-- Generated; do not edit. Write it with: mvn -DskipITs -Dhealthhub.generate=true verify
CREATE OR REPLACE FUNCTION hh_keep_newer() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;

CREATE TABLE IF NOT EXISTS net_consult (
    buss_id varchar(64),
    organ_id varchar(40),
    organ_name varchar(100),
    subject_code varchar(20),
    subject_name varchar(50),
    doctor_id varchar(40),
    doctor_cert_id varchar(18),
    doctor_name varchar(50),
    patient_cert_type varchar(2),
    patient_cert_id varchar(18),
    patient_name varchar(50),
    sex_code varchar(1),
    age_years bigint,
    consultation_type varchar(2),
    consultation_attribute varchar(2),
    apply_time timestamp(0),
    start_time timestamp(0),
    end_time timestamp(0),
    payment_channel varchar(10),
    price numeric(10,2),
    content text,
    answer_flag varchar(1),
    refuse_time timestamp(0),
    refuse_reason varchar(200),
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
CREATE INDEX IF NOT EXISTS net_consult_person_key ON net_consult (person_key);
CREATE INDEX IF NOT EXISTS net_consult_update_time ON net_consult (src_update_time);
COMMENT ON TABLE net_consult IS 'S12R01 在线咨询指标信息';
COMMENT ON COLUMN net_consult.buss_id IS '业务编号';
COMMENT ON COLUMN net_consult.organ_id IS '医疗机构代码';
COMMENT ON COLUMN net_consult.organ_name IS '医疗机构名称';
COMMENT ON COLUMN net_consult.subject_code IS '诊疗科目代码';
COMMENT ON COLUMN net_consult.subject_name IS '诊疗科目名称';
COMMENT ON COLUMN net_consult.doctor_id IS '医师编号';
COMMENT ON COLUMN net_consult.doctor_cert_id IS '医师证件号码';
COMMENT ON COLUMN net_consult.doctor_name IS '医师姓名';
COMMENT ON COLUMN net_consult.patient_cert_type IS '患者证件类型';
COMMENT ON COLUMN net_consult.patient_cert_id IS '患者证件号码';
COMMENT ON COLUMN net_consult.patient_name IS '患者姓名';
COMMENT ON COLUMN net_consult.sex_code IS '患者性别';
COMMENT ON COLUMN net_consult.age_years IS '患者年龄';
COMMENT ON COLUMN net_consult.consultation_type IS '咨询类型';
COMMENT ON COLUMN net_consult.consultation_attribute IS '咨询属性';
COMMENT ON COLUMN net_consult.apply_time IS '申请时间';
COMMENT ON COLUMN net_consult.start_time IS '开始时间';
COMMENT ON COLUMN net_consult.end_time IS '结束时间';
COMMENT ON COLUMN net_consult.payment_channel IS '支付渠道';
COMMENT ON COLUMN net_consult.price IS '咨询价格(元)';
COMMENT ON COLUMN net_consult.content IS '咨询内容';
COMMENT ON COLUMN net_consult.answer_flag IS '是否回复';
COMMENT ON COLUMN net_consult.refuse_time IS '拒绝时间';
COMMENT ON COLUMN net_consult.refuse_reason IS '拒绝原因';
COMMENT ON COLUMN net_consult.update_time IS '更新时间';
COMMENT ON COLUMN net_consult.data_uuid IS '数据主键';
COMMENT ON COLUMN net_consult.exch_batch_no IS '批次号';
COMMENT ON COLUMN net_consult.op_type IS '操作类型';
COMMENT ON COLUMN net_consult.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN net_consult.source_system IS '源系统代码';
COMMENT ON COLUMN net_consult.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN net_consult.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN net_consult.data_division_code IS '行政区划代码';
COMMENT ON COLUMN net_consult.src_update_time IS '源更新时间';
COMMENT ON COLUMN net_consult.collect_time IS '采集时间';
COMMENT ON COLUMN net_consult.load_time IS '入库时间';
COMMENT ON COLUMN net_consult.row_digest IS '记录校验值';
COMMENT ON COLUMN net_consult.data_version IS '数据来源版本';
COMMENT ON COLUMN net_consult.person_key IS '人员索引';
COMMENT ON COLUMN net_consult.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON net_consult FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS net_referral (
    buss_id varchar(64),
    organ_id varchar(40),
    organ_name varchar(100),
    doctor_id varchar(40),
    doctor_cert_id varchar(18),
    doctor_name varchar(50),
    patient_cert_type varchar(2),
    patient_cert_id varchar(18),
    patient_name varchar(50),
    age_years bigint,
    guardian_cert_id varchar(18),
    guardian_name varchar(50),
    guardian_mobile varchar(20),
    return_visit_type varchar(2),
    diseases_history text,
    original_diagnosis varchar(200),
    main_diagnose_code varchar(100),
    this_diagnosis varchar(200),
    referral_flag varchar(1),
    diag_no_fill_reason varchar(200),
    apply_time timestamp(0),
    start_time timestamp(0),
    end_time timestamp(0),
    price numeric(10,2),
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
CREATE INDEX IF NOT EXISTS net_referral_person_key ON net_referral (person_key);
CREATE INDEX IF NOT EXISTS net_referral_update_time ON net_referral (src_update_time);
COMMENT ON TABLE net_referral IS 'S12R02 在线复诊指标信息';
COMMENT ON COLUMN net_referral.buss_id IS '业务编号';
COMMENT ON COLUMN net_referral.organ_id IS '医疗机构代码';
COMMENT ON COLUMN net_referral.organ_name IS '医疗机构名称';
COMMENT ON COLUMN net_referral.doctor_id IS '医师编号';
COMMENT ON COLUMN net_referral.doctor_cert_id IS '医师证件号码';
COMMENT ON COLUMN net_referral.doctor_name IS '医师姓名';
COMMENT ON COLUMN net_referral.patient_cert_type IS '患者证件类型';
COMMENT ON COLUMN net_referral.patient_cert_id IS '患者证件号码';
COMMENT ON COLUMN net_referral.patient_name IS '患者姓名';
COMMENT ON COLUMN net_referral.age_years IS '患者年龄';
COMMENT ON COLUMN net_referral.guardian_cert_id IS '监护人证件号码';
COMMENT ON COLUMN net_referral.guardian_name IS '监护人姓名';
COMMENT ON COLUMN net_referral.guardian_mobile IS '监护人手机号';
COMMENT ON COLUMN net_referral.return_visit_type IS '复诊类型';
COMMENT ON COLUMN net_referral.diseases_history IS '既往病史';
COMMENT ON COLUMN net_referral.original_diagnosis IS '初诊诊断';
COMMENT ON COLUMN net_referral.main_diagnose_code IS '主诊断编码';
COMMENT ON COLUMN net_referral.this_diagnosis IS '本次诊断';
COMMENT ON COLUMN net_referral.referral_flag IS '是否转诊';
COMMENT ON COLUMN net_referral.diag_no_fill_reason IS '未填诊断原因';
COMMENT ON COLUMN net_referral.apply_time IS '申请时间';
COMMENT ON COLUMN net_referral.start_time IS '开始时间';
COMMENT ON COLUMN net_referral.end_time IS '结束时间';
COMMENT ON COLUMN net_referral.price IS '复诊价格(元)';
COMMENT ON COLUMN net_referral.update_time IS '更新时间';
COMMENT ON COLUMN net_referral.data_uuid IS '数据主键';
COMMENT ON COLUMN net_referral.exch_batch_no IS '批次号';
COMMENT ON COLUMN net_referral.op_type IS '操作类型';
COMMENT ON COLUMN net_referral.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN net_referral.source_system IS '源系统代码';
COMMENT ON COLUMN net_referral.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN net_referral.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN net_referral.data_division_code IS '行政区划代码';
COMMENT ON COLUMN net_referral.src_update_time IS '源更新时间';
COMMENT ON COLUMN net_referral.collect_time IS '采集时间';
COMMENT ON COLUMN net_referral.load_time IS '入库时间';
COMMENT ON COLUMN net_referral.row_digest IS '记录校验值';
COMMENT ON COLUMN net_referral.data_version IS '数据来源版本';
COMMENT ON COLUMN net_referral.person_key IS '人员索引';
COMMENT ON COLUMN net_referral.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON net_referral FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS net_recipe (
    recipe_id varchar(64),
    recipe_unique_id varchar(64),
    organ_id varchar(40),
    organ_name varchar(100),
    buss_id varchar(64),
    buss_source varchar(1),
    doctor_cert_id varchar(18),
    doctor_name varchar(50),
    audit_doctor_cert_id varchar(18),
    audit_doctor varchar(50),
    check_time timestamp(0),
    patient_cert_id varchar(18),
    patient_name varchar(50),
    recipe_type varchar(1),
    rational_flag varchar(1),
    icd_code varchar(200),
    icd_name varchar(200),
    recipe_time timestamp(0),
    effective_period bigint,
    packets_num bigint,
    total_fee numeric(10,2),
    pay_flag varchar(1),
    recipe_status varchar(2),
    verification_status varchar(1),
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
CREATE INDEX IF NOT EXISTS net_recipe_person_key ON net_recipe (person_key);
CREATE INDEX IF NOT EXISTS net_recipe_update_time ON net_recipe (src_update_time);
CREATE INDEX IF NOT EXISTS net_recipe_parent ON net_recipe (organ_id, buss_id);
COMMENT ON TABLE net_recipe IS 'S12R03 在线处方指标信息';
COMMENT ON COLUMN net_recipe.recipe_id IS '处方编号';
COMMENT ON COLUMN net_recipe.recipe_unique_id IS '处方唯一号';
COMMENT ON COLUMN net_recipe.organ_id IS '医疗机构代码';
COMMENT ON COLUMN net_recipe.organ_name IS '医疗机构名称';
COMMENT ON COLUMN net_recipe.buss_id IS '业务编号';
COMMENT ON COLUMN net_recipe.buss_source IS '业务来源代码';
COMMENT ON COLUMN net_recipe.doctor_cert_id IS '开方医师证件号';
COMMENT ON COLUMN net_recipe.doctor_name IS '开方医师姓名';
COMMENT ON COLUMN net_recipe.audit_doctor_cert_id IS '审方药师证件号';
COMMENT ON COLUMN net_recipe.audit_doctor IS '审方药师姓名';
COMMENT ON COLUMN net_recipe.check_time IS '审方时间';
COMMENT ON COLUMN net_recipe.patient_cert_id IS '患者证件号码';
COMMENT ON COLUMN net_recipe.patient_name IS '患者姓名';
COMMENT ON COLUMN net_recipe.recipe_type IS '处方类型';
COMMENT ON COLUMN net_recipe.rational_flag IS '合理用药标志';
COMMENT ON COLUMN net_recipe.icd_code IS '诊断编码';
COMMENT ON COLUMN net_recipe.icd_name IS '诊断名称';
COMMENT ON COLUMN net_recipe.recipe_time IS '开方时间';
COMMENT ON COLUMN net_recipe.effective_period IS '有效期(天)';
COMMENT ON COLUMN net_recipe.packets_num IS '草药付数';
COMMENT ON COLUMN net_recipe.total_fee IS '总金额(元)';
COMMENT ON COLUMN net_recipe.pay_flag IS '是否支付';
COMMENT ON COLUMN net_recipe.recipe_status IS '处方状态';
COMMENT ON COLUMN net_recipe.verification_status IS '核销状态';
COMMENT ON COLUMN net_recipe.update_time IS '更新时间';
COMMENT ON COLUMN net_recipe.data_uuid IS '数据主键';
COMMENT ON COLUMN net_recipe.exch_batch_no IS '批次号';
COMMENT ON COLUMN net_recipe.op_type IS '操作类型';
COMMENT ON COLUMN net_recipe.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN net_recipe.source_system IS '源系统代码';
COMMENT ON COLUMN net_recipe.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN net_recipe.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN net_recipe.data_division_code IS '行政区划代码';
COMMENT ON COLUMN net_recipe.src_update_time IS '源更新时间';
COMMENT ON COLUMN net_recipe.collect_time IS '采集时间';
COMMENT ON COLUMN net_recipe.load_time IS '入库时间';
COMMENT ON COLUMN net_recipe.row_digest IS '记录校验值';
COMMENT ON COLUMN net_recipe.data_version IS '数据来源版本';
COMMENT ON COLUMN net_recipe.person_key IS '人员索引';
COMMENT ON COLUMN net_recipe.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON net_recipe FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS net_recipe_detail (
    recipe_id varchar(64),
    item_no bigint,
    drug_code varchar(40),
    drug_name varchar(100),
    drug_model varchar(50),
    pack bigint,
    pack_unit varchar(10),
    admission varchar(20),
    frequency varchar(10),
    dosage numeric(8,3),
    drug_unit varchar(10),
    dosage_total numeric(10,3),
    dose_unit varchar(10),
    use_days bigint,
    otc_flag varchar(1),
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
CREATE INDEX IF NOT EXISTS net_recipe_detail_person_key ON net_recipe_detail (person_key);
CREATE INDEX IF NOT EXISTS net_recipe_detail_update_time ON net_recipe_detail (src_update_time);
CREATE INDEX IF NOT EXISTS net_recipe_detail_parent ON net_recipe_detail (recipe_id);
COMMENT ON TABLE net_recipe_detail IS 'S12R04 在线处方明细指标信息';
COMMENT ON COLUMN net_recipe_detail.recipe_id IS '处方编号';
COMMENT ON COLUMN net_recipe_detail.item_no IS '明细序号';
COMMENT ON COLUMN net_recipe_detail.drug_code IS '药品编码';
COMMENT ON COLUMN net_recipe_detail.drug_name IS '药品名称';
COMMENT ON COLUMN net_recipe_detail.drug_model IS '药品规格';
COMMENT ON COLUMN net_recipe_detail.pack IS '包装数量';
COMMENT ON COLUMN net_recipe_detail.pack_unit IS '包装单位';
COMMENT ON COLUMN net_recipe_detail.admission IS '用法代码';
COMMENT ON COLUMN net_recipe_detail.frequency IS '频次代码';
COMMENT ON COLUMN net_recipe_detail.dosage IS '每次剂量';
COMMENT ON COLUMN net_recipe_detail.drug_unit IS '剂量单位';
COMMENT ON COLUMN net_recipe_detail.dosage_total IS '总量';
COMMENT ON COLUMN net_recipe_detail.dose_unit IS '总量单位';
COMMENT ON COLUMN net_recipe_detail.use_days IS '用药天数';
COMMENT ON COLUMN net_recipe_detail.otc_flag IS 'OTC标志';
COMMENT ON COLUMN net_recipe_detail.remark IS '备注';
COMMENT ON COLUMN net_recipe_detail.data_uuid IS '数据主键';
COMMENT ON COLUMN net_recipe_detail.exch_batch_no IS '批次号';
COMMENT ON COLUMN net_recipe_detail.op_type IS '操作类型';
COMMENT ON COLUMN net_recipe_detail.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN net_recipe_detail.source_system IS '源系统代码';
COMMENT ON COLUMN net_recipe_detail.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN net_recipe_detail.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN net_recipe_detail.data_division_code IS '行政区划代码';
COMMENT ON COLUMN net_recipe_detail.src_update_time IS '源更新时间';
COMMENT ON COLUMN net_recipe_detail.collect_time IS '采集时间';
COMMENT ON COLUMN net_recipe_detail.load_time IS '入库时间';
COMMENT ON COLUMN net_recipe_detail.row_digest IS '记录校验值';
COMMENT ON COLUMN net_recipe_detail.data_version IS '数据来源版本';
COMMENT ON COLUMN net_recipe_detail.person_key IS '人员索引';
COMMENT ON COLUMN net_recipe_detail.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON net_recipe_detail FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS net_recipe_verify (
    recipe_id varchar(64),
    buss_id varchar(64),
    organ_id varchar(40),
    delivery_type varchar(1),
    verification_time timestamp(0),
    delivery_firm varchar(100),
    delivery_people varchar(50),
    delivery_fee numeric(10,2),
    delivery_start_time timestamp(0),
    delivery_end_time timestamp(0),
    total_fee numeric(10,2),
    pay_flag varchar(1),
    pay_time timestamp(0),
    trade_no varchar(64),
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
CREATE INDEX IF NOT EXISTS net_recipe_verify_person_key ON net_recipe_verify (person_key);
CREATE INDEX IF NOT EXISTS net_recipe_verify_update_time ON net_recipe_verify (src_update_time);
CREATE INDEX IF NOT EXISTS net_recipe_verify_parent ON net_recipe_verify (organ_id, recipe_id);
COMMENT ON TABLE net_recipe_verify IS 'S12R05 处方核销信息';
COMMENT ON COLUMN net_recipe_verify.recipe_id IS '处方编号';
COMMENT ON COLUMN net_recipe_verify.buss_id IS '业务编号';
COMMENT ON COLUMN net_recipe_verify.organ_id IS '医疗机构代码';
COMMENT ON COLUMN net_recipe_verify.delivery_type IS '配送方式代码';
COMMENT ON COLUMN net_recipe_verify.verification_time IS '核销时间';
COMMENT ON COLUMN net_recipe_verify.delivery_firm IS '配送企业';
COMMENT ON COLUMN net_recipe_verify.delivery_people IS '配送人员';
COMMENT ON COLUMN net_recipe_verify.delivery_fee IS '配送费(元)';
COMMENT ON COLUMN net_recipe_verify.delivery_start_time IS '配送开始时间';
COMMENT ON COLUMN net_recipe_verify.delivery_end_time IS '配送完成时间';
COMMENT ON COLUMN net_recipe_verify.total_fee IS '总金额(元)';
COMMENT ON COLUMN net_recipe_verify.pay_flag IS '是否支付';
COMMENT ON COLUMN net_recipe_verify.pay_time IS '支付时间';
COMMENT ON COLUMN net_recipe_verify.trade_no IS '交易流水号';
COMMENT ON COLUMN net_recipe_verify.update_time IS '更新时间';
COMMENT ON COLUMN net_recipe_verify.data_uuid IS '数据主键';
COMMENT ON COLUMN net_recipe_verify.exch_batch_no IS '批次号';
COMMENT ON COLUMN net_recipe_verify.op_type IS '操作类型';
COMMENT ON COLUMN net_recipe_verify.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN net_recipe_verify.source_system IS '源系统代码';
COMMENT ON COLUMN net_recipe_verify.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN net_recipe_verify.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN net_recipe_verify.data_division_code IS '行政区划代码';
COMMENT ON COLUMN net_recipe_verify.src_update_time IS '源更新时间';
COMMENT ON COLUMN net_recipe_verify.collect_time IS '采集时间';
COMMENT ON COLUMN net_recipe_verify.load_time IS '入库时间';
COMMENT ON COLUMN net_recipe_verify.row_digest IS '记录校验值';
COMMENT ON COLUMN net_recipe_verify.data_version IS '数据来源版本';
COMMENT ON COLUMN net_recipe_verify.person_key IS '人员索引';
COMMENT ON COLUMN net_recipe_verify.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON net_recipe_verify FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;
