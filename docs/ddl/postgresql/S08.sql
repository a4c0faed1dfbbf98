-- SPDX-License-Identifier: Apache-2.0
-- S08 全省血液系统联网数据库: canonical tables for PostgreSQL. Can be run again.
-- Generated; do not edit. Write it with: mvn -DskipITs -Dhealthhub.generate=true verify
CREATE OR REPLACE FUNCTION hh_keep_newer() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;

CREATE TABLE IF NOT EXISTS blood_donor_cert (
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
CREATE INDEX IF NOT EXISTS blood_donor_cert_person_key ON blood_donor_cert (person_key);
CREATE INDEX IF NOT EXISTS blood_donor_cert_update_time ON blood_donor_cert (src_update_time);
COMMENT ON TABLE blood_donor_cert IS 'S08R01 无偿献血证信息';
COMMENT ON COLUMN blood_donor_cert.donor_cert_no IS '献血证编号';
COMMENT ON COLUMN blood_donor_cert.donor_code IS '献血者编码';
COMMENT ON COLUMN blood_donor_cert.name IS '姓名';
COMMENT ON COLUMN blood_donor_cert.sex_code IS '性别代码';
COMMENT ON COLUMN blood_donor_cert.birth_date IS '出生日期';
COMMENT ON COLUMN blood_donor_cert.id_type_code IS '身份证件类别代码';
COMMENT ON COLUMN blood_donor_cert.id_no IS '身份证件号码';
COMMENT ON COLUMN blood_donor_cert.phone IS '联系电话';
COMMENT ON COLUMN blood_donor_cert.abo_code IS 'ABO血型代码';
COMMENT ON COLUMN blood_donor_cert.rh_code IS 'Rh血型代码';
COMMENT ON COLUMN blood_donor_cert.donation_type IS '献血类型代码';
COMMENT ON COLUMN blood_donor_cert.donation_date IS '献血日期';
COMMENT ON COLUMN blood_donor_cert.donation_volume IS '献血量';
COMMENT ON COLUMN blood_donor_cert.volume_unit IS '献血量单位';
COMMENT ON COLUMN blood_donor_cert.donation_no IS '献血码';
COMMENT ON COLUMN blood_donor_cert.org_name IS '采血机构名称';
COMMENT ON COLUMN blood_donor_cert.org_code IS '采血机构代码';
COMMENT ON COLUMN blood_donor_cert.total_times IS '累计献血次数';
COMMENT ON COLUMN blood_donor_cert.total_volume IS '累计献血量(ml)';
COMMENT ON COLUMN blood_donor_cert.issue_date IS '发证日期';
COMMENT ON COLUMN blood_donor_cert.honor_level IS '荣誉等级代码';
COMMENT ON COLUMN blood_donor_cert.status IS '状态代码';
COMMENT ON COLUMN blood_donor_cert.data_uuid IS '数据主键';
COMMENT ON COLUMN blood_donor_cert.exch_batch_no IS '批次号';
COMMENT ON COLUMN blood_donor_cert.op_type IS '操作类型';
COMMENT ON COLUMN blood_donor_cert.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN blood_donor_cert.source_system IS '源系统代码';
COMMENT ON COLUMN blood_donor_cert.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN blood_donor_cert.provider_name IS '数据提供单位名称';
COMMENT ON COLUMN blood_donor_cert.data_division_code IS '行政区划代码';
COMMENT ON COLUMN blood_donor_cert.src_update_time IS '源更新时间';
COMMENT ON COLUMN blood_donor_cert.collect_time IS '采集时间';
COMMENT ON COLUMN blood_donor_cert.load_time IS '入库时间';
COMMENT ON COLUMN blood_donor_cert.row_digest IS '记录校验值';
COMMENT ON COLUMN blood_donor_cert.data_version IS '数据来源版本';
COMMENT ON COLUMN blood_donor_cert.person_key IS '人员索引';
COMMENT ON COLUMN blood_donor_cert.quality_flags IS '质量标识';
DO $$ BEGIN CREATE TRIGGER hh_keep_newer BEFORE UPDATE ON blood_donor_cert FOR EACH ROW WHEN (NEW.data_version < OLD.data_version) EXECUTE PROCEDURE hh_keep_newer(); EXCEPTION WHEN duplicate_object THEN NULL; END $$;
