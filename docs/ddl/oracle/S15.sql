-- SPDX-License-Identifier: Apache-2.0
-- S15 陕西省职业健康工作信息平台: canonical tables for Oracle. To be run once.
-- Generated; do not edit. Write it with: mvn -DskipITs -Dhealthhub.generate=true verify

CREATE TABLE occ_radiation_org (
    org_name VARCHAR2(100 CHAR),
    uscc VARCHAR2(18 CHAR),
    legal_rep VARCHAR2(50 CHAR),
    principal VARCHAR2(50 CHAR),
    address VARCHAR2(200 CHAR),
    work_address VARCHAR2(200 CHAR),
    division_code VARCHAR2(6 CHAR),
    contact_name VARCHAR2(50 CHAR),
    contact_phone VARCHAR2(20 CHAR),
    cert_no VARCHAR2(40 CHAR),
    cert_level VARCHAR2(2 CHAR),
    scope VARCHAR2(500 CHAR),
    tech_staff NUMBER(19),
    authority VARCHAR2(100 CHAR),
    issue_date DATE,
    valid_to DATE,
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
CREATE INDEX occ_radiation_org_person_key ON occ_radiation_org (person_key);
CREATE INDEX occ_radiation_org_update_time ON occ_radiation_org (src_update_time);
COMMENT ON TABLE occ_radiation_org IS 'S15R01 放射卫生技术服务机构信息';
COMMENT ON COLUMN occ_radiation_org.org_name IS '机构名称';
COMMENT ON COLUMN occ_radiation_org.uscc IS '统一社会信用代码';
COMMENT ON COLUMN occ_radiation_org.legal_rep IS '法定代表人';
COMMENT ON COLUMN occ_radiation_org.principal IS '主要负责人';
COMMENT ON COLUMN occ_radiation_org.address IS '注册地址';
COMMENT ON COLUMN occ_radiation_org.work_address IS '实验室/工作场所地址';
COMMENT ON COLUMN occ_radiation_org.division_code IS '行政区划代码';
COMMENT ON COLUMN occ_radiation_org.contact_name IS '联系人';
COMMENT ON COLUMN occ_radiation_org.contact_phone IS '联系电话';
COMMENT ON COLUMN occ_radiation_org.cert_no IS '资质证书编号';
COMMENT ON COLUMN occ_radiation_org.cert_level IS '资质等级代码';
COMMENT ON COLUMN occ_radiation_org.scope IS '业务范围';
COMMENT ON COLUMN occ_radiation_org.tech_staff IS '技术人员数';
COMMENT ON COLUMN occ_radiation_org.authority IS '发证机关';
COMMENT ON COLUMN occ_radiation_org.issue_date IS '发证日期';
COMMENT ON COLUMN occ_radiation_org.valid_to IS '有效期至';
COMMENT ON COLUMN occ_radiation_org.status IS '状态代码';
COMMENT ON COLUMN occ_radiation_org.data_uuid IS '数据主键';
COMMENT ON COLUMN occ_radiation_org.exch_batch_no IS '批次号';
COMMENT ON COLUMN occ_radiation_org.op_type IS '操作类型';
COMMENT ON COLUMN occ_radiation_org.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN occ_radiation_org.source_system IS '源系统代码';
COMMENT ON COLUMN occ_radiation_org.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN occ_radiation_org.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN occ_radiation_org.data_division_code IS '行政区划代码';
COMMENT ON COLUMN occ_radiation_org.src_update_time IS '源更新时间';
COMMENT ON COLUMN occ_radiation_org.collect_time IS '采集时间';
COMMENT ON COLUMN occ_radiation_org.load_time IS '入库时间';
COMMENT ON COLUMN occ_radiation_org.row_digest IS '记录校验值';
COMMENT ON COLUMN occ_radiation_org.data_version IS '数据来源版本';
COMMENT ON COLUMN occ_radiation_org.person_key IS '人员索引';
COMMENT ON COLUMN occ_radiation_org.quality_flags IS '质量标识';

CREATE TABLE occ_technical_org (
    org_name VARCHAR2(100 CHAR),
    uscc VARCHAR2(18 CHAR),
    legal_rep VARCHAR2(50 CHAR),
    principal VARCHAR2(50 CHAR),
    address VARCHAR2(200 CHAR),
    work_address VARCHAR2(200 CHAR),
    division_code VARCHAR2(6 CHAR),
    contact_name VARCHAR2(50 CHAR),
    contact_phone VARCHAR2(20 CHAR),
    cert_no VARCHAR2(40 CHAR),
    cert_level VARCHAR2(2 CHAR),
    scope VARCHAR2(500 CHAR),
    tech_staff NUMBER(19),
    test_items NUMBER(19),
    authority VARCHAR2(100 CHAR),
    issue_date DATE,
    valid_to DATE,
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
CREATE INDEX occ_technical_org_person_key ON occ_technical_org (person_key);
CREATE INDEX occ_technical_org_update_time ON occ_technical_org (src_update_time);
COMMENT ON TABLE occ_technical_org IS 'S15R02 职业卫生技术服务机构信息';
COMMENT ON COLUMN occ_technical_org.org_name IS '机构名称';
COMMENT ON COLUMN occ_technical_org.uscc IS '统一社会信用代码';
COMMENT ON COLUMN occ_technical_org.legal_rep IS '法定代表人';
COMMENT ON COLUMN occ_technical_org.principal IS '主要负责人';
COMMENT ON COLUMN occ_technical_org.address IS '注册地址';
COMMENT ON COLUMN occ_technical_org.work_address IS '实验室/工作场所地址';
COMMENT ON COLUMN occ_technical_org.division_code IS '行政区划代码';
COMMENT ON COLUMN occ_technical_org.contact_name IS '联系人';
COMMENT ON COLUMN occ_technical_org.contact_phone IS '联系电话';
COMMENT ON COLUMN occ_technical_org.cert_no IS '资质证书编号';
COMMENT ON COLUMN occ_technical_org.cert_level IS '资质等级代码';
COMMENT ON COLUMN occ_technical_org.scope IS '业务范围';
COMMENT ON COLUMN occ_technical_org.tech_staff IS '专业技术人员数';
COMMENT ON COLUMN occ_technical_org.test_items IS '检测能力项目数';
COMMENT ON COLUMN occ_technical_org.authority IS '发证机关';
COMMENT ON COLUMN occ_technical_org.issue_date IS '发证日期';
COMMENT ON COLUMN occ_technical_org.valid_to IS '有效期至';
COMMENT ON COLUMN occ_technical_org.status IS '状态代码';
COMMENT ON COLUMN occ_technical_org.data_uuid IS '数据主键';
COMMENT ON COLUMN occ_technical_org.exch_batch_no IS '批次号';
COMMENT ON COLUMN occ_technical_org.op_type IS '操作类型';
COMMENT ON COLUMN occ_technical_org.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN occ_technical_org.source_system IS '源系统代码';
COMMENT ON COLUMN occ_technical_org.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN occ_technical_org.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN occ_technical_org.data_division_code IS '行政区划代码';
COMMENT ON COLUMN occ_technical_org.src_update_time IS '源更新时间';
COMMENT ON COLUMN occ_technical_org.collect_time IS '采集时间';
COMMENT ON COLUMN occ_technical_org.load_time IS '入库时间';
COMMENT ON COLUMN occ_technical_org.row_digest IS '记录校验值';
COMMENT ON COLUMN occ_technical_org.data_version IS '数据来源版本';
COMMENT ON COLUMN occ_technical_org.person_key IS '人员索引';
COMMENT ON COLUMN occ_technical_org.quality_flags IS '质量标识';

CREATE TABLE occ_diagnosis_org (
    org_name VARCHAR2(100 CHAR),
    uscc VARCHAR2(18 CHAR),
    legal_rep VARCHAR2(50 CHAR),
    principal VARCHAR2(50 CHAR),
    address VARCHAR2(200 CHAR),
    work_address VARCHAR2(200 CHAR),
    division_code VARCHAR2(6 CHAR),
    contact_name VARCHAR2(50 CHAR),
    contact_phone VARCHAR2(20 CHAR),
    org_reg_no VARCHAR2(22 CHAR),
    filing_no VARCHAR2(40 CHAR),
    diagnosis_categories VARCHAR2(300 CHAR),
    authority VARCHAR2(100 CHAR),
    filing_date DATE,
    doctors NUMBER(19),
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
CREATE INDEX occ_diagnosis_org_person_key ON occ_diagnosis_org (person_key);
CREATE INDEX occ_diagnosis_org_update_time ON occ_diagnosis_org (src_update_time);
COMMENT ON TABLE occ_diagnosis_org IS 'S15R03 职业病诊断机构信息';
COMMENT ON COLUMN occ_diagnosis_org.org_name IS '机构名称';
COMMENT ON COLUMN occ_diagnosis_org.uscc IS '统一社会信用代码';
COMMENT ON COLUMN occ_diagnosis_org.legal_rep IS '法定代表人';
COMMENT ON COLUMN occ_diagnosis_org.principal IS '主要负责人';
COMMENT ON COLUMN occ_diagnosis_org.address IS '注册地址';
COMMENT ON COLUMN occ_diagnosis_org.work_address IS '实验室/工作场所地址';
COMMENT ON COLUMN occ_diagnosis_org.division_code IS '行政区划代码';
COMMENT ON COLUMN occ_diagnosis_org.contact_name IS '联系人';
COMMENT ON COLUMN occ_diagnosis_org.contact_phone IS '联系电话';
COMMENT ON COLUMN occ_diagnosis_org.org_reg_no IS '医疗机构执业许可证登记号';
COMMENT ON COLUMN occ_diagnosis_org.filing_no IS '备案编号';
COMMENT ON COLUMN occ_diagnosis_org.diagnosis_categories IS '备案诊断项目类别';
COMMENT ON COLUMN occ_diagnosis_org.authority IS '备案机关';
COMMENT ON COLUMN occ_diagnosis_org.filing_date IS '备案日期';
COMMENT ON COLUMN occ_diagnosis_org.doctors IS '职业病诊断医师数';
COMMENT ON COLUMN occ_diagnosis_org.status IS '状态代码';
COMMENT ON COLUMN occ_diagnosis_org.data_uuid IS '数据主键';
COMMENT ON COLUMN occ_diagnosis_org.exch_batch_no IS '批次号';
COMMENT ON COLUMN occ_diagnosis_org.op_type IS '操作类型';
COMMENT ON COLUMN occ_diagnosis_org.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN occ_diagnosis_org.source_system IS '源系统代码';
COMMENT ON COLUMN occ_diagnosis_org.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN occ_diagnosis_org.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN occ_diagnosis_org.data_division_code IS '行政区划代码';
COMMENT ON COLUMN occ_diagnosis_org.src_update_time IS '源更新时间';
COMMENT ON COLUMN occ_diagnosis_org.collect_time IS '采集时间';
COMMENT ON COLUMN occ_diagnosis_org.load_time IS '入库时间';
COMMENT ON COLUMN occ_diagnosis_org.row_digest IS '记录校验值';
COMMENT ON COLUMN occ_diagnosis_org.data_version IS '数据来源版本';
COMMENT ON COLUMN occ_diagnosis_org.person_key IS '人员索引';
COMMENT ON COLUMN occ_diagnosis_org.quality_flags IS '质量标识';

CREATE TABLE occ_checkup_org (
    org_name VARCHAR2(100 CHAR),
    uscc VARCHAR2(18 CHAR),
    legal_rep VARCHAR2(50 CHAR),
    principal VARCHAR2(50 CHAR),
    address VARCHAR2(200 CHAR),
    work_address VARCHAR2(200 CHAR),
    division_code VARCHAR2(6 CHAR),
    contact_name VARCHAR2(50 CHAR),
    contact_phone VARCHAR2(20 CHAR),
    org_reg_no VARCHAR2(22 CHAR),
    filing_no VARCHAR2(40 CHAR),
    check_categories VARCHAR2(200 CHAR),
    check_items CLOB,
    mobile_flag VARCHAR2(1 CHAR),
    authority VARCHAR2(100 CHAR),
    filing_date DATE,
    chief_doctors NUMBER(19),
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
CREATE INDEX occ_checkup_org_person_key ON occ_checkup_org (person_key);
CREATE INDEX occ_checkup_org_update_time ON occ_checkup_org (src_update_time);
COMMENT ON TABLE occ_checkup_org IS 'S15R04 职业健康检查机构信息';
COMMENT ON COLUMN occ_checkup_org.org_name IS '机构名称';
COMMENT ON COLUMN occ_checkup_org.uscc IS '统一社会信用代码';
COMMENT ON COLUMN occ_checkup_org.legal_rep IS '法定代表人';
COMMENT ON COLUMN occ_checkup_org.principal IS '主要负责人';
COMMENT ON COLUMN occ_checkup_org.address IS '注册地址';
COMMENT ON COLUMN occ_checkup_org.work_address IS '实验室/工作场所地址';
COMMENT ON COLUMN occ_checkup_org.division_code IS '行政区划代码';
COMMENT ON COLUMN occ_checkup_org.contact_name IS '联系人';
COMMENT ON COLUMN occ_checkup_org.contact_phone IS '联系电话';
COMMENT ON COLUMN occ_checkup_org.org_reg_no IS '医疗机构执业许可证登记号';
COMMENT ON COLUMN occ_checkup_org.filing_no IS '备案编号';
COMMENT ON COLUMN occ_checkup_org.check_categories IS '备案检查类别';
COMMENT ON COLUMN occ_checkup_org.check_items IS '检查项目';
COMMENT ON COLUMN occ_checkup_org.mobile_flag IS '外出检查能力';
COMMENT ON COLUMN occ_checkup_org.authority IS '备案机关';
COMMENT ON COLUMN occ_checkup_org.filing_date IS '备案日期';
COMMENT ON COLUMN occ_checkup_org.chief_doctors IS '主检医师数';
COMMENT ON COLUMN occ_checkup_org.status IS '状态代码';
COMMENT ON COLUMN occ_checkup_org.data_uuid IS '数据主键';
COMMENT ON COLUMN occ_checkup_org.exch_batch_no IS '批次号';
COMMENT ON COLUMN occ_checkup_org.op_type IS '操作类型';
COMMENT ON COLUMN occ_checkup_org.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN occ_checkup_org.source_system IS '源系统代码';
COMMENT ON COLUMN occ_checkup_org.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN occ_checkup_org.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN occ_checkup_org.data_division_code IS '行政区划代码';
COMMENT ON COLUMN occ_checkup_org.src_update_time IS '源更新时间';
COMMENT ON COLUMN occ_checkup_org.collect_time IS '采集时间';
COMMENT ON COLUMN occ_checkup_org.load_time IS '入库时间';
COMMENT ON COLUMN occ_checkup_org.row_digest IS '记录校验值';
COMMENT ON COLUMN occ_checkup_org.data_version IS '数据来源版本';
COMMENT ON COLUMN occ_checkup_org.person_key IS '人员索引';
COMMENT ON COLUMN occ_checkup_org.quality_flags IS '质量标识';
