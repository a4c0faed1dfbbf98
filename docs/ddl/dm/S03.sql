-- SPDX-License-Identifier: Apache-2.0
-- S03 陕西省发热门诊系统: canonical tables for 达梦 DM8. To be run once.
-- Generated; do not edit. Write it with: mvn -DskipITs -Dhealthhub.generate=true verify

CREATE TABLE fever_case (
    case_no VARCHAR(120),
    outpatient_no VARCHAR(54),
    patient_name VARCHAR(150),
    id_type_code VARCHAR(6),
    id_no VARCHAR(54),
    sex_code VARCHAR(3),
    birth_date DATE,
    age_years BIGINT,
    phone VARCHAR(60),
    address VARCHAR(600),
    occupation_code VARCHAR(9),
    visit_time TIMESTAMP(0),
    onset_time TIMESTAMP(0),
    temperature DECIMAL(4,1),
    chief_complaint VARCHAR(600),
    symptoms VARCHAR(600),
    present_history CLOB,
    epi_history CLOB,
    diag_code VARCHAR(60),
    diag_name VARCHAR(300),
    first_visit_flag VARCHAR(3),
    disposition_code VARCHAR(6),
    org_name VARCHAR(300),
    org_code VARCHAR(66),
    doctor_name VARCHAR(150),
    data_uuid VARCHAR(108) NOT NULL,
    exch_batch_no VARCHAR(96),
    op_type VARCHAR(3),
    is_deleted VARCHAR(3),
    source_system VARCHAR(60),
    provider_uscc VARCHAR(54),
    provider_name VARCHAR(300),
    data_division_code VARCHAR(18),
    src_update_time TIMESTAMP(0),
    collect_time TIMESTAMP(0),
    load_time TIMESTAMP(0),
    row_digest VARCHAR(192),
    data_version BIGINT,
    person_key VARCHAR(192),
    quality_flags VARCHAR(1500),
    PRIMARY KEY (data_uuid)
) STORAGE (USING LONG ROW);
CREATE INDEX fever_case_person_key ON fever_case (person_key);
CREATE INDEX fever_case_update_time ON fever_case (src_update_time);
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

CREATE TABLE fever_prescription (
    prescription_no VARCHAR(120),
    item_no BIGINT,
    case_no VARCHAR(120),
    outpatient_no VARCHAR(54),
    patient_name VARCHAR(150),
    id_type_code VARCHAR(6),
    id_no VARCHAR(54),
    prescribe_time TIMESTAMP(0),
    dept_name VARCHAR(150),
    diag_name VARCHAR(300),
    rx_class_code VARCHAR(6),
    drug_name VARCHAR(300),
    drug_spec VARCHAR(150),
    dosage_form_code VARCHAR(6),
    dose DECIMAL(8,3),
    dose_unit VARCHAR(30),
    freq_code VARCHAR(30),
    route_code VARCHAR(9),
    total_dose DECIMAL(10,3),
    group_no BIGINT,
    valid_days BIGINT,
    amount DECIMAL(10,2),
    doctor_name VARCHAR(150),
    pharmacist_name VARCHAR(150),
    org_code VARCHAR(66),
    data_uuid VARCHAR(108) NOT NULL,
    exch_batch_no VARCHAR(96),
    op_type VARCHAR(3),
    is_deleted VARCHAR(3),
    source_system VARCHAR(60),
    provider_uscc VARCHAR(54),
    provider_name VARCHAR(300),
    data_division_code VARCHAR(18),
    src_update_time TIMESTAMP(0),
    collect_time TIMESTAMP(0),
    load_time TIMESTAMP(0),
    row_digest VARCHAR(192),
    data_version BIGINT,
    person_key VARCHAR(192),
    quality_flags VARCHAR(1500),
    PRIMARY KEY (data_uuid)
) STORAGE (USING LONG ROW);
CREATE INDEX fever_prescription_person_key ON fever_prescription (person_key);
CREATE INDEX fever_prescription_update_time ON fever_prescription (src_update_time);
CREATE INDEX fever_prescription_parent ON fever_prescription (org_code, case_no);
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

