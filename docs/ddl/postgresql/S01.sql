-- SPDX-License-Identifier: Apache-2.0
-- S01 陕西省居民健康卡（电子健康卡）系统: canonical tables for PostgreSQL. Can be run again.
-- Generated; do not edit. Write it with: mvn -DskipITs -Dhealthhub.generate=true verify
CREATE OR REPLACE FUNCTION hh_keep_newer() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;

CREATE TABLE IF NOT EXISTS ehc_applicant (
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
CREATE INDEX IF NOT EXISTS ehc_applicant_person_key ON ehc_applicant (person_key);
CREATE INDEX IF NOT EXISTS ehc_applicant_update_time ON ehc_applicant (src_update_time);
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
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON ehc_applicant FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS ehc_card (
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
CREATE INDEX IF NOT EXISTS ehc_card_person_key ON ehc_card (person_key);
CREATE INDEX IF NOT EXISTS ehc_card_update_time ON ehc_card (src_update_time);
CREATE INDEX IF NOT EXISTS ehc_card_parent ON ehc_card (id_type_code, id_no);
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
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON ehc_card FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS ehc_client (
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
CREATE INDEX IF NOT EXISTS ehc_client_person_key ON ehc_client (person_key);
CREATE INDEX IF NOT EXISTS ehc_client_update_time ON ehc_client (src_update_time);
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
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON ehc_client FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;
