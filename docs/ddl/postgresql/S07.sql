-- SPDX-License-Identifier: Apache-2.0
-- S07 国家卫生统计直报信息系统: canonical tables for PostgreSQL. Can be run again.
-- Generated; do not edit. Write it with: mvn -DskipITs -Dhealthhub.generate=true verify
CREATE OR REPLACE FUNCTION hh_keep_newer() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;

CREATE TABLE IF NOT EXISTS stat_bed (
    report_period varchar(7),
    org_code9 varchar(9),
    org_code varchar(22),
    org_name varchar(100),
    division_code varchar(6),
    approved_beds bigint,
    actual_beds bigint,
    special_beds bigint,
    negative_pressure_beds bigint,
    observation_beds bigint,
    open_bed_days bigint,
    occupied_bed_days bigint,
    discharged_bed_days bigint,
    home_beds bigint,
    reporter varchar(50),
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
CREATE INDEX IF NOT EXISTS stat_bed_person_key ON stat_bed (person_key);
CREATE INDEX IF NOT EXISTS stat_bed_update_time ON stat_bed (src_update_time);
COMMENT ON TABLE stat_bed IS 'S07R01 床位信息';
COMMENT ON COLUMN stat_bed.report_period IS '报告期';
COMMENT ON COLUMN stat_bed.org_code9 IS '组织机构代码';
COMMENT ON COLUMN stat_bed.org_code IS '医疗机构代码';
COMMENT ON COLUMN stat_bed.org_name IS '机构名称';
COMMENT ON COLUMN stat_bed.division_code IS '行政区划代码';
COMMENT ON COLUMN stat_bed.approved_beds IS '编制床位数';
COMMENT ON COLUMN stat_bed.actual_beds IS '实有床位数';
COMMENT ON COLUMN stat_bed.special_beds IS '特需床位数';
COMMENT ON COLUMN stat_bed.negative_pressure_beds IS '负压病房床位数';
COMMENT ON COLUMN stat_bed.observation_beds IS '观察床数';
COMMENT ON COLUMN stat_bed.open_bed_days IS '实际开放总床日数';
COMMENT ON COLUMN stat_bed.occupied_bed_days IS '实际占用总床日数';
COMMENT ON COLUMN stat_bed.discharged_bed_days IS '出院者占用总床日数';
COMMENT ON COLUMN stat_bed.home_beds IS '全年开设家庭病床总数';
COMMENT ON COLUMN stat_bed.reporter IS '填报人';
COMMENT ON COLUMN stat_bed.report_date IS '报出日期';
COMMENT ON COLUMN stat_bed.data_uuid IS '数据主键';
COMMENT ON COLUMN stat_bed.exch_batch_no IS '批次号';
COMMENT ON COLUMN stat_bed.op_type IS '操作类型';
COMMENT ON COLUMN stat_bed.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN stat_bed.source_system IS '源系统代码';
COMMENT ON COLUMN stat_bed.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN stat_bed.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN stat_bed.data_division_code IS '行政区划代码';
COMMENT ON COLUMN stat_bed.src_update_time IS '源更新时间';
COMMENT ON COLUMN stat_bed.collect_time IS '采集时间';
COMMENT ON COLUMN stat_bed.load_time IS '入库时间';
COMMENT ON COLUMN stat_bed.row_digest IS '记录校验值';
COMMENT ON COLUMN stat_bed.data_version IS '数据来源版本';
COMMENT ON COLUMN stat_bed.person_key IS '人员索引';
COMMENT ON COLUMN stat_bed.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON stat_bed FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS stat_service (
    report_period varchar(7),
    org_code9 varchar(9),
    org_code varchar(22),
    org_name varchar(100),
    division_code varchar(6),
    total_visits bigint,
    outpatient_visits bigint,
    emergency_visits bigint,
    checkups bigint,
    admissions bigint,
    discharges bigint,
    deaths bigint,
    surgeries bigint,
    avg_los numeric(6,1),
    bed_use_rate numeric(6,2),
    avg_outpatient_cost numeric(10,2),
    avg_inpatient_cost numeric(12,2),
    total_income numeric(16,2),
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
CREATE INDEX IF NOT EXISTS stat_service_person_key ON stat_service (person_key);
CREATE INDEX IF NOT EXISTS stat_service_update_time ON stat_service (src_update_time);
COMMENT ON TABLE stat_service IS 'S07R02 医疗服务信息';
COMMENT ON COLUMN stat_service.report_period IS '报告期';
COMMENT ON COLUMN stat_service.org_code9 IS '组织机构代码';
COMMENT ON COLUMN stat_service.org_code IS '医疗机构代码';
COMMENT ON COLUMN stat_service.org_name IS '机构名称';
COMMENT ON COLUMN stat_service.division_code IS '行政区划代码';
COMMENT ON COLUMN stat_service.total_visits IS '总诊疗人次数';
COMMENT ON COLUMN stat_service.outpatient_visits IS '门诊人次数';
COMMENT ON COLUMN stat_service.emergency_visits IS '急诊人次数';
COMMENT ON COLUMN stat_service.checkups IS '健康检查人数';
COMMENT ON COLUMN stat_service.admissions IS '入院人次数';
COMMENT ON COLUMN stat_service.discharges IS '出院人次数';
COMMENT ON COLUMN stat_service.deaths IS '死亡人数';
COMMENT ON COLUMN stat_service.surgeries IS '住院病人手术人次数';
COMMENT ON COLUMN stat_service.avg_los IS '平均住院日';
COMMENT ON COLUMN stat_service.bed_use_rate IS '病床使用率(%)';
COMMENT ON COLUMN stat_service.avg_outpatient_cost IS '门诊次均费用(元)';
COMMENT ON COLUMN stat_service.avg_inpatient_cost IS '出院者人均医药费用(元)';
COMMENT ON COLUMN stat_service.total_income IS '总收入(千元)';
COMMENT ON COLUMN stat_service.data_uuid IS '数据主键';
COMMENT ON COLUMN stat_service.exch_batch_no IS '批次号';
COMMENT ON COLUMN stat_service.op_type IS '操作类型';
COMMENT ON COLUMN stat_service.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN stat_service.source_system IS '源系统代码';
COMMENT ON COLUMN stat_service.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN stat_service.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN stat_service.data_division_code IS '行政区划代码';
COMMENT ON COLUMN stat_service.src_update_time IS '源更新时间';
COMMENT ON COLUMN stat_service.collect_time IS '采集时间';
COMMENT ON COLUMN stat_service.load_time IS '入库时间';
COMMENT ON COLUMN stat_service.row_digest IS '记录校验值';
COMMENT ON COLUMN stat_service.data_version IS '数据来源版本';
COMMENT ON COLUMN stat_service.person_key IS '人员索引';
COMMENT ON COLUMN stat_service.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON stat_service FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS stat_person (
    org_code varchar(22),
    org_name varchar(100),
    name varchar(50),
    id_no varchar(18),
    sex_code varchar(1),
    birth_date date,
    ethnic_code varchar(2),
    work_start_date date,
    dept_code varchar(10),
    dept_name varchar(50),
    job_class varchar(2),
    practice_cert_no varchar(15),
    practice_class varchar(1),
    multi_site_flag varchar(1),
    admin_post varchar(1),
    title_code varchar(3),
    education_code varchar(2),
    degree_code varchar(1),
    major_code varchar(2),
    staffing_type varchar(1),
    turnover varchar(2),
    turnover_date date,
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
CREATE INDEX IF NOT EXISTS stat_person_person_key ON stat_person (person_key);
CREATE INDEX IF NOT EXISTS stat_person_update_time ON stat_person (src_update_time);
COMMENT ON TABLE stat_person IS 'S07R03 人员信息';
COMMENT ON COLUMN stat_person.org_code IS '医疗机构代码';
COMMENT ON COLUMN stat_person.org_name IS '机构名称';
COMMENT ON COLUMN stat_person.name IS '姓名';
COMMENT ON COLUMN stat_person.id_no IS '身份证件号码';
COMMENT ON COLUMN stat_person.sex_code IS '性别代码';
COMMENT ON COLUMN stat_person.birth_date IS '出生日期';
COMMENT ON COLUMN stat_person.ethnic_code IS '民族代码';
COMMENT ON COLUMN stat_person.work_start_date IS '参加工作日期';
COMMENT ON COLUMN stat_person.dept_code IS '所在科室代码';
COMMENT ON COLUMN stat_person.dept_name IS '科室实际名称';
COMMENT ON COLUMN stat_person.job_class IS '从事专业类别代码';
COMMENT ON COLUMN stat_person.practice_cert_no IS '医师/护士执业证书编码';
COMMENT ON COLUMN stat_person.practice_class IS '医师执业类别代码';
COMMENT ON COLUMN stat_person.multi_site_flag IS '是否多地点执业';
COMMENT ON COLUMN stat_person.admin_post IS '行政/业务管理职务代码';
COMMENT ON COLUMN stat_person.title_code IS '专业技术资格代码';
COMMENT ON COLUMN stat_person.education_code IS '学历代码';
COMMENT ON COLUMN stat_person.degree_code IS '学位代码';
COMMENT ON COLUMN stat_person.major_code IS '所学专业代码';
COMMENT ON COLUMN stat_person.staffing_type IS '编制情况代码';
COMMENT ON COLUMN stat_person.turnover IS '年内人员流动情况';
COMMENT ON COLUMN stat_person.turnover_date IS '流动时间';
COMMENT ON COLUMN stat_person.data_uuid IS '数据主键';
COMMENT ON COLUMN stat_person.exch_batch_no IS '批次号';
COMMENT ON COLUMN stat_person.op_type IS '操作类型';
COMMENT ON COLUMN stat_person.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN stat_person.source_system IS '源系统代码';
COMMENT ON COLUMN stat_person.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN stat_person.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN stat_person.data_division_code IS '行政区划代码';
COMMENT ON COLUMN stat_person.src_update_time IS '源更新时间';
COMMENT ON COLUMN stat_person.collect_time IS '采集时间';
COMMENT ON COLUMN stat_person.load_time IS '入库时间';
COMMENT ON COLUMN stat_person.row_digest IS '记录校验值';
COMMENT ON COLUMN stat_person.data_version IS '数据来源版本';
COMMENT ON COLUMN stat_person.person_key IS '人员索引';
COMMENT ON COLUMN stat_person.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON stat_person FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS stat_org (
    org_code9 varchar(9),
    org_code varchar(22),
    uscc varchar(18),
    org_name varchar(100),
    second_name varchar(100),
    econ_type varchar(2),
    org_class_code varchar(4),
    mgmt_class varchar(1),
    division_code varchar(6),
    town_code varchar(9),
    sponsor_code varchar(1),
    gov_level varchar(1),
    principal varchar(50),
    stat_leader varchar(50),
    address varchar(200),
    phone varchar(20),
    found_date date,
    doctors bigint,
    assistant_doctors bigint,
    nurses bigint,
    staff_total bigint,
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
CREATE INDEX IF NOT EXISTS stat_org_person_key ON stat_org (person_key);
CREATE INDEX IF NOT EXISTS stat_org_update_time ON stat_org (src_update_time);
COMMENT ON TABLE stat_org IS 'S07R04 机构信息';
COMMENT ON COLUMN stat_org.org_code9 IS '组织机构代码';
COMMENT ON COLUMN stat_org.org_code IS '医疗机构代码';
COMMENT ON COLUMN stat_org.uscc IS '统一社会信用代码';
COMMENT ON COLUMN stat_org.org_name IS '机构名称';
COMMENT ON COLUMN stat_org.second_name IS '第二名称';
COMMENT ON COLUMN stat_org.econ_type IS '登记注册类型代码';
COMMENT ON COLUMN stat_org.org_class_code IS '机构类别代码';
COMMENT ON COLUMN stat_org.mgmt_class IS '机构分类管理代码';
COMMENT ON COLUMN stat_org.division_code IS '行政区划代码';
COMMENT ON COLUMN stat_org.town_code IS '乡镇街道代码';
COMMENT ON COLUMN stat_org.sponsor_code IS '设置/主办单位代码';
COMMENT ON COLUMN stat_org.gov_level IS '政府办机构隶属关系代码';
COMMENT ON COLUMN stat_org.principal IS '单位负责人';
COMMENT ON COLUMN stat_org.stat_leader IS '统计负责人';
COMMENT ON COLUMN stat_org.address IS '地址';
COMMENT ON COLUMN stat_org.phone IS '联系电话';
COMMENT ON COLUMN stat_org.found_date IS '成立时间';
COMMENT ON COLUMN stat_org.doctors IS '执业医师数';
COMMENT ON COLUMN stat_org.assistant_doctors IS '执业助理医师数';
COMMENT ON COLUMN stat_org.nurses IS '注册护士数';
COMMENT ON COLUMN stat_org.staff_total IS '在岗职工数';
COMMENT ON COLUMN stat_org.status IS '状态代码';
COMMENT ON COLUMN stat_org.data_uuid IS '数据主键';
COMMENT ON COLUMN stat_org.exch_batch_no IS '批次号';
COMMENT ON COLUMN stat_org.op_type IS '操作类型';
COMMENT ON COLUMN stat_org.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN stat_org.source_system IS '源系统代码';
COMMENT ON COLUMN stat_org.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN stat_org.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN stat_org.data_division_code IS '行政区划代码';
COMMENT ON COLUMN stat_org.src_update_time IS '源更新时间';
COMMENT ON COLUMN stat_org.collect_time IS '采集时间';
COMMENT ON COLUMN stat_org.load_time IS '入库时间';
COMMENT ON COLUMN stat_org.row_digest IS '记录校验值';
COMMENT ON COLUMN stat_org.data_version IS '数据来源版本';
COMMENT ON COLUMN stat_org.person_key IS '人员索引';
COMMENT ON COLUMN stat_org.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON stat_org FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;