CREATE TABLE fever_lab (
    report_no VARCHAR(120),
    request_no VARCHAR(120),
    case_no VARCHAR(120),
    patient_name VARCHAR(150),
    id_type_code VARCHAR(6),
    id_no VARCHAR(54),
    specimen_no VARCHAR(120),
    specimen_type VARCHAR(150),
    sample_time TIMESTAMP(0),
    receive_time TIMESTAMP(0),
    lab_class VARCHAR(150),
    item_code VARCHAR(120),
    item_name VARCHAR(240),
    method_name VARCHAR(300),
    result_num DECIMAL(18,4),
    result_unit VARCHAR(60),
    result_code VARCHAR(6),
    result_text VARCHAR(600),
    ref_range VARCHAR(300),
    abnormal_flag VARCHAR(6),
    report_time TIMESTAMP(0),
    tester_name VARCHAR(150),
    reviewer_name VARCHAR(150),
    org_code VARCHAR(66),
    data_uuid VARCHAR(108) NOT NULL,
    exch_batch_no VARCHAR(96),
    op_type VARCHAR(3),
    is_deleted VARCHAR(3),
    source_system VARCHAR(60),
    provider_uscc VARCHAR(54),
    provider_name VARCHAR(300),
    data_division_code VARCHAR(18),
    src_update_time TIMESTAMP(0),
    collect_time TIMESTAMP(0),
    load_time TIMESTAMP(0),
    row_digest VARCHAR(192),
    data_version BIGINT,
    person_key VARCHAR(192),
    quality_flags VARCHAR(1500),
    PRIMARY KEY (data_uuid)
) STORAGE (USING LONG ROW);
CREATE INDEX fever_lab_person_key ON fever_lab (person_key);
CREATE INDEX fever_lab_update_time ON fever_lab (src_update_time);
CREATE INDEX fever_lab_parent ON fever_lab (org_code, case_no);
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

CREATE TABLE fever_exam (
    report_no VARCHAR(120),
    request_no VARCHAR(120),
    case_no VARCHAR(120),
    patient_name VARCHAR(150),
    id_type_code VARCHAR(6),
    id_no VARCHAR(54),
    outpatient_no VARCHAR(54),
    exam_mode_code VARCHAR(30),
    exam_item_name VARCHAR(240),
    body_part VARCHAR(150),
    exam_time TIMESTAMP(0),
    finding CLOB,
    impression CLOB,
    positive_flag VARCHAR(3),
    report_time TIMESTAMP(0),
    dept_name VARCHAR(150),
    report_doctor VARCHAR(150),
    review_doctor VARCHAR(150),
    org_code VARCHAR(66),
    remark CLOB,
    data_uuid VARCHAR(108) NOT NULL,
    exch_batch_no VARCHAR(96),
    op_type VARCHAR(3),
    is_deleted VARCHAR(3),
    source_system VARCHAR(60),
    provider_uscc VARCHAR(54),
    provider_name VARCHAR(300),
    data_division_code VARCHAR(18),
    src_update_time TIMESTAMP(0),
    collect_time TIMESTAMP(0),
    load_time TIMESTAMP(0),
    row_digest VARCHAR(192),
    data_version BIGINT,
    person_key VARCHAR(192),
    quality_flags VARCHAR(1500),
    PRIMARY KEY (data_uuid)
) STORAGE (USING LONG ROW);
CREATE INDEX fever_exam_person_key ON fever_exam (person_key);
CREATE INDEX fever_exam_update_time ON fever_exam (src_update_time);
CREATE INDEX fever_exam_parent ON fever_exam (org_code, case_no);
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

CREATE TABLE fever_user (
    user_id VARCHAR(120),
    login_name VARCHAR(150),
    real_name VARCHAR(150),
    id_no VARCHAR(54),
    phone VARCHAR(60),
    org_name VARCHAR(300),
    org_code VARCHAR(66),
    dept_name VARCHAR(150),
    role_code VARCHAR(60),
    division_code VARCHAR(18),
    status VARCHAR(3),
    create_time TIMESTAMP(0),
    last_login_time TIMESTAMP(0),
    data_uuid VARCHAR(108) NOT NULL,
    exch_batch_no VARCHAR(96),
    op_type VARCHAR(3),
    is_deleted VARCHAR(3),
    source_system VARCHAR(60),
    provider_uscc VARCHAR(54),
    provider_name VARCHAR(300),
    data_division_code VARCHAR(18),
    src_update_time TIMESTAMP(0),
    collect_time TIMESTAMP(0),
    load_time TIMESTAMP(0),
    row_digest VARCHAR(192),
    data_version BIGINT,
    person_key VARCHAR(192),
    quality_flags VARCHAR(1500),
    PRIMARY KEY (data_uuid)
) STORAGE (USING LONG ROW);
CREATE INDEX fever_user_person_key ON fever_user (person_key);
CREATE INDEX fever_user_update_time ON fever_user (src_update_time);
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
