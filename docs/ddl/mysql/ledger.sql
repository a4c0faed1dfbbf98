-- SPDX-License-Identifier: Apache-2.0
-- Collection ledger 归集台账: tables for MySQL. Can be run again.
-- Generated; do not edit. Write it with: mvn -DskipITs -Dhealthhub.generate=true verify

CREATE TABLE IF NOT EXISTS hh_schema_version (
    version int NOT NULL COMMENT '版本号',
    file_name varchar(100) NOT NULL COMMENT '脚本文件名',
    installed_at datetime(6) NOT NULL COMMENT '安装时间',
    PRIMARY KEY (version)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='台账表结构版本';

CREATE TABLE IF NOT EXISTS hh_collection (
    collection_id varchar(64) NOT NULL COMMENT '采集编号',
    resource_code varchar(32) NOT NULL COMMENT '资源代码',
    read_count bigint NOT NULL COMMENT '读入数',
    canonical_count bigint NOT NULL COMMENT '规范记录数',
    suspect_count bigint NOT NULL COMMENT '存疑记录数',
    problem_count bigint NOT NULL COMMENT '问题记录数',
    collected_at datetime(6) NOT NULL COMMENT '采集时间',
    read_id varchar(64) COMMENT '全量读取编号',
    read_piece int COMMENT '全量读取的第几块',
    read_pieces int COMMENT '全量读取的块数',
    read_rows bigint COMMENT '该块的行数',
    PRIMARY KEY (collection_id),
    KEY hh_collection_time (collected_at),
    KEY hh_collection_read (resource_code, read_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='采集记录：每个流文件读入与规范化的数量';

CREATE TABLE IF NOT EXISTS hh_batch (
    batch_no varchar(32) NOT NULL COMMENT '批次号',
    resource_code varchar(32) NOT NULL COMMENT '资源代码',
    state varchar(16) NOT NULL COMMENT '状态',
    part_records int NOT NULL COMMENT '每分片记录数上限',
    part_bytes bigint NOT NULL COMMENT '每分片字节数上限',
    part_count int COMMENT '分片数',
    created_at datetime(6) NOT NULL COMMENT '创建时间',
    closed_at datetime(6) COMMENT '完成时间',
    PRIMARY KEY (batch_no),
    KEY hh_batch_closed (closed_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='归集批次';

CREATE TABLE IF NOT EXISTS hh_batch_part (
    batch_no varchar(32) NOT NULL COMMENT '批次号',
    part_no int NOT NULL COMMENT '分片序号',
    resource_code varchar(32) NOT NULL COMMENT '资源代码',
    state varchar(16) NOT NULL COMMENT '状态',
    first_row bigint NOT NULL COMMENT '首行序号',
    record_count int NOT NULL COMMENT '记录数',
    content_digest varchar(64) NOT NULL COMMENT '内容校验值',
    record_keys mediumblob NOT NULL COMMENT '数据主键（按行序）',
    attempts int NOT NULL COMMENT '尝试次数',
    outcome_code varchar(64) COMMENT '结果代码',
    receipt_no varchar(64) COMMENT '回执编号',
    platform_code varchar(64) COMMENT '平台返回码',
    accepted_count int NOT NULL COMMENT '接收数',
    rejected_count int NOT NULL COMMENT '退回数',
    pending_count int NOT NULL COMMENT '待回执数',
    last_part boolean NOT NULL COMMENT '是否末片',
    intended_at datetime(6) NOT NULL COMMENT '意图登记时间',
    answered_at datetime(6) COMMENT '应答时间',
    platform_stage varchar(16) COMMENT '平台处理阶段',
    next_inquiry_at datetime(6) COMMENT '下次查询回执时间',
    inquiries int NOT NULL COMMENT '查询回执次数',
    split_of int COMMENT '由哪一分片二分而来',
    PRIMARY KEY (batch_no, part_no),
    KEY hh_batch_part_resource (resource_code, state),
    KEY hh_batch_part_receipt (receipt_no)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='批次分片：推送意图与回执';

CREATE TABLE IF NOT EXISTS hh_rejected_record (
    batch_no varchar(32) NOT NULL COMMENT '批次号',
    part_no int NOT NULL COMMENT '分片序号',
    row_no int NOT NULL COMMENT '行号',
    resource_code varchar(32) NOT NULL COMMENT '资源代码',
    record_key varchar(36) NOT NULL COMMENT '数据主键',
    platform_code varchar(64) NOT NULL COMMENT '平台返回码',
    field varchar(64) COMMENT '信息项',
    rejected_at datetime(6) NOT NULL COMMENT '退回时间',
    PRIMARY KEY (batch_no, part_no, row_no),
    KEY hh_rejected_record_key (record_key)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='平台退回记录';

CREATE TABLE IF NOT EXISTS hh_problem_record (
    resource_code varchar(32) NOT NULL COMMENT '资源代码',
    record_key varchar(64) NOT NULL COMMENT '数据主键',
    system_code varchar(16) COMMENT '系统代码',
    problem_codes varchar(2000) COMMENT '问题代码',
    problem_count int COMMENT '问题数',
    problems mediumtext COMMENT '问题明细',
    detected_at datetime(6) COMMENT '发现时间',
    collection_id varchar(64) COMMENT '采集编号',
    state varchar(16) COMMENT '状态：OPEN 待更正，CLOSED 已更正',
    first_seen datetime(6) DEFAULT CURRENT_TIMESTAMP(6) COMMENT '首次发现时间',
    last_seen datetime(6) COMMENT '最近发现时间',
    closed_at datetime(6) COMMENT '更正确认时间',
    closed_by varchar(64) COMMENT '确认更正的流文件',
    key_kind varchar(16) COMMENT '主键来源：BUSINESS 业务主键，ROW 源行',
    provider_uscc varchar(18) COMMENT '数据提供单位统一社会信用代码',
    observed mediumtext COMMENT '问题信息项的原值（脱敏）',
    PRIMARY KEY (resource_code, record_key)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='问题数据';

CREATE TABLE IF NOT EXISTS hh_record (
    resource_code varchar(32) NOT NULL COMMENT '资源代码',
    record_key varchar(36) NOT NULL COMMENT '数据主键',
    row_digest varchar(64) NOT NULL COMMENT '记录校验值',
    data_version bigint NOT NULL COMMENT '数据来源版本',
    op_type varchar(1) NOT NULL COMMENT '操作类型',
    is_deleted varchar(1) NOT NULL COMMENT '逻辑删除标志',
    decided_by varchar(64) NOT NULL COMMENT '判定版本的流文件',
    read_at datetime(6) NOT NULL COMMENT '读取时间',
    first_seen datetime(6) NOT NULL COMMENT '首次出现时间',
    last_seen datetime(6) NOT NULL COMMENT '最近出现时间',
    changed_at datetime(6) NOT NULL COMMENT '最近变化时间',
    last_read varchar(64) COMMENT '最近见到该记录的全量读取',
    PRIMARY KEY (resource_code, record_key),
    KEY hh_record_changed (resource_code, changed_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='记录版本：每个数据主键的现行版本';

CREATE TABLE IF NOT EXISTS hh_change_chunk (
    decided_by varchar(64) NOT NULL COMMENT '流文件',
    chunk_no int NOT NULL COMMENT '段序号',
    resource_code varchar(32) NOT NULL COMMENT '资源代码',
    content_digest varchar(64) NOT NULL COMMENT '内容校验值',
    decisions mediumblob COMMENT '判定（按行序）',
    inserted_count int NOT NULL COMMENT '新增数',
    updated_count int NOT NULL COMMENT '更新数',
    deleted_count int NOT NULL COMMENT '删除数',
    again_count int NOT NULL COMMENT '重报数',
    unchanged_count int NOT NULL COMMENT '未变化数',
    outdated_count int NOT NULL COMMENT '过时数',
    closed_problems int NOT NULL COMMENT '关闭问题数',
    decided_at datetime(6) NOT NULL COMMENT '判定时间',
    read_id varchar(64) COMMENT '全量读取编号',
    PRIMARY KEY (decided_by, chunk_no),
    KEY hh_change_chunk_resource (resource_code)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='变化判定：每个流文件每千条记录的判定';

CREATE TABLE IF NOT EXISTS hh_part_transition (
    batch_no varchar(32) NOT NULL COMMENT '批次号',
    part_no int NOT NULL COMMENT '分片序号',
    seq int NOT NULL COMMENT '序号',
    from_state varchar(16) COMMENT '原状态',
    to_state varchar(16) NOT NULL COMMENT '新状态',
    platform_stage varchar(16) COMMENT '平台处理阶段',
    code varchar(64) COMMENT '结果代码',
    happened_at datetime(6) NOT NULL COMMENT '发生时间',
    PRIMARY KEY (batch_no, part_no, seq)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='分片状态变化';

CREATE TABLE IF NOT EXISTS hh_purge (
    purge_day varchar(10) NOT NULL COMMENT '清理日期',
    older_than datetime(6) NOT NULL COMMENT '清理此时间之前的台账',
    batches bigint NOT NULL COMMENT '清理批次数',
    collections bigint NOT NULL COMMENT '清理采集记录数',
    purged_at datetime(6) NOT NULL COMMENT '清理时间',
    PRIMARY KEY (purge_day)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='过期台账清理记录';

CREATE TABLE IF NOT EXISTS hh_consumer (
    consumer_id varchar(32) NOT NULL COMMENT '使用方标识',
    consumer_name varchar(200) NOT NULL COMMENT '使用方名称',
    secret_no int NOT NULL COMMENT '签名密钥的序号（密钥本身不保存）',
    created_at datetime(6) NOT NULL COMMENT '登记时间',
    PRIMARY KEY (consumer_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='数据使用方';

CREATE TABLE IF NOT EXISTS hh_grant (
    grant_id varchar(32) NOT NULL COMMENT '授权编号',
    consumer_id varchar(32) NOT NULL COMMENT '使用方标识',
    resource_code varchar(32) NOT NULL COMMENT '资源代码',
    operations varchar(64) NOT NULL COMMENT '用法：RECORDS 取数，VERIFICATION 核验',
    masking_profile varchar(16) NOT NULL COMMENT '掩码方案',
    row_filter varchar(2000) COMMENT '行条件（等值）',
    purpose varchar(500) NOT NULL COMMENT '用途',
    legal_basis varchar(500) COMMENT '依据',
    valid_from date NOT NULL COMMENT '生效日期',
    valid_to date NOT NULL COMMENT '到期日期',
    requests_per_minute int NOT NULL COMMENT '每分钟请求数上限',
    rows_per_day bigint NOT NULL COMMENT '每日行数上限',
    state varchar(16) NOT NULL COMMENT '状态：ACTIVE 有效，REVOKED 已撤销',
    created_at datetime(6) NOT NULL COMMENT '授权时间',
    created_by varchar(64) NOT NULL COMMENT '授权人',
    revoked_at datetime(6) COMMENT '撤销时间',
    revoked_by varchar(64) COMMENT '撤销人',
    revoke_reason varchar(500) COMMENT '撤销原因',
    last_used_at datetime(6) COMMENT '最近使用时间',
    PRIMARY KEY (grant_id),
    KEY hh_grant_consumer (consumer_id, resource_code)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='共享授权';

CREATE TABLE IF NOT EXISTS hh_grant_column (
    grant_id varchar(32) NOT NULL COMMENT '授权编号',
    column_name varchar(64) NOT NULL COMMENT '信息项',
    column_no int NOT NULL COMMENT '序号',
    PRIMARY KEY (grant_id, column_name)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='共享授权的信息项';

CREATE TABLE IF NOT EXISTS hh_grant_audit (
    audit_id varchar(36) NOT NULL COMMENT '编号',
    grant_id varchar(32) COMMENT '授权编号',
    consumer_id varchar(32) NOT NULL COMMENT '使用方标识',
    action_code varchar(16) NOT NULL COMMENT '动作',
    actor varchar(64) NOT NULL COMMENT '操作人',
    happened_at datetime(6) NOT NULL COMMENT '发生时间',
    detail mediumtext COMMENT '内容',
    PRIMARY KEY (audit_id),
    KEY hh_grant_audit_grant (grant_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='共享授权的变更记录';

CREATE TABLE IF NOT EXISTS hh_share_nonce (
    consumer_id varchar(32) NOT NULL COMMENT '使用方标识',
    nonce varchar(64) NOT NULL COMMENT '随机数',
    expires_at datetime(6) NOT NULL COMMENT '失效时间',
    PRIMARY KEY (consumer_id, nonce),
    KEY hh_share_nonce_expires (expires_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='已用随机数（防重放）';

CREATE TABLE IF NOT EXISTS hh_provision (
    provision_no varchar(32) NOT NULL COMMENT '提供编号',
    grant_id varchar(32) NOT NULL COMMENT '授权编号',
    consumer_id varchar(32) NOT NULL COMMENT '使用方标识',
    resource_code varchar(32) NOT NULL COMMENT '资源代码',
    operation varchar(16) NOT NULL COMMENT '用法',
    column_names mediumtext COMMENT '信息项',
    masking_profile varchar(16) NOT NULL COMMENT '掩码方案',
    purpose varchar(500) NOT NULL COMMENT '用途',
    legal_basis varchar(500) COMMENT '依据',
    requester varchar(32) COMMENT '使用方操作员编号',
    row_limit int NOT NULL COMMENT '本次至多行数',
    row_count bigint COMMENT '提供行数',
    answer_digest varchar(64) COMMENT '答复校验值',
    state varchar(16) NOT NULL COMMENT '状态：AUTHORIZED 已准，PROVIDED 已提供',
    requested_at datetime(6) NOT NULL COMMENT '请求时间',
    provided_at datetime(6) COMMENT '提供时间',
    PRIMARY KEY (provision_no),
    KEY hh_provision_grant (grant_id, requested_at),
    KEY hh_provision_time (requested_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='数据提供记录：保存三年以上';

CREATE TABLE IF NOT EXISTS hh_feedback (
    report_no varchar(32) NOT NULL COMMENT '反馈单编号',
    requester varchar(64) NOT NULL COMMENT '反馈方',
    `reference` varchar(64) COMMENT '反馈方自己的编号',
    report_type varchar(32) NOT NULL COMMENT '类型：DATA_ERROR 数据问题，PERSON_CORRECTION 个人更正请求',
    resource_code varchar(32) NOT NULL COMMENT '资源代码',
    system_code varchar(16) NOT NULL COMMENT '系统代码',
    state varchar(16) NOT NULL COMMENT '状态',
    record_count int NOT NULL COMMENT '记录数',
    seen_at datetime(6) COMMENT '反馈方取得数据的时间',
    received_at datetime(6) NOT NULL COMMENT '受理时间',
    deadline_code varchar(16) NOT NULL COMMENT '期限代码',
    due_days int COMMENT '期限工作日数',
    extended_days int NOT NULL COMMENT '延长工作日数',
    paused_days int NOT NULL COMMENT '暂停工作日数',
    paused_on varchar(10) COMMENT '暂停起始日',
    alerted_on varchar(10) COMMENT '最近一次期限提醒日',
    closed_at datetime(6) COMMENT '关闭时间',
    PRIMARY KEY (report_no),
    KEY hh_feedback_state (state, system_code),
    KEY hh_feedback_reference (requester, `reference`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='数据问题反馈单';

CREATE TABLE IF NOT EXISTS hh_feedback_record (
    report_no varchar(32) NOT NULL COMMENT '反馈单编号',
    record_no int NOT NULL COMMENT '记录序号',
    resource_code varchar(32) NOT NULL COMMENT '资源代码',
    record_key varchar(36) NOT NULL COMMENT '数据主键',
    field varchar(64) COMMENT '信息项',
    reported_version bigint NOT NULL COMMENT '反馈时的版本',
    finding varchar(32) COMMENT '核查结论',
    evidence mediumtext COMMENT '核查依据（不含个人信息）',
    concluded_at datetime(6) COMMENT '核查时间',
    settled_version bigint COMMENT '更正后的版本',
    batch_no varchar(32) COMMENT '批次号',
    part_no int COMMENT '分片序号',
    receipt_no varchar(64) COMMENT '回执编号',
    settled_at datetime(6) COMMENT '办结时间',
    PRIMARY KEY (report_no, record_no),
    KEY hh_feedback_record_key (record_key)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='反馈的记录：核查结论与更正回执';

CREATE TABLE IF NOT EXISTS hh_feedback_value (
    report_no varchar(32) NOT NULL COMMENT '反馈单编号',
    record_no int NOT NULL COMMENT '记录序号',
    statement mediumtext COMMENT '问题说明',
    observed mediumtext COMMENT '所见值',
    expected mediumtext COMMENT '认为正确的值',
    PRIMARY KEY (report_no, record_no)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='反馈方所述内容：可能含个人信息，限制读取，办结后按期删除';

CREATE TABLE IF NOT EXISTS hh_feedback_step (
    report_no varchar(32) NOT NULL COMMENT '反馈单编号',
    seq int NOT NULL COMMENT '序号',
    action varchar(16) NOT NULL COMMENT '动作',
    from_state varchar(16) COMMENT '原状态',
    to_state varchar(16) NOT NULL COMMENT '新状态',
    actor varchar(64) NOT NULL COMMENT '办理者',
    opinion varchar(500) NOT NULL COMMENT '意见',
    happened_at datetime(6) NOT NULL COMMENT '时间',
    PRIMARY KEY (report_no, seq)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='反馈单办理过程';

CREATE TABLE IF NOT EXISTS hh_dispute (
    report_no varchar(32) NOT NULL COMMENT '反馈单编号',
    record_no int NOT NULL COMMENT '记录序号',
    resource_code varchar(32) NOT NULL COMMENT '资源代码',
    record_key varchar(36) NOT NULL COMMENT '数据主键',
    field varchar(64) COMMENT '信息项',
    marked_at datetime(6) NOT NULL COMMENT '标注时间',
    lifted_at datetime(6) COMMENT '解除时间',
    PRIMARY KEY (report_no, record_no),
    KEY hh_dispute_key (resource_code, record_key)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='异议标注';

CREATE TABLE IF NOT EXISTS hh_reconciliation (
    resource_code varchar(32) NOT NULL COMMENT '资源代码',
    reconciled_at datetime(6) NOT NULL COMMENT '对账时间',
    verdict varchar(16) NOT NULL COMMENT '结论',
    source_count bigint NOT NULL COMMENT '源端已读数',
    hub_count bigint NOT NULL COMMENT '枢纽库记录数',
    platform_count bigint NOT NULL COMMENT '省平台记录数',
    difference_count bigint NOT NULL COMMENT '没有说明的差异数',
    fault varchar(200) COMMENT '未能对账的原因',
    PRIMARY KEY (resource_code)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='最近一次对账的结论';

CREATE TABLE IF NOT EXISTS hh_alert (
    kind varchar(32) NOT NULL COMMENT '告警种类',
    resource_code varchar(32) NOT NULL COMMENT '资源代码',
    measure bigint NOT NULL COMMENT '程度',
    words varchar(400) NOT NULL COMMENT '说明',
    raised_at datetime(6) NOT NULL COMMENT '告警开始时间',
    told_at datetime(6) NOT NULL COMMENT '最近提醒时间',
    PRIMARY KEY (kind, resource_code)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin COMMENT='当前告警';

INSERT INTO hh_schema_version (version, file_name, installed_at)
SELECT 1, 'V001__ledger.sql', CURRENT_TIMESTAMP FROM DUAL
WHERE NOT EXISTS (SELECT 1 FROM hh_schema_version WHERE version = 1);

INSERT INTO hh_schema_version (version, file_name, installed_at)
SELECT 2, 'V002__changes.sql', CURRENT_TIMESTAMP FROM DUAL
WHERE NOT EXISTS (SELECT 1 FROM hh_schema_version WHERE version = 2);

INSERT INTO hh_schema_version (version, file_name, installed_at)
SELECT 3, 'V003__receipts.sql', CURRENT_TIMESTAMP FROM DUAL
WHERE NOT EXISTS (SELECT 1 FROM hh_schema_version WHERE version = 3);

INSERT INTO hh_schema_version (version, file_name, installed_at)
SELECT 4, 'V004__reads.sql', CURRENT_TIMESTAMP FROM DUAL
WHERE NOT EXISTS (SELECT 1 FROM hh_schema_version WHERE version = 4);

INSERT INTO hh_schema_version (version, file_name, installed_at)
SELECT 5, 'V005__sharing.sql', CURRENT_TIMESTAMP FROM DUAL
WHERE NOT EXISTS (SELECT 1 FROM hh_schema_version WHERE version = 5);

INSERT INTO hh_schema_version (version, file_name, installed_at)
SELECT 6, 'V006__feedback.sql', CURRENT_TIMESTAMP FROM DUAL
WHERE NOT EXISTS (SELECT 1 FROM hh_schema_version WHERE version = 6);

INSERT INTO hh_schema_version (version, file_name, installed_at)
SELECT 7, 'V007__status.sql', CURRENT_TIMESTAMP FROM DUAL
WHERE NOT EXISTS (SELECT 1 FROM hh_schema_version WHERE version = 7);
