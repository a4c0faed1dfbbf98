-- SPDX-License-Identifier: Apache-2.0
-- S05 陕西省妇幼健康信息系统: canonical tables for Oracle. To be run once.
-- Generated; do not edit. Write it with: mvn -DskipITs -Dhealthhub.generate=true verify

CREATE TABLE mch_birth_certificate (
    birth_cert_no VARCHAR2(10 CHAR),
    newborn_name VARCHAR2(50 CHAR),
    newborn_sex_code VARCHAR2(1 CHAR),
    birth_time TIMESTAMP(0),
    gestation_weeks NUMBER(19),
    birth_weight NUMBER(19),
    birth_length NUMBER(4,1),
    health_status_code VARCHAR2(1 CHAR),
    division_code VARCHAR2(6 CHAR),
    birth_place_type VARCHAR2(1 CHAR),
    mother_name VARCHAR2(50 CHAR),
    mother_nationality VARCHAR2(3 CHAR),
    mother_ethnic VARCHAR2(2 CHAR),
    mother_id_type VARCHAR2(2 CHAR),
    mother_id_no VARCHAR2(18 CHAR),
    father_name VARCHAR2(50 CHAR),
    father_id_type VARCHAR2(2 CHAR),
    father_id_no VARCHAR2(18 CHAR),
    deliverer_name VARCHAR2(50 CHAR),
    midwifery_org_name VARCHAR2(100 CHAR),
    issue_org_name VARCHAR2(100 CHAR),
    issue_date DATE,
    issue_type VARCHAR2(1 CHAR),
    old_cert_no VARCHAR2(10 CHAR),
    case_no VARCHAR2(50 CHAR),
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
CREATE INDEX mch_birth_certificate_per_2a71 ON mch_birth_certificate (person_key);
CREATE INDEX mch_birth_certificate_upd_4a0f ON mch_birth_certificate (src_update_time);
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
