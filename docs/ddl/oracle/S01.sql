-- SPDX-License-Identifier: Apache-2.0
-- S01 陕西省居民健康卡（电子健康卡）系统: canonical tables for Oracle. To be run once.
-- Generated; do not edit. Write it with: mvn -DskipITs -Dhealthhub.generate=true verify

CREATE TABLE ehc_applicant (
    applicant_id VARCHAR2(64 CHAR),
    name VARCHAR2(50 CHAR),
    id_type_code VARCHAR2(2 CHAR),
    id_no VARCHAR2(18 CHAR),
    sex_code VARCHAR2(1 CHAR),
    birth_date DATE,
    ethnic_code VARCHAR2(2 CHAR),
    nationality_code VARCHAR2(3 CHAR),
    phone VARCHAR2(20 CHAR),
    current_address VARCHAR2(200 CHAR),
    domicile_address VARCHAR2(200 CHAR),
    division_code VARCHAR2(6 CHAR),
    apply_type VARCHAR2(2 CHAR),
    channel_code VARCHAR2(10 CHAR),
    apply_org_code VARCHAR2(22 CHAR),
    equipment_no VARCHAR2(64 CHAR),
    platform_type VARCHAR2(20 CHAR),
    apply_time TIMESTAMP(0),
    realname_result VARCHAR2(1 CHAR),
    guardian_name VARCHAR2(50 CHAR),
    guardian_id_no VARCHAR2(18 CHAR),
    status VARCHAR2(1 CHAR),
    data_uuid VARCHAR2(36 CHAR) NOT NULL,
    exch_batch_no VARCHAR2(32 CHAR),
    op_type VARCHAR2(1 CHAR),
    is_deleted VARCHAR2(1 CHAR),
    source_system VARCHAR2(20 CHAR),
    provider_uscc VARCHAR2(18 CHAR),
    provider_name VARCHAR2(100 CHAR),
    data_division_code VARCHAR2(6 CHAR),
    src_update_time TIMESTAMP(0),
    collect_time TIMESTAMP(0),
    load_time TIMESTAMP(0),
    row_digest VARCHAR2(64 CHAR),
    data_version NUMBER(19),
    person_key VARCHAR2(64 CHAR),
    quality_flags VARCHAR2(500 CHAR),
    PRIMARY KEY (data_uuid)
);
CREATE INDEX ehc_applicant_person_key ON ehc_applicant (person_key);
CREATE INDEX ehc_applicant_update_time ON ehc_applicant (src_update_time);
COMMENT ON TABLE ehc_applicant IS 'S01R01 电子健康卡申领人信息';
COMMENT ON COLUMN ehc_applicant.applicant_id IS '申领人主索引号';
COMMENT ON COLUMN ehc_applicant.name IS '姓名';
COMMENT ON COLUMN ehc_applicant.id_type_code IS '身份证件类别代码';
COMMENT ON COLUMN ehc_applicant.id_no IS '身份证件号码';
COMMENT ON COLUMN ehc_applicant.sex_code IS '性别代码';
COMMENT ON COLUMN ehc_applicant.birth_date IS '出生日期';
COMMENT ON COLUMN ehc_applicant.ethnic_code IS '民族代码';
COMMENT ON COLUMN ehc_applicant.nationality_code IS '国籍代码';
COMMENT ON COLUMN ehc_applicant.phone IS '手机号码';
COMMENT ON COLUMN ehc_applicant.current_address IS '现住址';
COMMENT ON COLUMN ehc_applicant.domicile_address IS '户籍地址';
COMMENT ON COLUMN ehc_applicant.division_code IS '行政区划代码';
COMMENT ON COLUMN ehc_applicant.apply_type IS '申领方式代码';
COMMENT ON COLUMN ehc_applicant.channel_code IS '申领渠道代码';
COMMENT ON COLUMN ehc_applicant.apply_org_code IS '申领机构代码';
COMMENT ON COLUMN ehc_applicant.equipment_no IS '申领终端设备号';
COMMENT ON COLUMN ehc_applicant.platform_type IS '平台类型';
COMMENT ON COLUMN ehc_applicant.apply_time IS '申领时间';
COMMENT ON COLUMN ehc_applicant.realname_result IS '实名核验结果';
COMMENT ON COLUMN ehc_applicant.guardian_name IS '监护人姓名';
COMMENT ON COLUMN ehc_applicant.guardian_id_no IS '监护人证件号码';
COMMENT ON COLUMN ehc_applicant.status IS '状态';
COMMENT ON COLUMN ehc_applicant.data_uuid IS '数据主键';
COMMENT ON COLUMN ehc_applicant.exch_batch_no IS '批次号';
COMMENT ON COLUMN ehc_applicant.op_type IS '操作类型';
COMMENT ON COLUMN ehc_applicant.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN ehc_applicant.source_system IS '源系统代码';
COMMENT ON COLUMN ehc_applicant.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN ehc_applicant.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN ehc_applicant.data_division_code IS '行政区划代码';
COMMENT ON COLUMN ehc_applicant.src_update_time IS '源更新时间';
COMMENT ON COLUMN ehc_applicant.collect_time IS '采集时间';
COMMENT ON COLUMN ehc_applicant.load_time IS '入库时间';
COMMENT ON COLUMN ehc_applicant.row_digest IS '记录校验值';
COMMENT ON COLUMN ehc_applicant.data_version IS '数据来源版本';
COMMENT ON COLUMN ehc_applicant.person_key IS '人员索引';
COMMENT ON COLUMN ehc_applicant.quality_flags IS '质量标识';

