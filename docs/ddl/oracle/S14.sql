-- SPDX-License-Identifier: Apache-2.0
-- S14 陕西省大型医用设备综合管理平台: canonical tables for Oracle. To be run once.
-- Generated; do not edit. Write it with: mvn -DskipITs -Dhealthhub.generate=true verify

CREATE TABLE dev_license_original (
    license_no VARCHAR2(11 CHAR),
    device_class VARCHAR2(2 CHAR),
    category_code VARCHAR2(2 CHAR),
    org_name VARCHAR2(100 CHAR),
    uscc VARCHAR2(18 CHAR),
    legal_rep VARCHAR2(50 CHAR),
    device_name VARCHAR2(100 CHAR),
    ownership VARCHAR2(20 CHAR),
    tier_type VARCHAR2(1 CHAR),
    config_address VARCHAR2(200 CHAR),
    division_code VARCHAR2(6 CHAR),
    authority VARCHAR2(100 CHAR),
    original_issue_date DATE,
    app_type VARCHAR2(1 CHAR),
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
CREATE INDEX dev_license_original_pers_2d38 ON dev_license_original (person_key);
CREATE INDEX dev_license_original_upda_cbb6 ON dev_license_original (src_update_time);
COMMENT ON TABLE dev_license_original IS 'S14R01 许可证正本信息';
COMMENT ON COLUMN dev_license_original.license_no IS '许可证编号';
COMMENT ON COLUMN dev_license_original.device_class IS '设备类别';
COMMENT ON COLUMN dev_license_original.category_code IS '设备类别代码';
COMMENT ON COLUMN dev_license_original.org_name IS '配置单位名称';
COMMENT ON COLUMN dev_license_original.uscc IS '统一社会信用代码';
COMMENT ON COLUMN dev_license_original.legal_rep IS '法定代表人';
COMMENT ON COLUMN dev_license_original.device_name IS '许可设备名称';
COMMENT ON COLUMN dev_license_original.ownership IS '所有制性质';
COMMENT ON COLUMN dev_license_original.tier_type IS '阶梯配置机型';
COMMENT ON COLUMN dev_license_original.config_address IS '设备配置地址';
COMMENT ON COLUMN dev_license_original.division_code IS '行政区划代码';
COMMENT ON COLUMN dev_license_original.authority IS '发证机关';
COMMENT ON COLUMN dev_license_original.original_issue_date IS '发证日期';
COMMENT ON COLUMN dev_license_original.app_type IS '申请类型代码';
COMMENT ON COLUMN dev_license_original.status IS '许可状态代码';
COMMENT ON COLUMN dev_license_original.data_uuid IS '数据主键';
COMMENT ON COLUMN dev_license_original.exch_batch_no IS '批次号';
COMMENT ON COLUMN dev_license_original.op_type IS '操作类型';
COMMENT ON COLUMN dev_license_original.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN dev_license_original.source_system IS '源系统代码';
COMMENT ON COLUMN dev_license_original.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN dev_license_original.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN dev_license_original.data_division_code IS '行政区划代码';
COMMENT ON COLUMN dev_license_original.src_update_time IS '源更新时间';
COMMENT ON COLUMN dev_license_original.collect_time IS '采集时间';
COMMENT ON COLUMN dev_license_original.load_time IS '入库时间';
COMMENT ON COLUMN dev_license_original.row_digest IS '记录校验值';
COMMENT ON COLUMN dev_license_original.data_version IS '数据来源版本';
COMMENT ON COLUMN dev_license_original.person_key IS '人员索引';
COMMENT ON COLUMN dev_license_original.quality_flags IS '质量标识';

CREATE TABLE dev_license_duplicate (
    duplicate_no VARCHAR2(40 CHAR),
    license_no VARCHAR2(11 CHAR),
    org_name VARCHAR2(100 CHAR),
    device_name VARCHAR2(100 CHAR),
    tier_type VARCHAR2(1 CHAR),
    production_enterprise VARCHAR2(200 CHAR),
    specific_model VARCHAR2(100 CHAR),
    serial_no VARCHAR2(100 CHAR),
    installation_date DATE,
    config_address VARCHAR2(200 CHAR),
    duplicate_issue_date DATE,
    authority VARCHAR2(100 CHAR),
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
CREATE INDEX dev_license_duplicate_per_edaa ON dev_license_duplicate (person_key);
CREATE INDEX dev_license_duplicate_upd_d6c1 ON dev_license_duplicate (src_update_time);
CREATE INDEX dev_license_duplicate_parent ON dev_license_duplicate (license_no);
COMMENT ON TABLE dev_license_duplicate IS 'S14R02 许可证副本信息';
COMMENT ON COLUMN dev_license_duplicate.duplicate_no IS '副本编号';
COMMENT ON COLUMN dev_license_duplicate.license_no IS '许可证编号';
COMMENT ON COLUMN dev_license_duplicate.org_name IS '配置单位名称';
COMMENT ON COLUMN dev_license_duplicate.device_name IS '许可设备名称';
COMMENT ON COLUMN dev_license_duplicate.tier_type IS '阶梯配置机型';
COMMENT ON COLUMN dev_license_duplicate.production_enterprise IS '生产企业';
COMMENT ON COLUMN dev_license_duplicate.specific_model IS '具体型号';
COMMENT ON COLUMN dev_license_duplicate.serial_no IS '产品序列号';
COMMENT ON COLUMN dev_license_duplicate.installation_date IS '装机日期';
COMMENT ON COLUMN dev_license_duplicate.config_address IS '设备配置地址';
COMMENT ON COLUMN dev_license_duplicate.duplicate_issue_date IS '副本发证日期';
COMMENT ON COLUMN dev_license_duplicate.authority IS '发证机关';
COMMENT ON COLUMN dev_license_duplicate.status IS '许可状态代码';
COMMENT ON COLUMN dev_license_duplicate.data_uuid IS '数据主键';
COMMENT ON COLUMN dev_license_duplicate.exch_batch_no IS '批次号';
COMMENT ON COLUMN dev_license_duplicate.op_type IS '操作类型';
COMMENT ON COLUMN dev_license_duplicate.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN dev_license_duplicate.source_system IS '源系统代码';
COMMENT ON COLUMN dev_license_duplicate.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN dev_license_duplicate.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN dev_license_duplicate.data_division_code IS '行政区划代码';
COMMENT ON COLUMN dev_license_duplicate.src_update_time IS '源更新时间';
COMMENT ON COLUMN dev_license_duplicate.collect_time IS '采集时间';
COMMENT ON COLUMN dev_license_duplicate.load_time IS '入库时间';
COMMENT ON COLUMN dev_license_duplicate.row_digest IS '记录校验值';
COMMENT ON COLUMN dev_license_duplicate.data_version IS '数据来源版本';
COMMENT ON COLUMN dev_license_duplicate.person_key IS '人员索引';
COMMENT ON COLUMN dev_license_duplicate.quality_flags IS '质量标识';
