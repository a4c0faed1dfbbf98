-- SPDX-License-Identifier: Apache-2.0
-- S03 陕西省发热门诊系统: canonical tables for PostgreSQL. Can be run again.
-- Generated; do not edit. Write it with: mvn -DskipITs -Dhealthhub.generate=true verify
CREATE OR REPLACE FUNCTION hh_keep_newer() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;

CREATE TABLE IF NOT EXISTS fever_case (
    case_no varchar(40),
    outpatient_no varchar(18),
    patient_name varchar(50),
    id_type_code varchar(2),
    id_no varchar(18),
    sex_code varchar(1),
    birth_date date,
    age_years bigint,
    phone varchar(20),
    address varchar(200),
    occupation_code varchar(3),
    visit_time timestamp(0),
    onset_time timestamp(0),
    temperature numeric(4,1),
    chief_complaint varchar(200),
    symptoms varchar(200),
    present_history text,
    epi_history text,
    diag_code varchar(20),
    diag_name varchar(100),
    first_visit_flag varchar(1),
    disposition_code varchar(2),
    org_name varchar(100),
    org_code varchar(22),
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
CREATE INDEX IF NOT EXISTS fever_case_person_key ON fever_case (person_key);
CREATE INDEX IF NOT EXISTS fever_case_update_time ON fever_case (src_update_time);
COMMENT ON TABLE fever_case IS 'S03R01 发热门诊病例信息';
COMMENT ON COLUMN fever_case.case_no IS '病例编号';
COMMENT ON COLUMN fever_case.outpatient_no IS '门(急)诊号';
COMMENT ON COLUMN fever_case.patient_name IS '患者姓名';
COMMENT ON COLUMN fever_case.id_type_code IS '身份证件类别代码';
COMMENT ON COLUMN fever_case.id_no IS '身份证件号码';
COMMENT ON COLUMN fever_case.sex_code IS '性别代码';
COMMENT ON COLUMN fever_case.birth_date IS '出生日期';
COMMENT ON COLUMN fever_case.age_years IS '年龄(岁)';
COMMENT ON COLUMN fever_case.phone IS '联系电话';
COMMENT ON COLUMN fever_case.address IS '现住址';
COMMENT ON COLUMN fever_case.occupation_code IS '职业类别代码';
COMMENT ON COLUMN fever_case.visit_time IS '就诊日期时间';
COMMENT ON COLUMN fever_case.onset_time IS '发病日期时间';
COMMENT ON COLUMN fever_case.temperature IS '体温(℃)';
COMMENT ON COLUMN fever_case.chief_complaint IS '主诉';
COMMENT ON COLUMN fever_case.symptoms IS '症状名称';
COMMENT ON COLUMN fever_case.present_history IS '现病史';
COMMENT ON COLUMN fever_case.epi_history IS '流行病学史';
COMMENT ON COLUMN fever_case.diag_code IS '疾病诊断编码';
COMMENT ON COLUMN fever_case.diag_name IS '疾病诊断名称';
COMMENT ON COLUMN fever_case.first_visit_flag IS '初诊标志代码';
COMMENT ON COLUMN fever_case.disposition_code IS '去向代码';
COMMENT ON COLUMN fever_case.org_name IS '机构名称';
COMMENT ON COLUMN fever_case.org_code IS '医疗机构代码';
COMMENT ON COLUMN fever_case.doctor_name IS '接诊医师姓名';
COMMENT ON COLUMN fever_case.data_uuid IS '数据主键';
COMMENT ON COLUMN fever_case.exch_batch_no IS '批次号';
COMMENT ON COLUMN fever_case.op_type IS '操作类型';
COMMENT ON COLUMN fever_case.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN fever_case.source_system IS '源系统代码';
COMMENT ON COLUMN fever_case.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN fever_case.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN fever_case.data_division_code IS '行政区划代码';
COMMENT ON COLUMN fever_case.src_update_time IS '源更新时间';
COMMENT ON COLUMN fever_case.collect_time IS '采集时间';
COMMENT ON COLUMN fever_case.load_time IS '入库时间';
COMMENT ON COLUMN fever_case.row_digest IS '记录校验值';
COMMENT ON COLUMN fever_case.data_version IS '数据来源版本';
COMMENT ON COLUMN fever_case.person_key IS '人员索引';
COMMENT ON COLUMN fever_case.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON fever_case FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS fever_prescription (
    prescription_no varchar(40),
    item_no bigint,
    case_no varchar(40),
    outpatient_no varchar(18),
    patient_name varchar(50),
    id_type_code varchar(2),
    id_no varchar(18),
    prescribe_time timestamp(0),
    dept_name varchar(50),
    diag_name varchar(100),
    rx_class_code varchar(2),
    drug_name varchar(100),
    drug_spec varchar(50),
    dosage_form_code varchar(2),
    dose numeric(8,3),
    dose_unit varchar(10),
    freq_code varchar(10),
    route_code varchar(3),
    total_dose numeric(10,3),
    group_no bigint,
    valid_days bigint,
    amount numeric(10,2),
    doctor_name varchar(50),
    pharmacist_name varchar(50),
    org_code varchar(22),
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
CREATE INDEX IF NOT EXISTS fever_prescription_person_key ON fever_prescription (person_key);
CREATE INDEX IF NOT EXISTS fever_prescription_update_time ON fever_prescription (src_update_time);
CREATE INDEX IF NOT EXISTS fever_prescription_parent ON fever_prescription (org_code, case_no);
COMMENT ON TABLE fever_prescription IS 'S03R02 诊疗处方记录信息';
COMMENT ON COLUMN fever_prescription.prescription_no IS '处方编号';
COMMENT ON COLUMN fever_prescription.item_no IS '处方明细序号';
COMMENT ON COLUMN fever_prescription.case_no IS '病例编号';
COMMENT ON COLUMN fever_prescription.outpatient_no IS '门(急)诊号';
COMMENT ON COLUMN fever_prescription.patient_name IS '患者姓名';
COMMENT ON COLUMN fever_prescription.id_type_code IS '身份证件类别代码';
COMMENT ON COLUMN fever_prescription.id_no IS '身份证件号码';
COMMENT ON COLUMN fever_prescription.prescribe_time IS '开立日期时间';
COMMENT ON COLUMN fever_prescription.dept_name IS '科室名称';
COMMENT ON COLUMN fever_prescription.diag_name IS '疾病诊断名称';
COMMENT ON COLUMN fever_prescription.rx_class_code IS '处方类别代码';
COMMENT ON COLUMN fever_prescription.drug_name IS '药物名称';
COMMENT ON COLUMN fever_prescription.drug_spec IS '药物规格';
COMMENT ON COLUMN fever_prescription.dosage_form_code IS '药物剂型代码';
COMMENT ON COLUMN fever_prescription.dose IS '药物使用次剂量';
COMMENT ON COLUMN fever_prescription.dose_unit IS '药物使用剂量单位';
COMMENT ON COLUMN fever_prescription.freq_code IS '药物使用频次代码';
COMMENT ON COLUMN fever_prescription.route_code IS '药物使用途径代码';
COMMENT ON COLUMN fever_prescription.total_dose IS '药物使用总剂量';
COMMENT ON COLUMN fever_prescription.group_no IS '处方药品组号';
COMMENT ON COLUMN fever_prescription.valid_days IS '处方有效天数';
COMMENT ON COLUMN fever_prescription.amount IS '处方药品金额(元)';
COMMENT ON COLUMN fever_prescription.doctor_name IS '开立医师姓名';
COMMENT ON COLUMN fever_prescription.pharmacist_name IS '审核药师姓名';
COMMENT ON COLUMN fever_prescription.org_code IS '医疗机构代码';
COMMENT ON COLUMN fever_prescription.data_uuid IS '数据主键';
COMMENT ON COLUMN fever_prescription.exch_batch_no IS '批次号';
COMMENT ON COLUMN fever_prescription.op_type IS '操作类型';
COMMENT ON COLUMN fever_prescription.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN fever_prescription.source_system IS '源系统代码';
COMMENT ON COLUMN fever_prescription.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN fever_prescription.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN fever_prescription.data_division_code IS '行政区划代码';
COMMENT ON COLUMN fever_prescription.src_update_time IS '源更新时间';
COMMENT ON COLUMN fever_prescription.collect_time IS '采集时间';
COMMENT ON COLUMN fever_prescription.load_time IS '入库时间';
COMMENT ON COLUMN fever_prescription.row_digest IS '记录校验值';
COMMENT ON COLUMN fever_prescription.data_version IS '数据来源版本';
COMMENT ON COLUMN fever_prescription.person_key IS '人员索引';
COMMENT ON COLUMN fever_prescription.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON fever_prescription FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS fever_lab (
    report_no varchar(40),
    request_no varchar(40),
    case_no varchar(40),
    patient_name varchar(50),
    id_type_code varchar(2),
    id_no varchar(18),
    specimen_no varchar(40),
    specimen_type varchar(50),
    sample_time timestamp(0),
    receive_time timestamp(0),
    lab_class varchar(50),
    item_code varchar(40),
    item_name varchar(80),
    method_name varchar(100),
    result_num numeric(18,4),
    result_unit varchar(20),
    result_code varchar(2),
    result_text varchar(200),
    ref_range varchar(100),
    abnormal_flag varchar(2),
    report_time timestamp(0),
    tester_name varchar(50),
    reviewer_name varchar(50),
    org_code varchar(22),
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
CREATE INDEX IF NOT EXISTS fever_lab_person_key ON fever_lab (person_key);
CREATE INDEX IF NOT EXISTS fever_lab_update_time ON fever_lab (src_update_time);
CREATE INDEX IF NOT EXISTS fever_lab_parent ON fever_lab (org_code, case_no);
COMMENT ON TABLE fever_lab IS 'S03R03 实验室检验详细记录信息';
COMMENT ON COLUMN fever_lab.report_no IS '检验报告单编号';
COMMENT ON COLUMN fever_lab.request_no IS '电子申请单编号';
COMMENT ON COLUMN fever_lab.case_no IS '病例编号';
COMMENT ON COLUMN fever_lab.patient_name IS '患者姓名';
COMMENT ON COLUMN fever_lab.id_type_code IS '身份证件类别代码';
COMMENT ON COLUMN fever_lab.id_no IS '身份证件号码';
COMMENT ON COLUMN fever_lab.specimen_no IS '检验标本号';
COMMENT ON COLUMN fever_lab.specimen_type IS '标本类别';
COMMENT ON COLUMN fever_lab.sample_time IS '标本采样日期时间';
COMMENT ON COLUMN fever_lab.receive_time IS '接收标本日期时间';
COMMENT ON COLUMN fever_lab.lab_class IS '检验类别';
COMMENT ON COLUMN fever_lab.item_code IS '检验项目代码';
COMMENT ON COLUMN fever_lab.item_name IS '检验项目名称';
COMMENT ON COLUMN fever_lab.method_name IS '检验方法名称';
COMMENT ON COLUMN fever_lab.result_num IS '检验定量结果';
COMMENT ON COLUMN fever_lab.result_unit IS '检验计量单位';
COMMENT ON COLUMN fever_lab.result_code IS '检验结果代码';
COMMENT ON COLUMN fever_lab.result_text IS '定性结果';
COMMENT ON COLUMN fever_lab.ref_range IS '参考值范围';
COMMENT ON COLUMN fever_lab.abnormal_flag IS '异常标志';
COMMENT ON COLUMN fever_lab.report_time IS '报告日期';
COMMENT ON COLUMN fever_lab.tester_name IS '检验者姓名';
COMMENT ON COLUMN fever_lab.reviewer_name IS '审核者姓名';
COMMENT ON COLUMN fever_lab.org_code IS '医疗机构代码';
COMMENT ON COLUMN fever_lab.data_uuid IS '数据主键';
COMMENT ON COLUMN fever_lab.exch_batch_no IS '批次号';
COMMENT ON COLUMN fever_lab.op_type IS '操作类型';
COMMENT ON COLUMN fever_lab.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN fever_lab.source_system IS '源系统代码';
COMMENT ON COLUMN fever_lab.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN fever_lab.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN fever_lab.data_division_code IS '行政区划代码';
COMMENT ON COLUMN fever_lab.src_update_time IS '源更新时间';
COMMENT ON COLUMN fever_lab.collect_time IS '采集时间';
COMMENT ON COLUMN fever_lab.load_time IS '入库时间';
COMMENT ON COLUMN fever_lab.row_digest IS '记录校验值';
COMMENT ON COLUMN fever_lab.data_version IS '数据来源版本';
COMMENT ON COLUMN fever_lab.person_key IS '人员索引';
COMMENT ON COLUMN fever_lab.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON fever_lab FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS fever_exam (
    report_no varchar(40),
    request_no varchar(40),
    case_no varchar(40),
    patient_name varchar(50),
    id_type_code varchar(2),
    id_no varchar(18),
    outpatient_no varchar(18),
    exam_mode_code varchar(10),
    exam_item_name varchar(80),
    body_part varchar(50),
    exam_time timestamp(0),
    finding text,
    impression text,
    positive_flag varchar(1),
    report_time timestamp(0),
    dept_name varchar(50),
    report_doctor varchar(50),
    review_doctor varchar(50),
    org_code varchar(22),
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
CREATE INDEX IF NOT EXISTS fever_exam_person_key ON fever_exam (person_key);
CREATE INDEX IF NOT EXISTS fever_exam_update_time ON fever_exam (src_update_time);
CREATE INDEX IF NOT EXISTS fever_exam_parent ON fever_exam (org_code, case_no);
COMMENT ON TABLE fever_exam IS 'S03R04 辅助检查记录信息';
COMMENT ON COLUMN fever_exam.report_no IS '检查报告单编号';
COMMENT ON COLUMN fever_exam.request_no IS '电子申请单编号';
COMMENT ON COLUMN fever_exam.case_no IS '病例编号';
COMMENT ON COLUMN fever_exam.patient_name IS '患者姓名';
COMMENT ON COLUMN fever_exam.id_type_code IS '身份证件类别代码';
COMMENT ON COLUMN fever_exam.id_no IS '身份证件号码';
COMMENT ON COLUMN fever_exam.outpatient_no IS '门(急)诊号';
COMMENT ON COLUMN fever_exam.exam_mode_code IS '检查方式代码';
COMMENT ON COLUMN fever_exam.exam_item_name IS '检查项目名称';
COMMENT ON COLUMN fever_exam.body_part IS '检查目标部位名称';
COMMENT ON COLUMN fever_exam.exam_time IS '检查日期';
COMMENT ON COLUMN fever_exam.finding IS '检查报告结果-客观所见';
COMMENT ON COLUMN fever_exam.impression IS '检查报告结果-主观提示';
COMMENT ON COLUMN fever_exam.positive_flag IS '阳性标志';
COMMENT ON COLUMN fever_exam.report_time IS '报告日期';
COMMENT ON COLUMN fever_exam.dept_name IS '检查科室名称';
COMMENT ON COLUMN fever_exam.report_doctor IS '报告医师姓名';
COMMENT ON COLUMN fever_exam.review_doctor IS '审核医师姓名';
COMMENT ON COLUMN fever_exam.org_code IS '医疗机构代码';
COMMENT ON COLUMN fever_exam.remark IS '备注';
COMMENT ON COLUMN fever_exam.data_uuid IS '数据主键';
COMMENT ON COLUMN fever_exam.exch_batch_no IS '批次号';
COMMENT ON COLUMN fever_exam.op_type IS '操作类型';
COMMENT ON COLUMN fever_exam.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN fever_exam.source_system IS '源系统代码';
COMMENT ON COLUMN fever_exam.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN fever_exam.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN fever_exam.data_division_code IS '行政区划代码';
COMMENT ON COLUMN fever_exam.src_update_time IS '源更新时间';
COMMENT ON COLUMN fever_exam.collect_time IS '采集时间';
COMMENT ON COLUMN fever_exam.load_time IS '入库时间';
COMMENT ON COLUMN fever_exam.row_digest IS '记录校验值';
COMMENT ON COLUMN fever_exam.data_version IS '数据来源版本';
COMMENT ON COLUMN fever_exam.person_key IS '人员索引';
COMMENT ON COLUMN fever_exam.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON fever_exam FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS fever_user (
    user_id varchar(40),
    login_name varchar(50),
    real_name varchar(50),
    id_no varchar(18),
    phone varchar(20),
    org_name varchar(100),
    org_code varchar(22),
    dept_name varchar(50),
    role_code varchar(20),
    division_code varchar(6),
    status varchar(1),
    create_time timestamp(0),
    last_login_time timestamp(0),
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
CREATE INDEX IF NOT EXISTS fever_user_person_key ON fever_user (person_key);
CREATE INDEX IF NOT EXISTS fever_user_update_time ON fever_user (src_update_time);
COMMENT ON TABLE fever_user IS 'S03R05 用户信息';
COMMENT ON COLUMN fever_user.user_id IS '用户ID';
COMMENT ON COLUMN fever_user.login_name IS '登录名';
COMMENT ON COLUMN fever_user.real_name IS '用户姓名';
COMMENT ON COLUMN fever_user.id_no IS '证件号码';
COMMENT ON COLUMN fever_user.phone IS '联系电话';
COMMENT ON COLUMN fever_user.org_name IS '所属机构名称';
COMMENT ON COLUMN fever_user.org_code IS '所属机构代码';
COMMENT ON COLUMN fever_user.dept_name IS '所属科室名称';
COMMENT ON COLUMN fever_user.role_code IS '角色代码';
COMMENT ON COLUMN fever_user.division_code IS '行政区划代码';
COMMENT ON COLUMN fever_user.status IS '账号状态';
COMMENT ON COLUMN fever_user.create_time IS '创建时间';
COMMENT ON COLUMN fever_user.last_login_time IS '最近登录时间';
COMMENT ON COLUMN fever_user.data_uuid IS '数据主键';
COMMENT ON COLUMN fever_user.exch_batch_no IS '批次号';
COMMENT ON COLUMN fever_user.op_type IS '操作类型';
COMMENT ON COLUMN fever_user.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN fever_user.source_system IS '源系统代码';
COMMENT ON COLUMN fever_user.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN fever_user.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN fever_user.data_division_code IS '行政区划代码';
COMMENT ON COLUMN fever_user.src_update_time IS '源更新时间';
COMMENT ON COLUMN fever_user.collect_time IS '采集时间';
COMMENT ON COLUMN fever_user.load_time IS '入库时间';
COMMENT ON COLUMN fever_user.row_digest IS '记录校验值';
COMMENT ON COLUMN fever_user.data_version IS '数据来源版本';
COMMENT ON COLUMN fever_user.person_key IS '人员索引';
COMMENT ON COLUMN fever_user.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON fever_user FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;
