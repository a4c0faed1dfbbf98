-- SPDX-License-Identifier: Apache-2.0
-- Front-end database 前置库: tables of the exchange for PostgreSQL. Can be run again.
-- Generated; do not edit. Write it with: mvn -DskipITs -Dhealthhub.generate=true verify

CREATE TABLE IF NOT EXISTS qz_batch (
    batch_no varchar(32) NOT NULL,
    part_no integer NOT NULL,
    resource_code varchar(32) NOT NULL,
    last_part varchar(1) NOT NULL,
    record_count integer NOT NULL,
    content_digest varchar(64) NOT NULL,
    exch_flag varchar(1) NOT NULL,
    submitted_at timestamp NOT NULL,
    taken_at timestamp,
    PRIMARY KEY (batch_no, part_no)
);
CREATE INDEX IF NOT EXISTS qz_batch_flag ON qz_batch (exch_flag, submitted_at);
COMMENT ON TABLE qz_batch IS '前置库批次：每个分片一行';
COMMENT ON COLUMN qz_batch.batch_no IS '批次号';
COMMENT ON COLUMN qz_batch.part_no IS '分片序号';
COMMENT ON COLUMN qz_batch.resource_code IS '资源代码';
COMMENT ON COLUMN qz_batch.last_part IS '是否末片：1是 0否';
COMMENT ON COLUMN qz_batch.record_count IS '记录数';
COMMENT ON COLUMN qz_batch.content_digest IS '内容校验值';
COMMENT ON COLUMN qz_batch.exch_flag IS '交换标志：0待取 1已取';
COMMENT ON COLUMN qz_batch.submitted_at IS '写入时间';
COMMENT ON COLUMN qz_batch.taken_at IS '取走时间';

CREATE TABLE IF NOT EXISTS qz_receipt (
    batch_no varchar(32) NOT NULL,
    part_no integer NOT NULL,
    receipt_no varchar(64),
    code varchar(32) NOT NULL,
    status varchar(16),
    received_count integer,
    accepted_count integer,
    rejected_count integer,
    message varchar(500),
    answered_at timestamp NOT NULL,
    PRIMARY KEY (batch_no, part_no)
);
COMMENT ON TABLE qz_receipt IS '前置库回执：每个分片一行';
COMMENT ON COLUMN qz_receipt.batch_no IS '批次号';
COMMENT ON COLUMN qz_receipt.part_no IS '分片序号';
COMMENT ON COLUMN qz_receipt.receipt_no IS '回执编号';
COMMENT ON COLUMN qz_receipt.code IS '平台返回码';
COMMENT ON COLUMN qz_receipt.status IS '状态：received 已接收，checking 质检中，accepted 全部入库，partial 部分入库，rejected 退回';
COMMENT ON COLUMN qz_receipt.received_count IS '接收数';
COMMENT ON COLUMN qz_receipt.accepted_count IS '入库数';
COMMENT ON COLUMN qz_receipt.rejected_count IS '退回数';
COMMENT ON COLUMN qz_receipt.message IS '说明';
COMMENT ON COLUMN qz_receipt.answered_at IS '回执时间';

CREATE TABLE IF NOT EXISTS qz_receipt_error (
    batch_no varchar(32) NOT NULL,
    part_no integer NOT NULL,
    row_no integer NOT NULL,
    data_uuid varchar(36),
    code varchar(32) NOT NULL,
    field varchar(64),
    message varchar(500),
    PRIMARY KEY (batch_no, part_no, row_no)
);
COMMENT ON TABLE qz_receipt_error IS '前置库退回记录：每行一条';
COMMENT ON COLUMN qz_receipt_error.batch_no IS '批次号';
COMMENT ON COLUMN qz_receipt_error.part_no IS '分片序号';
COMMENT ON COLUMN qz_receipt_error.row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_receipt_error.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_receipt_error.code IS '平台返回码';
COMMENT ON COLUMN qz_receipt_error.field IS '信息项';
COMMENT ON COLUMN qz_receipt_error.message IS '说明';

CREATE TABLE IF NOT EXISTS qz_inventory (
    question_no varchar(36) NOT NULL,
    question varchar(500) NOT NULL,
    exch_flag varchar(1) NOT NULL,
    asked_at timestamp NOT NULL,
    answer text,
    answered_at timestamp,
    PRIMARY KEY (question_no)
);
CREATE INDEX IF NOT EXISTS qz_inventory_flag ON qz_inventory (exch_flag);
COMMENT ON TABLE qz_inventory IS '前置库对账：每个提问一行';
COMMENT ON COLUMN qz_inventory.question_no IS '提问编号';
COMMENT ON COLUMN qz_inventory.question IS '提问（JSON）';
COMMENT ON COLUMN qz_inventory.exch_flag IS '交换标志：0待取 1已取';
COMMENT ON COLUMN qz_inventory.asked_at IS '提问时间';
COMMENT ON COLUMN qz_inventory.answer IS '答复（JSON）';
COMMENT ON COLUMN qz_inventory.answered_at IS '答复时间';