CREATE TABLE ehc_card (
    ehealth_card_id VARCHAR2(64 CHAR),
    health_card_no VARCHAR2(18 CHAR),
    applicant_id VARCHAR2(64 CHAR),
    holder_name VARCHAR2(50 CHAR),
    id_type_code VARCHAR2(2 CHAR),
    id_no VARCHAR2(18 CHAR),
    ehealth_code_static VARCHAR2(128 CHAR),
    issue_org_name VARCHAR2(100 CHAR),
    issue_org_code VARCHAR2(22 CHAR),
    issue_time TIMESTAMP(0),
    physical_card_no VARCHAR2(40 CHAR),
    card_status VARCHAR2(1 CHAR),
    revoke_no VARCHAR2(64 CHAR),
    revoke_time TIMESTAMP(0),
    last_use_time TIMESTAMP(0),
    data_uuid VARCHAR2(36 CHAR) NOT NULL,
    exch_batch_no VARCHAR2(32 CHAR),
    op_type VARCHAR2(1 CHAR),
    is_deleted VARCHAR2(1 CHAR),
    source_system VARCHAR2(20 CHAR),
    provider_uscc VARCHAR2(18 CHAR),
    provider_name VARCHAR2(100 CHAR),
    data_division_code VARCHAR2(6 CHAR),
    src_update_time TIMESTAMP(0),
    collect_time TIMESTAMP(0),
    load_time TIMESTAMP(0),
    row_digest VARCHAR2(64 CHAR),
    data_version NUMBER(19),
    person_key VARCHAR2(64 CHAR),
    quality_flags VARCHAR2(500 CHAR),
    PRIMARY KEY (data_uuid)
);
CREATE INDEX ehc_card_person_key ON ehc_card (person_key);
CREATE INDEX ehc_card_update_time ON ehc_card (src_update_time);
CREATE INDEX ehc_card_parent ON ehc_card (id_type_code, id_no);
COMMENT ON TABLE ehc_card IS 'S01R02 电子健康卡卡信息';
COMMENT ON COLUMN ehc_card.ehealth_card_id IS '电子健康卡ID';
COMMENT ON COLUMN ehc_card.health_card_no IS '健康卡号';
COMMENT ON COLUMN ehc_card.applicant_id IS '申领人主索引号';
COMMENT ON COLUMN ehc_card.holder_name IS '持卡人姓名';
COMMENT ON COLUMN ehc_card.id_type_code IS '身份证件类别代码';
COMMENT ON COLUMN ehc_card.id_no IS '身份证件号码';
COMMENT ON COLUMN ehc_card.ehealth_code_static IS '电子健康码静态主体';
COMMENT ON COLUMN ehc_card.issue_org_name IS '发卡机构名称';
COMMENT ON COLUMN ehc_card.issue_org_code IS '发卡机构代码';
COMMENT ON COLUMN ehc_card.issue_time IS '发卡时间';
COMMENT ON COLUMN ehc_card.physical_card_no IS '实体卡号';
COMMENT ON COLUMN ehc_card.card_status IS '卡状态代码';
COMMENT ON COLUMN ehc_card.revoke_no IS '注销流水号';
COMMENT ON COLUMN ehc_card.revoke_time IS '注销时间';
COMMENT ON COLUMN ehc_card.last_use_time IS '最近使用时间';
COMMENT ON COLUMN ehc_card.data_uuid IS '数据主键';
COMMENT ON COLUMN ehc_card.exch_batch_no IS '批次号';
COMMENT ON COLUMN ehc_card.op_type IS '操作类型';
COMMENT ON COLUMN ehc_card.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN ehc_card.source_system IS '源系统代码';
COMMENT ON COLUMN ehc_card.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN ehc_card.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN ehc_card.data_division_code IS '行政区划代码';
COMMENT ON COLUMN ehc_card.src_update_time IS '源更新时间';
COMMENT ON COLUMN ehc_card.collect_time IS '采集时间';
COMMENT ON COLUMN ehc_card.load_time IS '入库时间';
COMMENT ON COLUMN ehc_card.row_digest IS '记录校验值';
COMMENT ON COLUMN ehc_card.data_version IS '数据来源版本';
COMMENT ON COLUMN ehc_card.person_key IS '人员索引';
COMMENT ON COLUMN ehc_card.quality_flags IS '质量标识';

