-- SPDX-License-Identifier: Apache-2.0
-- S17 医学教育信息管理系统: canonical tables for PostgreSQL. Can be run again.
-- Generated; do not edit. Write it with: mvn -DskipITs -Dhealthhub.generate=true verify
CREATE OR REPLACE FUNCTION hh_keep_newer() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;

CREATE TABLE IF NOT EXISTS edu_person (
    person_no varchar(40),
    name varchar(50),
    sex_code varchar(1),
    birth_date date,
    id_type_code varchar(2),
    id_no varchar(18),
    ethnic_code varchar(2),
    political_code varchar(2),
    education_code varchar(2),
    degree_code varchar(3),
    graduate_school varchar(100),
    major_name varchar(100),
    graduate_date date,
    employer_name varchar(100),
    employer_code varchar(22),
    dept_name varchar(50),
    title_code varchar(3),
    practice_cert_no varchar(20),
    phone varchar(20),
    email varchar(70),
    person_type varchar(2),
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
CREATE INDEX IF NOT EXISTS edu_person_person_key ON edu_person (person_key);
CREATE INDEX IF NOT EXISTS edu_person_update_time ON edu_person (src_update_time);
COMMENT ON TABLE edu_person IS 'S17R01 个人基本信息';
COMMENT ON COLUMN edu_person.person_no IS '人员编号';
COMMENT ON COLUMN edu_person.name IS '姓名';
COMMENT ON COLUMN edu_person.sex_code IS '性别代码';
COMMENT ON COLUMN edu_person.birth_date IS '出生日期';
COMMENT ON COLUMN edu_person.id_type_code IS '身份证件类别代码';
COMMENT ON COLUMN edu_person.id_no IS '身份证件号码';
COMMENT ON COLUMN edu_person.ethnic_code IS '民族代码';
COMMENT ON COLUMN edu_person.political_code IS '政治面貌代码';
COMMENT ON COLUMN edu_person.education_code IS '学历代码';
COMMENT ON COLUMN edu_person.degree_code IS '学位代码';
COMMENT ON COLUMN edu_person.graduate_school IS '毕业院校';
COMMENT ON COLUMN edu_person.major_name IS '毕业专业';
COMMENT ON COLUMN edu_person.graduate_date IS '毕业日期';
COMMENT ON COLUMN edu_person.employer_name IS '工作单位名称';
COMMENT ON COLUMN edu_person.employer_code IS '工作单位代码';
COMMENT ON COLUMN edu_person.dept_name IS '科室名称';
COMMENT ON COLUMN edu_person.title_code IS '专业技术职务代码';
COMMENT ON COLUMN edu_person.practice_cert_no IS '执业证书编号';
COMMENT ON COLUMN edu_person.phone IS '手机号码';
COMMENT ON COLUMN edu_person.email IS '电子邮件地址';
COMMENT ON COLUMN edu_person.person_type IS '人员类别代码';
COMMENT ON COLUMN edu_person.status IS '状态代码';
COMMENT ON COLUMN edu_person.data_uuid IS '数据主键';
COMMENT ON COLUMN edu_person.exch_batch_no IS '批次号';
COMMENT ON COLUMN edu_person.op_type IS '操作类型';
COMMENT ON COLUMN edu_person.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN edu_person.source_system IS '源系统代码';
COMMENT ON COLUMN edu_person.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN edu_person.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN edu_person.data_division_code IS '行政区划代码';
COMMENT ON COLUMN edu_person.src_update_time IS '源更新时间';
COMMENT ON COLUMN edu_person.collect_time IS '采集时间';
COMMENT ON COLUMN edu_person.load_time IS '入库时间';
COMMENT ON COLUMN edu_person.row_digest IS '记录校验值';
COMMENT ON COLUMN edu_person.data_version IS '数据来源版本';
COMMENT ON COLUMN edu_person.person_key IS '人员索引';
COMMENT ON COLUMN edu_person.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON edu_person FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS edu_residency_admission (
    recruit_year varchar(4),
    name varchar(50),
    id_type_code varchar(2),
    id_no varchar(18),
    sex_code varchar(1),
    trainee_type varchar(1),
    dispatch_org varchar(100),
    base_name varchar(100),
    base_code varchar(22),
    specialty_code varchar(4),
    specialty_name varchar(50),
    apply_time timestamp(0),
    exam_score numeric(6,2),
    preference_no bigint,
    admit_status varchar(1),
    admit_batch varchar(20),
    admit_date date,
    train_years bigint,
    enroll_date date,
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
CREATE INDEX IF NOT EXISTS edu_residency_admission_person_key ON edu_residency_admission (person_key);
CREATE INDEX IF NOT EXISTS edu_residency_admission_update_time ON edu_residency_admission (src_update_time);
COMMENT ON TABLE edu_residency_admission IS 'S17R02 住培招收录取信息';
COMMENT ON COLUMN edu_residency_admission.recruit_year IS '招收年度';
COMMENT ON COLUMN edu_residency_admission.name IS '姓名';
COMMENT ON COLUMN edu_residency_admission.id_type_code IS '身份证件类别代码';
COMMENT ON COLUMN edu_residency_admission.id_no IS '身份证件号码';
COMMENT ON COLUMN edu_residency_admission.sex_code IS '性别代码';
COMMENT ON COLUMN edu_residency_admission.trainee_type IS '学员类型代码';
COMMENT ON COLUMN edu_residency_admission.dispatch_org IS '委派单位名称';
COMMENT ON COLUMN edu_residency_admission.base_name IS '培训基地名称';
COMMENT ON COLUMN edu_residency_admission.base_code IS '培训基地代码';
COMMENT ON COLUMN edu_residency_admission.specialty_code IS '专业基地代码';
COMMENT ON COLUMN edu_residency_admission.specialty_name IS '专业基地名称';
COMMENT ON COLUMN edu_residency_admission.apply_time IS '报名时间';
COMMENT ON COLUMN edu_residency_admission.exam_score IS '招录考试成绩';
COMMENT ON COLUMN edu_residency_admission.preference_no IS '志愿序号';
COMMENT ON COLUMN edu_residency_admission.admit_status IS '录取状态代码';
COMMENT ON COLUMN edu_residency_admission.admit_batch IS '录取批次';
COMMENT ON COLUMN edu_residency_admission.admit_date IS '录取日期';
COMMENT ON COLUMN edu_residency_admission.train_years IS '培训年限';
COMMENT ON COLUMN edu_residency_admission.enroll_date IS '报到日期';
COMMENT ON COLUMN edu_residency_admission.data_uuid IS '数据主键';
COMMENT ON COLUMN edu_residency_admission.exch_batch_no IS '批次号';
COMMENT ON COLUMN edu_residency_admission.op_type IS '操作类型';
COMMENT ON COLUMN edu_residency_admission.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN edu_residency_admission.source_system IS '源系统代码';
COMMENT ON COLUMN edu_residency_admission.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN edu_residency_admission.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN edu_residency_admission.data_division_code IS '行政区划代码';
COMMENT ON COLUMN edu_residency_admission.src_update_time IS '源更新时间';
COMMENT ON COLUMN edu_residency_admission.collect_time IS '采集时间';
COMMENT ON COLUMN edu_residency_admission.load_time IS '入库时间';
COMMENT ON COLUMN edu_residency_admission.row_digest IS '记录校验值';
COMMENT ON COLUMN edu_residency_admission.data_version IS '数据来源版本';
COMMENT ON COLUMN edu_residency_admission.person_key IS '人员索引';
COMMENT ON COLUMN edu_residency_admission.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON edu_residency_admission FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS edu_residency_score (
    exam_year varchar(4),
    exam_batch varchar(20),
    exam_ticket_no varchar(30),
    name varchar(50),
    id_no varchar(18),
    base_code varchar(22),
    base_name varchar(100),
    specialty_name varchar(50),
    exam_type varchar(1),
    exam_date date,
    score numeric(6,2),
    pass_line numeric(6,2),
    pass_flag varchar(1),
    absent_flag varchar(1),
    violation_flag varchar(1),
    cert_no varchar(40),
    cert_date date,
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
CREATE INDEX IF NOT EXISTS edu_residency_score_person_key ON edu_residency_score (person_key);
CREATE INDEX IF NOT EXISTS edu_residency_score_update_time ON edu_residency_score (src_update_time);
COMMENT ON TABLE edu_residency_score IS 'S17R03 住培结业考试分数信息';
COMMENT ON COLUMN edu_residency_score.exam_year IS '考试年度';
COMMENT ON COLUMN edu_residency_score.exam_batch IS '考试批次';
COMMENT ON COLUMN edu_residency_score.exam_ticket_no IS '准考证号';
COMMENT ON COLUMN edu_residency_score.name IS '姓名';
COMMENT ON COLUMN edu_residency_score.id_no IS '身份证件号码';
COMMENT ON COLUMN edu_residency_score.base_code IS '培训基地代码';
COMMENT ON COLUMN edu_residency_score.base_name IS '培训基地名称';
COMMENT ON COLUMN edu_residency_score.specialty_name IS '专业名称';
COMMENT ON COLUMN edu_residency_score.exam_type IS '考试类型代码';
COMMENT ON COLUMN edu_residency_score.exam_date IS '考试日期';
COMMENT ON COLUMN edu_residency_score.score IS '考试分数';
COMMENT ON COLUMN edu_residency_score.pass_line IS '合格分数线';
COMMENT ON COLUMN edu_residency_score.pass_flag IS '是否合格';
COMMENT ON COLUMN edu_residency_score.absent_flag IS '缺考标志';
COMMENT ON COLUMN edu_residency_score.violation_flag IS '违纪标志';
COMMENT ON COLUMN edu_residency_score.cert_no IS '合格证书编号';
COMMENT ON COLUMN edu_residency_score.cert_date IS '发证日期';
COMMENT ON COLUMN edu_residency_score.data_uuid IS '数据主键';
COMMENT ON COLUMN edu_residency_score.exch_batch_no IS '批次号';
COMMENT ON COLUMN edu_residency_score.op_type IS '操作类型';
COMMENT ON COLUMN edu_residency_score.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN edu_residency_score.source_system IS '源系统代码';
COMMENT ON COLUMN edu_residency_score.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN edu_residency_score.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN edu_residency_score.data_division_code IS '行政区划代码';
COMMENT ON COLUMN edu_residency_score.src_update_time IS '源更新时间';
COMMENT ON COLUMN edu_residency_score.collect_time IS '采集时间';
COMMENT ON COLUMN edu_residency_score.load_time IS '入库时间';
COMMENT ON COLUMN edu_residency_score.row_digest IS '记录校验值';
COMMENT ON COLUMN edu_residency_score.data_version IS '数据来源版本';
COMMENT ON COLUMN edu_residency_score.person_key IS '人员索引';
COMMENT ON COLUMN edu_residency_score.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON edu_residency_score FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS edu_cme_credit (
    credit_record_no varchar(40),
    name varchar(50),
    id_no varchar(18),
    employer_name varchar(100),
    project_no varchar(40),
    project_name varchar(200),
    project_level varchar(2),
    credit_class varchar(1),
    study_form varchar(2),
    host_org varchar(100),
    host_place varchar(100),
    start_date date,
    end_date date,
    hours numeric(6,1),
    credits numeric(6,1),
    cert_no varchar(40),
    award_date date,
    credit_year varchar(4),
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
CREATE INDEX IF NOT EXISTS edu_cme_credit_person_key ON edu_cme_credit (person_key);
CREATE INDEX IF NOT EXISTS edu_cme_credit_update_time ON edu_cme_credit (src_update_time);
COMMENT ON TABLE edu_cme_credit IS 'S17R04 继续医学教育学分明细信息';
COMMENT ON COLUMN edu_cme_credit.credit_record_no IS '学分记录编号';
COMMENT ON COLUMN edu_cme_credit.name IS '姓名';
COMMENT ON COLUMN edu_cme_credit.id_no IS '身份证件号码';
COMMENT ON COLUMN edu_cme_credit.employer_name IS '工作单位名称';
COMMENT ON COLUMN edu_cme_credit.project_no IS '项目编号';
COMMENT ON COLUMN edu_cme_credit.project_name IS '项目名称';
COMMENT ON COLUMN edu_cme_credit.project_level IS '项目级别代码';
COMMENT ON COLUMN edu_cme_credit.credit_class IS '学分类别代码';
COMMENT ON COLUMN edu_cme_credit.study_form IS '学习形式代码';
COMMENT ON COLUMN edu_cme_credit.host_org IS '举办单位';
COMMENT ON COLUMN edu_cme_credit.host_place IS '举办地点';
COMMENT ON COLUMN edu_cme_credit.start_date IS '开始日期';
COMMENT ON COLUMN edu_cme_credit.end_date IS '结束日期';
COMMENT ON COLUMN edu_cme_credit.hours IS '学时';
COMMENT ON COLUMN edu_cme_credit.credits IS '学分';
COMMENT ON COLUMN edu_cme_credit.cert_no IS '学分证书编号';
COMMENT ON COLUMN edu_cme_credit.award_date IS '授予日期';
COMMENT ON COLUMN edu_cme_credit.credit_year IS '所属年度';
COMMENT ON COLUMN edu_cme_credit.data_uuid IS '数据主键';
COMMENT ON COLUMN edu_cme_credit.exch_batch_no IS '批次号';
COMMENT ON COLUMN edu_cme_credit.op_type IS '操作类型';
COMMENT ON COLUMN edu_cme_credit.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN edu_cme_credit.source_system IS '源系统代码';
COMMENT ON COLUMN edu_cme_credit.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN edu_cme_credit.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN edu_cme_credit.data_division_code IS '行政区划代码';
COMMENT ON COLUMN edu_cme_credit.src_update_time IS '源更新时间';
COMMENT ON COLUMN edu_cme_credit.collect_time IS '采集时间';
COMMENT ON COLUMN edu_cme_credit.load_time IS '入库时间';
COMMENT ON COLUMN edu_cme_credit.row_digest IS '记录校验值';
COMMENT ON COLUMN edu_cme_credit.data_version IS '数据来源版本';
COMMENT ON COLUMN edu_cme_credit.person_key IS '人员索引';
COMMENT ON COLUMN edu_cme_credit.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON edu_cme_credit FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;