CREATE TABLE IF NOT EXISTS qz_ehc_applicant (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
    applicant_id varchar(64),
    name varchar(50),
    id_type_code varchar(2),
    id_no varchar(18),
    sex_code varchar(1),
    birth_date date,
    ethnic_code varchar(2),
    nationality_code varchar(3),
    phone varchar(20),
    current_address varchar(200),
    domicile_address varchar(200),
    division_code varchar(6),
    apply_type varchar(2),
    channel_code varchar(10),
    apply_org_code varchar(22),
    equipment_no varchar(64),
    platform_type varchar(20),
    apply_time timestamp(0),
    realname_result varchar(1),
    guardian_name varchar(50),
    guardian_id_no varchar(18),
    status varchar(1),
    data_uuid varchar(36) NOT NULL,
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_ehc_applicant_key ON qz_ehc_applicant (data_uuid);
COMMENT ON TABLE qz_ehc_applicant IS '前置库数据：S01R01 电子健康卡申领人信息';
COMMENT ON COLUMN qz_ehc_applicant.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_ehc_applicant.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_ehc_applicant.applicant_id IS '申领人主索引号';
COMMENT ON COLUMN qz_ehc_applicant.name IS '姓名';
COMMENT ON COLUMN qz_ehc_applicant.id_type_code IS '身份证件类别代码';
COMMENT ON COLUMN qz_ehc_applicant.id_no IS '身份证件号码';
COMMENT ON COLUMN qz_ehc_applicant.sex_code IS '性别代码';
COMMENT ON COLUMN qz_ehc_applicant.birth_date IS '出生日期';
COMMENT ON COLUMN qz_ehc_applicant.ethnic_code IS '民族代码';
COMMENT ON COLUMN qz_ehc_applicant.nationality_code IS '国籍代码';
COMMENT ON COLUMN qz_ehc_applicant.phone IS '手机号码';
COMMENT ON COLUMN qz_ehc_applicant.current_address IS '现住址';
COMMENT ON COLUMN qz_ehc_applicant.domicile_address IS '户籍地址';
COMMENT ON COLUMN qz_ehc_applicant.division_code IS '行政区划代码';
COMMENT ON COLUMN qz_ehc_applicant.apply_type IS '申领方式代码';
COMMENT ON COLUMN qz_ehc_applicant.channel_code IS '申领渠道代码';
COMMENT ON COLUMN qz_ehc_applicant.apply_org_code IS '申领机构代码';
COMMENT ON COLUMN qz_ehc_applicant.equipment_no IS '申领终端设备号';
COMMENT ON COLUMN qz_ehc_applicant.platform_type IS '平台类型';
COMMENT ON COLUMN qz_ehc_applicant.apply_time IS '申领时间';
COMMENT ON COLUMN qz_ehc_applicant.realname_result IS '实名核验结果';
COMMENT ON COLUMN qz_ehc_applicant.guardian_name IS '监护人姓名';
COMMENT ON COLUMN qz_ehc_applicant.guardian_id_no IS '监护人证件号码';
COMMENT ON COLUMN qz_ehc_applicant.status IS '状态';
COMMENT ON COLUMN qz_ehc_applicant.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_ehc_applicant.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_ehc_applicant.op_type IS '操作类型';
COMMENT ON COLUMN qz_ehc_applicant.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_ehc_applicant.source_system IS '源系统代码';
COMMENT ON COLUMN qz_ehc_applicant.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_ehc_applicant.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_ehc_applicant.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_ehc_applicant.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_ehc_applicant.collect_time IS '采集时间';
COMMENT ON COLUMN qz_ehc_applicant.load_time IS '入库时间';
COMMENT ON COLUMN qz_ehc_applicant.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_ehc_applicant.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_ehc_applicant.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_ehc_card (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
    ehealth_card_id varchar(64),
    health_card_no varchar(18),
    applicant_id varchar(64),
    holder_name varchar(50),
    id_type_code varchar(2),
    id_no varchar(18),
    ehealth_code_static varchar(128),
    issue_org_name varchar(100),
    issue_org_code varchar(22),
    issue_time timestamp(0),
    physical_card_no varchar(40),
    card_status varchar(1),
    revoke_no varchar(64),
    revoke_time timestamp(0),
    last_use_time timestamp(0),
    data_uuid varchar(36) NOT NULL,
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_ehc_card_key ON qz_ehc_card (data_uuid);
COMMENT ON TABLE qz_ehc_card IS '前置库数据：S01R02 电子健康卡卡信息';
COMMENT ON COLUMN qz_ehc_card.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_ehc_card.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_ehc_card.ehealth_card_id IS '电子健康卡ID';
COMMENT ON COLUMN qz_ehc_card.health_card_no IS '健康卡号';
COMMENT ON COLUMN qz_ehc_card.applicant_id IS '申领人主索引号';
COMMENT ON COLUMN qz_ehc_card.holder_name IS '持卡人姓名';
COMMENT ON COLUMN qz_ehc_card.id_type_code IS '身份证件类别代码';
COMMENT ON COLUMN qz_ehc_card.id_no IS '身份证件号码';
COMMENT ON COLUMN qz_ehc_card.ehealth_code_static IS '电子健康码静态主体';
COMMENT ON COLUMN qz_ehc_card.issue_org_name IS '发卡机构名称';
COMMENT ON COLUMN qz_ehc_card.issue_org_code IS '发卡机构代码';
COMMENT ON COLUMN qz_ehc_card.issue_time IS '发卡时间';
COMMENT ON COLUMN qz_ehc_card.physical_card_no IS '实体卡号';
COMMENT ON COLUMN qz_ehc_card.card_status IS '卡状态代码';
COMMENT ON COLUMN qz_ehc_card.revoke_no IS '注销流水号';
COMMENT ON COLUMN qz_ehc_card.revoke_time IS '注销时间';
COMMENT ON COLUMN qz_ehc_card.last_use_time IS '最近使用时间';
COMMENT ON COLUMN qz_ehc_card.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_ehc_card.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_ehc_card.op_type IS '操作类型';
COMMENT ON COLUMN qz_ehc_card.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_ehc_card.source_system IS '源系统代码';
COMMENT ON COLUMN qz_ehc_card.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_ehc_card.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_ehc_card.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_ehc_card.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_ehc_card.collect_time IS '采集时间';
COMMENT ON COLUMN qz_ehc_card.load_time IS '入库时间';
COMMENT ON COLUMN qz_ehc_card.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_ehc_card.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_ehc_card.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_ehc_client (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
    app_id varchar(64),
    app_name varchar(100),
    term_id varchar(64),
    term_type varchar(2),
    org_name varchar(100),
    org_code varchar(22),
    uscc varchar(18),
    division_code varchar(6),
    channel_code varchar(10),
    medstep_codes varchar(200),
    api_version varchar(20),
    enc_type varchar(10),
    digest_type varchar(10),
    access_time timestamp(0),
    contact_name varchar(50),
    contact_phone varchar(20),
    status varchar(1),
    data_uuid varchar(36) NOT NULL,
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_ehc_client_key ON qz_ehc_client (data_uuid);
COMMENT ON TABLE qz_ehc_client IS '前置库数据：S01R03 接入客户端信息';
COMMENT ON COLUMN qz_ehc_client.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_ehc_client.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_ehc_client.app_id IS '应用标识';
COMMENT ON COLUMN qz_ehc_client.app_name IS '应用名称';
COMMENT ON COLUMN qz_ehc_client.term_id IS '终端编号';
COMMENT ON COLUMN qz_ehc_client.term_type IS '终端类型代码';
COMMENT ON COLUMN qz_ehc_client.org_name IS '接入机构名称';
COMMENT ON COLUMN qz_ehc_client.org_code IS '接入机构代码';
COMMENT ON COLUMN qz_ehc_client.uscc IS '统一社会信用代码';
COMMENT ON COLUMN qz_ehc_client.division_code IS '行政区划代码';
COMMENT ON COLUMN qz_ehc_client.channel_code IS '渠道代码';
COMMENT ON COLUMN qz_ehc_client.medstep_codes IS '用卡环节代码';
COMMENT ON COLUMN qz_ehc_client.api_version IS '接口版本';
COMMENT ON COLUMN qz_ehc_client.enc_type IS '加密算法';
COMMENT ON COLUMN qz_ehc_client.digest_type IS '摘要算法';
COMMENT ON COLUMN qz_ehc_client.access_time IS '接入时间';
COMMENT ON COLUMN qz_ehc_client.contact_name IS '联系人';
COMMENT ON COLUMN qz_ehc_client.contact_phone IS '联系电话';
COMMENT ON COLUMN qz_ehc_client.status IS '状态';
COMMENT ON COLUMN qz_ehc_client.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_ehc_client.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_ehc_client.op_type IS '操作类型';
COMMENT ON COLUMN qz_ehc_client.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_ehc_client.source_system IS '源系统代码';
COMMENT ON COLUMN qz_ehc_client.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_ehc_client.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_ehc_client.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_ehc_client.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_ehc_client.collect_time IS '采集时间';
COMMENT ON COLUMN qz_ehc_client.load_time IS '入库时间';
COMMENT ON COLUMN qz_ehc_client.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_ehc_client.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_ehc_client.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_reg_nurse (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
    name varchar(50),
    sex_code varchar(1),
    birth_date date,
    id_type_code varchar(2),
    id_no varchar(18),
    ethnic_code varchar(2),
    education_code varchar(2),
    graduate_school varchar(100),
    title_code varchar(3),
    nurse_cert_no varchar(20),
    first_reg_date date,
    reg_date date,
    valid_to date,
    practice_org_name varchar(100),
    practice_org_code varchar(22),
    division_code varchar(6),
    reg_authority varchar(100),
    reg_action varchar(2),
    cancel_reason varchar(100),
    reg_status varchar(1),
    data_uuid varchar(36) NOT NULL,
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_reg_nurse_key ON qz_reg_nurse (data_uuid);
COMMENT ON TABLE qz_reg_nurse IS '前置库数据：S02R01 护士信息';
COMMENT ON COLUMN qz_reg_nurse.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_reg_nurse.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_reg_nurse.name IS '姓名';
COMMENT ON COLUMN qz_reg_nurse.sex_code IS '性别代码';
COMMENT ON COLUMN qz_reg_nurse.birth_date IS '出生日期';
COMMENT ON COLUMN qz_reg_nurse.id_type_code IS '身份证件类别代码';
COMMENT ON COLUMN qz_reg_nurse.id_no IS '身份证件号码';
COMMENT ON COLUMN qz_reg_nurse.ethnic_code IS '民族代码';
COMMENT ON COLUMN qz_reg_nurse.education_code IS '学历代码';
COMMENT ON COLUMN qz_reg_nurse.graduate_school IS '毕业院校';
COMMENT ON COLUMN qz_reg_nurse.title_code IS '专业技术资格代码';
COMMENT ON COLUMN qz_reg_nurse.nurse_cert_no IS '护士执业证书编号';
COMMENT ON COLUMN qz_reg_nurse.first_reg_date IS '首次注册日期';
COMMENT ON COLUMN qz_reg_nurse.reg_date IS '注册日期';
COMMENT ON COLUMN qz_reg_nurse.valid_to IS '注册有效期至';
COMMENT ON COLUMN qz_reg_nurse.practice_org_name IS '执业机构名称';
COMMENT ON COLUMN qz_reg_nurse.practice_org_code IS '执业机构代码';
COMMENT ON COLUMN qz_reg_nurse.division_code IS '执业地点行政区划代码';
COMMENT ON COLUMN qz_reg_nurse.reg_authority IS '注册机关名称';
COMMENT ON COLUMN qz_reg_nurse.reg_action IS '注册业务类型';
COMMENT ON COLUMN qz_reg_nurse.cancel_reason IS '注销原因';
COMMENT ON COLUMN qz_reg_nurse.reg_status IS '注册状态代码';
COMMENT ON COLUMN qz_reg_nurse.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_reg_nurse.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_reg_nurse.op_type IS '操作类型';
COMMENT ON COLUMN qz_reg_nurse.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_reg_nurse.source_system IS '源系统代码';
COMMENT ON COLUMN qz_reg_nurse.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_reg_nurse.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_reg_nurse.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_reg_nurse.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_reg_nurse.collect_time IS '采集时间';
COMMENT ON COLUMN qz_reg_nurse.load_time IS '入库时间';
COMMENT ON COLUMN qz_reg_nurse.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_reg_nurse.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_reg_nurse.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_reg_doctor (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
    name varchar(50),
    sex_code varchar(1),
    birth_date date,
    id_type_code varchar(2),
    id_no varchar(18),
    ethnic_code varchar(2),
    education_code varchar(2),
    qual_cert_no varchar(27),
    practice_cert_no varchar(15),
    level_code varchar(1),
    class_code varchar(2),
    scope varchar(200),
    title_code varchar(3),
    main_org_name varchar(100),
    main_org_code varchar(22),
    other_orgs text,
    division_code varchar(6),
    issue_date date,
    authority varchar(100),
    reg_status varchar(1),
    status_date date,
    data_uuid varchar(36) NOT NULL,
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_reg_doctor_key ON qz_reg_doctor (data_uuid);
COMMENT ON TABLE qz_reg_doctor IS '前置库数据：S02R02 医生信息';
COMMENT ON COLUMN qz_reg_doctor.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_reg_doctor.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_reg_doctor.name IS '姓名';
COMMENT ON COLUMN qz_reg_doctor.sex_code IS '性别代码';
COMMENT ON COLUMN qz_reg_doctor.birth_date IS '出生日期';
COMMENT ON COLUMN qz_reg_doctor.id_type_code IS '身份证件类别代码';
COMMENT ON COLUMN qz_reg_doctor.id_no IS '身份证件号码';
COMMENT ON COLUMN qz_reg_doctor.ethnic_code IS '民族代码';
COMMENT ON COLUMN qz_reg_doctor.education_code IS '学历代码';
COMMENT ON COLUMN qz_reg_doctor.qual_cert_no IS '医师资格证书编码';
COMMENT ON COLUMN qz_reg_doctor.practice_cert_no IS '医师执业证书编码';
COMMENT ON COLUMN qz_reg_doctor.level_code IS '医师级别代码';
COMMENT ON COLUMN qz_reg_doctor.class_code IS '执业类别代码';
COMMENT ON COLUMN qz_reg_doctor.scope IS '执业范围';
COMMENT ON COLUMN qz_reg_doctor.title_code IS '专业技术职务类别代码';
COMMENT ON COLUMN qz_reg_doctor.main_org_name IS '主要执业机构名称';
COMMENT ON COLUMN qz_reg_doctor.main_org_code IS '主要执业机构代码';
COMMENT ON COLUMN qz_reg_doctor.other_orgs IS '其他执业机构';
COMMENT ON COLUMN qz_reg_doctor.division_code IS '执业地点行政区划代码';
COMMENT ON COLUMN qz_reg_doctor.issue_date IS '发证日期';
COMMENT ON COLUMN qz_reg_doctor.authority IS '批准机关名称';
COMMENT ON COLUMN qz_reg_doctor.reg_status IS '注册状态代码';
COMMENT ON COLUMN qz_reg_doctor.status_date IS '状态变更日期';
COMMENT ON COLUMN qz_reg_doctor.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_reg_doctor.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_reg_doctor.op_type IS '操作类型';
COMMENT ON COLUMN qz_reg_doctor.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_reg_doctor.source_system IS '源系统代码';
COMMENT ON COLUMN qz_reg_doctor.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_reg_doctor.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_reg_doctor.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_reg_doctor.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_reg_doctor.collect_time IS '采集时间';
COMMENT ON COLUMN qz_reg_doctor.load_time IS '入库时间';
COMMENT ON COLUMN qz_reg_doctor.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_reg_doctor.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_reg_doctor.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_reg_medical_org (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
    org_reg_no varchar(22),
    org_name varchar(100),
    other_name varchar(200),
    uscc varchar(18),
    org_class_code varchar(4),
    org_level varchar(1),
    org_grade varchar(1),
    profit_type varchar(1),
    ownership varchar(10),
    legal_rep varchar(50),
    principal varchar(50),
    address varchar(200),
    division_code varchar(6),
    postcode varchar(6),
    phone varchar(20),
    dept_catalog text,
    approved_beds bigint,
    valid_from date,
    valid_to date,
    authority varchar(100),
    status varchar(1),
    data_uuid varchar(36) NOT NULL,
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_reg_medical_org_key ON qz_reg_medical_org (data_uuid);
COMMENT ON TABLE qz_reg_medical_org IS '前置库数据：S02R03 机构信息';
COMMENT ON COLUMN qz_reg_medical_org.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_reg_medical_org.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_reg_medical_org.org_reg_no IS '医疗机构登记号';
COMMENT ON COLUMN qz_reg_medical_org.org_name IS '机构名称';
COMMENT ON COLUMN qz_reg_medical_org.other_name IS '其他名称';
COMMENT ON COLUMN qz_reg_medical_org.uscc IS '统一社会信用代码';
COMMENT ON COLUMN qz_reg_medical_org.org_class_code IS '机构类别代码';
COMMENT ON COLUMN qz_reg_medical_org.org_level IS '机构级别代码';
COMMENT ON COLUMN qz_reg_medical_org.org_grade IS '机构等次代码';
COMMENT ON COLUMN qz_reg_medical_org.profit_type IS '经营性质代码';
COMMENT ON COLUMN qz_reg_medical_org.ownership IS '所有制形式';
COMMENT ON COLUMN qz_reg_medical_org.legal_rep IS '法定代表人';
COMMENT ON COLUMN qz_reg_medical_org.principal IS '主要负责人';
COMMENT ON COLUMN qz_reg_medical_org.address IS '地址';
COMMENT ON COLUMN qz_reg_medical_org.division_code IS '行政区划代码';
COMMENT ON COLUMN qz_reg_medical_org.postcode IS '邮政编码';
COMMENT ON COLUMN qz_reg_medical_org.phone IS '联系电话';
COMMENT ON COLUMN qz_reg_medical_org.dept_catalog IS '诊疗科目';
COMMENT ON COLUMN qz_reg_medical_org.approved_beds IS '编制床位数';
COMMENT ON COLUMN qz_reg_medical_org.valid_from IS '执业许可证有效期起';
COMMENT ON COLUMN qz_reg_medical_org.valid_to IS '执业许可证有效期止';
COMMENT ON COLUMN qz_reg_medical_org.authority IS '发证机关';
COMMENT ON COLUMN qz_reg_medical_org.status IS '状态代码';
COMMENT ON COLUMN qz_reg_medical_org.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_reg_medical_org.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_reg_medical_org.op_type IS '操作类型';
COMMENT ON COLUMN qz_reg_medical_org.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_reg_medical_org.source_system IS '源系统代码';
COMMENT ON COLUMN qz_reg_medical_org.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_reg_medical_org.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_reg_medical_org.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_reg_medical_org.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_reg_medical_org.collect_time IS '采集时间';
COMMENT ON COLUMN qz_reg_medical_org.load_time IS '入库时间';
COMMENT ON COLUMN qz_reg_medical_org.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_reg_medical_org.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_reg_medical_org.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_fever_case (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
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
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_fever_case_key ON qz_fever_case (data_uuid);
COMMENT ON TABLE qz_fever_case IS '前置库数据：S03R01 发热门诊病例信息';
COMMENT ON COLUMN qz_fever_case.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_fever_case.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_fever_case.case_no IS '病例编号';
COMMENT ON COLUMN qz_fever_case.outpatient_no IS '门(急)诊号';
COMMENT ON COLUMN qz_fever_case.patient_name IS '患者姓名';
COMMENT ON COLUMN qz_fever_case.id_type_code IS '身份证件类别代码';
COMMENT ON COLUMN qz_fever_case.id_no IS '身份证件号码';
COMMENT ON COLUMN qz_fever_case.sex_code IS '性别代码';
COMMENT ON COLUMN qz_fever_case.birth_date IS '出生日期';
COMMENT ON COLUMN qz_fever_case.age_years IS '年龄(岁)';
COMMENT ON COLUMN qz_fever_case.phone IS '联系电话';
COMMENT ON COLUMN qz_fever_case.address IS '现住址';
COMMENT ON COLUMN qz_fever_case.occupation_code IS '职业类别代码';
COMMENT ON COLUMN qz_fever_case.visit_time IS '就诊日期时间';
COMMENT ON COLUMN qz_fever_case.onset_time IS '发病日期时间';
COMMENT ON COLUMN qz_fever_case.temperature IS '体温(℃)';
COMMENT ON COLUMN qz_fever_case.chief_complaint IS '主诉';
COMMENT ON COLUMN qz_fever_case.symptoms IS '症状名称';
COMMENT ON COLUMN qz_fever_case.present_history IS '现病史';
COMMENT ON COLUMN qz_fever_case.epi_history IS '流行病学史';
COMMENT ON COLUMN qz_fever_case.diag_code IS '疾病诊断编码';
COMMENT ON COLUMN qz_fever_case.diag_name IS '疾病诊断名称';
COMMENT ON COLUMN qz_fever_case.first_visit_flag IS '初诊标志代码';
COMMENT ON COLUMN qz_fever_case.disposition_code IS '去向代码';
COMMENT ON COLUMN qz_fever_case.org_name IS '机构名称';
COMMENT ON COLUMN qz_fever_case.org_code IS '医疗机构代码';
COMMENT ON COLUMN qz_fever_case.doctor_name IS '接诊医师姓名';
COMMENT ON COLUMN qz_fever_case.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_fever_case.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_fever_case.op_type IS '操作类型';
COMMENT ON COLUMN qz_fever_case.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_fever_case.source_system IS '源系统代码';
COMMENT ON COLUMN qz_fever_case.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_fever_case.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_fever_case.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_fever_case.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_fever_case.collect_time IS '采集时间';
COMMENT ON COLUMN qz_fever_case.load_time IS '入库时间';
COMMENT ON COLUMN qz_fever_case.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_fever_case.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_fever_case.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_fever_prescription (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
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
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_fever_prescription_key ON qz_fever_prescription (data_uuid);
COMMENT ON TABLE qz_fever_prescription IS '前置库数据：S03R02 诊疗处方记录信息';
COMMENT ON COLUMN qz_fever_prescription.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_fever_prescription.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_fever_prescription.prescription_no IS '处方编号';
COMMENT ON COLUMN qz_fever_prescription.item_no IS '处方明细序号';
COMMENT ON COLUMN qz_fever_prescription.case_no IS '病例编号';
COMMENT ON COLUMN qz_fever_prescription.outpatient_no IS '门(急)诊号';
COMMENT ON COLUMN qz_fever_prescription.patient_name IS '患者姓名';
COMMENT ON COLUMN qz_fever_prescription.id_type_code IS '身份证件类别代码';
COMMENT ON COLUMN qz_fever_prescription.id_no IS '身份证件号码';
COMMENT ON COLUMN qz_fever_prescription.prescribe_time IS '开立日期时间';
COMMENT ON COLUMN qz_fever_prescription.dept_name IS '科室名称';
COMMENT ON COLUMN qz_fever_prescription.diag_name IS '疾病诊断名称';
COMMENT ON COLUMN qz_fever_prescription.rx_class_code IS '处方类别代码';
COMMENT ON COLUMN qz_fever_prescription.drug_name IS '药物名称';
COMMENT ON COLUMN qz_fever_prescription.drug_spec IS '药物规格';
COMMENT ON COLUMN qz_fever_prescription.dosage_form_code IS '药物剂型代码';
COMMENT ON COLUMN qz_fever_prescription.dose IS '药物使用次剂量';
COMMENT ON COLUMN qz_fever_prescription.dose_unit IS '药物使用剂量单位';
COMMENT ON COLUMN qz_fever_prescription.freq_code IS '药物使用频次代码';
COMMENT ON COLUMN qz_fever_prescription.route_code IS '药物使用途径代码';
COMMENT ON COLUMN qz_fever_prescription.total_dose IS '药物使用总剂量';
COMMENT ON COLUMN qz_fever_prescription.group_no IS '处方药品组号';
COMMENT ON COLUMN qz_fever_prescription.valid_days IS '处方有效天数';
COMMENT ON COLUMN qz_fever_prescription.amount IS '处方药品金额(元)';
COMMENT ON COLUMN qz_fever_prescription.doctor_name IS '开立医师姓名';
COMMENT ON COLUMN qz_fever_prescription.pharmacist_name IS '审核药师姓名';
COMMENT ON COLUMN qz_fever_prescription.org_code IS '医疗机构代码';
COMMENT ON COLUMN qz_fever_prescription.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_fever_prescription.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_fever_prescription.op_type IS '操作类型';
COMMENT ON COLUMN qz_fever_prescription.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_fever_prescription.source_system IS '源系统代码';
COMMENT ON COLUMN qz_fever_prescription.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_fever_prescription.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_fever_prescription.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_fever_prescription.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_fever_prescription.collect_time IS '采集时间';
COMMENT ON COLUMN qz_fever_prescription.load_time IS '入库时间';
COMMENT ON COLUMN qz_fever_prescription.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_fever_prescription.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_fever_prescription.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_fever_lab (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
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
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_fever_lab_key ON qz_fever_lab (data_uuid);
COMMENT ON TABLE qz_fever_lab IS '前置库数据：S03R03 实验室检验详细记录信息';
COMMENT ON COLUMN qz_fever_lab.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_fever_lab.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_fever_lab.report_no IS '检验报告单编号';
COMMENT ON COLUMN qz_fever_lab.request_no IS '电子申请单编号';
COMMENT ON COLUMN qz_fever_lab.case_no IS '病例编号';
COMMENT ON COLUMN qz_fever_lab.patient_name IS '患者姓名';
COMMENT ON COLUMN qz_fever_lab.id_type_code IS '身份证件类别代码';
COMMENT ON COLUMN qz_fever_lab.id_no IS '身份证件号码';
COMMENT ON COLUMN qz_fever_lab.specimen_no IS '检验标本号';
COMMENT ON COLUMN qz_fever_lab.specimen_type IS '标本类别';
COMMENT ON COLUMN qz_fever_lab.sample_time IS '标本采样日期时间';
COMMENT ON COLUMN qz_fever_lab.receive_time IS '接收标本日期时间';
COMMENT ON COLUMN qz_fever_lab.lab_class IS '检验类别';
COMMENT ON COLUMN qz_fever_lab.item_code IS '检验项目代码';
COMMENT ON COLUMN qz_fever_lab.item_name IS '检验项目名称';
COMMENT ON COLUMN qz_fever_lab.method_name IS '检验方法名称';
COMMENT ON COLUMN qz_fever_lab.result_num IS '检验定量结果';
COMMENT ON COLUMN qz_fever_lab.result_unit IS '检验计量单位';
COMMENT ON COLUMN qz_fever_lab.result_code IS '检验结果代码';
COMMENT ON COLUMN qz_fever_lab.result_text IS '定性结果';
COMMENT ON COLUMN qz_fever_lab.ref_range IS '参考值范围';
COMMENT ON COLUMN qz_fever_lab.abnormal_flag IS '异常标志';
COMMENT ON COLUMN qz_fever_lab.report_time IS '报告日期';
COMMENT ON COLUMN qz_fever_lab.tester_name IS '检验者姓名';
COMMENT ON COLUMN qz_fever_lab.reviewer_name IS '审核者姓名';
COMMENT ON COLUMN qz_fever_lab.org_code IS '医疗机构代码';
COMMENT ON COLUMN qz_fever_lab.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_fever_lab.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_fever_lab.op_type IS '操作类型';
COMMENT ON COLUMN qz_fever_lab.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_fever_lab.source_system IS '源系统代码';
COMMENT ON COLUMN qz_fever_lab.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_fever_lab.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_fever_lab.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_fever_lab.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_fever_lab.collect_time IS '采集时间';
COMMENT ON COLUMN qz_fever_lab.load_time IS '入库时间';
COMMENT ON COLUMN qz_fever_lab.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_fever_lab.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_fever_lab.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_fever_exam (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
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
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_fever_exam_key ON qz_fever_exam (data_uuid);
COMMENT ON TABLE qz_fever_exam IS '前置库数据：S03R04 辅助检查记录信息';
COMMENT ON COLUMN qz_fever_exam.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_fever_exam.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_fever_exam.report_no IS '检查报告单编号';
COMMENT ON COLUMN qz_fever_exam.request_no IS '电子申请单编号';
COMMENT ON COLUMN qz_fever_exam.case_no IS '病例编号';
COMMENT ON COLUMN qz_fever_exam.patient_name IS '患者姓名';
COMMENT ON COLUMN qz_fever_exam.id_type_code IS '身份证件类别代码';
COMMENT ON COLUMN qz_fever_exam.id_no IS '身份证件号码';
COMMENT ON COLUMN qz_fever_exam.outpatient_no IS '门(急)诊号';
COMMENT ON COLUMN qz_fever_exam.exam_mode_code IS '检查方式代码';
COMMENT ON COLUMN qz_fever_exam.exam_item_name IS '检查项目名称';
COMMENT ON COLUMN qz_fever_exam.body_part IS '检查目标部位名称';
COMMENT ON COLUMN qz_fever_exam.exam_time IS '检查日期';
COMMENT ON COLUMN qz_fever_exam.finding IS '检查报告结果-客观所见';
COMMENT ON COLUMN qz_fever_exam.impression IS '检查报告结果-主观提示';
COMMENT ON COLUMN qz_fever_exam.positive_flag IS '阳性标志';
COMMENT ON COLUMN qz_fever_exam.report_time IS '报告日期';
COMMENT ON COLUMN qz_fever_exam.dept_name IS '检查科室名称';
COMMENT ON COLUMN qz_fever_exam.report_doctor IS '报告医师姓名';
COMMENT ON COLUMN qz_fever_exam.review_doctor IS '审核医师姓名';
COMMENT ON COLUMN qz_fever_exam.org_code IS '医疗机构代码';
COMMENT ON COLUMN qz_fever_exam.remark IS '备注';
COMMENT ON COLUMN qz_fever_exam.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_fever_exam.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_fever_exam.op_type IS '操作类型';
COMMENT ON COLUMN qz_fever_exam.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_fever_exam.source_system IS '源系统代码';
COMMENT ON COLUMN qz_fever_exam.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_fever_exam.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_fever_exam.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_fever_exam.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_fever_exam.collect_time IS '采集时间';
COMMENT ON COLUMN qz_fever_exam.load_time IS '入库时间';
COMMENT ON COLUMN qz_fever_exam.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_fever_exam.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_fever_exam.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_fever_user (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
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
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_fever_user_key ON qz_fever_user (data_uuid);
COMMENT ON TABLE qz_fever_user IS '前置库数据：S03R05 用户信息';
COMMENT ON COLUMN qz_fever_user.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_fever_user.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_fever_user.user_id IS '用户ID';
COMMENT ON COLUMN qz_fever_user.login_name IS '登录名';
COMMENT ON COLUMN qz_fever_user.real_name IS '用户姓名';
COMMENT ON COLUMN qz_fever_user.id_no IS '证件号码';
COMMENT ON COLUMN qz_fever_user.phone IS '联系电话';
COMMENT ON COLUMN qz_fever_user.org_name IS '所属机构名称';
COMMENT ON COLUMN qz_fever_user.org_code IS '所属机构代码';
COMMENT ON COLUMN qz_fever_user.dept_name IS '所属科室名称';
COMMENT ON COLUMN qz_fever_user.role_code IS '角色代码';
COMMENT ON COLUMN qz_fever_user.division_code IS '行政区划代码';
COMMENT ON COLUMN qz_fever_user.status IS '账号状态';
COMMENT ON COLUMN qz_fever_user.create_time IS '创建时间';
COMMENT ON COLUMN qz_fever_user.last_login_time IS '最近登录时间';
COMMENT ON COLUMN qz_fever_user.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_fever_user.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_fever_user.op_type IS '操作类型';
COMMENT ON COLUMN qz_fever_user.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_fever_user.source_system IS '源系统代码';
COMMENT ON COLUMN qz_fever_user.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_fever_user.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_fever_user.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_fever_user.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_fever_user.collect_time IS '采集时间';
COMMENT ON COLUMN qz_fever_user.load_time IS '入库时间';
COMMENT ON COLUMN qz_fever_user.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_fever_user.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_fever_user.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_pop_birth_registration (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
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
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_pop_birth_registration_key ON qz_pop_birth_registration (data_uuid);
COMMENT ON TABLE qz_pop_birth_registration IS '前置库数据：S04R01 出生实名登记信息';
COMMENT ON COLUMN qz_pop_birth_registration.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_pop_birth_registration.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_pop_birth_registration.birth_reg_no IS '登记编号';
COMMENT ON COLUMN qz_pop_birth_registration.birth_cert_no IS '出生医学证明编号';
COMMENT ON COLUMN qz_pop_birth_registration.newborn_name IS '新生儿姓名';
COMMENT ON COLUMN qz_pop_birth_registration.newborn_sex IS '新生儿性别代码';
COMMENT ON COLUMN qz_pop_birth_registration.birth_time IS '出生日期时间';
COMMENT ON COLUMN qz_pop_birth_registration.gestation_weeks IS '出生孕周';
COMMENT ON COLUMN qz_pop_birth_registration.birth_weight IS '出生体重(g)';
COMMENT ON COLUMN qz_pop_birth_registration.birth_length IS '出生身长(cm)';
COMMENT ON COLUMN qz_pop_birth_registration.birth_place_type IS '出生地点类别代码';
COMMENT ON COLUMN qz_pop_birth_registration.org_name IS '助产机构名称';
COMMENT ON COLUMN qz_pop_birth_registration.org_code IS '助产机构代码';
COMMENT ON COLUMN qz_pop_birth_registration.division_code IS '出生地行政区划代码';
COMMENT ON COLUMN qz_pop_birth_registration.inpatient_no IS '产妇住院号';
COMMENT ON COLUMN qz_pop_birth_registration.mother_name IS '母亲姓名';
COMMENT ON COLUMN qz_pop_birth_registration.mother_id_type IS '母亲证件类别代码';
COMMENT ON COLUMN qz_pop_birth_registration.mother_id_no IS '母亲证件号码';
COMMENT ON COLUMN qz_pop_birth_registration.mother_domicile IS '母亲户籍地址';
COMMENT ON COLUMN qz_pop_birth_registration.father_name IS '父亲姓名';
COMMENT ON COLUMN qz_pop_birth_registration.father_id_no IS '父亲证件号码';
COMMENT ON COLUMN qz_pop_birth_registration.birth_order IS '孩次';
COMMENT ON COLUMN qz_pop_birth_registration.plurality IS '胎数';
COMMENT ON COLUMN qz_pop_birth_registration.reg_date IS '登记日期';
COMMENT ON COLUMN qz_pop_birth_registration.registrar IS '登记人';
COMMENT ON COLUMN qz_pop_birth_registration.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_pop_birth_registration.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_pop_birth_registration.op_type IS '操作类型';
COMMENT ON COLUMN qz_pop_birth_registration.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_pop_birth_registration.source_system IS '源系统代码';
COMMENT ON COLUMN qz_pop_birth_registration.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_pop_birth_registration.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_pop_birth_registration.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_pop_birth_registration.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_pop_birth_registration.collect_time IS '采集时间';
COMMENT ON COLUMN qz_pop_birth_registration.load_time IS '入库时间';
COMMENT ON COLUMN qz_pop_birth_registration.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_pop_birth_registration.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_pop_birth_registration.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_pop_death (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
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
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_pop_death_key ON qz_pop_death (data_uuid);
COMMENT ON TABLE qz_pop_death IS '前置库数据：S04R02 死亡人口信息';
COMMENT ON COLUMN qz_pop_death.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_pop_death.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_pop_death.death_reg_no IS '死亡登记编号';
COMMENT ON COLUMN qz_pop_death.name IS '死者姓名';
COMMENT ON COLUMN qz_pop_death.sex_code IS '性别代码';
COMMENT ON COLUMN qz_pop_death.id_type_code IS '身份证件类别代码';
COMMENT ON COLUMN qz_pop_death.id_no IS '身份证件号码';
COMMENT ON COLUMN qz_pop_death.birth_date IS '出生日期';
COMMENT ON COLUMN qz_pop_death.ethnic_code IS '民族代码';
COMMENT ON COLUMN qz_pop_death.death_date IS '死亡日期';
COMMENT ON COLUMN qz_pop_death.age_years IS '死亡年龄(岁)';
COMMENT ON COLUMN qz_pop_death.death_place_type IS '死亡地点类别代码';
COMMENT ON COLUMN qz_pop_death.death_cause IS '死亡原因';
COMMENT ON COLUMN qz_pop_death.underlying_cause_code IS '根本死因代码';
COMMENT ON COLUMN qz_pop_death.domicile_code IS '户籍地区划代码';
COMMENT ON COLUMN qz_pop_death.address IS '现住址';
COMMENT ON COLUMN qz_pop_death.reg_date IS '登记日期';
COMMENT ON COLUMN qz_pop_death.reg_org_name IS '登记单位名称';
COMMENT ON COLUMN qz_pop_death.info_source IS '信息来源代码';
COMMENT ON COLUMN qz_pop_death.hukou_cancel_flag IS '户口注销标志';
COMMENT ON COLUMN qz_pop_death.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_pop_death.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_pop_death.op_type IS '操作类型';
COMMENT ON COLUMN qz_pop_death.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_pop_death.source_system IS '源系统代码';
COMMENT ON COLUMN qz_pop_death.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_pop_death.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_pop_death.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_pop_death.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_pop_death.collect_time IS '采集时间';
COMMENT ON COLUMN qz_pop_death.load_time IS '入库时间';
COMMENT ON COLUMN qz_pop_death.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_pop_death.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_pop_death.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_pop_fertility_registration (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
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
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_pop_fertility_registration_key ON qz_pop_fertility_registration (data_uuid);
COMMENT ON TABLE qz_pop_fertility_registration IS '前置库数据：S04R03 生育登记服务高频信息';
COMMENT ON COLUMN qz_pop_fertility_registration.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_pop_fertility_registration.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_pop_fertility_registration.fertility_reg_no IS '生育登记编号';
COMMENT ON COLUMN qz_pop_fertility_registration.wife_name IS '女方姓名';
COMMENT ON COLUMN qz_pop_fertility_registration.wife_id_no IS '女方证件号码';
COMMENT ON COLUMN qz_pop_fertility_registration.wife_birth_date IS '女方出生日期';
COMMENT ON COLUMN qz_pop_fertility_registration.wife_domicile_code IS '女方户籍地区划代码';
COMMENT ON COLUMN qz_pop_fertility_registration.wife_residence_code IS '女方现居住地区划代码';
COMMENT ON COLUMN qz_pop_fertility_registration.husband_name IS '男方姓名';
COMMENT ON COLUMN qz_pop_fertility_registration.husband_id_no IS '男方证件号码';
COMMENT ON COLUMN qz_pop_fertility_registration.husband_domicile_code IS '男方户籍地区划代码';
COMMENT ON COLUMN qz_pop_fertility_registration.phone IS '联系电话';
COMMENT ON COLUMN qz_pop_fertility_registration.marital_code IS '婚姻状况代码';
COMMENT ON COLUMN qz_pop_fertility_registration.marriage_date IS '结婚登记日期';
COMMENT ON COLUMN qz_pop_fertility_registration.children_count IS '现有子女数';
COMMENT ON COLUMN qz_pop_fertility_registration.planned_order IS '拟生育孩次';
COMMENT ON COLUMN qz_pop_fertility_registration.expected_date IS '预产期';
COMMENT ON COLUMN qz_pop_fertility_registration.reg_date IS '登记日期';
COMMENT ON COLUMN qz_pop_fertility_registration.handle_org_name IS '办理机构名称';
COMMENT ON COLUMN qz_pop_fertility_registration.handle_division_code IS '办理机构区划代码';
COMMENT ON COLUMN qz_pop_fertility_registration.handle_mode IS '办理方式代码';
COMMENT ON COLUMN qz_pop_fertility_registration.status IS '状态代码';
COMMENT ON COLUMN qz_pop_fertility_registration.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_pop_fertility_registration.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_pop_fertility_registration.op_type IS '操作类型';
COMMENT ON COLUMN qz_pop_fertility_registration.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_pop_fertility_registration.source_system IS '源系统代码';
COMMENT ON COLUMN qz_pop_fertility_registration.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_pop_fertility_registration.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_pop_fertility_registration.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_pop_fertility_registration.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_pop_fertility_registration.collect_time IS '采集时间';
COMMENT ON COLUMN qz_pop_fertility_registration.load_time IS '入库时间';
COMMENT ON COLUMN qz_pop_fertility_registration.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_pop_fertility_registration.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_pop_fertility_registration.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_pop_child (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
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
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_pop_child_key ON qz_pop_child (data_uuid);
COMMENT ON TABLE qz_pop_child IS '前置库数据：S04R04 子女信息';
COMMENT ON COLUMN qz_pop_child.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_pop_child.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_pop_child.parent_file_no IS '家庭档案编号';
COMMENT ON COLUMN qz_pop_child.child_seq IS '子女序号';
COMMENT ON COLUMN qz_pop_child.child_name IS '子女姓名';
COMMENT ON COLUMN qz_pop_child.former_name IS '曾用名';
COMMENT ON COLUMN qz_pop_child.sex_code IS '性别代码';
COMMENT ON COLUMN qz_pop_child.birth_date IS '出生日期';
COMMENT ON COLUMN qz_pop_child.id_no IS '身份证号';
COMMENT ON COLUMN qz_pop_child.birth_cert_no IS '出生医学证明编号';
COMMENT ON COLUMN qz_pop_child.cert_issue_org IS '签证机构名称';
COMMENT ON COLUMN qz_pop_child.birth_place IS '出生地';
COMMENT ON COLUMN qz_pop_child.adopted_flag IS '是否收养';
COMMENT ON COLUMN qz_pop_child.policy_attr IS '政策属性代码';
COMMENT ON COLUMN qz_pop_child.permit_no IS '再生育证明编号';
COMMENT ON COLUMN qz_pop_child.permit_date IS '再生育审批日期';
COMMENT ON COLUMN qz_pop_child.permit_org IS '审批单位';
COMMENT ON COLUMN qz_pop_child.spouse_order IS '与第几任配偶所生';
COMMENT ON COLUMN qz_pop_child.custody IS '抚养权归属';
COMMENT ON COLUMN qz_pop_child.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_pop_child.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_pop_child.op_type IS '操作类型';
COMMENT ON COLUMN qz_pop_child.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_pop_child.source_system IS '源系统代码';
COMMENT ON COLUMN qz_pop_child.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_pop_child.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_pop_child.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_pop_child.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_pop_child.collect_time IS '采集时间';
COMMENT ON COLUMN qz_pop_child.load_time IS '入库时间';
COMMENT ON COLUMN qz_pop_child.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_pop_child.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_pop_child.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_pop_midwifery_org (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
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
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_pop_midwifery_org_key ON qz_pop_midwifery_org (data_uuid);
COMMENT ON TABLE qz_pop_midwifery_org IS '前置库数据：S04R05 助产机构信息';
COMMENT ON COLUMN qz_pop_midwifery_org.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_pop_midwifery_org.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_pop_midwifery_org.org_name IS '机构名称';
COMMENT ON COLUMN qz_pop_midwifery_org.uscc IS '统一社会信用代码';
COMMENT ON COLUMN qz_pop_midwifery_org.org_code IS '医疗机构代码';
COMMENT ON COLUMN qz_pop_midwifery_org.license_no IS '母婴保健技术服务执业许可证号';
COMMENT ON COLUMN qz_pop_midwifery_org.license_items IS '许可项目';
COMMENT ON COLUMN qz_pop_midwifery_org.valid_from IS '有效期起';
COMMENT ON COLUMN qz_pop_midwifery_org.valid_to IS '有效期止';
COMMENT ON COLUMN qz_pop_midwifery_org.authority IS '发证机关';
COMMENT ON COLUMN qz_pop_midwifery_org.org_level IS '机构级别代码';
COMMENT ON COLUMN qz_pop_midwifery_org.legal_rep IS '法定代表人';
COMMENT ON COLUMN qz_pop_midwifery_org.address IS '地址';
COMMENT ON COLUMN qz_pop_midwifery_org.division_code IS '行政区划代码';
COMMENT ON COLUMN qz_pop_midwifery_org.phone IS '联系电话';
COMMENT ON COLUMN qz_pop_midwifery_org.obstetric_beds IS '产科床位数';
COMMENT ON COLUMN qz_pop_midwifery_org.midwife_count IS '助产技术人员数';
COMMENT ON COLUMN qz_pop_midwifery_org.status IS '状态代码';
COMMENT ON COLUMN qz_pop_midwifery_org.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_pop_midwifery_org.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_pop_midwifery_org.op_type IS '操作类型';
COMMENT ON COLUMN qz_pop_midwifery_org.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_pop_midwifery_org.source_system IS '源系统代码';
COMMENT ON COLUMN qz_pop_midwifery_org.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_pop_midwifery_org.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_pop_midwifery_org.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_pop_midwifery_org.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_pop_midwifery_org.collect_time IS '采集时间';
COMMENT ON COLUMN qz_pop_midwifery_org.load_time IS '入库时间';
COMMENT ON COLUMN qz_pop_midwifery_org.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_pop_midwifery_org.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_pop_midwifery_org.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_pop_rebirth_permit (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
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
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_pop_rebirth_permit_key ON qz_pop_rebirth_permit (data_uuid);
COMMENT ON TABLE qz_pop_rebirth_permit IS '前置库数据：S04R06 再生育证信息';
COMMENT ON COLUMN qz_pop_rebirth_permit.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_pop_rebirth_permit.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_pop_rebirth_permit.permit_no IS '再生育证编号';
COMMENT ON COLUMN qz_pop_rebirth_permit.wife_name IS '女方姓名';
COMMENT ON COLUMN qz_pop_rebirth_permit.wife_id_no IS '女方证件号码';
COMMENT ON COLUMN qz_pop_rebirth_permit.wife_birth_date IS '女方出生日期';
COMMENT ON COLUMN qz_pop_rebirth_permit.wife_domicile_code IS '女方户籍地区划代码';
COMMENT ON COLUMN qz_pop_rebirth_permit.wife_residence_code IS '女方现居住地区划代码';
COMMENT ON COLUMN qz_pop_rebirth_permit.husband_name IS '男方姓名';
COMMENT ON COLUMN qz_pop_rebirth_permit.husband_id_no IS '男方证件号码';
COMMENT ON COLUMN qz_pop_rebirth_permit.husband_domicile_code IS '男方户籍地区划代码';
COMMENT ON COLUMN qz_pop_rebirth_permit.children_count IS '现有子女数';
COMMENT ON COLUMN qz_pop_rebirth_permit.apply_reason IS '申请理由';
COMMENT ON COLUMN qz_pop_rebirth_permit.rule_clause IS '适用条例条款';
COMMENT ON COLUMN qz_pop_rebirth_permit.apply_date IS '申请日期';
COMMENT ON COLUMN qz_pop_rebirth_permit.approve_date IS '审批日期';
COMMENT ON COLUMN qz_pop_rebirth_permit.approve_org IS '审批单位';
COMMENT ON COLUMN qz_pop_rebirth_permit.valid_to IS '有效期至';
COMMENT ON COLUMN qz_pop_rebirth_permit.delivered_date IS '生育结果日期';
COMMENT ON COLUMN qz_pop_rebirth_permit.status IS '状态代码';
COMMENT ON COLUMN qz_pop_rebirth_permit.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_pop_rebirth_permit.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_pop_rebirth_permit.op_type IS '操作类型';
COMMENT ON COLUMN qz_pop_rebirth_permit.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_pop_rebirth_permit.source_system IS '源系统代码';
COMMENT ON COLUMN qz_pop_rebirth_permit.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_pop_rebirth_permit.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_pop_rebirth_permit.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_pop_rebirth_permit.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_pop_rebirth_permit.collect_time IS '采集时间';
COMMENT ON COLUMN qz_pop_rebirth_permit.load_time IS '入库时间';
COMMENT ON COLUMN qz_pop_rebirth_permit.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_pop_rebirth_permit.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_pop_rebirth_permit.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_pop_woman (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
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
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_pop_woman_key ON qz_pop_woman (data_uuid);
COMMENT ON TABLE qz_pop_woman IS '前置库数据：S04R07 育龄妇女信息';
COMMENT ON COLUMN qz_pop_woman.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_pop_woman.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_pop_woman.woman_code IS '妇女编码';
COMMENT ON COLUMN qz_pop_woman.name IS '姓名';
COMMENT ON COLUMN qz_pop_woman.id_type_code IS '身份证件类别代码';
COMMENT ON COLUMN qz_pop_woman.id_no IS '身份证件号码';
COMMENT ON COLUMN qz_pop_woman.birth_date IS '出生日期';
COMMENT ON COLUMN qz_pop_woman.ethnic_code IS '民族代码';
COMMENT ON COLUMN qz_pop_woman.education_code IS '学历代码';
COMMENT ON COLUMN qz_pop_woman.marital_code IS '婚姻状况代码';
COMMENT ON COLUMN qz_pop_woman.first_marriage_date IS '初婚日期';
COMMENT ON COLUMN qz_pop_woman.hukou_type IS '户口性质代码';
COMMENT ON COLUMN qz_pop_woman.domicile_code IS '户籍地区划代码';
COMMENT ON COLUMN qz_pop_woman.residence_code IS '现居住地区划代码';
COMMENT ON COLUMN qz_pop_woman.mobility_type IS '流动类型代码';
COMMENT ON COLUMN qz_pop_woman.phone IS '联系电话';
COMMENT ON COLUMN qz_pop_woman.husband_name IS '丈夫姓名';
COMMENT ON COLUMN qz_pop_woman.husband_id_no IS '丈夫证件号码';
COMMENT ON COLUMN qz_pop_woman.boys IS '现有男孩数';
COMMENT ON COLUMN qz_pop_woman.girls IS '现有女孩数';
COMMENT ON COLUMN qz_pop_woman.last_child_birth IS '末孩出生日期';
COMMENT ON COLUMN qz_pop_woman.contraception_code IS '避孕节育措施代码';
COMMENT ON COLUMN qz_pop_woman.contraception_date IS '措施开始日期';
COMMENT ON COLUMN qz_pop_woman.only_child_cert_no IS '独生子女证编号';
COMMENT ON COLUMN qz_pop_woman.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_pop_woman.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_pop_woman.op_type IS '操作类型';
COMMENT ON COLUMN qz_pop_woman.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_pop_woman.source_system IS '源系统代码';
COMMENT ON COLUMN qz_pop_woman.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_pop_woman.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_pop_woman.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_pop_woman.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_pop_woman.collect_time IS '采集时间';
COMMENT ON COLUMN qz_pop_woman.load_time IS '入库时间';
COMMENT ON COLUMN qz_pop_woman.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_pop_woman.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_pop_woman.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_pop_induction (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
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
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_pop_induction_key ON qz_pop_induction (data_uuid);
COMMENT ON TABLE qz_pop_induction IS '前置库数据：S04R08 引产信息';
COMMENT ON COLUMN qz_pop_induction.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_pop_induction.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_pop_induction.induction_no IS '引产登记编号';
COMMENT ON COLUMN qz_pop_induction.name IS '姓名';
COMMENT ON COLUMN qz_pop_induction.id_type_code IS '身份证件类别代码';
COMMENT ON COLUMN qz_pop_induction.id_no IS '身份证件号码';
COMMENT ON COLUMN qz_pop_induction.age_years IS '年龄(岁)';
COMMENT ON COLUMN qz_pop_induction.gestation_weeks IS '孕周';
COMMENT ON COLUMN qz_pop_induction.gravidity IS '孕次';
COMMENT ON COLUMN qz_pop_induction.parity IS '产次';
COMMENT ON COLUMN qz_pop_induction.reason_class IS '引产原因类别代码';
COMMENT ON COLUMN qz_pop_induction.indication IS '医学指征/诊断';
COMMENT ON COLUMN qz_pop_induction.proof_no IS '证明材料编号';
COMMENT ON COLUMN qz_pop_induction.induction_date IS '引产日期';
COMMENT ON COLUMN qz_pop_induction.method_code IS '引产方法代码';
COMMENT ON COLUMN qz_pop_induction.org_name IS '施术机构名称';
COMMENT ON COLUMN qz_pop_induction.org_code IS '施术机构代码';
COMMENT ON COLUMN qz_pop_induction.doctor_name IS '施术医师';
COMMENT ON COLUMN qz_pop_induction.domicile_code IS '户籍地区划代码';
COMMENT ON COLUMN qz_pop_induction.reg_date IS '登记日期';
COMMENT ON COLUMN qz_pop_induction.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_pop_induction.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_pop_induction.op_type IS '操作类型';
COMMENT ON COLUMN qz_pop_induction.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_pop_induction.source_system IS '源系统代码';
COMMENT ON COLUMN qz_pop_induction.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_pop_induction.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_pop_induction.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_pop_induction.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_pop_induction.collect_time IS '采集时间';
COMMENT ON COLUMN qz_pop_induction.load_time IS '入库时间';
COMMENT ON COLUMN qz_pop_induction.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_pop_induction.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_pop_induction.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_pop_birth_permit (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
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
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_pop_birth_permit_key ON qz_pop_birth_permit (data_uuid);
COMMENT ON TABLE qz_pop_birth_permit IS '前置库数据：S04R09 一二孩生育证信息';
COMMENT ON COLUMN qz_pop_birth_permit.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_pop_birth_permit.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_pop_birth_permit.permit_no IS '生育证编号';
COMMENT ON COLUMN qz_pop_birth_permit.birth_order IS '孩次';
COMMENT ON COLUMN qz_pop_birth_permit.wife_name IS '女方姓名';
COMMENT ON COLUMN qz_pop_birth_permit.wife_id_no IS '女方证件号码';
COMMENT ON COLUMN qz_pop_birth_permit.wife_birth_date IS '女方出生日期';
COMMENT ON COLUMN qz_pop_birth_permit.wife_domicile_code IS '女方户籍地区划代码';
COMMENT ON COLUMN qz_pop_birth_permit.wife_residence_code IS '女方现居住地区划代码';
COMMENT ON COLUMN qz_pop_birth_permit.husband_name IS '男方姓名';
COMMENT ON COLUMN qz_pop_birth_permit.husband_id_no IS '男方证件号码';
COMMENT ON COLUMN qz_pop_birth_permit.husband_domicile_code IS '男方户籍地区划代码';
COMMENT ON COLUMN qz_pop_birth_permit.marriage_date IS '结婚登记日期';
COMMENT ON COLUMN qz_pop_birth_permit.issue_date IS '发证日期';
COMMENT ON COLUMN qz_pop_birth_permit.issue_org IS '发证机关';
COMMENT ON COLUMN qz_pop_birth_permit.valid_to IS '有效期至';
COMMENT ON COLUMN qz_pop_birth_permit.expected_date IS '预产期';
COMMENT ON COLUMN qz_pop_birth_permit.delivered_date IS '生育日期';
COMMENT ON COLUMN qz_pop_birth_permit.status IS '状态代码';
COMMENT ON COLUMN qz_pop_birth_permit.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_pop_birth_permit.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_pop_birth_permit.op_type IS '操作类型';
COMMENT ON COLUMN qz_pop_birth_permit.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_pop_birth_permit.source_system IS '源系统代码';
COMMENT ON COLUMN qz_pop_birth_permit.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_pop_birth_permit.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_pop_birth_permit.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_pop_birth_permit.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_pop_birth_permit.collect_time IS '采集时间';
COMMENT ON COLUMN qz_pop_birth_permit.load_time IS '入库时间';
COMMENT ON COLUMN qz_pop_birth_permit.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_pop_birth_permit.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_pop_birth_permit.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_pop_summary (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
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
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_pop_summary_key ON qz_pop_summary (data_uuid);
COMMENT ON TABLE qz_pop_summary IS '前置库数据：S04R10 信息汇总信息';
COMMENT ON COLUMN qz_pop_summary.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_pop_summary.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_pop_summary.stat_period IS '统计期';
COMMENT ON COLUMN qz_pop_summary.division_code IS '区划代码';
COMMENT ON COLUMN qz_pop_summary.division_name IS '区划名称';
COMMENT ON COLUMN qz_pop_summary.population IS '期末总人口数';
COMMENT ON COLUMN qz_pop_summary.women_15_49 IS '育龄妇女数';
COMMENT ON COLUMN qz_pop_summary.married_women IS '已婚育龄妇女数';
COMMENT ON COLUMN qz_pop_summary.births IS '出生人数';
COMMENT ON COLUMN qz_pop_summary.births_male IS '出生男婴数';
COMMENT ON COLUMN qz_pop_summary.births_female IS '出生女婴数';
COMMENT ON COLUMN qz_pop_summary.births_1 IS '一孩出生数';
COMMENT ON COLUMN qz_pop_summary.births_2 IS '二孩出生数';
COMMENT ON COLUMN qz_pop_summary.births_3plus IS '三孩及以上出生数';
COMMENT ON COLUMN qz_pop_summary.deaths IS '死亡人数';
COMMENT ON COLUMN qz_pop_summary.fertility_registrations IS '生育登记数';
COMMENT ON COLUMN qz_pop_summary.inductions IS '引产例数';
COMMENT ON COLUMN qz_pop_summary.report_org IS '填报单位';
COMMENT ON COLUMN qz_pop_summary.report_date IS '填报日期';
COMMENT ON COLUMN qz_pop_summary.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_pop_summary.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_pop_summary.op_type IS '操作类型';
COMMENT ON COLUMN qz_pop_summary.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_pop_summary.source_system IS '源系统代码';
COMMENT ON COLUMN qz_pop_summary.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_pop_summary.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_pop_summary.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_pop_summary.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_pop_summary.collect_time IS '采集时间';
COMMENT ON COLUMN qz_pop_summary.load_time IS '入库时间';
COMMENT ON COLUMN qz_pop_summary.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_pop_summary.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_pop_summary.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_mch_birth_certificate (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
    birth_cert_no varchar(10),
    newborn_name varchar(50),
    newborn_sex_code varchar(1),
    birth_time timestamp(0),
    gestation_weeks bigint,
    birth_weight bigint,
    birth_length numeric(4,1),
    health_status_code varchar(1),
    division_code varchar(6),
    birth_place_type varchar(1),
    mother_name varchar(50),
    mother_nationality varchar(3),
    mother_ethnic varchar(2),
    mother_id_type varchar(2),
    mother_id_no varchar(18),
    father_name varchar(50),
    father_id_type varchar(2),
    father_id_no varchar(18),
    deliverer_name varchar(50),
    midwifery_org_name varchar(100),
    issue_org_name varchar(100),
    issue_date date,
    issue_type varchar(1),
    old_cert_no varchar(10),
    case_no varchar(50),
    data_uuid varchar(36) NOT NULL,
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_mch_birth_certificate_key ON qz_mch_birth_certificate (data_uuid);
COMMENT ON TABLE qz_mch_birth_certificate IS '前置库数据：S05R01 新生儿出生“一件事一次办”的出生医学证明签发数据';
COMMENT ON COLUMN qz_mch_birth_certificate.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_mch_birth_certificate.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_mch_birth_certificate.birth_cert_no IS '出生医学证明编号';
COMMENT ON COLUMN qz_mch_birth_certificate.newborn_name IS '新生儿姓名';
COMMENT ON COLUMN qz_mch_birth_certificate.newborn_sex_code IS '新生儿性别代码';
COMMENT ON COLUMN qz_mch_birth_certificate.birth_time IS '出生日期时间';
COMMENT ON COLUMN qz_mch_birth_certificate.gestation_weeks IS '出生孕周';
COMMENT ON COLUMN qz_mch_birth_certificate.birth_weight IS '出生体重(g)';
COMMENT ON COLUMN qz_mch_birth_certificate.birth_length IS '出生身长(cm)';
COMMENT ON COLUMN qz_mch_birth_certificate.health_status_code IS '健康状况代码';
COMMENT ON COLUMN qz_mch_birth_certificate.division_code IS '出生地行政区划代码';
COMMENT ON COLUMN qz_mch_birth_certificate.birth_place_type IS '出生地点类别代码';
COMMENT ON COLUMN qz_mch_birth_certificate.mother_name IS '母亲姓名';
COMMENT ON COLUMN qz_mch_birth_certificate.mother_nationality IS '母亲国籍代码';
COMMENT ON COLUMN qz_mch_birth_certificate.mother_ethnic IS '母亲民族代码';
COMMENT ON COLUMN qz_mch_birth_certificate.mother_id_type IS '母亲证件类别代码';
COMMENT ON COLUMN qz_mch_birth_certificate.mother_id_no IS '母亲证件号码';
COMMENT ON COLUMN qz_mch_birth_certificate.father_name IS '父亲姓名';
COMMENT ON COLUMN qz_mch_birth_certificate.father_id_type IS '父亲证件类别代码';
COMMENT ON COLUMN qz_mch_birth_certificate.father_id_no IS '父亲证件号码';
COMMENT ON COLUMN qz_mch_birth_certificate.deliverer_name IS '助产人员姓名';
COMMENT ON COLUMN qz_mch_birth_certificate.midwifery_org_name IS '助产机构名称';
COMMENT ON COLUMN qz_mch_birth_certificate.issue_org_name IS '签证机构名称';
COMMENT ON COLUMN qz_mch_birth_certificate.issue_date IS '签发日期';
COMMENT ON COLUMN qz_mch_birth_certificate.issue_type IS '签发类别代码';
COMMENT ON COLUMN qz_mch_birth_certificate.old_cert_no IS '原证编号';
COMMENT ON COLUMN qz_mch_birth_certificate.case_no IS '一件事办件编号';
COMMENT ON COLUMN qz_mch_birth_certificate.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_mch_birth_certificate.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_mch_birth_certificate.op_type IS '操作类型';
COMMENT ON COLUMN qz_mch_birth_certificate.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_mch_birth_certificate.source_system IS '源系统代码';
COMMENT ON COLUMN qz_mch_birth_certificate.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_mch_birth_certificate.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_mch_birth_certificate.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_mch_birth_certificate.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_mch_birth_certificate.collect_time IS '采集时间';
COMMENT ON COLUMN qz_mch_birth_certificate.load_time IS '入库时间';
COMMENT ON COLUMN qz_mch_birth_certificate.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_mch_birth_certificate.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_mch_birth_certificate.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_epi_person (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
    child_code varchar(32),
    name varchar(50),
    sex_code varchar(1),
    birth_date date,
    id_type_code varchar(2),
    id_no varchar(18),
    birth_cert_no varchar(10),
    nationality_code varchar(3),
    ethnic_code varchar(2),
    mother_name varchar(50),
    mother_id_no varchar(18),
    father_name varchar(50),
    phone varchar(20),
    domicile_code varchar(12),
    address varchar(200),
    residence_type varchar(1),
    site_code varchar(10),
    site_name varchar(100),
    card_date date,
    allergy_history varchar(200),
    contraindication varchar(200),
    birth_weight bigint,
    file_status varchar(1),
    data_uuid varchar(36) NOT NULL,
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_epi_person_key ON qz_epi_person (data_uuid);
COMMENT ON TABLE qz_epi_person IS '前置库数据：S06R01 个人基本信息';
COMMENT ON COLUMN qz_epi_person.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_epi_person.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_epi_person.child_code IS '儿童编码';
COMMENT ON COLUMN qz_epi_person.name IS '受种者姓名';
COMMENT ON COLUMN qz_epi_person.sex_code IS '性别代码';
COMMENT ON COLUMN qz_epi_person.birth_date IS '出生日期';
COMMENT ON COLUMN qz_epi_person.id_type_code IS '身份证件类别代码';
COMMENT ON COLUMN qz_epi_person.id_no IS '身份证件号码';
COMMENT ON COLUMN qz_epi_person.birth_cert_no IS '出生医学证明编号';
COMMENT ON COLUMN qz_epi_person.nationality_code IS '国籍代码';
COMMENT ON COLUMN qz_epi_person.ethnic_code IS '民族代码';
COMMENT ON COLUMN qz_epi_person.mother_name IS '母亲姓名';
COMMENT ON COLUMN qz_epi_person.mother_id_no IS '母亲证件号码';
COMMENT ON COLUMN qz_epi_person.father_name IS '父亲姓名';
COMMENT ON COLUMN qz_epi_person.phone IS '联系电话';
COMMENT ON COLUMN qz_epi_person.domicile_code IS '户籍地区划代码';
COMMENT ON COLUMN qz_epi_person.address IS '现住址';
COMMENT ON COLUMN qz_epi_person.residence_type IS '居住类别代码';
COMMENT ON COLUMN qz_epi_person.site_code IS '接种单位编码';
COMMENT ON COLUMN qz_epi_person.site_name IS '接种单位名称';
COMMENT ON COLUMN qz_epi_person.card_date IS '建档日期';
COMMENT ON COLUMN qz_epi_person.allergy_history IS '过敏史';
COMMENT ON COLUMN qz_epi_person.contraindication IS '接种禁忌';
COMMENT ON COLUMN qz_epi_person.birth_weight IS '出生体重(g)';
COMMENT ON COLUMN qz_epi_person.file_status IS '在册状态代码';
COMMENT ON COLUMN qz_epi_person.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_epi_person.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_epi_person.op_type IS '操作类型';
COMMENT ON COLUMN qz_epi_person.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_epi_person.source_system IS '源系统代码';
COMMENT ON COLUMN qz_epi_person.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_epi_person.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_epi_person.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_epi_person.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_epi_person.collect_time IS '采集时间';
COMMENT ON COLUMN qz_epi_person.load_time IS '入库时间';
COMMENT ON COLUMN qz_epi_person.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_epi_person.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_epi_person.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_epi_vaccination (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
    record_id varchar(40),
    child_code varchar(32),
    vaccine_code varchar(10),
    vaccine_name varchar(100),
    dose_no bigint,
    inoc_date date,
    batch_no varchar(40),
    expire_date date,
    corp_code varchar(10),
    mah_name varchar(100),
    trace_code varchar(20),
    body_site_code varchar(2),
    route_code varchar(3),
    dose_amount numeric(6,3),
    immune_type varchar(2),
    free_flag varchar(1),
    site_code varchar(10),
    site_name varchar(100),
    nurse_name varchar(50),
    aefi_flag varchar(1),
    edit_time timestamp(0),
    rec_status varchar(2),
    data_uuid varchar(36) NOT NULL,
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_epi_vaccination_key ON qz_epi_vaccination (data_uuid);
COMMENT ON TABLE qz_epi_vaccination IS '前置库数据：S06R02 接种记录信息';
COMMENT ON COLUMN qz_epi_vaccination.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_epi_vaccination.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_epi_vaccination.record_id IS '接种记录ID';
COMMENT ON COLUMN qz_epi_vaccination.child_code IS '儿童编码';
COMMENT ON COLUMN qz_epi_vaccination.vaccine_code IS '疫苗代码';
COMMENT ON COLUMN qz_epi_vaccination.vaccine_name IS '疫苗名称';
COMMENT ON COLUMN qz_epi_vaccination.dose_no IS '剂次';
COMMENT ON COLUMN qz_epi_vaccination.inoc_date IS '接种日期';
COMMENT ON COLUMN qz_epi_vaccination.batch_no IS '疫苗批号';
COMMENT ON COLUMN qz_epi_vaccination.expire_date IS '有效期至';
COMMENT ON COLUMN qz_epi_vaccination.corp_code IS '生产企业代码';
COMMENT ON COLUMN qz_epi_vaccination.mah_name IS '上市许可持有人';
COMMENT ON COLUMN qz_epi_vaccination.trace_code IS '追溯码';
COMMENT ON COLUMN qz_epi_vaccination.body_site_code IS '接种部位代码';
COMMENT ON COLUMN qz_epi_vaccination.route_code IS '接种途径代码';
COMMENT ON COLUMN qz_epi_vaccination.dose_amount IS '接种剂量';
COMMENT ON COLUMN qz_epi_vaccination.immune_type IS '免疫类型代码';
COMMENT ON COLUMN qz_epi_vaccination.free_flag IS '费用标志';
COMMENT ON COLUMN qz_epi_vaccination.site_code IS '接种单位编码';
COMMENT ON COLUMN qz_epi_vaccination.site_name IS '接种单位名称';
COMMENT ON COLUMN qz_epi_vaccination.nurse_name IS '接种医务人员';
COMMENT ON COLUMN qz_epi_vaccination.aefi_flag IS 'AEFI标志';
COMMENT ON COLUMN qz_epi_vaccination.edit_time IS '编辑时间';
COMMENT ON COLUMN qz_epi_vaccination.rec_status IS '记录状态';
COMMENT ON COLUMN qz_epi_vaccination.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_epi_vaccination.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_epi_vaccination.op_type IS '操作类型';
COMMENT ON COLUMN qz_epi_vaccination.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_epi_vaccination.source_system IS '源系统代码';
COMMENT ON COLUMN qz_epi_vaccination.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_epi_vaccination.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_epi_vaccination.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_epi_vaccination.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_epi_vaccination.collect_time IS '采集时间';
COMMENT ON COLUMN qz_epi_vaccination.load_time IS '入库时间';
COMMENT ON COLUMN qz_epi_vaccination.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_epi_vaccination.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_epi_vaccination.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_stat_bed (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
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
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_stat_bed_key ON qz_stat_bed (data_uuid);
COMMENT ON TABLE qz_stat_bed IS '前置库数据：S07R01 床位信息';
COMMENT ON COLUMN qz_stat_bed.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_stat_bed.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_stat_bed.report_period IS '报告期';
COMMENT ON COLUMN qz_stat_bed.org_code9 IS '组织机构代码';
COMMENT ON COLUMN qz_stat_bed.org_code IS '医疗机构代码';
COMMENT ON COLUMN qz_stat_bed.org_name IS '机构名称';
COMMENT ON COLUMN qz_stat_bed.division_code IS '行政区划代码';
COMMENT ON COLUMN qz_stat_bed.approved_beds IS '编制床位数';
COMMENT ON COLUMN qz_stat_bed.actual_beds IS '实有床位数';
COMMENT ON COLUMN qz_stat_bed.special_beds IS '特需床位数';
COMMENT ON COLUMN qz_stat_bed.negative_pressure_beds IS '负压病房床位数';
COMMENT ON COLUMN qz_stat_bed.observation_beds IS '观察床数';
COMMENT ON COLUMN qz_stat_bed.open_bed_days IS '实际开放总床日数';
COMMENT ON COLUMN qz_stat_bed.occupied_bed_days IS '实际占用总床日数';
COMMENT ON COLUMN qz_stat_bed.discharged_bed_days IS '出院者占用总床日数';
COMMENT ON COLUMN qz_stat_bed.home_beds IS '全年开设家庭病床总数';
COMMENT ON COLUMN qz_stat_bed.reporter IS '填报人';
COMMENT ON COLUMN qz_stat_bed.report_date IS '报出日期';
COMMENT ON COLUMN qz_stat_bed.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_stat_bed.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_stat_bed.op_type IS '操作类型';
COMMENT ON COLUMN qz_stat_bed.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_stat_bed.source_system IS '源系统代码';
COMMENT ON COLUMN qz_stat_bed.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_stat_bed.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_stat_bed.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_stat_bed.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_stat_bed.collect_time IS '采集时间';
COMMENT ON COLUMN qz_stat_bed.load_time IS '入库时间';
COMMENT ON COLUMN qz_stat_bed.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_stat_bed.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_stat_bed.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_stat_service (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
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
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_stat_service_key ON qz_stat_service (data_uuid);
COMMENT ON TABLE qz_stat_service IS '前置库数据：S07R02 医疗服务信息';
COMMENT ON COLUMN qz_stat_service.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_stat_service.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_stat_service.report_period IS '报告期';
COMMENT ON COLUMN qz_stat_service.org_code9 IS '组织机构代码';
COMMENT ON COLUMN qz_stat_service.org_code IS '医疗机构代码';
COMMENT ON COLUMN qz_stat_service.org_name IS '机构名称';
COMMENT ON COLUMN qz_stat_service.division_code IS '行政区划代码';
COMMENT ON COLUMN qz_stat_service.total_visits IS '总诊疗人次数';
COMMENT ON COLUMN qz_stat_service.outpatient_visits IS '门诊人次数';
COMMENT ON COLUMN qz_stat_service.emergency_visits IS '急诊人次数';
COMMENT ON COLUMN qz_stat_service.checkups IS '健康检查人数';
COMMENT ON COLUMN qz_stat_service.admissions IS '入院人次数';
COMMENT ON COLUMN qz_stat_service.discharges IS '出院人次数';
COMMENT ON COLUMN qz_stat_service.deaths IS '死亡人数';
COMMENT ON COLUMN qz_stat_service.surgeries IS '住院病人手术人次数';
COMMENT ON COLUMN qz_stat_service.avg_los IS '平均住院日';
COMMENT ON COLUMN qz_stat_service.bed_use_rate IS '病床使用率(%)';
COMMENT ON COLUMN qz_stat_service.avg_outpatient_cost IS '门诊次均费用(元)';
COMMENT ON COLUMN qz_stat_service.avg_inpatient_cost IS '出院者人均医药费用(元)';
COMMENT ON COLUMN qz_stat_service.total_income IS '总收入(千元)';
COMMENT ON COLUMN qz_stat_service.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_stat_service.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_stat_service.op_type IS '操作类型';
COMMENT ON COLUMN qz_stat_service.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_stat_service.source_system IS '源系统代码';
COMMENT ON COLUMN qz_stat_service.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_stat_service.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_stat_service.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_stat_service.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_stat_service.collect_time IS '采集时间';
COMMENT ON COLUMN qz_stat_service.load_time IS '入库时间';
COMMENT ON COLUMN qz_stat_service.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_stat_service.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_stat_service.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_stat_person (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
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
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_stat_person_key ON qz_stat_person (data_uuid);
COMMENT ON TABLE qz_stat_person IS '前置库数据：S07R03 人员信息';
COMMENT ON COLUMN qz_stat_person.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_stat_person.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_stat_person.org_code IS '医疗机构代码';
COMMENT ON COLUMN qz_stat_person.org_name IS '机构名称';
COMMENT ON COLUMN qz_stat_person.name IS '姓名';
COMMENT ON COLUMN qz_stat_person.id_no IS '身份证件号码';
COMMENT ON COLUMN qz_stat_person.sex_code IS '性别代码';
COMMENT ON COLUMN qz_stat_person.birth_date IS '出生日期';
COMMENT ON COLUMN qz_stat_person.ethnic_code IS '民族代码';
COMMENT ON COLUMN qz_stat_person.work_start_date IS '参加工作日期';
COMMENT ON COLUMN qz_stat_person.dept_code IS '所在科室代码';
COMMENT ON COLUMN qz_stat_person.dept_name IS '科室实际名称';
COMMENT ON COLUMN qz_stat_person.job_class IS '从事专业类别代码';
COMMENT ON COLUMN qz_stat_person.practice_cert_no IS '医师/护士执业证书编码';
COMMENT ON COLUMN qz_stat_person.practice_class IS '医师执业类别代码';
COMMENT ON COLUMN qz_stat_person.multi_site_flag IS '是否多地点执业';
COMMENT ON COLUMN qz_stat_person.admin_post IS '行政/业务管理职务代码';
COMMENT ON COLUMN qz_stat_person.title_code IS '专业技术资格代码';
COMMENT ON COLUMN qz_stat_person.education_code IS '学历代码';
COMMENT ON COLUMN qz_stat_person.degree_code IS '学位代码';
COMMENT ON COLUMN qz_stat_person.major_code IS '所学专业代码';
COMMENT ON COLUMN qz_stat_person.staffing_type IS '编制情况代码';
COMMENT ON COLUMN qz_stat_person.turnover IS '年内人员流动情况';
COMMENT ON COLUMN qz_stat_person.turnover_date IS '流动时间';
COMMENT ON COLUMN qz_stat_person.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_stat_person.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_stat_person.op_type IS '操作类型';
COMMENT ON COLUMN qz_stat_person.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_stat_person.source_system IS '源系统代码';
COMMENT ON COLUMN qz_stat_person.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_stat_person.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_stat_person.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_stat_person.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_stat_person.collect_time IS '采集时间';
COMMENT ON COLUMN qz_stat_person.load_time IS '入库时间';
COMMENT ON COLUMN qz_stat_person.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_stat_person.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_stat_person.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_stat_org (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
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
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_stat_org_key ON qz_stat_org (data_uuid);
COMMENT ON TABLE qz_stat_org IS '前置库数据：S07R04 机构信息';
COMMENT ON COLUMN qz_stat_org.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_stat_org.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_stat_org.org_code9 IS '组织机构代码';
COMMENT ON COLUMN qz_stat_org.org_code IS '医疗机构代码';
COMMENT ON COLUMN qz_stat_org.uscc IS '统一社会信用代码';
COMMENT ON COLUMN qz_stat_org.org_name IS '机构名称';
COMMENT ON COLUMN qz_stat_org.second_name IS '第二名称';
COMMENT ON COLUMN qz_stat_org.econ_type IS '登记注册类型代码';
COMMENT ON COLUMN qz_stat_org.org_class_code IS '机构类别代码';
COMMENT ON COLUMN qz_stat_org.mgmt_class IS '机构分类管理代码';
COMMENT ON COLUMN qz_stat_org.division_code IS '行政区划代码';
COMMENT ON COLUMN qz_stat_org.town_code IS '乡镇街道代码';
COMMENT ON COLUMN qz_stat_org.sponsor_code IS '设置/主办单位代码';
COMMENT ON COLUMN qz_stat_org.gov_level IS '政府办机构隶属关系代码';
COMMENT ON COLUMN qz_stat_org.principal IS '单位负责人';
COMMENT ON COLUMN qz_stat_org.stat_leader IS '统计负责人';
COMMENT ON COLUMN qz_stat_org.address IS '地址';
COMMENT ON COLUMN qz_stat_org.phone IS '联系电话';
COMMENT ON COLUMN qz_stat_org.found_date IS '成立时间';
COMMENT ON COLUMN qz_stat_org.doctors IS '执业医师数';
COMMENT ON COLUMN qz_stat_org.assistant_doctors IS '执业助理医师数';
COMMENT ON COLUMN qz_stat_org.nurses IS '注册护士数';
COMMENT ON COLUMN qz_stat_org.staff_total IS '在岗职工数';
COMMENT ON COLUMN qz_stat_org.status IS '状态代码';
COMMENT ON COLUMN qz_stat_org.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_stat_org.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_stat_org.op_type IS '操作类型';
COMMENT ON COLUMN qz_stat_org.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_stat_org.source_system IS '源系统代码';
COMMENT ON COLUMN qz_stat_org.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_stat_org.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_stat_org.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_stat_org.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_stat_org.collect_time IS '采集时间';
COMMENT ON COLUMN qz_stat_org.load_time IS '入库时间';
COMMENT ON COLUMN qz_stat_org.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_stat_org.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_stat_org.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_blood_donor_cert (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
    donor_cert_no varchar(40),
    donor_code varchar(40),
    name varchar(50),
    sex_code varchar(1),
    birth_date date,
    id_type_code varchar(2),
    id_no varchar(18),
    phone varchar(20),
    abo_code varchar(1),
    rh_code varchar(1),
    donation_type varchar(1),
    donation_date date,
    donation_volume bigint,
    volume_unit varchar(10),
    donation_no varchar(40),
    org_name varchar(100),
    org_code varchar(22),
    total_times bigint,
    total_volume bigint,
    issue_date date,
    honor_level varchar(1),
    status varchar(1),
    data_uuid varchar(36) NOT NULL,
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_blood_donor_cert_key ON qz_blood_donor_cert (data_uuid);
COMMENT ON TABLE qz_blood_donor_cert IS '前置库数据：S08R01 无偿献血证信息';
COMMENT ON COLUMN qz_blood_donor_cert.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_blood_donor_cert.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_blood_donor_cert.donor_cert_no IS '献血证编号';
COMMENT ON COLUMN qz_blood_donor_cert.donor_code IS '献血者编码';
COMMENT ON COLUMN qz_blood_donor_cert.name IS '姓名';
COMMENT ON COLUMN qz_blood_donor_cert.sex_code IS '性别代码';
COMMENT ON COLUMN qz_blood_donor_cert.birth_date IS '出生日期';
COMMENT ON COLUMN qz_blood_donor_cert.id_type_code IS '身份证件类别代码';
COMMENT ON COLUMN qz_blood_donor_cert.id_no IS '身份证件号码';
COMMENT ON COLUMN qz_blood_donor_cert.phone IS '联系电话';
COMMENT ON COLUMN qz_blood_donor_cert.abo_code IS 'ABO血型代码';
COMMENT ON COLUMN qz_blood_donor_cert.rh_code IS 'Rh血型代码';
COMMENT ON COLUMN qz_blood_donor_cert.donation_type IS '献血类型代码';
COMMENT ON COLUMN qz_blood_donor_cert.donation_date IS '献血日期';
COMMENT ON COLUMN qz_blood_donor_cert.donation_volume IS '献血量';
COMMENT ON COLUMN qz_blood_donor_cert.volume_unit IS '献血量单位';
COMMENT ON COLUMN qz_blood_donor_cert.donation_no IS '献血码';
COMMENT ON COLUMN qz_blood_donor_cert.org_name IS '采血机构名称';
COMMENT ON COLUMN qz_blood_donor_cert.org_code IS '采血机构代码';
COMMENT ON COLUMN qz_blood_donor_cert.total_times IS '累计献血次数';
COMMENT ON COLUMN qz_blood_donor_cert.total_volume IS '累计献血量(ml)';
COMMENT ON COLUMN qz_blood_donor_cert.issue_date IS '发证日期';
COMMENT ON COLUMN qz_blood_donor_cert.honor_level IS '荣誉等级代码';
COMMENT ON COLUMN qz_blood_donor_cert.status IS '状态代码';
COMMENT ON COLUMN qz_blood_donor_cert.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_blood_donor_cert.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_blood_donor_cert.op_type IS '操作类型';
COMMENT ON COLUMN qz_blood_donor_cert.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_blood_donor_cert.source_system IS '源系统代码';
COMMENT ON COLUMN qz_blood_donor_cert.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_blood_donor_cert.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_blood_donor_cert.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_blood_donor_cert.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_blood_donor_cert.collect_time IS '采集时间';
COMMENT ON COLUMN qz_blood_donor_cert.load_time IS '入库时间';
COMMENT ON COLUMN qz_blood_donor_cert.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_blood_donor_cert.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_blood_donor_cert.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_hsx_indicator (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
    indicator_code varchar(20),
    indicator_name varchar(100),
    action_name varchar(100),
    stat_period varchar(7),
    division_code varchar(6),
    division_name varchar(100),
    indicator_value numeric(18,4),
    unit varchar(20),
    numerator numeric(18,2),
    denominator numeric(18,2),
    target_value numeric(18,4),
    indicator_nature varchar(1),
    direction varchar(1),
    achieve_status varchar(1),
    source_dept varchar(100),
    report_org varchar(100),
    audit_status varchar(1),
    data_uuid varchar(36) NOT NULL,
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_hsx_indicator_key ON qz_hsx_indicator (data_uuid);
COMMENT ON TABLE qz_hsx_indicator IS '前置库数据：S09R01 健康陕西监测信息';
COMMENT ON COLUMN qz_hsx_indicator.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_hsx_indicator.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_hsx_indicator.indicator_code IS '指标代码';
COMMENT ON COLUMN qz_hsx_indicator.indicator_name IS '指标名称';
COMMENT ON COLUMN qz_hsx_indicator.action_name IS '专项行动名称';
COMMENT ON COLUMN qz_hsx_indicator.stat_period IS '统计期';
COMMENT ON COLUMN qz_hsx_indicator.division_code IS '行政区划代码';
COMMENT ON COLUMN qz_hsx_indicator.division_name IS '区划名称';
COMMENT ON COLUMN qz_hsx_indicator.indicator_value IS '指标值';
COMMENT ON COLUMN qz_hsx_indicator.unit IS '计量单位';
COMMENT ON COLUMN qz_hsx_indicator.numerator IS '分子';
COMMENT ON COLUMN qz_hsx_indicator.denominator IS '分母';
COMMENT ON COLUMN qz_hsx_indicator.target_value IS '目标值';
COMMENT ON COLUMN qz_hsx_indicator.indicator_nature IS '指标性质代码';
COMMENT ON COLUMN qz_hsx_indicator.direction IS '指标方向代码';
COMMENT ON COLUMN qz_hsx_indicator.achieve_status IS '完成情况代码';
COMMENT ON COLUMN qz_hsx_indicator.source_dept IS '数据来源部门';
COMMENT ON COLUMN qz_hsx_indicator.report_org IS '填报单位';
COMMENT ON COLUMN qz_hsx_indicator.audit_status IS '审核状态';
COMMENT ON COLUMN qz_hsx_indicator.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_hsx_indicator.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_hsx_indicator.op_type IS '操作类型';
COMMENT ON COLUMN qz_hsx_indicator.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_hsx_indicator.source_system IS '源系统代码';
COMMENT ON COLUMN qz_hsx_indicator.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_hsx_indicator.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_hsx_indicator.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_hsx_indicator.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_hsx_indicator.collect_time IS '采集时间';
COMMENT ON COLUMN qz_hsx_indicator.load_time IS '入库时间';
COMMENT ON COLUMN qz_hsx_indicator.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_hsx_indicator.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_hsx_indicator.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_psy_person (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
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
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_psy_person_key ON qz_psy_person (data_uuid);
COMMENT ON TABLE qz_psy_person IS '前置库数据：S10R01 个人基本信息';
COMMENT ON COLUMN qz_psy_person.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_psy_person.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_psy_person.field_pk IS '主键';
COMMENT ON COLUMN qz_psy_person.name IS '患者姓名';
COMMENT ON COLUMN qz_psy_person.sex_code IS '性别代码';
COMMENT ON COLUMN qz_psy_person.birth_date IS '出生日期';
COMMENT ON COLUMN qz_psy_person.document_type IS '身份证件类别代码';
COMMENT ON COLUMN qz_psy_person.id_no IS '身份证件号码';
COMMENT ON COLUMN qz_psy_person.ethnic_code IS '民族代码';
COMMENT ON COLUMN qz_psy_person.marital_code IS '婚姻状况代码';
COMMENT ON COLUMN qz_psy_person.education_code IS '学历代码';
COMMENT ON COLUMN qz_psy_person.register_type IS '户别代码';
COMMENT ON COLUMN qz_psy_person.employment IS '就业情况代码';
COMMENT ON COLUMN qz_psy_person.register_address IS '户籍地址';
COMMENT ON COLUMN qz_psy_person.register_zone_code IS '户籍地区划代码';
COMMENT ON COLUMN qz_psy_person.address IS '现住址';
COMMENT ON COLUMN qz_psy_person.addr_zone_code IS '现住址区划代码';
COMMENT ON COLUMN qz_psy_person.guardian_name IS '监护人姓名';
COMMENT ON COLUMN qz_psy_person.guardian_phone IS '监护人电话';
COMMENT ON COLUMN qz_psy_person.relationship IS '与患者关系代码';
COMMENT ON COLUMN qz_psy_person.first_onset_date IS '初次发病时间';
COMMENT ON COLUMN qz_psy_person.icd10_code IS '目前诊断编码';
COMMENT ON COLUMN qz_psy_person.diagnosis_date IS '确诊日期';
COMMENT ON COLUMN qz_psy_person.informed_flag IS '知情同意标志';
COMMENT ON COLUMN qz_psy_person.economic_status IS '经济状况代码';
COMMENT ON COLUMN qz_psy_person.family_history IS '两系三代精神疾病家族史';
COMMENT ON COLUMN qz_psy_person.file_status IS '档案状态代码';
COMMENT ON COLUMN qz_psy_person.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_psy_person.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_psy_person.op_type IS '操作类型';
COMMENT ON COLUMN qz_psy_person.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_psy_person.source_system IS '源系统代码';
COMMENT ON COLUMN qz_psy_person.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_psy_person.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_psy_person.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_psy_person.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_psy_person.collect_time IS '采集时间';
COMMENT ON COLUMN qz_psy_person.load_time IS '入库时间';
COMMENT ON COLUMN qz_psy_person.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_psy_person.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_psy_person.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_psy_followup (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
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
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_psy_followup_key ON qz_psy_followup (data_uuid);
COMMENT ON TABLE qz_psy_followup IS '前置库数据：S10R02 随访信息';
COMMENT ON COLUMN qz_psy_followup.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_psy_followup.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_psy_followup.field_pk IS '主键';
COMMENT ON COLUMN qz_psy_followup.baseinfo_fk IS '患者基本信息外键';
COMMENT ON COLUMN qz_psy_followup.follow_date IS '随访日期';
COMMENT ON COLUMN qz_psy_followup.follow_mode IS '随访方式代码';
COMMENT ON COLUMN qz_psy_followup.lost_reason IS '失访原因代码';
COMMENT ON COLUMN qz_psy_followup.death_date IS '死亡日期';
COMMENT ON COLUMN qz_psy_followup.danger_level IS '危险性评估代码';
COMMENT ON COLUMN qz_psy_followup.current_symptoms IS '目前症状代码';
COMMENT ON COLUMN qz_psy_followup.insight IS '自知力代码';
COMMENT ON COLUMN qz_psy_followup.sleep IS '睡眠情况';
COMMENT ON COLUMN qz_psy_followup.diet IS '饮食情况';
COMMENT ON COLUMN qz_psy_followup.func_life IS '社会功能-个人生活料理';
COMMENT ON COLUMN qz_psy_followup.func_work IS '社会功能-生产劳动';
COMMENT ON COLUMN qz_psy_followup.zhaohuo_count IS '肇事次数';
COMMENT ON COLUMN qz_psy_followup.suicide_count IS '自杀未遂次数';
COMMENT ON COLUMN qz_psy_followup.lock_status IS '关锁情况代码';
COMMENT ON COLUMN qz_psy_followup.hospital_status IS '住院情况代码';
COMMENT ON COLUMN qz_psy_followup.compliance IS '服药依从性代码';
COMMENT ON COLUMN qz_psy_followup.adverse_reaction IS '药物不良反应';
COMMENT ON COLUMN qz_psy_followup.treatment_effect IS '治疗效果代码';
COMMENT ON COLUMN qz_psy_followup.refer_flag IS '转诊标志';
COMMENT ON COLUMN qz_psy_followup.follow_class IS '此次随访分类代码';
COMMENT ON COLUMN qz_psy_followup.next_follow_date IS '下次随访日期';
COMMENT ON COLUMN qz_psy_followup.follow_doctor IS '随访医生签名';
COMMENT ON COLUMN qz_psy_followup.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_psy_followup.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_psy_followup.op_type IS '操作类型';
COMMENT ON COLUMN qz_psy_followup.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_psy_followup.source_system IS '源系统代码';
COMMENT ON COLUMN qz_psy_followup.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_psy_followup.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_psy_followup.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_psy_followup.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_psy_followup.collect_time IS '采集时间';
COMMENT ON COLUMN qz_psy_followup.load_time IS '入库时间';
COMMENT ON COLUMN qz_psy_followup.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_psy_followup.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_psy_followup.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_psy_followup_drug (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
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
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_psy_followup_drug_key ON qz_psy_followup_drug (data_uuid);
COMMENT ON TABLE qz_psy_followup_drug IS '前置库数据：S10R03 随访用药信息';
COMMENT ON COLUMN qz_psy_followup_drug.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_psy_followup_drug.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_psy_followup_drug.followup_fk IS '随访记录外键';
COMMENT ON COLUMN qz_psy_followup_drug.baseinfo_fk IS '患者基本信息外键';
COMMENT ON COLUMN qz_psy_followup_drug.seq_no IS '序号';
COMMENT ON COLUMN qz_psy_followup_drug.long_acting_flag IS '是否长效药';
COMMENT ON COLUMN qz_psy_followup_drug.drug_name IS '药物名称';
COMMENT ON COLUMN qz_psy_followup_drug.drug_code IS '药物代码';
COMMENT ON COLUMN qz_psy_followup_drug.drug_spec IS '药物规格';
COMMENT ON COLUMN qz_psy_followup_drug.dose_unit IS '剂量单位';
COMMENT ON COLUMN qz_psy_followup_drug.dose_morning IS '早用量';
COMMENT ON COLUMN qz_psy_followup_drug.dose_noon IS '中用量';
COMMENT ON COLUMN qz_psy_followup_drug.dose_evening IS '晚用量';
COMMENT ON COLUMN qz_psy_followup_drug.freq_code IS '用药频次代码';
COMMENT ON COLUMN qz_psy_followup_drug.drug_date IS '用药日期';
COMMENT ON COLUMN qz_psy_followup_drug.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_psy_followup_drug.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_psy_followup_drug.op_type IS '操作类型';
COMMENT ON COLUMN qz_psy_followup_drug.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_psy_followup_drug.source_system IS '源系统代码';
COMMENT ON COLUMN qz_psy_followup_drug.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_psy_followup_drug.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_psy_followup_drug.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_psy_followup_drug.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_psy_followup_drug.collect_time IS '采集时间';
COMMENT ON COLUMN qz_psy_followup_drug.load_time IS '入库时间';
COMMENT ON COLUMN qz_psy_followup_drug.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_psy_followup_drug.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_psy_followup_drug.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_psy_report_card (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
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
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_psy_report_card_key ON qz_psy_report_card (data_uuid);
COMMENT ON TABLE qz_psy_report_card IS '前置库数据：S10R04 患者报告卡信息';
COMMENT ON COLUMN qz_psy_report_card.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_psy_report_card.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_psy_report_card.field_pk IS '主键';
COMMENT ON COLUMN qz_psy_report_card.baseinfo_fk IS '患者基本信息外键';
COMMENT ON COLUMN qz_psy_report_card.card_no IS '卡片编号';
COMMENT ON COLUMN qz_psy_report_card.org_code IS '填报机构编码';
COMMENT ON COLUMN qz_psy_report_card.zone_code IS '报告地区编码';
COMMENT ON COLUMN qz_psy_report_card.division IS '门诊住院标志';
COMMENT ON COLUMN qz_psy_report_card.outpatient_no IS '门诊号';
COMMENT ON COLUMN qz_psy_report_card.inpatient_no IS '住院号';
COMMENT ON COLUMN qz_psy_report_card.name IS '患者姓名';
COMMENT ON COLUMN qz_psy_report_card.sex_code IS '性别代码';
COMMENT ON COLUMN qz_psy_report_card.birth_date IS '出生日期';
COMMENT ON COLUMN qz_psy_report_card.id_type_code IS '身份证件类别代码';
COMMENT ON COLUMN qz_psy_report_card.id_no IS '身份证件号码';
COMMENT ON COLUMN qz_psy_report_card.contact_name IS '联系人姓名';
COMMENT ON COLUMN qz_psy_report_card.contact_phone IS '联系人电话';
COMMENT ON COLUMN qz_psy_report_card.relationship IS '与患者关系代码';
COMMENT ON COLUMN qz_psy_report_card.attach_time IS '初次发病时间';
COMMENT ON COLUMN qz_psy_report_card.risk_past IS '既往危险行为代码';
COMMENT ON COLUMN qz_psy_report_card.send_diagnosis IS '送诊主体代码';
COMMENT ON COLUMN qz_psy_report_card.icd10_code IS '疾病诊断编码';
COMMENT ON COLUMN qz_psy_report_card.diagnosis_hospital IS '确诊医院';
COMMENT ON COLUMN qz_psy_report_card.diagnosis_date IS '确诊日期';
COMMENT ON COLUMN qz_psy_report_card.informed IS '知情同意标志';
COMMENT ON COLUMN qz_psy_report_card.fill_date IS '填报日期';
COMMENT ON COLUMN qz_psy_report_card.report_type IS '报告类型';
COMMENT ON COLUMN qz_psy_report_card.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_psy_report_card.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_psy_report_card.op_type IS '操作类型';
COMMENT ON COLUMN qz_psy_report_card.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_psy_report_card.source_system IS '源系统代码';
COMMENT ON COLUMN qz_psy_report_card.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_psy_report_card.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_psy_report_card.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_psy_report_card.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_psy_report_card.collect_time IS '采集时间';
COMMENT ON COLUMN qz_psy_report_card.load_time IS '入库时间';
COMMENT ON COLUMN qz_psy_report_card.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_psy_report_card.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_psy_report_card.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_psy_report_drug (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
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
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_psy_report_drug_key ON qz_psy_report_drug (data_uuid);
COMMENT ON TABLE qz_psy_report_drug IS '前置库数据：S10R05 患者报告卡用药信息';
COMMENT ON COLUMN qz_psy_report_drug.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_psy_report_drug.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_psy_report_drug.report_card_fk IS '报告卡外键';
COMMENT ON COLUMN qz_psy_report_drug.baseinfo_fk IS '患者基本信息外键';
COMMENT ON COLUMN qz_psy_report_drug.seq_no IS '序号';
COMMENT ON COLUMN qz_psy_report_drug.long_acting_flag IS '是否长效药';
COMMENT ON COLUMN qz_psy_report_drug.drug_name IS '药品名称';
COMMENT ON COLUMN qz_psy_report_drug.drug_code IS '药品代码';
COMMENT ON COLUMN qz_psy_report_drug.drug_unit IS '单位';
COMMENT ON COLUMN qz_psy_report_drug.drug_spec IS '规格';
COMMENT ON COLUMN qz_psy_report_drug.dose_morning IS '早用量';
COMMENT ON COLUMN qz_psy_report_drug.dose_noon IS '中用量';
COMMENT ON COLUMN qz_psy_report_drug.dose_evening IS '晚用量';
COMMENT ON COLUMN qz_psy_report_drug.freq_code IS '频次';
COMMENT ON COLUMN qz_psy_report_drug.dose IS '次剂量';
COMMENT ON COLUMN qz_psy_report_drug.drug_time IS '用药时间';
COMMENT ON COLUMN qz_psy_report_drug.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_psy_report_drug.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_psy_report_drug.op_type IS '操作类型';
COMMENT ON COLUMN qz_psy_report_drug.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_psy_report_drug.source_system IS '源系统代码';
COMMENT ON COLUMN qz_psy_report_drug.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_psy_report_drug.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_psy_report_drug.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_psy_report_drug.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_psy_report_drug.collect_time IS '采集时间';
COMMENT ON COLUMN qz_psy_report_drug.load_time IS '入库时间';
COMMENT ON COLUMN qz_psy_report_drug.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_psy_report_drug.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_psy_report_drug.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_psy_discharge (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
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
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_psy_discharge_key ON qz_psy_discharge (data_uuid);
COMMENT ON TABLE qz_psy_discharge IS '前置库数据：S10R06 出院信息单信息';
COMMENT ON COLUMN qz_psy_discharge.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_psy_discharge.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_psy_discharge.field_pk IS '主键';
COMMENT ON COLUMN qz_psy_discharge.baseinfo_fk IS '患者基本信息外键';
COMMENT ON COLUMN qz_psy_discharge.card_no IS '卡片编号';
COMMENT ON COLUMN qz_psy_discharge.zone_code IS '报告地区编码';
COMMENT ON COLUMN qz_psy_discharge.org_code IS '填报机构编码';
COMMENT ON COLUMN qz_psy_discharge.inpatient_no IS '住院号';
COMMENT ON COLUMN qz_psy_discharge.name IS '患者姓名';
COMMENT ON COLUMN qz_psy_discharge.sex_code IS '性别代码';
COMMENT ON COLUMN qz_psy_discharge.birth_date IS '出生日期';
COMMENT ON COLUMN qz_psy_discharge.id_type_code IS '身份证件类别代码';
COMMENT ON COLUMN qz_psy_discharge.id_no IS '身份证件号码';
COMMENT ON COLUMN qz_psy_discharge.in_date IS '入院日期';
COMMENT ON COLUMN qz_psy_discharge.out_date IS '出院日期';
COMMENT ON COLUMN qz_psy_discharge.mental_admissions IS '精神专科住院次数';
COMMENT ON COLUMN qz_psy_discharge.icd10_code IS '疾病诊断编码';
COMMENT ON COLUMN qz_psy_discharge.diagnosis_date IS '诊断日期';
COMMENT ON COLUMN qz_psy_discharge.past_danger IS '既往危险行为代码';
COMMENT ON COLUMN qz_psy_discharge.effect IS '治疗效果代码';
COMMENT ON COLUMN qz_psy_discharge.next_measures IS '下一步治疗方案';
COMMENT ON COLUMN qz_psy_discharge.next_measures_inst IS '康复机构';
COMMENT ON COLUMN qz_psy_discharge.other_inst IS '其他机构';
COMMENT ON COLUMN qz_psy_discharge.doctor_name IS '主管医师';
COMMENT ON COLUMN qz_psy_discharge.doctor_phone IS '医师电话';
COMMENT ON COLUMN qz_psy_discharge.fill_date IS '填报日期';
COMMENT ON COLUMN qz_psy_discharge.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_psy_discharge.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_psy_discharge.op_type IS '操作类型';
COMMENT ON COLUMN qz_psy_discharge.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_psy_discharge.source_system IS '源系统代码';
COMMENT ON COLUMN qz_psy_discharge.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_psy_discharge.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_psy_discharge.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_psy_discharge.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_psy_discharge.collect_time IS '采集时间';
COMMENT ON COLUMN qz_psy_discharge.load_time IS '入库时间';
COMMENT ON COLUMN qz_psy_discharge.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_psy_discharge.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_psy_discharge.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_psy_discharge_drug (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
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
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_psy_discharge_drug_key ON qz_psy_discharge_drug (data_uuid);
COMMENT ON TABLE qz_psy_discharge_drug IS '前置库数据：S10R07 出院信息单用药信息';
COMMENT ON COLUMN qz_psy_discharge_drug.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_psy_discharge_drug.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_psy_discharge_drug.discharge_fk IS '出院信息单外键';
COMMENT ON COLUMN qz_psy_discharge_drug.baseinfo_fk IS '患者基本信息外键';
COMMENT ON COLUMN qz_psy_discharge_drug.type IS '用药类型';
COMMENT ON COLUMN qz_psy_discharge_drug.seq_no IS '序号';
COMMENT ON COLUMN qz_psy_discharge_drug.long_acting_flag IS '是否长效药';
COMMENT ON COLUMN qz_psy_discharge_drug.drug_name IS '药品名称';
COMMENT ON COLUMN qz_psy_discharge_drug.drug_code IS '药品代码';
COMMENT ON COLUMN qz_psy_discharge_drug.drug_unit IS '单位';
COMMENT ON COLUMN qz_psy_discharge_drug.drug_spec IS '规格';
COMMENT ON COLUMN qz_psy_discharge_drug.dose_morning IS '早用量';
COMMENT ON COLUMN qz_psy_discharge_drug.dose_noon IS '中用量';
COMMENT ON COLUMN qz_psy_discharge_drug.dose_evening IS '晚用量';
COMMENT ON COLUMN qz_psy_discharge_drug.freq_code IS '频次';
COMMENT ON COLUMN qz_psy_discharge_drug.dose IS '次剂量';
COMMENT ON COLUMN qz_psy_discharge_drug.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_psy_discharge_drug.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_psy_discharge_drug.op_type IS '操作类型';
COMMENT ON COLUMN qz_psy_discharge_drug.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_psy_discharge_drug.source_system IS '源系统代码';
COMMENT ON COLUMN qz_psy_discharge_drug.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_psy_discharge_drug.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_psy_discharge_drug.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_psy_discharge_drug.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_psy_discharge_drug.collect_time IS '采集时间';
COMMENT ON COLUMN qz_psy_discharge_drug.load_time IS '入库时间';
COMMENT ON COLUMN qz_psy_discharge_drug.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_psy_discharge_drug.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_psy_discharge_drug.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_bph_unit_price (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
    price_year varchar(4),
    division_code varchar(6),
    division_name varchar(50),
    item_code varchar(20),
    item_name varchar(100),
    class_code varchar(2),
    unit varchar(20),
    unit_price numeric(10,2),
    equivalent numeric(8,3),
    per_capita_subsidy numeric(10,2),
    valid_from date,
    valid_to date,
    doc_no varchar(50),
    status varchar(1),
    data_uuid varchar(36) NOT NULL,
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_bph_unit_price_key ON qz_bph_unit_price (data_uuid);
COMMENT ON TABLE qz_bph_unit_price IS '前置库数据：S11R01 年度服务单价信息';
COMMENT ON COLUMN qz_bph_unit_price.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_bph_unit_price.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_bph_unit_price.price_year IS '年度';
COMMENT ON COLUMN qz_bph_unit_price.division_code IS '行政区划代码';
COMMENT ON COLUMN qz_bph_unit_price.division_name IS '区划名称';
COMMENT ON COLUMN qz_bph_unit_price.item_code IS '服务项目代码';
COMMENT ON COLUMN qz_bph_unit_price.item_name IS '服务项目名称';
COMMENT ON COLUMN qz_bph_unit_price.class_code IS '服务类别代码';
COMMENT ON COLUMN qz_bph_unit_price.unit IS '计量单位';
COMMENT ON COLUMN qz_bph_unit_price.unit_price IS '服务单价(元)';
COMMENT ON COLUMN qz_bph_unit_price.equivalent IS '当量系数';
COMMENT ON COLUMN qz_bph_unit_price.per_capita_subsidy IS '人均补助标准(元)';
COMMENT ON COLUMN qz_bph_unit_price.valid_from IS '生效日期';
COMMENT ON COLUMN qz_bph_unit_price.valid_to IS '失效日期';
COMMENT ON COLUMN qz_bph_unit_price.doc_no IS '发布文号';
COMMENT ON COLUMN qz_bph_unit_price.status IS '状态代码';
COMMENT ON COLUMN qz_bph_unit_price.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_bph_unit_price.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_bph_unit_price.op_type IS '操作类型';
COMMENT ON COLUMN qz_bph_unit_price.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_bph_unit_price.source_system IS '源系统代码';
COMMENT ON COLUMN qz_bph_unit_price.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_bph_unit_price.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_bph_unit_price.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_bph_unit_price.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_bph_unit_price.collect_time IS '采集时间';
COMMENT ON COLUMN qz_bph_unit_price.load_time IS '入库时间';
COMMENT ON COLUMN qz_bph_unit_price.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_bph_unit_price.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_bph_unit_price.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_bph_workload_month (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
    report_month varchar(7),
    division_code varchar(6),
    division_name varchar(50),
    org_name varchar(100),
    org_code varchar(22),
    item_code varchar(20),
    item_name varchar(100),
    unit varchar(20),
    month_count numeric(14,2),
    cumulative_count numeric(14,2),
    target_count numeric(14,2),
    complete_rate numeric(6,2),
    approved_count numeric(14,2),
    settle_amount numeric(14,2),
    audit_status varchar(1),
    report_date date,
    reporter varchar(50),
    data_uuid varchar(36) NOT NULL,
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_bph_workload_month_key ON qz_bph_workload_month (data_uuid);
COMMENT ON TABLE qz_bph_workload_month IS '前置库数据：S11R02 区县工作量月报信息';
COMMENT ON COLUMN qz_bph_workload_month.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_bph_workload_month.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_bph_workload_month.report_month IS '统计月份';
COMMENT ON COLUMN qz_bph_workload_month.division_code IS '区县区划代码';
COMMENT ON COLUMN qz_bph_workload_month.division_name IS '区县名称';
COMMENT ON COLUMN qz_bph_workload_month.org_name IS '填报机构名称';
COMMENT ON COLUMN qz_bph_workload_month.org_code IS '填报机构代码';
COMMENT ON COLUMN qz_bph_workload_month.item_code IS '服务项目代码';
COMMENT ON COLUMN qz_bph_workload_month.item_name IS '服务项目名称';
COMMENT ON COLUMN qz_bph_workload_month.unit IS '计量单位';
COMMENT ON COLUMN qz_bph_workload_month.month_count IS '本月工作量';
COMMENT ON COLUMN qz_bph_workload_month.cumulative_count IS '累计工作量';
COMMENT ON COLUMN qz_bph_workload_month.target_count IS '目标工作量';
COMMENT ON COLUMN qz_bph_workload_month.complete_rate IS '完成率(%)';
COMMENT ON COLUMN qz_bph_workload_month.approved_count IS '核定工作量';
COMMENT ON COLUMN qz_bph_workload_month.settle_amount IS '结算金额(元)';
COMMENT ON COLUMN qz_bph_workload_month.audit_status IS '审核状态';
COMMENT ON COLUMN qz_bph_workload_month.report_date IS '填报日期';
COMMENT ON COLUMN qz_bph_workload_month.reporter IS '填报人';
COMMENT ON COLUMN qz_bph_workload_month.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_bph_workload_month.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_bph_workload_month.op_type IS '操作类型';
COMMENT ON COLUMN qz_bph_workload_month.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_bph_workload_month.source_system IS '源系统代码';
COMMENT ON COLUMN qz_bph_workload_month.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_bph_workload_month.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_bph_workload_month.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_bph_workload_month.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_bph_workload_month.collect_time IS '采集时间';
COMMENT ON COLUMN qz_bph_workload_month.load_time IS '入库时间';
COMMENT ON COLUMN qz_bph_workload_month.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_bph_workload_month.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_bph_workload_month.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_net_consult (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
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
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_net_consult_key ON qz_net_consult (data_uuid);
COMMENT ON TABLE qz_net_consult IS '前置库数据：S12R01 在线咨询指标信息';
COMMENT ON COLUMN qz_net_consult.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_net_consult.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_net_consult.buss_id IS '业务编号';
COMMENT ON COLUMN qz_net_consult.organ_id IS '医疗机构代码';
COMMENT ON COLUMN qz_net_consult.organ_name IS '医疗机构名称';
COMMENT ON COLUMN qz_net_consult.subject_code IS '诊疗科目代码';
COMMENT ON COLUMN qz_net_consult.subject_name IS '诊疗科目名称';
COMMENT ON COLUMN qz_net_consult.doctor_id IS '医师编号';
COMMENT ON COLUMN qz_net_consult.doctor_cert_id IS '医师证件号码';
COMMENT ON COLUMN qz_net_consult.doctor_name IS '医师姓名';
COMMENT ON COLUMN qz_net_consult.patient_cert_type IS '患者证件类型';
COMMENT ON COLUMN qz_net_consult.patient_cert_id IS '患者证件号码';
COMMENT ON COLUMN qz_net_consult.patient_name IS '患者姓名';
COMMENT ON COLUMN qz_net_consult.sex_code IS '患者性别';
COMMENT ON COLUMN qz_net_consult.age_years IS '患者年龄';
COMMENT ON COLUMN qz_net_consult.consultation_type IS '咨询类型';
COMMENT ON COLUMN qz_net_consult.consultation_attribute IS '咨询属性';
COMMENT ON COLUMN qz_net_consult.apply_time IS '申请时间';
COMMENT ON COLUMN qz_net_consult.start_time IS '开始时间';
COMMENT ON COLUMN qz_net_consult.end_time IS '结束时间';
COMMENT ON COLUMN qz_net_consult.payment_channel IS '支付渠道';
COMMENT ON COLUMN qz_net_consult.price IS '咨询价格(元)';
COMMENT ON COLUMN qz_net_consult.content IS '咨询内容';
COMMENT ON COLUMN qz_net_consult.answer_flag IS '是否回复';
COMMENT ON COLUMN qz_net_consult.refuse_time IS '拒绝时间';
COMMENT ON COLUMN qz_net_consult.refuse_reason IS '拒绝原因';
COMMENT ON COLUMN qz_net_consult.update_time IS '更新时间';
COMMENT ON COLUMN qz_net_consult.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_net_consult.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_net_consult.op_type IS '操作类型';
COMMENT ON COLUMN qz_net_consult.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_net_consult.source_system IS '源系统代码';
COMMENT ON COLUMN qz_net_consult.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_net_consult.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_net_consult.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_net_consult.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_net_consult.collect_time IS '采集时间';
COMMENT ON COLUMN qz_net_consult.load_time IS '入库时间';
COMMENT ON COLUMN qz_net_consult.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_net_consult.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_net_consult.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_net_referral (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
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
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_net_referral_key ON qz_net_referral (data_uuid);
COMMENT ON TABLE qz_net_referral IS '前置库数据：S12R02 在线复诊指标信息';
COMMENT ON COLUMN qz_net_referral.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_net_referral.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_net_referral.buss_id IS '业务编号';
COMMENT ON COLUMN qz_net_referral.organ_id IS '医疗机构代码';
COMMENT ON COLUMN qz_net_referral.organ_name IS '医疗机构名称';
COMMENT ON COLUMN qz_net_referral.doctor_id IS '医师编号';
COMMENT ON COLUMN qz_net_referral.doctor_cert_id IS '医师证件号码';
COMMENT ON COLUMN qz_net_referral.doctor_name IS '医师姓名';
COMMENT ON COLUMN qz_net_referral.patient_cert_type IS '患者证件类型';
COMMENT ON COLUMN qz_net_referral.patient_cert_id IS '患者证件号码';
COMMENT ON COLUMN qz_net_referral.patient_name IS '患者姓名';
COMMENT ON COLUMN qz_net_referral.age_years IS '患者年龄';
COMMENT ON COLUMN qz_net_referral.guardian_cert_id IS '监护人证件号码';
COMMENT ON COLUMN qz_net_referral.guardian_name IS '监护人姓名';
COMMENT ON COLUMN qz_net_referral.guardian_mobile IS '监护人手机号';
COMMENT ON COLUMN qz_net_referral.return_visit_type IS '复诊类型';
COMMENT ON COLUMN qz_net_referral.diseases_history IS '既往病史';
COMMENT ON COLUMN qz_net_referral.original_diagnosis IS '初诊诊断';
COMMENT ON COLUMN qz_net_referral.main_diagnose_code IS '主诊断编码';
COMMENT ON COLUMN qz_net_referral.this_diagnosis IS '本次诊断';
COMMENT ON COLUMN qz_net_referral.referral_flag IS '是否转诊';
COMMENT ON COLUMN qz_net_referral.diag_no_fill_reason IS '未填诊断原因';
COMMENT ON COLUMN qz_net_referral.apply_time IS '申请时间';
COMMENT ON COLUMN qz_net_referral.start_time IS '开始时间';
COMMENT ON COLUMN qz_net_referral.end_time IS '结束时间';
COMMENT ON COLUMN qz_net_referral.price IS '复诊价格(元)';
COMMENT ON COLUMN qz_net_referral.update_time IS '更新时间';
COMMENT ON COLUMN qz_net_referral.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_net_referral.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_net_referral.op_type IS '操作类型';
COMMENT ON COLUMN qz_net_referral.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_net_referral.source_system IS '源系统代码';
COMMENT ON COLUMN qz_net_referral.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_net_referral.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_net_referral.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_net_referral.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_net_referral.collect_time IS '采集时间';
COMMENT ON COLUMN qz_net_referral.load_time IS '入库时间';
COMMENT ON COLUMN qz_net_referral.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_net_referral.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_net_referral.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_net_recipe (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
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
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_net_recipe_key ON qz_net_recipe (data_uuid);
COMMENT ON TABLE qz_net_recipe IS '前置库数据：S12R03 在线处方指标信息';
COMMENT ON COLUMN qz_net_recipe.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_net_recipe.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_net_recipe.recipe_id IS '处方编号';
COMMENT ON COLUMN qz_net_recipe.recipe_unique_id IS '处方唯一号';
COMMENT ON COLUMN qz_net_recipe.organ_id IS '医疗机构代码';
COMMENT ON COLUMN qz_net_recipe.organ_name IS '医疗机构名称';
COMMENT ON COLUMN qz_net_recipe.buss_id IS '业务编号';
COMMENT ON COLUMN qz_net_recipe.buss_source IS '业务来源代码';
COMMENT ON COLUMN qz_net_recipe.doctor_cert_id IS '开方医师证件号';
COMMENT ON COLUMN qz_net_recipe.doctor_name IS '开方医师姓名';
COMMENT ON COLUMN qz_net_recipe.audit_doctor_cert_id IS '审方药师证件号';
COMMENT ON COLUMN qz_net_recipe.audit_doctor IS '审方药师姓名';
COMMENT ON COLUMN qz_net_recipe.check_time IS '审方时间';
COMMENT ON COLUMN qz_net_recipe.patient_cert_id IS '患者证件号码';
COMMENT ON COLUMN qz_net_recipe.patient_name IS '患者姓名';
COMMENT ON COLUMN qz_net_recipe.recipe_type IS '处方类型';
COMMENT ON COLUMN qz_net_recipe.rational_flag IS '合理用药标志';
COMMENT ON COLUMN qz_net_recipe.icd_code IS '诊断编码';
COMMENT ON COLUMN qz_net_recipe.icd_name IS '诊断名称';
COMMENT ON COLUMN qz_net_recipe.recipe_time IS '开方时间';
COMMENT ON COLUMN qz_net_recipe.effective_period IS '有效期(天)';
COMMENT ON COLUMN qz_net_recipe.packets_num IS '草药付数';
COMMENT ON COLUMN qz_net_recipe.total_fee IS '总金额(元)';
COMMENT ON COLUMN qz_net_recipe.pay_flag IS '是否支付';
COMMENT ON COLUMN qz_net_recipe.recipe_status IS '处方状态';
COMMENT ON COLUMN qz_net_recipe.verification_status IS '核销状态';
COMMENT ON COLUMN qz_net_recipe.update_time IS '更新时间';
COMMENT ON COLUMN qz_net_recipe.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_net_recipe.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_net_recipe.op_type IS '操作类型';
COMMENT ON COLUMN qz_net_recipe.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_net_recipe.source_system IS '源系统代码';
COMMENT ON COLUMN qz_net_recipe.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_net_recipe.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_net_recipe.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_net_recipe.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_net_recipe.collect_time IS '采集时间';
COMMENT ON COLUMN qz_net_recipe.load_time IS '入库时间';
COMMENT ON COLUMN qz_net_recipe.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_net_recipe.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_net_recipe.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_net_recipe_detail (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
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
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_net_recipe_detail_key ON qz_net_recipe_detail (data_uuid);
COMMENT ON TABLE qz_net_recipe_detail IS '前置库数据：S12R04 在线处方明细指标信息';
COMMENT ON COLUMN qz_net_recipe_detail.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_net_recipe_detail.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_net_recipe_detail.recipe_id IS '处方编号';
COMMENT ON COLUMN qz_net_recipe_detail.item_no IS '明细序号';
COMMENT ON COLUMN qz_net_recipe_detail.drug_code IS '药品编码';
COMMENT ON COLUMN qz_net_recipe_detail.drug_name IS '药品名称';
COMMENT ON COLUMN qz_net_recipe_detail.drug_model IS '药品规格';
COMMENT ON COLUMN qz_net_recipe_detail.pack IS '包装数量';
COMMENT ON COLUMN qz_net_recipe_detail.pack_unit IS '包装单位';
COMMENT ON COLUMN qz_net_recipe_detail.admission IS '用法代码';
COMMENT ON COLUMN qz_net_recipe_detail.frequency IS '频次代码';
COMMENT ON COLUMN qz_net_recipe_detail.dosage IS '每次剂量';
COMMENT ON COLUMN qz_net_recipe_detail.drug_unit IS '剂量单位';
COMMENT ON COLUMN qz_net_recipe_detail.dosage_total IS '总量';
COMMENT ON COLUMN qz_net_recipe_detail.dose_unit IS '总量单位';
COMMENT ON COLUMN qz_net_recipe_detail.use_days IS '用药天数';
COMMENT ON COLUMN qz_net_recipe_detail.otc_flag IS 'OTC标志';
COMMENT ON COLUMN qz_net_recipe_detail.remark IS '备注';
COMMENT ON COLUMN qz_net_recipe_detail.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_net_recipe_detail.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_net_recipe_detail.op_type IS '操作类型';
COMMENT ON COLUMN qz_net_recipe_detail.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_net_recipe_detail.source_system IS '源系统代码';
COMMENT ON COLUMN qz_net_recipe_detail.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_net_recipe_detail.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_net_recipe_detail.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_net_recipe_detail.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_net_recipe_detail.collect_time IS '采集时间';
COMMENT ON COLUMN qz_net_recipe_detail.load_time IS '入库时间';
COMMENT ON COLUMN qz_net_recipe_detail.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_net_recipe_detail.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_net_recipe_detail.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_net_recipe_verify (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
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
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_net_recipe_verify_key ON qz_net_recipe_verify (data_uuid);
COMMENT ON TABLE qz_net_recipe_verify IS '前置库数据：S12R05 处方核销信息';
COMMENT ON COLUMN qz_net_recipe_verify.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_net_recipe_verify.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_net_recipe_verify.recipe_id IS '处方编号';
COMMENT ON COLUMN qz_net_recipe_verify.buss_id IS '业务编号';
COMMENT ON COLUMN qz_net_recipe_verify.organ_id IS '医疗机构代码';
COMMENT ON COLUMN qz_net_recipe_verify.delivery_type IS '配送方式代码';
COMMENT ON COLUMN qz_net_recipe_verify.verification_time IS '核销时间';
COMMENT ON COLUMN qz_net_recipe_verify.delivery_firm IS '配送企业';
COMMENT ON COLUMN qz_net_recipe_verify.delivery_people IS '配送人员';
COMMENT ON COLUMN qz_net_recipe_verify.delivery_fee IS '配送费(元)';
COMMENT ON COLUMN qz_net_recipe_verify.delivery_start_time IS '配送开始时间';
COMMENT ON COLUMN qz_net_recipe_verify.delivery_end_time IS '配送完成时间';
COMMENT ON COLUMN qz_net_recipe_verify.total_fee IS '总金额(元)';
COMMENT ON COLUMN qz_net_recipe_verify.pay_flag IS '是否支付';
COMMENT ON COLUMN qz_net_recipe_verify.pay_time IS '支付时间';
COMMENT ON COLUMN qz_net_recipe_verify.trade_no IS '交易流水号';
COMMENT ON COLUMN qz_net_recipe_verify.update_time IS '更新时间';
COMMENT ON COLUMN qz_net_recipe_verify.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_net_recipe_verify.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_net_recipe_verify.op_type IS '操作类型';
COMMENT ON COLUMN qz_net_recipe_verify.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_net_recipe_verify.source_system IS '源系统代码';
COMMENT ON COLUMN qz_net_recipe_verify.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_net_recipe_verify.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_net_recipe_verify.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_net_recipe_verify.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_net_recipe_verify.collect_time IS '采集时间';
COMMENT ON COLUMN qz_net_recipe_verify.load_time IS '入库时间';
COMMENT ON COLUMN qz_net_recipe_verify.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_net_recipe_verify.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_net_recipe_verify.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_life_person_summary (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
    person_id varchar(40),
    name varchar(50),
    id_no varchar(18),
    sex_code varchar(1),
    birth_date date,
    ethnic_code varchar(2),
    marital_code varchar(2),
    education_code varchar(2),
    occupation_code varchar(3),
    domicile_code varchar(12),
    residence_code varchar(12),
    life_status varchar(1),
    death_date date,
    underlying_cause_code varchar(10),
    info_source varchar(2),
    stat_year varchar(4),
    age_group varchar(5),
    person_count bigint,
    update_date date,
    data_uuid varchar(36) NOT NULL,
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_life_person_summary_key ON qz_life_person_summary (data_uuid);
COMMENT ON TABLE qz_life_person_summary IS '前置库数据：S13R01 人员基础信息汇总表信息';
COMMENT ON COLUMN qz_life_person_summary.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_life_person_summary.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_life_person_summary.person_id IS '人员唯一编号';
COMMENT ON COLUMN qz_life_person_summary.name IS '姓名';
COMMENT ON COLUMN qz_life_person_summary.id_no IS '身份证件号码';
COMMENT ON COLUMN qz_life_person_summary.sex_code IS '性别代码';
COMMENT ON COLUMN qz_life_person_summary.birth_date IS '出生日期';
COMMENT ON COLUMN qz_life_person_summary.ethnic_code IS '民族代码';
COMMENT ON COLUMN qz_life_person_summary.marital_code IS '婚姻状况代码';
COMMENT ON COLUMN qz_life_person_summary.education_code IS '学历代码';
COMMENT ON COLUMN qz_life_person_summary.occupation_code IS '职业类别代码';
COMMENT ON COLUMN qz_life_person_summary.domicile_code IS '户籍地区划代码';
COMMENT ON COLUMN qz_life_person_summary.residence_code IS '现居住地区划代码';
COMMENT ON COLUMN qz_life_person_summary.life_status IS '人口状态代码';
COMMENT ON COLUMN qz_life_person_summary.death_date IS '死亡日期';
COMMENT ON COLUMN qz_life_person_summary.underlying_cause_code IS '根本死因代码';
COMMENT ON COLUMN qz_life_person_summary.info_source IS '信息来源代码';
COMMENT ON COLUMN qz_life_person_summary.stat_year IS '统计年份';
COMMENT ON COLUMN qz_life_person_summary.age_group IS '年龄组代码';
COMMENT ON COLUMN qz_life_person_summary.person_count IS '人数';
COMMENT ON COLUMN qz_life_person_summary.update_date IS '更新日期';
COMMENT ON COLUMN qz_life_person_summary.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_life_person_summary.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_life_person_summary.op_type IS '操作类型';
COMMENT ON COLUMN qz_life_person_summary.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_life_person_summary.source_system IS '源系统代码';
COMMENT ON COLUMN qz_life_person_summary.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_life_person_summary.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_life_person_summary.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_life_person_summary.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_life_person_summary.collect_time IS '采集时间';
COMMENT ON COLUMN qz_life_person_summary.load_time IS '入库时间';
COMMENT ON COLUMN qz_life_person_summary.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_life_person_summary.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_life_person_summary.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_life_yearbook (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
    stat_year varchar(4),
    division_code varchar(6),
    division_name varchar(50),
    indicator_code varchar(20),
    indicator_name varchar(100),
    sex_code varchar(1),
    age_group varchar(10),
    indicator_value numeric(18,4),
    unit varchar(20),
    population bigint,
    deaths bigint,
    life_expectancy numeric(6,2),
    source varchar(100),
    table_no varchar(20),
    publish_date date,
    data_uuid varchar(36) NOT NULL,
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_life_yearbook_key ON qz_life_yearbook (data_uuid);
COMMENT ON TABLE qz_life_yearbook IS '前置库数据：S13R02 统计年鉴数据表信息';
COMMENT ON COLUMN qz_life_yearbook.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_life_yearbook.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_life_yearbook.stat_year IS '统计年份';
COMMENT ON COLUMN qz_life_yearbook.division_code IS '行政区划代码';
COMMENT ON COLUMN qz_life_yearbook.division_name IS '区划名称';
COMMENT ON COLUMN qz_life_yearbook.indicator_code IS '指标代码';
COMMENT ON COLUMN qz_life_yearbook.indicator_name IS '指标名称';
COMMENT ON COLUMN qz_life_yearbook.sex_code IS '性别代码';
COMMENT ON COLUMN qz_life_yearbook.age_group IS '年龄组';
COMMENT ON COLUMN qz_life_yearbook.indicator_value IS '指标值';
COMMENT ON COLUMN qz_life_yearbook.unit IS '计量单位';
COMMENT ON COLUMN qz_life_yearbook.population IS '人口数';
COMMENT ON COLUMN qz_life_yearbook.deaths IS '死亡数';
COMMENT ON COLUMN qz_life_yearbook.life_expectancy IS '期望寿命';
COMMENT ON COLUMN qz_life_yearbook.source IS '数据来源';
COMMENT ON COLUMN qz_life_yearbook.table_no IS '表号';
COMMENT ON COLUMN qz_life_yearbook.publish_date IS '发布日期';
COMMENT ON COLUMN qz_life_yearbook.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_life_yearbook.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_life_yearbook.op_type IS '操作类型';
COMMENT ON COLUMN qz_life_yearbook.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_life_yearbook.source_system IS '源系统代码';
COMMENT ON COLUMN qz_life_yearbook.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_life_yearbook.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_life_yearbook.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_life_yearbook.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_life_yearbook.collect_time IS '采集时间';
COMMENT ON COLUMN qz_life_yearbook.load_time IS '入库时间';
COMMENT ON COLUMN qz_life_yearbook.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_life_yearbook.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_life_yearbook.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_dev_license_original (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
    license_no varchar(11),
    device_class varchar(2),
    category_code varchar(2),
    org_name varchar(100),
    uscc varchar(18),
    legal_rep varchar(50),
    device_name varchar(100),
    ownership varchar(20),
    tier_type varchar(1),
    config_address varchar(200),
    division_code varchar(6),
    authority varchar(100),
    original_issue_date date,
    app_type varchar(1),
    status varchar(1),
    data_uuid varchar(36) NOT NULL,
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_dev_license_original_key ON qz_dev_license_original (data_uuid);
COMMENT ON TABLE qz_dev_license_original IS '前置库数据：S14R01 许可证正本信息';
COMMENT ON COLUMN qz_dev_license_original.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_dev_license_original.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_dev_license_original.license_no IS '许可证编号';
COMMENT ON COLUMN qz_dev_license_original.device_class IS '设备类别';
COMMENT ON COLUMN qz_dev_license_original.category_code IS '设备类别代码';
COMMENT ON COLUMN qz_dev_license_original.org_name IS '配置单位名称';
COMMENT ON COLUMN qz_dev_license_original.uscc IS '统一社会信用代码';
COMMENT ON COLUMN qz_dev_license_original.legal_rep IS '法定代表人';
COMMENT ON COLUMN qz_dev_license_original.device_name IS '许可设备名称';
COMMENT ON COLUMN qz_dev_license_original.ownership IS '所有制性质';
COMMENT ON COLUMN qz_dev_license_original.tier_type IS '阶梯配置机型';
COMMENT ON COLUMN qz_dev_license_original.config_address IS '设备配置地址';
COMMENT ON COLUMN qz_dev_license_original.division_code IS '行政区划代码';
COMMENT ON COLUMN qz_dev_license_original.authority IS '发证机关';
COMMENT ON COLUMN qz_dev_license_original.original_issue_date IS '发证日期';
COMMENT ON COLUMN qz_dev_license_original.app_type IS '申请类型代码';
COMMENT ON COLUMN qz_dev_license_original.status IS '许可状态代码';
COMMENT ON COLUMN qz_dev_license_original.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_dev_license_original.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_dev_license_original.op_type IS '操作类型';
COMMENT ON COLUMN qz_dev_license_original.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_dev_license_original.source_system IS '源系统代码';
COMMENT ON COLUMN qz_dev_license_original.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_dev_license_original.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_dev_license_original.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_dev_license_original.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_dev_license_original.collect_time IS '采集时间';
COMMENT ON COLUMN qz_dev_license_original.load_time IS '入库时间';
COMMENT ON COLUMN qz_dev_license_original.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_dev_license_original.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_dev_license_original.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_dev_license_duplicate (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
    duplicate_no varchar(40),
    license_no varchar(11),
    org_name varchar(100),
    device_name varchar(100),
    tier_type varchar(1),
    production_enterprise varchar(200),
    specific_model varchar(100),
    serial_no varchar(100),
    installation_date date,
    config_address varchar(200),
    duplicate_issue_date date,
    authority varchar(100),
    status varchar(1),
    data_uuid varchar(36) NOT NULL,
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_dev_license_duplicate_key ON qz_dev_license_duplicate (data_uuid);
COMMENT ON TABLE qz_dev_license_duplicate IS '前置库数据：S14R02 许可证副本信息';
COMMENT ON COLUMN qz_dev_license_duplicate.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_dev_license_duplicate.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_dev_license_duplicate.duplicate_no IS '副本编号';
COMMENT ON COLUMN qz_dev_license_duplicate.license_no IS '许可证编号';
COMMENT ON COLUMN qz_dev_license_duplicate.org_name IS '配置单位名称';
COMMENT ON COLUMN qz_dev_license_duplicate.device_name IS '许可设备名称';
COMMENT ON COLUMN qz_dev_license_duplicate.tier_type IS '阶梯配置机型';
COMMENT ON COLUMN qz_dev_license_duplicate.production_enterprise IS '生产企业';
COMMENT ON COLUMN qz_dev_license_duplicate.specific_model IS '具体型号';
COMMENT ON COLUMN qz_dev_license_duplicate.serial_no IS '产品序列号';
COMMENT ON COLUMN qz_dev_license_duplicate.installation_date IS '装机日期';
COMMENT ON COLUMN qz_dev_license_duplicate.config_address IS '设备配置地址';
COMMENT ON COLUMN qz_dev_license_duplicate.duplicate_issue_date IS '副本发证日期';
COMMENT ON COLUMN qz_dev_license_duplicate.authority IS '发证机关';
COMMENT ON COLUMN qz_dev_license_duplicate.status IS '许可状态代码';
COMMENT ON COLUMN qz_dev_license_duplicate.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_dev_license_duplicate.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_dev_license_duplicate.op_type IS '操作类型';
COMMENT ON COLUMN qz_dev_license_duplicate.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_dev_license_duplicate.source_system IS '源系统代码';
COMMENT ON COLUMN qz_dev_license_duplicate.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_dev_license_duplicate.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_dev_license_duplicate.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_dev_license_duplicate.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_dev_license_duplicate.collect_time IS '采集时间';
COMMENT ON COLUMN qz_dev_license_duplicate.load_time IS '入库时间';
COMMENT ON COLUMN qz_dev_license_duplicate.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_dev_license_duplicate.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_dev_license_duplicate.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_occ_radiation_org (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
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
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_occ_radiation_org_key ON qz_occ_radiation_org (data_uuid);
COMMENT ON TABLE qz_occ_radiation_org IS '前置库数据：S15R01 放射卫生技术服务机构信息';
COMMENT ON COLUMN qz_occ_radiation_org.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_occ_radiation_org.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_occ_radiation_org.org_name IS '机构名称';
COMMENT ON COLUMN qz_occ_radiation_org.uscc IS '统一社会信用代码';
COMMENT ON COLUMN qz_occ_radiation_org.legal_rep IS '法定代表人';
COMMENT ON COLUMN qz_occ_radiation_org.principal IS '主要负责人';
COMMENT ON COLUMN qz_occ_radiation_org.address IS '注册地址';
COMMENT ON COLUMN qz_occ_radiation_org.work_address IS '实验室/工作场所地址';
COMMENT ON COLUMN qz_occ_radiation_org.division_code IS '行政区划代码';
COMMENT ON COLUMN qz_occ_radiation_org.contact_name IS '联系人';
COMMENT ON COLUMN qz_occ_radiation_org.contact_phone IS '联系电话';
COMMENT ON COLUMN qz_occ_radiation_org.cert_no IS '资质证书编号';
COMMENT ON COLUMN qz_occ_radiation_org.cert_level IS '资质等级代码';
COMMENT ON COLUMN qz_occ_radiation_org.scope IS '业务范围';
COMMENT ON COLUMN qz_occ_radiation_org.tech_staff IS '技术人员数';
COMMENT ON COLUMN qz_occ_radiation_org.authority IS '发证机关';
COMMENT ON COLUMN qz_occ_radiation_org.issue_date IS '发证日期';
COMMENT ON COLUMN qz_occ_radiation_org.valid_to IS '有效期至';
COMMENT ON COLUMN qz_occ_radiation_org.status IS '状态代码';
COMMENT ON COLUMN qz_occ_radiation_org.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_occ_radiation_org.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_occ_radiation_org.op_type IS '操作类型';
COMMENT ON COLUMN qz_occ_radiation_org.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_occ_radiation_org.source_system IS '源系统代码';
COMMENT ON COLUMN qz_occ_radiation_org.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_occ_radiation_org.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_occ_radiation_org.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_occ_radiation_org.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_occ_radiation_org.collect_time IS '采集时间';
COMMENT ON COLUMN qz_occ_radiation_org.load_time IS '入库时间';
COMMENT ON COLUMN qz_occ_radiation_org.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_occ_radiation_org.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_occ_radiation_org.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_occ_technical_org (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
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
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_occ_technical_org_key ON qz_occ_technical_org (data_uuid);
COMMENT ON TABLE qz_occ_technical_org IS '前置库数据：S15R02 职业卫生技术服务机构信息';
COMMENT ON COLUMN qz_occ_technical_org.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_occ_technical_org.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_occ_technical_org.org_name IS '机构名称';
COMMENT ON COLUMN qz_occ_technical_org.uscc IS '统一社会信用代码';
COMMENT ON COLUMN qz_occ_technical_org.legal_rep IS '法定代表人';
COMMENT ON COLUMN qz_occ_technical_org.principal IS '主要负责人';
COMMENT ON COLUMN qz_occ_technical_org.address IS '注册地址';
COMMENT ON COLUMN qz_occ_technical_org.work_address IS '实验室/工作场所地址';
COMMENT ON COLUMN qz_occ_technical_org.division_code IS '行政区划代码';
COMMENT ON COLUMN qz_occ_technical_org.contact_name IS '联系人';
COMMENT ON COLUMN qz_occ_technical_org.contact_phone IS '联系电话';
COMMENT ON COLUMN qz_occ_technical_org.cert_no IS '资质证书编号';
COMMENT ON COLUMN qz_occ_technical_org.cert_level IS '资质等级代码';
COMMENT ON COLUMN qz_occ_technical_org.scope IS '业务范围';
COMMENT ON COLUMN qz_occ_technical_org.tech_staff IS '专业技术人员数';
COMMENT ON COLUMN qz_occ_technical_org.test_items IS '检测能力项目数';
COMMENT ON COLUMN qz_occ_technical_org.authority IS '发证机关';
COMMENT ON COLUMN qz_occ_technical_org.issue_date IS '发证日期';
COMMENT ON COLUMN qz_occ_technical_org.valid_to IS '有效期至';
COMMENT ON COLUMN qz_occ_technical_org.status IS '状态代码';
COMMENT ON COLUMN qz_occ_technical_org.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_occ_technical_org.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_occ_technical_org.op_type IS '操作类型';
COMMENT ON COLUMN qz_occ_technical_org.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_occ_technical_org.source_system IS '源系统代码';
COMMENT ON COLUMN qz_occ_technical_org.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_occ_technical_org.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_occ_technical_org.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_occ_technical_org.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_occ_technical_org.collect_time IS '采集时间';
COMMENT ON COLUMN qz_occ_technical_org.load_time IS '入库时间';
COMMENT ON COLUMN qz_occ_technical_org.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_occ_technical_org.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_occ_technical_org.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_occ_diagnosis_org (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
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
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_occ_diagnosis_org_key ON qz_occ_diagnosis_org (data_uuid);
COMMENT ON TABLE qz_occ_diagnosis_org IS '前置库数据：S15R03 职业病诊断机构信息';
COMMENT ON COLUMN qz_occ_diagnosis_org.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_occ_diagnosis_org.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_occ_diagnosis_org.org_name IS '机构名称';
COMMENT ON COLUMN qz_occ_diagnosis_org.uscc IS '统一社会信用代码';
COMMENT ON COLUMN qz_occ_diagnosis_org.legal_rep IS '法定代表人';
COMMENT ON COLUMN qz_occ_diagnosis_org.principal IS '主要负责人';
COMMENT ON COLUMN qz_occ_diagnosis_org.address IS '注册地址';
COMMENT ON COLUMN qz_occ_diagnosis_org.work_address IS '实验室/工作场所地址';
COMMENT ON COLUMN qz_occ_diagnosis_org.division_code IS '行政区划代码';
COMMENT ON COLUMN qz_occ_diagnosis_org.contact_name IS '联系人';
COMMENT ON COLUMN qz_occ_diagnosis_org.contact_phone IS '联系电话';
COMMENT ON COLUMN qz_occ_diagnosis_org.org_reg_no IS '医疗机构执业许可证登记号';
COMMENT ON COLUMN qz_occ_diagnosis_org.filing_no IS '备案编号';
COMMENT ON COLUMN qz_occ_diagnosis_org.diagnosis_categories IS '备案诊断项目类别';
COMMENT ON COLUMN qz_occ_diagnosis_org.authority IS '备案机关';
COMMENT ON COLUMN qz_occ_diagnosis_org.filing_date IS '备案日期';
COMMENT ON COLUMN qz_occ_diagnosis_org.doctors IS '职业病诊断医师数';
COMMENT ON COLUMN qz_occ_diagnosis_org.status IS '状态代码';
COMMENT ON COLUMN qz_occ_diagnosis_org.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_occ_diagnosis_org.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_occ_diagnosis_org.op_type IS '操作类型';
COMMENT ON COLUMN qz_occ_diagnosis_org.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_occ_diagnosis_org.source_system IS '源系统代码';
COMMENT ON COLUMN qz_occ_diagnosis_org.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_occ_diagnosis_org.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_occ_diagnosis_org.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_occ_diagnosis_org.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_occ_diagnosis_org.collect_time IS '采集时间';
COMMENT ON COLUMN qz_occ_diagnosis_org.load_time IS '入库时间';
COMMENT ON COLUMN qz_occ_diagnosis_org.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_occ_diagnosis_org.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_occ_diagnosis_org.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_occ_checkup_org (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
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
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_occ_checkup_org_key ON qz_occ_checkup_org (data_uuid);
COMMENT ON TABLE qz_occ_checkup_org IS '前置库数据：S15R04 职业健康检查机构信息';
COMMENT ON COLUMN qz_occ_checkup_org.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_occ_checkup_org.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_occ_checkup_org.org_name IS '机构名称';
COMMENT ON COLUMN qz_occ_checkup_org.uscc IS '统一社会信用代码';
COMMENT ON COLUMN qz_occ_checkup_org.legal_rep IS '法定代表人';
COMMENT ON COLUMN qz_occ_checkup_org.principal IS '主要负责人';
COMMENT ON COLUMN qz_occ_checkup_org.address IS '注册地址';
COMMENT ON COLUMN qz_occ_checkup_org.work_address IS '实验室/工作场所地址';
COMMENT ON COLUMN qz_occ_checkup_org.division_code IS '行政区划代码';
COMMENT ON COLUMN qz_occ_checkup_org.contact_name IS '联系人';
COMMENT ON COLUMN qz_occ_checkup_org.contact_phone IS '联系电话';
COMMENT ON COLUMN qz_occ_checkup_org.org_reg_no IS '医疗机构执业许可证登记号';
COMMENT ON COLUMN qz_occ_checkup_org.filing_no IS '备案编号';
COMMENT ON COLUMN qz_occ_checkup_org.check_categories IS '备案检查类别';
COMMENT ON COLUMN qz_occ_checkup_org.check_items IS '检查项目';
COMMENT ON COLUMN qz_occ_checkup_org.mobile_flag IS '外出检查能力';
COMMENT ON COLUMN qz_occ_checkup_org.authority IS '备案机关';
COMMENT ON COLUMN qz_occ_checkup_org.filing_date IS '备案日期';
COMMENT ON COLUMN qz_occ_checkup_org.chief_doctors IS '主检医师数';
COMMENT ON COLUMN qz_occ_checkup_org.status IS '状态代码';
COMMENT ON COLUMN qz_occ_checkup_org.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_occ_checkup_org.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_occ_checkup_org.op_type IS '操作类型';
COMMENT ON COLUMN qz_occ_checkup_org.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_occ_checkup_org.source_system IS '源系统代码';
COMMENT ON COLUMN qz_occ_checkup_org.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_occ_checkup_org.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_occ_checkup_org.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_occ_checkup_org.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_occ_checkup_org.collect_time IS '采集时间';
COMMENT ON COLUMN qz_occ_checkup_org.load_time IS '入库时间';
COMMENT ON COLUMN qz_occ_checkup_org.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_occ_checkup_org.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_occ_checkup_org.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_lab_filing (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
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
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_lab_filing_key ON qz_lab_filing (data_uuid);
COMMENT ON TABLE qz_lab_filing IS '前置库数据：S16R01 备案信息';
COMMENT ON COLUMN qz_lab_filing.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_lab_filing.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_lab_filing.filing_no IS '备案编号';
COMMENT ON COLUMN qz_lab_filing.lab_name IS '实验室名称';
COMMENT ON COLUMN qz_lab_filing.org_name IS '设立单位名称';
COMMENT ON COLUMN qz_lab_filing.uscc IS '统一社会信用代码';
COMMENT ON COLUMN qz_lab_filing.legal_rep IS '法定代表人';
COMMENT ON COLUMN qz_lab_filing.lab_leader IS '实验室负责人';
COMMENT ON COLUMN qz_lab_filing.lab_leader_phone IS '负责人电话';
COMMENT ON COLUMN qz_lab_filing.bsl_level IS '实验室生物安全级别代码';
COMMENT ON COLUMN qz_lab_filing.lab_type IS '实验室类型代码';
COMMENT ON COLUMN qz_lab_filing.lab_address IS '实验室地址';
COMMENT ON COLUMN qz_lab_filing.division_code IS '行政区划代码';
COMMENT ON COLUMN qz_lab_filing.area IS '实验室面积(m²)';
COMMENT ON COLUMN qz_lab_filing.pathogens IS '涉及病原微生物';
COMMENT ON COLUMN qz_lab_filing.hazard_class IS '危害程度分类';
COMMENT ON COLUMN qz_lab_filing.activity_types IS '实验活动类型';
COMMENT ON COLUMN qz_lab_filing.filing_date IS '备案日期';
COMMENT ON COLUMN qz_lab_filing.valid_to IS '备案有效期至';
COMMENT ON COLUMN qz_lab_filing.authority IS '备案机关';
COMMENT ON COLUMN qz_lab_filing.status IS '状态代码';
COMMENT ON COLUMN qz_lab_filing.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_lab_filing.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_lab_filing.op_type IS '操作类型';
COMMENT ON COLUMN qz_lab_filing.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_lab_filing.source_system IS '源系统代码';
COMMENT ON COLUMN qz_lab_filing.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_lab_filing.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_lab_filing.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_lab_filing.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_lab_filing.collect_time IS '采集时间';
COMMENT ON COLUMN qz_lab_filing.load_time IS '入库时间';
COMMENT ON COLUMN qz_lab_filing.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_lab_filing.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_lab_filing.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_lab_register_apply (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
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
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_lab_register_apply_key ON qz_lab_register_apply (data_uuid);
COMMENT ON TABLE qz_lab_register_apply IS '前置库数据：S16R02 注册申请信息';
COMMENT ON COLUMN qz_lab_register_apply.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_lab_register_apply.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_lab_register_apply.apply_no IS '注册申请编号';
COMMENT ON COLUMN qz_lab_register_apply.org_name IS '单位名称';
COMMENT ON COLUMN qz_lab_register_apply.uscc IS '统一社会信用代码';
COMMENT ON COLUMN qz_lab_register_apply.org_type IS '单位性质代码';
COMMENT ON COLUMN qz_lab_register_apply.address IS '单位地址';
COMMENT ON COLUMN qz_lab_register_apply.division_code IS '行政区划代码';
COMMENT ON COLUMN qz_lab_register_apply.applicant_name IS '申请人姓名';
COMMENT ON COLUMN qz_lab_register_apply.applicant_id_no IS '申请人证件号码';
COMMENT ON COLUMN qz_lab_register_apply.applicant_phone IS '申请人电话';
COMMENT ON COLUMN qz_lab_register_apply.apply_date IS '申请日期';
COMMENT ON COLUMN qz_lab_register_apply.audit_status IS '审核状态代码';
COMMENT ON COLUMN qz_lab_register_apply.audit_opinion IS '审核意见';
COMMENT ON COLUMN qz_lab_register_apply.auditor IS '审核人';
COMMENT ON COLUMN qz_lab_register_apply.audit_time IS '审核时间';
COMMENT ON COLUMN qz_lab_register_apply.audit_org IS '审核机关';
COMMENT ON COLUMN qz_lab_register_apply.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_lab_register_apply.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_lab_register_apply.op_type IS '操作类型';
COMMENT ON COLUMN qz_lab_register_apply.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_lab_register_apply.source_system IS '源系统代码';
COMMENT ON COLUMN qz_lab_register_apply.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_lab_register_apply.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_lab_register_apply.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_lab_register_apply.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_lab_register_apply.collect_time IS '采集时间';
COMMENT ON COLUMN qz_lab_register_apply.load_time IS '入库时间';
COMMENT ON COLUMN qz_lab_register_apply.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_lab_register_apply.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_lab_register_apply.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_lab_apply_user_ext (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
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
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_lab_apply_user_ext_key ON qz_lab_apply_user_ext (data_uuid);
COMMENT ON TABLE qz_lab_apply_user_ext IS '前置库数据：S16R03 申请用户扩展信息';
COMMENT ON COLUMN qz_lab_apply_user_ext.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_lab_apply_user_ext.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_lab_apply_user_ext.user_id IS '用户ID';
COMMENT ON COLUMN qz_lab_apply_user_ext.apply_no IS '注册申请编号';
COMMENT ON COLUMN qz_lab_apply_user_ext.real_name IS '用户姓名';
COMMENT ON COLUMN qz_lab_apply_user_ext.id_no IS '证件号码';
COMMENT ON COLUMN qz_lab_apply_user_ext.phone IS '手机号码';
COMMENT ON COLUMN qz_lab_apply_user_ext.email IS '电子邮箱';
COMMENT ON COLUMN qz_lab_apply_user_ext.org_name IS '所属单位名称';
COMMENT ON COLUMN qz_lab_apply_user_ext.position IS '职务';
COMMENT ON COLUMN qz_lab_apply_user_ext.training_cert_no IS '生物安全培训证书编号';
COMMENT ON COLUMN qz_lab_apply_user_ext.training_date IS '培训日期';
COMMENT ON COLUMN qz_lab_apply_user_ext.role_code IS '用户角色代码';
COMMENT ON COLUMN qz_lab_apply_user_ext.status IS '账号状态';
COMMENT ON COLUMN qz_lab_apply_user_ext.create_time IS '创建时间';
COMMENT ON COLUMN qz_lab_apply_user_ext.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_lab_apply_user_ext.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_lab_apply_user_ext.op_type IS '操作类型';
COMMENT ON COLUMN qz_lab_apply_user_ext.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_lab_apply_user_ext.source_system IS '源系统代码';
COMMENT ON COLUMN qz_lab_apply_user_ext.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_lab_apply_user_ext.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_lab_apply_user_ext.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_lab_apply_user_ext.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_lab_apply_user_ext.collect_time IS '采集时间';
COMMENT ON COLUMN qz_lab_apply_user_ext.load_time IS '入库时间';
COMMENT ON COLUMN qz_lab_apply_user_ext.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_lab_apply_user_ext.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_lab_apply_user_ext.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_lab_registration (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
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
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_lab_registration_key ON qz_lab_registration (data_uuid);
COMMENT ON TABLE qz_lab_registration IS '前置库数据：S16R04 登记主信息';
COMMENT ON COLUMN qz_lab_registration.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_lab_registration.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_lab_registration.registration_no IS '登记编号';
COMMENT ON COLUMN qz_lab_registration.filing_no IS '备案编号';
COMMENT ON COLUMN qz_lab_registration.lab_name IS '实验室名称';
COMMENT ON COLUMN qz_lab_registration.org_name IS '设立单位名称';
COMMENT ON COLUMN qz_lab_registration.reg_type IS '登记类型代码';
COMMENT ON COLUMN qz_lab_registration.reg_year IS '登记年度';
COMMENT ON COLUMN qz_lab_registration.reg_date IS '登记日期';
COMMENT ON COLUMN qz_lab_registration.biosafety_officer IS '生物安全负责人';
COMMENT ON COLUMN qz_lab_registration.staff_count IS '实验人员数';
COMMENT ON COLUMN qz_lab_registration.filing_status IS '备案状态';
COMMENT ON COLUMN qz_lab_registration.authority IS '审核机关';
COMMENT ON COLUMN qz_lab_registration.audit_date IS '审核日期';
COMMENT ON COLUMN qz_lab_registration.audit_result IS '审核结果代码';
COMMENT ON COLUMN qz_lab_registration.detail_count IS '明细行数';
COMMENT ON COLUMN qz_lab_registration.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_lab_registration.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_lab_registration.op_type IS '操作类型';
COMMENT ON COLUMN qz_lab_registration.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_lab_registration.source_system IS '源系统代码';
COMMENT ON COLUMN qz_lab_registration.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_lab_registration.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_lab_registration.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_lab_registration.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_lab_registration.collect_time IS '采集时间';
COMMENT ON COLUMN qz_lab_registration.load_time IS '入库时间';
COMMENT ON COLUMN qz_lab_registration.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_lab_registration.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_lab_registration.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_lab_registration_item (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
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
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_lab_registration_item_key ON qz_lab_registration_item (data_uuid);
COMMENT ON TABLE qz_lab_registration_item IS '前置库数据：S16R05 登记细信息';
COMMENT ON COLUMN qz_lab_registration_item.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_lab_registration_item.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_lab_registration_item.registration_no IS '登记编号';
COMMENT ON COLUMN qz_lab_registration_item.item_no IS '明细序号';
COMMENT ON COLUMN qz_lab_registration_item.pathogen_name IS '病原微生物名称';
COMMENT ON COLUMN qz_lab_registration_item.pathogen_code IS '病原微生物代码';
COMMENT ON COLUMN qz_lab_registration_item.pathogen_type IS '病原类别代码';
COMMENT ON COLUMN qz_lab_registration_item.hazard_class IS '危害程度分类代码';
COMMENT ON COLUMN qz_lab_registration_item.activity_type IS '实验活动类型代码';
COMMENT ON COLUMN qz_lab_registration_item.required_bsl IS '所需实验室级别';
COMMENT ON COLUMN qz_lab_registration_item.sample_type IS '样本类型';
COMMENT ON COLUMN qz_lab_registration_item.storage_mode IS '保存方式';
COMMENT ON COLUMN qz_lab_registration_item.quantity IS '数量';
COMMENT ON COLUMN qz_lab_registration_item.quantity_unit IS '数量单位';
COMMENT ON COLUMN qz_lab_registration_item.reg_date IS '登记日期';
COMMENT ON COLUMN qz_lab_registration_item.remark IS '备注';
COMMENT ON COLUMN qz_lab_registration_item.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_lab_registration_item.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_lab_registration_item.op_type IS '操作类型';
COMMENT ON COLUMN qz_lab_registration_item.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_lab_registration_item.source_system IS '源系统代码';
COMMENT ON COLUMN qz_lab_registration_item.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_lab_registration_item.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_lab_registration_item.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_lab_registration_item.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_lab_registration_item.collect_time IS '采集时间';
COMMENT ON COLUMN qz_lab_registration_item.load_time IS '入库时间';
COMMENT ON COLUMN qz_lab_registration_item.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_lab_registration_item.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_lab_registration_item.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_edu_person (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
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
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_edu_person_key ON qz_edu_person (data_uuid);
COMMENT ON TABLE qz_edu_person IS '前置库数据：S17R01 个人基本信息';
COMMENT ON COLUMN qz_edu_person.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_edu_person.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_edu_person.person_no IS '人员编号';
COMMENT ON COLUMN qz_edu_person.name IS '姓名';
COMMENT ON COLUMN qz_edu_person.sex_code IS '性别代码';
COMMENT ON COLUMN qz_edu_person.birth_date IS '出生日期';
COMMENT ON COLUMN qz_edu_person.id_type_code IS '身份证件类别代码';
COMMENT ON COLUMN qz_edu_person.id_no IS '身份证件号码';
COMMENT ON COLUMN qz_edu_person.ethnic_code IS '民族代码';
COMMENT ON COLUMN qz_edu_person.political_code IS '政治面貌代码';
COMMENT ON COLUMN qz_edu_person.education_code IS '学历代码';
COMMENT ON COLUMN qz_edu_person.degree_code IS '学位代码';
COMMENT ON COLUMN qz_edu_person.graduate_school IS '毕业院校';
COMMENT ON COLUMN qz_edu_person.major_name IS '毕业专业';
COMMENT ON COLUMN qz_edu_person.graduate_date IS '毕业日期';
COMMENT ON COLUMN qz_edu_person.employer_name IS '工作单位名称';
COMMENT ON COLUMN qz_edu_person.employer_code IS '工作单位代码';
COMMENT ON COLUMN qz_edu_person.dept_name IS '科室名称';
COMMENT ON COLUMN qz_edu_person.title_code IS '专业技术职务代码';
COMMENT ON COLUMN qz_edu_person.practice_cert_no IS '执业证书编号';
COMMENT ON COLUMN qz_edu_person.phone IS '手机号码';
COMMENT ON COLUMN qz_edu_person.email IS '电子邮件地址';
COMMENT ON COLUMN qz_edu_person.person_type IS '人员类别代码';
COMMENT ON COLUMN qz_edu_person.status IS '状态代码';
COMMENT ON COLUMN qz_edu_person.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_edu_person.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_edu_person.op_type IS '操作类型';
COMMENT ON COLUMN qz_edu_person.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_edu_person.source_system IS '源系统代码';
COMMENT ON COLUMN qz_edu_person.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_edu_person.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_edu_person.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_edu_person.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_edu_person.collect_time IS '采集时间';
COMMENT ON COLUMN qz_edu_person.load_time IS '入库时间';
COMMENT ON COLUMN qz_edu_person.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_edu_person.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_edu_person.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_edu_residency_admission (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
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
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_edu_residency_admission_key ON qz_edu_residency_admission (data_uuid);
COMMENT ON TABLE qz_edu_residency_admission IS '前置库数据：S17R02 住培招收录取信息';
COMMENT ON COLUMN qz_edu_residency_admission.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_edu_residency_admission.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_edu_residency_admission.recruit_year IS '招收年度';
COMMENT ON COLUMN qz_edu_residency_admission.name IS '姓名';
COMMENT ON COLUMN qz_edu_residency_admission.id_type_code IS '身份证件类别代码';
COMMENT ON COLUMN qz_edu_residency_admission.id_no IS '身份证件号码';
COMMENT ON COLUMN qz_edu_residency_admission.sex_code IS '性别代码';
COMMENT ON COLUMN qz_edu_residency_admission.trainee_type IS '学员类型代码';
COMMENT ON COLUMN qz_edu_residency_admission.dispatch_org IS '委派单位名称';
COMMENT ON COLUMN qz_edu_residency_admission.base_name IS '培训基地名称';
COMMENT ON COLUMN qz_edu_residency_admission.base_code IS '培训基地代码';
COMMENT ON COLUMN qz_edu_residency_admission.specialty_code IS '专业基地代码';
COMMENT ON COLUMN qz_edu_residency_admission.specialty_name IS '专业基地名称';
COMMENT ON COLUMN qz_edu_residency_admission.apply_time IS '报名时间';
COMMENT ON COLUMN qz_edu_residency_admission.exam_score IS '招录考试成绩';
COMMENT ON COLUMN qz_edu_residency_admission.preference_no IS '志愿序号';
COMMENT ON COLUMN qz_edu_residency_admission.admit_status IS '录取状态代码';
COMMENT ON COLUMN qz_edu_residency_admission.admit_batch IS '录取批次';
COMMENT ON COLUMN qz_edu_residency_admission.admit_date IS '录取日期';
COMMENT ON COLUMN qz_edu_residency_admission.train_years IS '培训年限';
COMMENT ON COLUMN qz_edu_residency_admission.enroll_date IS '报到日期';
COMMENT ON COLUMN qz_edu_residency_admission.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_edu_residency_admission.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_edu_residency_admission.op_type IS '操作类型';
COMMENT ON COLUMN qz_edu_residency_admission.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_edu_residency_admission.source_system IS '源系统代码';
COMMENT ON COLUMN qz_edu_residency_admission.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_edu_residency_admission.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_edu_residency_admission.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_edu_residency_admission.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_edu_residency_admission.collect_time IS '采集时间';
COMMENT ON COLUMN qz_edu_residency_admission.load_time IS '入库时间';
COMMENT ON COLUMN qz_edu_residency_admission.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_edu_residency_admission.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_edu_residency_admission.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_edu_residency_score (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
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
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_edu_residency_score_key ON qz_edu_residency_score (data_uuid);
COMMENT ON TABLE qz_edu_residency_score IS '前置库数据：S17R03 住培结业考试分数信息';
COMMENT ON COLUMN qz_edu_residency_score.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_edu_residency_score.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_edu_residency_score.exam_year IS '考试年度';
COMMENT ON COLUMN qz_edu_residency_score.exam_batch IS '考试批次';
COMMENT ON COLUMN qz_edu_residency_score.exam_ticket_no IS '准考证号';
COMMENT ON COLUMN qz_edu_residency_score.name IS '姓名';
COMMENT ON COLUMN qz_edu_residency_score.id_no IS '身份证件号码';
COMMENT ON COLUMN qz_edu_residency_score.base_code IS '培训基地代码';
COMMENT ON COLUMN qz_edu_residency_score.base_name IS '培训基地名称';
COMMENT ON COLUMN qz_edu_residency_score.specialty_name IS '专业名称';
COMMENT ON COLUMN qz_edu_residency_score.exam_type IS '考试类型代码';
COMMENT ON COLUMN qz_edu_residency_score.exam_date IS '考试日期';
COMMENT ON COLUMN qz_edu_residency_score.score IS '考试分数';
COMMENT ON COLUMN qz_edu_residency_score.pass_line IS '合格分数线';
COMMENT ON COLUMN qz_edu_residency_score.pass_flag IS '是否合格';
COMMENT ON COLUMN qz_edu_residency_score.absent_flag IS '缺考标志';
COMMENT ON COLUMN qz_edu_residency_score.violation_flag IS '违纪标志';
COMMENT ON COLUMN qz_edu_residency_score.cert_no IS '合格证书编号';
COMMENT ON COLUMN qz_edu_residency_score.cert_date IS '发证日期';
COMMENT ON COLUMN qz_edu_residency_score.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_edu_residency_score.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_edu_residency_score.op_type IS '操作类型';
COMMENT ON COLUMN qz_edu_residency_score.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_edu_residency_score.source_system IS '源系统代码';
COMMENT ON COLUMN qz_edu_residency_score.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_edu_residency_score.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_edu_residency_score.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_edu_residency_score.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_edu_residency_score.collect_time IS '采集时间';
COMMENT ON COLUMN qz_edu_residency_score.load_time IS '入库时间';
COMMENT ON COLUMN qz_edu_residency_score.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_edu_residency_score.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_edu_residency_score.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_edu_cme_credit (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
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
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_edu_cme_credit_key ON qz_edu_cme_credit (data_uuid);
COMMENT ON TABLE qz_edu_cme_credit IS '前置库数据：S17R04 继续医学教育学分明细信息';
COMMENT ON COLUMN qz_edu_cme_credit.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_edu_cme_credit.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_edu_cme_credit.credit_record_no IS '学分记录编号';
COMMENT ON COLUMN qz_edu_cme_credit.name IS '姓名';
COMMENT ON COLUMN qz_edu_cme_credit.id_no IS '身份证件号码';
COMMENT ON COLUMN qz_edu_cme_credit.employer_name IS '工作单位名称';
COMMENT ON COLUMN qz_edu_cme_credit.project_no IS '项目编号';
COMMENT ON COLUMN qz_edu_cme_credit.project_name IS '项目名称';
COMMENT ON COLUMN qz_edu_cme_credit.project_level IS '项目级别代码';
COMMENT ON COLUMN qz_edu_cme_credit.credit_class IS '学分类别代码';
COMMENT ON COLUMN qz_edu_cme_credit.study_form IS '学习形式代码';
COMMENT ON COLUMN qz_edu_cme_credit.host_org IS '举办单位';
COMMENT ON COLUMN qz_edu_cme_credit.host_place IS '举办地点';
COMMENT ON COLUMN qz_edu_cme_credit.start_date IS '开始日期';
COMMENT ON COLUMN qz_edu_cme_credit.end_date IS '结束日期';
COMMENT ON COLUMN qz_edu_cme_credit.hours IS '学时';
COMMENT ON COLUMN qz_edu_cme_credit.credits IS '学分';
COMMENT ON COLUMN qz_edu_cme_credit.cert_no IS '学分证书编号';
COMMENT ON COLUMN qz_edu_cme_credit.award_date IS '授予日期';
COMMENT ON COLUMN qz_edu_cme_credit.credit_year IS '所属年度';
COMMENT ON COLUMN qz_edu_cme_credit.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_edu_cme_credit.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_edu_cme_credit.op_type IS '操作类型';
COMMENT ON COLUMN qz_edu_cme_credit.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_edu_cme_credit.source_system IS '源系统代码';
COMMENT ON COLUMN qz_edu_cme_credit.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_edu_cme_credit.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_edu_cme_credit.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_edu_cme_credit.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_edu_cme_credit.collect_time IS '采集时间';
COMMENT ON COLUMN qz_edu_cme_credit.load_time IS '入库时间';
COMMENT ON COLUMN qz_edu_cme_credit.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_edu_cme_credit.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_edu_cme_credit.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_fps_pregravid_base (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
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
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_fps_pregravid_base_key ON qz_fps_pregravid_base (data_uuid);
COMMENT ON TABLE qz_fps_pregravid_base IS '前置库数据：S18R01 孕前基础信息';
COMMENT ON COLUMN qz_fps_pregravid_base.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_fps_pregravid_base.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_fps_pregravid_base.family_file_no IS '家庭档案编号';
COMMENT ON COLUMN qz_fps_pregravid_base.org_name IS '服务机构名称';
COMMENT ON COLUMN qz_fps_pregravid_base.org_code IS '服务机构代码';
COMMENT ON COLUMN qz_fps_pregravid_base.division_code IS '行政区划代码';
COMMENT ON COLUMN qz_fps_pregravid_base.wife_name IS '妻子姓名';
COMMENT ON COLUMN qz_fps_pregravid_base.wife_id_no IS '妻子证件号码';
COMMENT ON COLUMN qz_fps_pregravid_base.wife_birth_date IS '妻子出生日期';
COMMENT ON COLUMN qz_fps_pregravid_base.wife_ethnic IS '妻子民族代码';
COMMENT ON COLUMN qz_fps_pregravid_base.wife_education IS '妻子学历代码';
COMMENT ON COLUMN qz_fps_pregravid_base.wife_occupation IS '妻子职业代码';
COMMENT ON COLUMN qz_fps_pregravid_base.wife_phone IS '妻子联系电话';
COMMENT ON COLUMN qz_fps_pregravid_base.husband_name IS '丈夫姓名';
COMMENT ON COLUMN qz_fps_pregravid_base.husband_id_no IS '丈夫证件号码';
COMMENT ON COLUMN qz_fps_pregravid_base.husband_birth_date IS '丈夫出生日期';
COMMENT ON COLUMN qz_fps_pregravid_base.marriage_date IS '结婚日期';
COMMENT ON COLUMN qz_fps_pregravid_base.hukou_type IS '户籍类型代码';
COMMENT ON COLUMN qz_fps_pregravid_base.residence_code IS '现住址区划代码';
COMMENT ON COLUMN qz_fps_pregravid_base.file_date IS '建档日期';
COMMENT ON COLUMN qz_fps_pregravid_base.consent_flag IS '知情同意标志';
COMMENT ON COLUMN qz_fps_pregravid_base.service_type IS '服务对象类别';
COMMENT ON COLUMN qz_fps_pregravid_base.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_fps_pregravid_base.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_fps_pregravid_base.op_type IS '操作类型';
COMMENT ON COLUMN qz_fps_pregravid_base.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_fps_pregravid_base.source_system IS '源系统代码';
COMMENT ON COLUMN qz_fps_pregravid_base.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_fps_pregravid_base.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_fps_pregravid_base.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_fps_pregravid_base.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_fps_pregravid_base.collect_time IS '采集时间';
COMMENT ON COLUMN qz_fps_pregravid_base.load_time IS '入库时间';
COMMENT ON COLUMN qz_fps_pregravid_base.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_fps_pregravid_base.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_fps_pregravid_base.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_fps_woman_exam (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
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
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_fps_woman_exam_key ON qz_fps_woman_exam (data_uuid);
COMMENT ON TABLE qz_fps_woman_exam IS '前置库数据：S18R02 育龄妇女健康检查结果';
COMMENT ON COLUMN qz_fps_woman_exam.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_fps_woman_exam.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_fps_woman_exam.family_file_no IS '家庭档案编号';
COMMENT ON COLUMN qz_fps_woman_exam.name IS '妇女姓名';
COMMENT ON COLUMN qz_fps_woman_exam.id_no IS '身份证件号码';
COMMENT ON COLUMN qz_fps_woman_exam.exam_date IS '检查日期';
COMMENT ON COLUMN qz_fps_woman_exam.last_menses_date IS '末次月经日期';
COMMENT ON COLUMN qz_fps_woman_exam.gravidity IS '孕次';
COMMENT ON COLUMN qz_fps_woman_exam.parity IS '产次';
COMMENT ON COLUMN qz_fps_woman_exam.systolic_bp IS '收缩压(mmHg)';
COMMENT ON COLUMN qz_fps_woman_exam.diastolic_bp IS '舒张压(mmHg)';
COMMENT ON COLUMN qz_fps_woman_exam.hemoglobin IS '血红蛋白(g/L)';
COMMENT ON COLUMN qz_fps_woman_exam.fasting_glucose IS '空腹血糖(mmol/L)';
COMMENT ON COLUMN qz_fps_woman_exam.alt IS '谷丙转氨酶(U/L)';
COMMENT ON COLUMN qz_fps_woman_exam.creatinine IS '血肌酐(µmol/L)';
COMMENT ON COLUMN qz_fps_woman_exam.hbsag_code IS '乙肝表面抗原结果代码';
COMMENT ON COLUMN qz_fps_woman_exam.tsh IS '促甲状腺激素TSH';
COMMENT ON COLUMN qz_fps_woman_exam.rubella_igg IS '风疹病毒IgG结果代码';
COMMENT ON COLUMN qz_fps_woman_exam.ultrasound_result IS '妇科超声结果';
COMMENT ON COLUMN qz_fps_woman_exam.org_name IS '检查机构名称';
COMMENT ON COLUMN qz_fps_woman_exam.conclusion_code IS '检查结论代码';
COMMENT ON COLUMN qz_fps_woman_exam.doctor_name IS '医师姓名';
COMMENT ON COLUMN qz_fps_woman_exam.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_fps_woman_exam.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_fps_woman_exam.op_type IS '操作类型';
COMMENT ON COLUMN qz_fps_woman_exam.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_fps_woman_exam.source_system IS '源系统代码';
COMMENT ON COLUMN qz_fps_woman_exam.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_fps_woman_exam.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_fps_woman_exam.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_fps_woman_exam.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_fps_woman_exam.collect_time IS '采集时间';
COMMENT ON COLUMN qz_fps_woman_exam.load_time IS '入库时间';
COMMENT ON COLUMN qz_fps_woman_exam.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_fps_woman_exam.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_fps_woman_exam.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_fps_service_registration (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
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
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_fps_service_registration_key ON qz_fps_service_registration (data_uuid);
COMMENT ON TABLE qz_fps_service_registration IS '前置库数据：S18R03 免费技术服务登记信息';
COMMENT ON COLUMN qz_fps_service_registration.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_fps_service_registration.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_fps_service_registration.service_no IS '登记编号';
COMMENT ON COLUMN qz_fps_service_registration.name IS '姓名';
COMMENT ON COLUMN qz_fps_service_registration.birth_date IS '出生日期';
COMMENT ON COLUMN qz_fps_service_registration.id_no IS '身份证件号码';
COMMENT ON COLUMN qz_fps_service_registration.visit_no IS '门诊号/住院号';
COMMENT ON COLUMN qz_fps_service_registration.marital_code IS '婚姻状况代码';
COMMENT ON COLUMN qz_fps_service_registration.gravidity IS '孕次';
COMMENT ON COLUMN qz_fps_service_registration.parity IS '产次';
COMMENT ON COLUMN qz_fps_service_registration.contraception_history IS '避孕史';
COMMENT ON COLUMN qz_fps_service_registration.last_menses_date IS '末次月经日期';
COMMENT ON COLUMN qz_fps_service_registration.service_item IS '服务项目代码';
COMMENT ON COLUMN qz_fps_service_registration.operation_name IS '手术/操作名称';
COMMENT ON COLUMN qz_fps_service_registration.iud_type IS '宫内节育器种类';
COMMENT ON COLUMN qz_fps_service_registration.iud_removal IS '宫内节育器取出情况';
COMMENT ON COLUMN qz_fps_service_registration.sterilization_mode IS '结扎方式代码';
COMMENT ON COLUMN qz_fps_service_registration.abortion_method IS '流产方法代码';
COMMENT ON COLUMN qz_fps_service_registration.smooth_flag IS '手术顺利标志';
COMMENT ON COLUMN qz_fps_service_registration.blood_loss IS '出血量(ml)';
COMMENT ON COLUMN qz_fps_service_registration.complication_flag IS '并发症标志';
COMMENT ON COLUMN qz_fps_service_registration.complication_desc IS '并发症描述';
COMMENT ON COLUMN qz_fps_service_registration.org_name IS '手术机构名称';
COMMENT ON COLUMN qz_fps_service_registration.surgeon IS '手术者姓名';
COMMENT ON COLUMN qz_fps_service_registration.operation_date IS '手术日期';
COMMENT ON COLUMN qz_fps_service_registration.free_flag IS '免费标志';
COMMENT ON COLUMN qz_fps_service_registration.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_fps_service_registration.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_fps_service_registration.op_type IS '操作类型';
COMMENT ON COLUMN qz_fps_service_registration.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_fps_service_registration.source_system IS '源系统代码';
COMMENT ON COLUMN qz_fps_service_registration.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_fps_service_registration.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_fps_service_registration.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_fps_service_registration.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_fps_service_registration.collect_time IS '采集时间';
COMMENT ON COLUMN qz_fps_service_registration.load_time IS '入库时间';
COMMENT ON COLUMN qz_fps_service_registration.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_fps_service_registration.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_fps_service_registration.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_fps_early_pregnancy (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
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
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_fps_early_pregnancy_key ON qz_fps_early_pregnancy (data_uuid);
COMMENT ON TABLE qz_fps_early_pregnancy IS '前置库数据：S18R04 早孕随访记录信息';
COMMENT ON COLUMN qz_fps_early_pregnancy.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_fps_early_pregnancy.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_fps_early_pregnancy.family_file_no IS '家庭档案编号';
COMMENT ON COLUMN qz_fps_early_pregnancy.name IS '孕妇姓名';
COMMENT ON COLUMN qz_fps_early_pregnancy.id_no IS '身份证件号码';
COMMENT ON COLUMN qz_fps_early_pregnancy.follow_date IS '随访日期';
COMMENT ON COLUMN qz_fps_early_pregnancy.follow_mode IS '随访方式代码';
COMMENT ON COLUMN qz_fps_early_pregnancy.last_menses_date IS '末次月经日期';
COMMENT ON COLUMN qz_fps_early_pregnancy.gestation_weeks IS '孕周';
COMMENT ON COLUMN qz_fps_early_pregnancy.expected_date IS '预产期';
COMMENT ON COLUMN qz_fps_early_pregnancy.confirm_mode IS '早孕确诊方式代码';
COMMENT ON COLUMN qz_fps_early_pregnancy.pregnancy_reaction IS '早孕反应代码';
COMMENT ON COLUMN qz_fps_early_pregnancy.folic_acid_flag IS '服用叶酸标志';
COMMENT ON COLUMN qz_fps_early_pregnancy.folic_acid_detail IS '叶酸服用情况代码';
COMMENT ON COLUMN qz_fps_early_pregnancy.exposure_flag IS '接触有害因素标志';
COMMENT ON COLUMN qz_fps_early_pregnancy.illness_desc IS '患病情况';
COMMENT ON COLUMN qz_fps_early_pregnancy.drug_desc IS '用药情况';
COMMENT ON COLUMN qz_fps_early_pregnancy.org_name IS '随访机构名称';
COMMENT ON COLUMN qz_fps_early_pregnancy.doctor_name IS '随访医生';
COMMENT ON COLUMN qz_fps_early_pregnancy.pregnancy_status IS '妊娠状态代码';
COMMENT ON COLUMN qz_fps_early_pregnancy.next_follow_date IS '下次随访日期';
COMMENT ON COLUMN qz_fps_early_pregnancy.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_fps_early_pregnancy.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_fps_early_pregnancy.op_type IS '操作类型';
COMMENT ON COLUMN qz_fps_early_pregnancy.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_fps_early_pregnancy.source_system IS '源系统代码';
COMMENT ON COLUMN qz_fps_early_pregnancy.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_fps_early_pregnancy.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_fps_early_pregnancy.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_fps_early_pregnancy.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_fps_early_pregnancy.collect_time IS '采集时间';
COMMENT ON COLUMN qz_fps_early_pregnancy.load_time IS '入库时间';
COMMENT ON COLUMN qz_fps_early_pregnancy.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_fps_early_pregnancy.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_fps_early_pregnancy.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_fps_general_condition (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
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
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_fps_general_condition_key ON qz_fps_general_condition (data_uuid);
COMMENT ON TABLE qz_fps_general_condition IS '前置库数据：S18R05 孕前一般情况检查信息';
COMMENT ON COLUMN qz_fps_general_condition.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_fps_general_condition.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_fps_general_condition.family_file_no IS '家庭档案编号';
COMMENT ON COLUMN qz_fps_general_condition.name IS '检查对象姓名';
COMMENT ON COLUMN qz_fps_general_condition.id_no IS '身份证件号码';
COMMENT ON COLUMN qz_fps_general_condition.subject_role IS '对象角色代码';
COMMENT ON COLUMN qz_fps_general_condition.exam_date IS '检查日期';
COMMENT ON COLUMN qz_fps_general_condition.disease_history IS '疾病史';
COMMENT ON COLUMN qz_fps_general_condition.family_history IS '家族史';
COMMENT ON COLUMN qz_fps_general_condition.menstrual_history IS '月经史';
COMMENT ON COLUMN qz_fps_general_condition.menarche_age IS '初潮年龄';
COMMENT ON COLUMN qz_fps_general_condition.pregnancy_history IS '孕育史';
COMMENT ON COLUMN qz_fps_general_condition.drug_history IS '用药史';
COMMENT ON COLUMN qz_fps_general_condition.vaccination_history IS '免疫接种史';
COMMENT ON COLUMN qz_fps_general_condition.smoking_code IS '吸烟状况代码';
COMMENT ON COLUMN qz_fps_general_condition.drinking_code IS '饮酒状况代码';
COMMENT ON COLUMN qz_fps_general_condition.nutrition IS '饮食营养情况';
COMMENT ON COLUMN qz_fps_general_condition.exposure_history IS '有害因素接触史';
COMMENT ON COLUMN qz_fps_general_condition.psych_factor IS '社会心理因素';
COMMENT ON COLUMN qz_fps_general_condition.chronic_disease IS '慢性病名称';
COMMENT ON COLUMN qz_fps_general_condition.org_name IS '检查机构名称';
COMMENT ON COLUMN qz_fps_general_condition.doctor_name IS '检查医生';
COMMENT ON COLUMN qz_fps_general_condition.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_fps_general_condition.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_fps_general_condition.op_type IS '操作类型';
COMMENT ON COLUMN qz_fps_general_condition.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_fps_general_condition.source_system IS '源系统代码';
COMMENT ON COLUMN qz_fps_general_condition.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_fps_general_condition.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_fps_general_condition.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_fps_general_condition.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_fps_general_condition.collect_time IS '采集时间';
COMMENT ON COLUMN qz_fps_general_condition.load_time IS '入库时间';
COMMENT ON COLUMN qz_fps_general_condition.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_fps_general_condition.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_fps_general_condition.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_fps_physical_exam (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
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
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_fps_physical_exam_key ON qz_fps_physical_exam (data_uuid);
COMMENT ON TABLE qz_fps_physical_exam IS '前置库数据：S18R06 孕前体格检查信息';
COMMENT ON COLUMN qz_fps_physical_exam.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_fps_physical_exam.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_fps_physical_exam.family_file_no IS '家庭档案编号';
COMMENT ON COLUMN qz_fps_physical_exam.name IS '检查对象姓名';
COMMENT ON COLUMN qz_fps_physical_exam.id_no IS '身份证件号码';
COMMENT ON COLUMN qz_fps_physical_exam.subject_role IS '对象角色代码';
COMMENT ON COLUMN qz_fps_physical_exam.exam_date IS '检查日期';
COMMENT ON COLUMN qz_fps_physical_exam.height IS '身高(cm)';
COMMENT ON COLUMN qz_fps_physical_exam.weight IS '体重(kg)';
COMMENT ON COLUMN qz_fps_physical_exam.bmi IS '体质指数';
COMMENT ON COLUMN qz_fps_physical_exam.systolic_bp IS '收缩压(mmHg)';
COMMENT ON COLUMN qz_fps_physical_exam.diastolic_bp IS '舒张压(mmHg)';
COMMENT ON COLUMN qz_fps_physical_exam.heart_rate IS '心率(次/分)';
COMMENT ON COLUMN qz_fps_physical_exam.heart_rhythm IS '心律代码';
COMMENT ON COLUMN qz_fps_physical_exam.thyroid IS '甲状腺检查结果';
COMMENT ON COLUMN qz_fps_physical_exam.heart_exam IS '心脏检查结果';
COMMENT ON COLUMN qz_fps_physical_exam.lung_exam IS '肺部检查结果';
COMMENT ON COLUMN qz_fps_physical_exam.liver_spleen IS '肝脾检查结果';
COMMENT ON COLUMN qz_fps_physical_exam.limb_spine IS '四肢脊柱检查结果';
COMMENT ON COLUMN qz_fps_physical_exam.genital_exam IS '生殖系统检查结果';
COMMENT ON COLUMN qz_fps_physical_exam.abnormal_desc IS '异常描述';
COMMENT ON COLUMN qz_fps_physical_exam.org_name IS '检查机构名称';
COMMENT ON COLUMN qz_fps_physical_exam.doctor_name IS '检查医生';
COMMENT ON COLUMN qz_fps_physical_exam.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_fps_physical_exam.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_fps_physical_exam.op_type IS '操作类型';
COMMENT ON COLUMN qz_fps_physical_exam.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_fps_physical_exam.source_system IS '源系统代码';
COMMENT ON COLUMN qz_fps_physical_exam.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_fps_physical_exam.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_fps_physical_exam.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_fps_physical_exam.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_fps_physical_exam.collect_time IS '采集时间';
COMMENT ON COLUMN qz_fps_physical_exam.load_time IS '入库时间';
COMMENT ON COLUMN qz_fps_physical_exam.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_fps_physical_exam.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_fps_physical_exam.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_evac_certificate (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
    cert_no varchar(40),
    child_code varchar(32),
    name varchar(50),
    sex_code varchar(1),
    birth_date date,
    id_type_code varchar(2),
    id_no varchar(18),
    birth_cert_no varchar(10),
    mother_name varchar(50),
    father_name varchar(50),
    phone varchar(20),
    domicile_code varchar(12),
    address varchar(200),
    issue_site_code varchar(10),
    issue_site_name varchar(100),
    issue_date date,
    cert_status varchar(1),
    check_flag varchar(1),
    check_date date,
    reissue_count bigint,
    data_uuid varchar(36) NOT NULL,
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_evac_certificate_key ON qz_evac_certificate (data_uuid);
COMMENT ON TABLE qz_evac_certificate IS '前置库数据：S19R01 预防接种(免疫)证信息';
COMMENT ON COLUMN qz_evac_certificate.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_evac_certificate.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_evac_certificate.cert_no IS '预防接种证编号';
COMMENT ON COLUMN qz_evac_certificate.child_code IS '儿童编码';
COMMENT ON COLUMN qz_evac_certificate.name IS '儿童姓名';
COMMENT ON COLUMN qz_evac_certificate.sex_code IS '性别代码';
COMMENT ON COLUMN qz_evac_certificate.birth_date IS '出生日期';
COMMENT ON COLUMN qz_evac_certificate.id_type_code IS '身份证件类别代码';
COMMENT ON COLUMN qz_evac_certificate.id_no IS '身份证件号码';
COMMENT ON COLUMN qz_evac_certificate.birth_cert_no IS '出生医学证明编号';
COMMENT ON COLUMN qz_evac_certificate.mother_name IS '母亲姓名';
COMMENT ON COLUMN qz_evac_certificate.father_name IS '父亲姓名';
COMMENT ON COLUMN qz_evac_certificate.phone IS '联系电话';
COMMENT ON COLUMN qz_evac_certificate.domicile_code IS '户籍地区划代码';
COMMENT ON COLUMN qz_evac_certificate.address IS '现住址';
COMMENT ON COLUMN qz_evac_certificate.issue_site_code IS '建证单位编码';
COMMENT ON COLUMN qz_evac_certificate.issue_site_name IS '建证单位名称';
COMMENT ON COLUMN qz_evac_certificate.issue_date IS '建证日期';
COMMENT ON COLUMN qz_evac_certificate.cert_status IS '电子证状态代码';
COMMENT ON COLUMN qz_evac_certificate.check_flag IS '查验标志';
COMMENT ON COLUMN qz_evac_certificate.check_date IS '查验日期';
COMMENT ON COLUMN qz_evac_certificate.reissue_count IS '补证次数';
COMMENT ON COLUMN qz_evac_certificate.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_evac_certificate.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_evac_certificate.op_type IS '操作类型';
COMMENT ON COLUMN qz_evac_certificate.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_evac_certificate.source_system IS '源系统代码';
COMMENT ON COLUMN qz_evac_certificate.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_evac_certificate.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_evac_certificate.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_evac_certificate.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_evac_certificate.collect_time IS '采集时间';
COMMENT ON COLUMN qz_evac_certificate.load_time IS '入库时间';
COMMENT ON COLUMN qz_evac_certificate.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_evac_certificate.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_evac_certificate.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_evac_record (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
    record_id varchar(40),
    cert_no varchar(40),
    child_code varchar(32),
    vaccine_code varchar(10),
    vaccine_name varchar(100),
    dose_no bigint,
    inoc_date date,
    batch_no varchar(40),
    expire_date date,
    mah_name varchar(100),
    trace_code varchar(20),
    site_code varchar(10),
    site_name varchar(100),
    nurse_name varchar(50),
    body_site_code varchar(2),
    free_flag varchar(1),
    rec_status varchar(2),
    update_time timestamp(0),
    data_uuid varchar(36) NOT NULL,
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_evac_record_key ON qz_evac_record (data_uuid);
COMMENT ON TABLE qz_evac_record IS '前置库数据：S19R02 接种记录信息';
COMMENT ON COLUMN qz_evac_record.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_evac_record.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_evac_record.record_id IS '接种记录ID';
COMMENT ON COLUMN qz_evac_record.cert_no IS '预防接种证编号';
COMMENT ON COLUMN qz_evac_record.child_code IS '儿童编码';
COMMENT ON COLUMN qz_evac_record.vaccine_code IS '疫苗代码';
COMMENT ON COLUMN qz_evac_record.vaccine_name IS '疫苗名称';
COMMENT ON COLUMN qz_evac_record.dose_no IS '剂次';
COMMENT ON COLUMN qz_evac_record.inoc_date IS '接种日期';
COMMENT ON COLUMN qz_evac_record.batch_no IS '疫苗批号';
COMMENT ON COLUMN qz_evac_record.expire_date IS '有效期至';
COMMENT ON COLUMN qz_evac_record.mah_name IS '上市许可持有人';
COMMENT ON COLUMN qz_evac_record.trace_code IS '追溯码';
COMMENT ON COLUMN qz_evac_record.site_code IS '接种单位编码';
COMMENT ON COLUMN qz_evac_record.site_name IS '接种单位名称';
COMMENT ON COLUMN qz_evac_record.nurse_name IS '接种医务人员';
COMMENT ON COLUMN qz_evac_record.body_site_code IS '接种部位代码';
COMMENT ON COLUMN qz_evac_record.free_flag IS '免费标志';
COMMENT ON COLUMN qz_evac_record.rec_status IS '记录状态';
COMMENT ON COLUMN qz_evac_record.update_time IS '更新时间';
COMMENT ON COLUMN qz_evac_record.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_evac_record.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_evac_record.op_type IS '操作类型';
COMMENT ON COLUMN qz_evac_record.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_evac_record.source_system IS '源系统代码';
COMMENT ON COLUMN qz_evac_record.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_evac_record.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_evac_record.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_evac_record.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_evac_record.collect_time IS '采集时间';
COMMENT ON COLUMN qz_evac_record.load_time IS '入库时间';
COMMENT ON COLUMN qz_evac_record.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_evac_record.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_evac_record.exch_flag IS '交换标志：0待取 1已取';

CREATE TABLE IF NOT EXISTS qz_dth_death (
    exch_part_no integer NOT NULL,
    exch_row_no integer NOT NULL,
    death_cert_no varchar(40),
    name varchar(50),
    sex_code varchar(1),
    birth_date date,
    id_type_code varchar(2),
    id_no varchar(18),
    age_years bigint,
    ethnic_code varchar(2),
    marital_code varchar(2),
    occupation_code varchar(3),
    residence_code varchar(12),
    death_time timestamp(0),
    death_place_type varchar(1),
    death_org_name varchar(100),
    cause_a varchar(200),
    cause_a_icd varchar(10),
    interval_a varchar(20),
    cause_b varchar(200),
    cause_c varchar(200),
    underlying_cause_code varchar(10),
    other_diagnosis varchar(500),
    highest_basis varchar(1),
    report_org_name varchar(100),
    report_date date,
    card_status varchar(1),
    data_uuid varchar(36) NOT NULL,
    exch_batch_no varchar(32) NOT NULL,
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
    exch_flag varchar(1) NOT NULL,
    PRIMARY KEY (exch_batch_no, exch_part_no, exch_row_no)
);
CREATE INDEX IF NOT EXISTS qz_dth_death_key ON qz_dth_death (data_uuid);
COMMENT ON TABLE qz_dth_death IS '前置库数据：S20R01 人口死亡信息';
COMMENT ON COLUMN qz_dth_death.exch_part_no IS '分片序号';
COMMENT ON COLUMN qz_dth_death.exch_row_no IS '分片内行号，自1起';
COMMENT ON COLUMN qz_dth_death.death_cert_no IS '死亡证明编号';
COMMENT ON COLUMN qz_dth_death.name IS '死者姓名';
COMMENT ON COLUMN qz_dth_death.sex_code IS '性别代码';
COMMENT ON COLUMN qz_dth_death.birth_date IS '出生日期';
COMMENT ON COLUMN qz_dth_death.id_type_code IS '身份证件类别代码';
COMMENT ON COLUMN qz_dth_death.id_no IS '身份证件号码';
COMMENT ON COLUMN qz_dth_death.age_years IS '年龄(岁)';
COMMENT ON COLUMN qz_dth_death.ethnic_code IS '民族代码';
COMMENT ON COLUMN qz_dth_death.marital_code IS '婚姻状况代码';
COMMENT ON COLUMN qz_dth_death.occupation_code IS '职业类别代码';
COMMENT ON COLUMN qz_dth_death.residence_code IS '常住地址区划代码';
COMMENT ON COLUMN qz_dth_death.death_time IS '死亡日期时间';
COMMENT ON COLUMN qz_dth_death.death_place_type IS '死亡地点类别代码';
COMMENT ON COLUMN qz_dth_death.death_org_name IS '死亡医院名称';
COMMENT ON COLUMN qz_dth_death.cause_a IS '直接导致死亡的疾病(a)';
COMMENT ON COLUMN qz_dth_death.cause_a_icd IS '(a) ICD-10编码';
COMMENT ON COLUMN qz_dth_death.interval_a IS '(a)发病到死亡间隔';
COMMENT ON COLUMN qz_dth_death.cause_b IS '引起(a)的疾病(b)';
COMMENT ON COLUMN qz_dth_death.cause_c IS '引起(b)的疾病(c)';
COMMENT ON COLUMN qz_dth_death.underlying_cause_code IS '根本死因代码';
COMMENT ON COLUMN qz_dth_death.other_diagnosis IS '其它疾病诊断';
COMMENT ON COLUMN qz_dth_death.highest_basis IS '最高诊断依据代码';
COMMENT ON COLUMN qz_dth_death.report_org_name IS '填报机构名称';
COMMENT ON COLUMN qz_dth_death.report_date IS '报告日期';
COMMENT ON COLUMN qz_dth_death.card_status IS '卡片状态代码';
COMMENT ON COLUMN qz_dth_death.data_uuid IS '数据主键';
COMMENT ON COLUMN qz_dth_death.exch_batch_no IS '批次号';
COMMENT ON COLUMN qz_dth_death.op_type IS '操作类型';
COMMENT ON COLUMN qz_dth_death.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN qz_dth_death.source_system IS '源系统代码';
COMMENT ON COLUMN qz_dth_death.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN qz_dth_death.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN qz_dth_death.data_division_code IS '行政区划代码';
COMMENT ON COLUMN qz_dth_death.src_update_time IS '源更新时间';
COMMENT ON COLUMN qz_dth_death.collect_time IS '采集时间';
COMMENT ON COLUMN qz_dth_death.load_time IS '入库时间';
COMMENT ON COLUMN qz_dth_death.row_digest IS '记录校验值';
COMMENT ON COLUMN qz_dth_death.data_version IS '数据来源版本';
COMMENT ON COLUMN qz_dth_death.exch_flag IS '交换标志：0待取 1已取';