CREATE TABLE ehc_client (
    app_id VARCHAR2(64 CHAR),
    app_name VARCHAR2(100 CHAR),
    term_id VARCHAR2(64 CHAR),
    term_type VARCHAR2(2 CHAR),
    org_name VARCHAR2(100 CHAR),
    org_code VARCHAR2(22 CHAR),
    uscc VARCHAR2(18 CHAR),
    division_code VARCHAR2(6 CHAR),
    channel_code VARCHAR2(10 CHAR),
    medstep_codes VARCHAR2(200 CHAR),
    api_version VARCHAR2(20 CHAR),
    enc_type VARCHAR2(10 CHAR),
    digest_type VARCHAR2(10 CHAR),
    access_time TIMESTAMP(0),
    contact_name VARCHAR2(50 CHAR),
    contact_phone VARCHAR2(20 CHAR),
    status VARCHAR2(1 CHAR),
    data_uuid VARCHAR2(36 CHAR) NOT NULL,
    exch_batch_no VARCHAR2(32 CHAR),
    op_type VARCHAR2(1 CHAR),
    is_deleted VARCHAR2(1 CHAR),
    source_system VARCHAR2(20 CHAR),
    provider_uscc VARCHAR2(18 CHAR),
    provider_name VARCHAR2(100 CHAR),
    data_division_code VARCHAR2(6 CHAR),
    src_update_time TIMESTAMP(0),
    collect_time TIMESTAMP(0),
    load_time TIMESTAMP(0),
    row_digest VARCHAR2(64 CHAR),
    data_version NUMBER(19),
    person_key VARCHAR2(64 CHAR),
    quality_flags VARCHAR2(500 CHAR),
    PRIMARY KEY (data_uuid)
);
CREATE INDEX ehc_client_person_key ON ehc_client (person_key);
CREATE INDEX ehc_client_update_time ON ehc_client (src_update_time);
COMMENT ON TABLE ehc_client IS 'S01R03 接入客户端信息';
COMMENT ON COLUMN ehc_client.app_id IS '应用标识';
COMMENT ON COLUMN ehc_client.app_name IS '应用名称';
COMMENT ON COLUMN ehc_client.term_id IS '终端编号';
COMMENT ON COLUMN ehc_client.term_type IS '终端类型代码';
COMMENT ON COLUMN ehc_client.org_name IS '接入机构名称';
COMMENT ON COLUMN ehc_client.org_code IS '接入机构代码';
COMMENT ON COLUMN ehc_client.uscc IS '统一社会信用代码';
COMMENT ON COLUMN ehc_client.division_code IS '行政区划代码';
COMMENT ON COLUMN ehc_client.channel_code IS '渠道代码';
COMMENT ON COLUMN ehc_client.medstep_codes IS '用卡环节代码';
COMMENT ON COLUMN ehc_client.api_version IS '接口版本';
COMMENT ON COLUMN ehc_client.enc_type IS '加密算法';
COMMENT ON COLUMN ehc_client.digest_type IS '摘要算法';
COMMENT ON COLUMN ehc_client.access_time IS '接入时间';
COMMENT ON COLUMN ehc_client.contact_name IS '联系人';
COMMENT ON COLUMN ehc_client.contact_phone IS '联系电话';
COMMENT ON COLUMN ehc_client.status IS '状态';
COMMENT ON COLUMN ehc_client.data_uuid IS '数据主键';
COMMENT ON COLUMN ehc_client.exch_batch_no IS '批次号';
COMMENT ON COLUMN ehc_client.op_type IS '操作类型';
COMMENT ON COLUMN ehc_client.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN ehc_client.source_system IS '源系统代码';
COMMENT ON COLUMN ehc_client.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN ehc_client.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN ehc_client.data_division_code IS '行政区划代码';
COMMENT ON COLUMN ehc_client.src_update_time IS '源更新时间';
COMMENT ON COLUMN ehc_client.collect_time IS '采集时间';
COMMENT ON COLUMN ehc_client.load_time IS '入库时间';
COMMENT ON COLUMN ehc_client.row_digest IS '记录校验值';
COMMENT ON COLUMN ehc_client.data_version IS '数据来源版本';
COMMENT ON COLUMN ehc_client.person_key IS '人员索引';
COMMENT ON COLUMN ehc_client.quality_flags IS '质量标识';
