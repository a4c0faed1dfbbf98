-- SPDX-License-Identifier: Apache-2.0
-- S05 陕西省妇幼健康信息系统: canonical tables for PostgreSQL. Can be run again.
-- Generated; do not edit. Write it with: mvn -DskipITs -Dhealthhub.generate=true verify
CREATE OR REPLACE FUNCTION hh_keep_newer() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;

CREATE TABLE IF NOT EXISTS mch_birth_certificate (
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
CREATE INDEX IF NOT EXISTS mch_birth_certificate_person_key ON mch_birth_certificate (person_key);
CREATE INDEX IF NOT EXISTS mch_birth_certificate_update_time ON mch_birth_certificate (src_update_time);
COMMENT ON TABLE mch_birth_certificate IS 'S05R01 新生儿出生“一件事一次办”的出生医学证明签发数据';
COMMENT ON COLUMN mch_birth_certificate.birth_cert_no IS '出生医学证明编号';
COMMENT ON COLUMN mch_birth_certificate.newborn_name IS '新生儿姓名';
COMMENT ON COLUMN mch_birth_certificate.newborn_sex_code IS '新生儿性别代码';
COMMENT ON COLUMN mch_birth_certificate.birth_time IS '出生日期时间';
COMMENT ON COLUMN mch_birth_certificate.gestation_weeks IS '出生孕周';
COMMENT ON COLUMN mch_birth_certificate.birth_weight IS '出生体重(g)';
COMMENT ON COLUMN mch_birth_certificate.birth_length IS '出生身长(cm)';
COMMENT ON COLUMN mch_birth_certificate.health_status_code IS '健康状况代码';
COMMENT ON COLUMN mch_birth_certificate.division_code IS '出生地行政区划代码';
COMMENT ON COLUMN mch_birth_certificate.birth_place_type IS '出生地点类别代码';
COMMENT ON COLUMN mch_birth_certificate.mother_name IS '母亲姓名';
COMMENT ON COLUMN mch_birth_certificate.mother_nationality IS '母亲国籍代码';
COMMENT ON COLUMN mch_birth_certificate.mother_ethnic IS '母亲民族代码';
COMMENT ON COLUMN mch_birth_certificate.mother_id_type IS '母亲证件类别代码';
COMMENT ON COLUMN mch_birth_certificate.mother_id_no IS '母亲证件号码';
COMMENT ON COLUMN mch_birth_certificate.father_name IS '父亲姓名';
COMMENT ON COLUMN mch_birth_certificate.father_id_type IS '父亲证件类别代码';
COMMENT ON COLUMN mch_birth_certificate.father_id_no IS '父亲证件号码';
COMMENT ON COLUMN mch_birth_certificate.deliverer_name IS '助产人员姓名';
COMMENT ON COLUMN mch_birth_certificate.midwifery_org_name IS '助产机构名称';
COMMENT ON COLUMN mch_birth_certificate.issue_org_name IS '签证机构名称';
COMMENT ON COLUMN mch_birth_certificate.issue_date IS '签发日期';
COMMENT ON COLUMN mch_birth_certificate.issue_type IS '签发类别代码';
COMMENT ON COLUMN mch_birth_certificate.old_cert_no IS '原证编号';
COMMENT ON COLUMN mch_birth_certificate.case_no IS '一件事办件编号';
COMMENT ON COLUMN mch_birth_certificate.data_uuid IS '数据主键';
COMMENT ON COLUMN mch_birth_certificate.exch_batch_no IS '批次号';
COMMENT ON COLUMN mch_birth_certificate.op_type IS '操作类型';
COMMENT ON COLUMN mch_birth_certificate.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN mch_birth_certificate.source_system IS '源系统代码';
COMMENT ON COLUMN mch_birth_certificate.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN mch_birth_certificate.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN mch_birth_certificate.data_division_code IS '行政区划代码';
COMMENT ON COLUMN mch_birth_certificate.src_update_time IS '源更新时间';
COMMENT ON COLUMN mch_birth_certificate.collect_time IS '采集时间';
COMMENT ON COLUMN mch_birth_certificate.load_time IS '入库时间';
COMMENT ON COLUMN mch_birth_certificate.row_digest IS '记录校验值';
COMMENT ON COLUMN mch_birth_certificate.data_version IS '数据来源版本';
COMMENT ON COLUMN mch_birth_certificate.person_key IS '人员索引';
COMMENT ON COLUMN mch_birth_certificate.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON mch_birth_certificate FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;
