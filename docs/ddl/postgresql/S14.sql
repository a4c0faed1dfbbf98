-- SPDX-License-Identifier: Apache-2.0
-- S14 陕西省大型医用设备综合管理平台: canonical tables for PostgreSQL. Can be run again.
-- Generated; do not edit. Write it with: mvn -DskipITs -Dhealthhub.generate=true verify
CREATE OR REPLACE FUNCTION hh_keep_newer() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;

CREATE TABLE IF NOT EXISTS dev_license_original (
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
CREATE INDEX IF NOT EXISTS dev_license_original_person_key ON dev_license_original (person_key);
CREATE INDEX IF NOT EXISTS dev_license_original_update_time ON dev_license_original (src_update_time);
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
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON dev_license_original FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;

CREATE TABLE IF NOT EXISTS dev_license_duplicate (
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
CREATE INDEX IF NOT EXISTS dev_license_duplicate_person_key ON dev_license_duplicate (person_key);
CREATE INDEX IF NOT EXISTS dev_license_duplicate_update_time ON dev_license_duplicate (src_update_time);
CREATE INDEX IF NOT EXISTS dev_license_duplicate_parent ON dev_license_duplicate (license_no);
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
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON dev_license_duplicate FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;
