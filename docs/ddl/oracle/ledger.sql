-- SPDX-License-Identifier: Apache-2.0
-- Collection ledger 归集台账: tables for Oracle. To be run once.
-- Generated; do not edit. Write it with: mvn -DskipITs -Dhealthhub.generate=true verify

CREATE TABLE hh_schema_version (
    version NUMBER(10) NOT NULL,
    file_name VARCHAR2(100 CHAR) NOT NULL,
    installed_at TIMESTAMP(6) NOT NULL,
    PRIMARY KEY (version)
);
COMMENT ON TABLE hh_schema_version IS '台账表结构版本';
COMMENT ON COLUMN hh_schema_version.version IS '版本号';
COMMENT ON COLUMN hh_schema_version.file_name IS '脚本文件名';
COMMENT ON COLUMN hh_schema_version.installed_at IS '安装时间';

CREATE TABLE hh_collection (
    collection_id VARCHAR2(64 CHAR) NOT NULL,
    resource_code VARCHAR2(32 CHAR) NOT NULL,
    read_count NUMBER(19) NOT NULL,
    canonical_count NUMBER(19) NOT NULL,
    suspect_count NUMBER(19) NOT NULL,
    problem_count NUMBER(19) NOT NULL,
    collected_at TIMESTAMP(6) NOT NULL,
    read_id VARCHAR2(64 CHAR),
    read_piece NUMBER(10),
    read_pieces NUMBER(10),
    read_rows NUMBER(19),
    PRIMARY KEY (collection_id)
);
CREATE INDEX hh_collection_time ON hh_collection (collected_at);
CREATE INDEX hh_collection_read ON hh_collection (resource_code, read_id);
COMMENT ON TABLE hh_collection IS '采集记录：每个流文件读入与规范化的数量';
COMMENT ON COLUMN hh_collection.collection_id IS '采集编号';
COMMENT ON COLUMN hh_collection.resource_code IS '资源代码';
COMMENT ON COLUMN hh_collection.read_count IS '读入数';
COMMENT ON COLUMN hh_collection.canonical_count IS '规范记录数';
COMMENT ON COLUMN hh_collection.suspect_count IS '存疑记录数';
COMMENT ON COLUMN hh_collection.problem_count IS '问题记录数';
COMMENT ON COLUMN hh_collection.collected_at IS '采集时间';
COMMENT ON COLUMN hh_collection.read_id IS '全量读取编号';
COMMENT ON COLUMN hh_collection.read_piece IS '全量读取的第几块';
COMMENT ON COLUMN hh_collection.read_pieces IS '全量读取的块数';
COMMENT ON COLUMN hh_collection.read_rows IS '该块的行数';

CREATE TABLE hh_batch (
    batch_no VARCHAR2(32 CHAR) NOT NULL,
    resource_code VARCHAR2(32 CHAR) NOT NULL,
    state VARCHAR2(16 CHAR) NOT NULL,
    part_records NUMBER(10) NOT NULL,
    part_bytes NUMBER(19) NOT NULL,
    part_count NUMBER(10),
    created_at TIMESTAMP(6) NOT NULL,
    closed_at TIMESTAMP(6),
    PRIMARY KEY (batch_no)
);
CREATE INDEX hh_batch_closed ON hh_batch (closed_at);
COMMENT ON TABLE hh_batch IS '归集批次';
COMMENT ON COLUMN hh_batch.batch_no IS '批次号';
COMMENT ON COLUMN hh_batch.resource_code IS '资源代码';
COMMENT ON COLUMN hh_batch.state IS '状态';
COMMENT ON COLUMN hh_batch.part_records IS '每分片记录数上限';
COMMENT ON COLUMN hh_batch.part_bytes IS '每分片字节数上限';
COMMENT ON COLUMN hh_batch.part_count IS '分片数';
COMMENT ON COLUMN hh_batch.created_at IS '创建时间';
COMMENT ON COLUMN hh_batch.closed_at IS '完成时间';

CREATE TABLE hh_batch_part (
    batch_no VARCHAR2(32 CHAR) NOT NULL,
    part_no NUMBER(10) NOT NULL,
    resource_code VARCHAR2(32 CHAR) NOT NULL,
    state VARCHAR2(16 CHAR) NOT NULL,
    first_row NUMBER(19) NOT NULL,
    record_count NUMBER(10) NOT NULL,
    content_digest VARCHAR2(64 CHAR) NOT NULL,
    record_keys BLOB NOT NULL,
    attempts NUMBER(10) NOT NULL,
    outcome_code VARCHAR2(64 CHAR),
    receipt_no VARCHAR2(64 CHAR),
    platform_code VARCHAR2(64 CHAR),
    accepted_count NUMBER(10) NOT NULL,
    rejected_count NUMBER(10) NOT NULL,
    pending_count NUMBER(10) NOT NULL,
    last_part NUMBER(1) NOT NULL,
    intended_at TIMESTAMP(6) NOT NULL,
    answered_at TIMESTAMP(6),
    platform_stage VARCHAR2(16 CHAR),
    next_inquiry_at TIMESTAMP(6),
    inquiries NUMBER(10) NOT NULL,
    split_of NUMBER(10),
    PRIMARY KEY (batch_no, part_no)
);
CREATE INDEX hh_batch_part_resource ON hh_batch_part (resource_code, state);
CREATE INDEX hh_batch_part_receipt ON hh_batch_part (receipt_no);
COMMENT ON TABLE hh_batch_part IS '批次分片：推送意图与回执';
COMMENT ON COLUMN hh_batch_part.batch_no IS '批次号';
COMMENT ON COLUMN hh_batch_part.part_no IS '分片序号';
COMMENT ON COLUMN hh_batch_part.resource_code IS '资源代码';
COMMENT ON COLUMN hh_batch_part.state IS '状态';
COMMENT ON COLUMN hh_batch_part.first_row IS '首行序号';
COMMENT ON COLUMN hh_batch_part.record_count IS '记录数';
COMMENT ON COLUMN hh_batch_part.content_digest IS '内容校验值';
COMMENT ON COLUMN hh_batch_part.record_keys IS '数据主键（按行序）';
COMMENT ON COLUMN hh_batch_part.attempts IS '尝试次数';
COMMENT ON COLUMN hh_batch_part.outcome_code IS '结果代码';
COMMENT ON COLUMN hh_batch_part.receipt_no IS '回执编号';
COMMENT ON COLUMN hh_batch_part.platform_code IS '平台返回码';
COMMENT ON COLUMN hh_batch_part.accepted_count IS '接收数';
COMMENT ON COLUMN hh_batch_part.rejected_count IS '退回数';
COMMENT ON COLUMN hh_batch_part.pending_count IS '待回执数';
COMMENT ON COLUMN hh_batch_part.last_part IS '是否末片';
COMMENT ON COLUMN hh_batch_part.intended_at IS '意图登记时间';
COMMENT ON COLUMN hh_batch_part.answered_at IS '应答时间';
COMMENT ON COLUMN hh_batch_part.platform_stage IS '平台处理阶段';
COMMENT ON COLUMN hh_batch_part.next_inquiry_at IS '下次查询回执时间';
COMMENT ON COLUMN hh_batch_part.inquiries IS '查询回执次数';
COMMENT ON COLUMN hh_batch_part.split_of IS '由哪一分片二分而来';

CREATE TABLE hh_rejected_record (
    batch_no VARCHAR2(32 CHAR) NOT NULL,
    part_no NUMBER(10) NOT NULL,
    row_no NUMBER(10) NOT NULL,
    resource_code VARCHAR2(32 CHAR) NOT NULL,
    record_key VARCHAR2(36 CHAR) NOT NULL,
    platform_code VARCHAR2(64 CHAR) NOT NULL,
    field VARCHAR2(64 CHAR),
    rejected_at TIMESTAMP(6) NOT NULL,
    PRIMARY KEY (batch_no, part_no, row_no)
);
CREATE INDEX hh_rejected_record_key ON hh_rejected_record (record_key);
COMMENT ON TABLE hh_rejected_record IS '平台退回记录';
COMMENT ON COLUMN hh_rejected_record.batch_no IS '批次号';
COMMENT ON COLUMN hh_rejected_record.part_no IS '分片序号';
COMMENT ON COLUMN hh_rejected_record.row_no IS '行号';
COMMENT ON COLUMN hh_rejected_record.resource_code IS '资源代码';
COMMENT ON COLUMN hh_rejected_record.record_key IS '数据主键';
COMMENT ON COLUMN hh_rejected_record.platform_code IS '平台返回码';
COMMENT ON COLUMN hh_rejected_record.field IS '信息项';
COMMENT ON COLUMN hh_rejected_record.rejected_at IS '退回时间';

CREATE TABLE hh_problem_record (
    resource_code VARCHAR2(32 CHAR) NOT NULL,
    record_key VARCHAR2(64 CHAR) NOT NULL,
    system_code VARCHAR2(16 CHAR),
    problem_codes CLOB,
    problem_count NUMBER(10),
    problems CLOB,
    detected_at TIMESTAMP(6),
    collection_id VARCHAR2(64 CHAR),
    state VARCHAR2(16 CHAR),
    first_seen TIMESTAMP(6) DEFAULT LOCALTIMESTAMP,
    last_seen TIMESTAMP(6),
    closed_at TIMESTAMP(6),
    closed_by VARCHAR2(64 CHAR),
    key_kind VARCHAR2(16 CHAR),
    provider_uscc VARCHAR2(18 CHAR),
    observed CLOB,
    PRIMARY KEY (resource_code, record_key)
);
COMMENT ON TABLE hh_problem_record IS '问题数据';
COMMENT ON COLUMN hh_problem_record.resource_code IS '资源代码';
COMMENT ON COLUMN hh_problem_record.record_key IS '数据主键';
COMMENT ON COLUMN hh_problem_record.system_code IS '系统代码';
COMMENT ON COLUMN hh_problem_record.problem_codes IS '问题代码';
COMMENT ON COLUMN hh_problem_record.problem_count IS '问题数';
COMMENT ON COLUMN hh_problem_record.problems IS '问题明细';
COMMENT ON COLUMN hh_problem_record.detected_at IS '发现时间';
COMMENT ON COLUMN hh_problem_record.collection_id IS '采集编号';
COMMENT ON COLUMN hh_problem_record.state IS '状态：OPEN 待更正，CLOSED 已更正';
COMMENT ON COLUMN hh_problem_record.first_seen IS '首次发现时间';
COMMENT ON COLUMN hh_problem_record.last_seen IS '最近发现时间';
COMMENT ON COLUMN hh_problem_record.closed_at IS '更正确认时间';
COMMENT ON COLUMN hh_problem_record.closed_by IS '确认更正的流文件';
COMMENT ON COLUMN hh_problem_record.key_kind IS '主键来源：BUSINESS 业务主键，ROW 源行';
COMMENT ON COLUMN hh_problem_record.provider_uscc IS '数据提供单位统一社会信用代码';
COMMENT ON COLUMN hh_problem_record.observed IS '问题信息项的原值（脱敏）';

CREATE TABLE hh_record (
    resource_code VARCHAR2(32 CHAR) NOT NULL,
    record_key VARCHAR2(36 CHAR) NOT NULL,
    row_digest VARCHAR2(64 CHAR) NOT NULL,
    data_version NUMBER(19) NOT NULL,
    op_type VARCHAR2(1 CHAR) NOT NULL,
    is_deleted VARCHAR2(1 CHAR) NOT NULL,
    decided_by VARCHAR2(64 CHAR) NOT NULL,
    read_at TIMESTAMP(6) NOT NULL,
    first_seen TIMESTAMP(6) NOT NULL,
    last_seen TIMESTAMP(6) NOT NULL,
    changed_at TIMESTAMP(6) NOT NULL,
    last_read VARCHAR2(64 CHAR),
    PRIMARY KEY (resource_code, record_key)
);
CREATE INDEX hh_record_changed ON hh_record (resource_code, changed_at);
COMMENT ON TABLE hh_record IS '记录版本：每个数据主键的现行版本';
COMMENT ON COLUMN hh_record.resource_code IS '资源代码';
COMMENT ON COLUMN hh_record.record_key IS '数据主键';
COMMENT ON COLUMN hh_record.row_digest IS '记录校验值';
COMMENT ON COLUMN hh_record.data_version IS '数据来源版本';
COMMENT ON COLUMN hh_record.op_type IS '操作类型';
COMMENT ON COLUMN hh_record.is_deleted IS '逻辑删除标志';
COMMENT ON COLUMN hh_record.decided_by IS '判定版本的流文件';
COMMENT ON COLUMN hh_record.read_at IS '读取时间';
COMMENT ON COLUMN hh_record.first_seen IS '首次出现时间';
COMMENT ON COLUMN hh_record.last_seen IS '最近出现时间';
COMMENT ON COLUMN hh_record.changed_at IS '最近变化时间';
COMMENT ON COLUMN hh_record.last_read IS '最近见到该记录的全量读取';

CREATE TABLE hh_change_chunk (
    decided_by VARCHAR2(64 CHAR) NOT NULL,
    chunk_no NUMBER(10) NOT NULL,
    resource_code VARCHAR2(32 CHAR) NOT NULL,
    content_digest VARCHAR2(64 CHAR) NOT NULL,
    decisions BLOB,
    inserted_count NUMBER(10) NOT NULL,
    updated_count NUMBER(10) NOT NULL,
    deleted_count NUMBER(10) NOT NULL,
    again_count NUMBER(10) NOT NULL,
    unchanged_count NUMBER(10) NOT NULL,
    outdated_count NUMBER(10) NOT NULL,
    closed_problems NUMBER(10) NOT NULL,
    decided_at TIMESTAMP(6) NOT NULL,
    read_id VARCHAR2(64 CHAR),
    PRIMARY KEY (decided_by, chunk_no)
);
CREATE INDEX hh_change_chunk_resource ON hh_change_chunk (resource_code);
COMMENT ON TABLE hh_change_chunk IS '变化判定：每个流文件每千条记录的判定';
COMMENT ON COLUMN hh_change_chunk.decided_by IS '流文件';
COMMENT ON COLUMN hh_change_chunk.chunk_no IS '段序号';
COMMENT ON COLUMN hh_change_chunk.resource_code IS '资源代码';
COMMENT ON COLUMN hh_change_chunk.content_digest IS '内容校验值';
COMMENT ON COLUMN hh_change_chunk.decisions IS '判定（按行序）';
COMMENT ON COLUMN hh_change_chunk.inserted_count IS '新增数';
COMMENT ON COLUMN hh_change_chunk.updated_count IS '更新数';
COMMENT ON COLUMN hh_change_chunk.deleted_count IS '删除数';
COMMENT ON COLUMN hh_change_chunk.again_count IS '重报数';
COMMENT ON COLUMN hh_change_chunk.unchanged_count IS '未变化数';
COMMENT ON COLUMN hh_change_chunk.outdated_count IS '过时数';
COMMENT ON COLUMN hh_change_chunk.closed_problems IS '关闭问题数';
COMMENT ON COLUMN hh_change_chunk.decided_at IS '判定时间';
COMMENT ON COLUMN hh_change_chunk.read_id IS '全量读取编号';

CREATE TABLE hh_part_transition (
    batch_no VARCHAR2(32 CHAR) NOT NULL,
    part_no NUMBER(10) NOT NULL,
    seq NUMBER(10) NOT NULL,
    from_state VARCHAR2(16 CHAR),
    to_state VARCHAR2(16 CHAR) NOT NULL,
    platform_stage VARCHAR2(16 CHAR),
    code VARCHAR2(64 CHAR),
    happened_at TIMESTAMP(6) NOT NULL,
    PRIMARY KEY (batch_no, part_no, seq)
);
COMMENT ON TABLE hh_part_transition IS '分片状态变化';
COMMENT ON COLUMN hh_part_transition.batch_no IS '批次号';
COMMENT ON COLUMN hh_part_transition.part_no IS '分片序号';
COMMENT ON COLUMN hh_part_transition.seq IS '序号';
COMMENT ON COLUMN hh_part_transition.from_state IS '原状态';
COMMENT ON COLUMN hh_part_transition.to_state IS '新状态';
COMMENT ON COLUMN hh_part_transition.platform_stage IS '平台处理阶段';
COMMENT ON COLUMN hh_part_transition.code IS '结果代码';
COMMENT ON COLUMN hh_part_transition.happened_at IS '发生时间';

CREATE TABLE hh_purge (
    purge_day VARCHAR2(10 CHAR) NOT NULL,
    older_than TIMESTAMP(6) NOT NULL,
    batches NUMBER(19) NOT NULL,
    collections NUMBER(19) NOT NULL,
    purged_at TIMESTAMP(6) NOT NULL,
    PRIMARY KEY (purge_day)
);
COMMENT ON TABLE hh_purge IS '过期台账清理记录';
COMMENT ON COLUMN hh_purge.purge_day IS '清理日期';
COMMENT ON COLUMN hh_purge.older_than IS '清理此时间之前的台账';
COMMENT ON COLUMN hh_purge.batches IS '清理批次数';
COMMENT ON COLUMN hh_purge.collections IS '清理采集记录数';
COMMENT ON COLUMN hh_purge.purged_at IS '清理时间';

CREATE TABLE hh_consumer (
    consumer_id VARCHAR2(32 CHAR) NOT NULL,
    consumer_name VARCHAR2(200 CHAR) NOT NULL,
    secret_no NUMBER(10) NOT NULL,
    created_at TIMESTAMP(6) NOT NULL,
    PRIMARY KEY (consumer_id)
);
COMMENT ON TABLE hh_consumer IS '数据使用方';
COMMENT ON COLUMN hh_consumer.consumer_id IS '使用方标识';
COMMENT ON COLUMN hh_consumer.consumer_name IS '使用方名称';
COMMENT ON COLUMN hh_consumer.secret_no IS '签名密钥的序号（密钥本身不保存）';
COMMENT ON COLUMN hh_consumer.created_at IS '登记时间';

CREATE TABLE hh_grant (
    grant_id VARCHAR2(32 CHAR) NOT NULL,
    consumer_id VARCHAR2(32 CHAR) NOT NULL,
    resource_code VARCHAR2(32 CHAR) NOT NULL,
    operations VARCHAR2(64 CHAR) NOT NULL,
    masking_profile VARCHAR2(16 CHAR) NOT NULL,
    row_filter CLOB,
    purpose VARCHAR2(500 CHAR) NOT NULL,
    legal_basis VARCHAR2(500 CHAR),
    valid_from DATE NOT NULL,
    valid_to DATE NOT NULL,
    requests_per_minute NUMBER(10) NOT NULL,
    rows_per_day NUMBER(19) NOT NULL,
    state VARCHAR2(16 CHAR) NOT NULL,
    created_at TIMESTAMP(6) NOT NULL,
    created_by VARCHAR2(64 CHAR) NOT NULL,
    revoked_at TIMESTAMP(6),
    revoked_by VARCHAR2(64 CHAR),
    revoke_reason VARCHAR2(500 CHAR),
    last_used_at TIMESTAMP(6),
    PRIMARY KEY (grant_id)
);
CREATE INDEX hh_grant_consumer ON hh_grant (consumer_id, resource_code);
COMMENT ON TABLE hh_grant IS '共享授权';
COMMENT ON COLUMN hh_grant.grant_id IS '授权编号';
COMMENT ON COLUMN hh_grant.consumer_id IS '使用方标识';
COMMENT ON COLUMN hh_grant.resource_code IS '资源代码';
COMMENT ON COLUMN hh_grant.operations IS '用法：RECORDS 取数，VERIFICATION 核验';
COMMENT ON COLUMN hh_grant.masking_profile IS '掩码方案';
COMMENT ON COLUMN hh_grant.row_filter IS '行条件（等值）';
COMMENT ON COLUMN hh_grant.purpose IS '用途';
COMMENT ON COLUMN hh_grant.legal_basis IS '依据';
COMMENT ON COLUMN hh_grant.valid_from IS '生效日期';
COMMENT ON COLUMN hh_grant.valid_to IS '到期日期';
COMMENT ON COLUMN hh_grant.requests_per_minute IS '每分钟请求数上限';
COMMENT ON COLUMN hh_grant.rows_per_day IS '每日行数上限';
COMMENT ON COLUMN hh_grant.state IS '状态：ACTIVE 有效，REVOKED 已撤销';
COMMENT ON COLUMN hh_grant.created_at IS '授权时间';
COMMENT ON COLUMN hh_grant.created_by IS '授权人';
COMMENT ON COLUMN hh_grant.revoked_at IS '撤销时间';
COMMENT ON COLUMN hh_grant.revoked_by IS '撤销人';
COMMENT ON COLUMN hh_grant.revoke_reason IS '撤销原因';
COMMENT ON COLUMN hh_grant.last_used_at IS '最近使用时间';

CREATE TABLE hh_grant_column (
    grant_id VARCHAR2(32 CHAR) NOT NULL,
    column_name VARCHAR2(64 CHAR) NOT NULL,
    column_no NUMBER(10) NOT NULL,
    PRIMARY KEY (grant_id, column_name)
);
COMMENT ON TABLE hh_grant_column IS '共享授权的信息项';
COMMENT ON COLUMN hh_grant_column.grant_id IS '授权编号';
COMMENT ON COLUMN hh_grant_column.column_name IS '信息项';
COMMENT ON COLUMN hh_grant_column.column_no IS '序号';

CREATE TABLE hh_grant_audit (
    audit_id VARCHAR2(36 CHAR) NOT NULL,
    grant_id VARCHAR2(32 CHAR),
    consumer_id VARCHAR2(32 CHAR) NOT NULL,
    action_code VARCHAR2(16 CHAR) NOT NULL,
    actor VARCHAR2(64 CHAR) NOT NULL,
    happened_at TIMESTAMP(6) NOT NULL,
    detail CLOB,
    PRIMARY KEY (audit_id)
);
CREATE INDEX hh_grant_audit_grant ON hh_grant_audit (grant_id);
COMMENT ON TABLE hh_grant_audit IS '共享授权的变更记录';
COMMENT ON COLUMN hh_grant_audit.audit_id IS '编号';
COMMENT ON COLUMN hh_grant_audit.grant_id IS '授权编号';
COMMENT ON COLUMN hh_grant_audit.consumer_id IS '使用方标识';
COMMENT ON COLUMN hh_grant_audit.action_code IS '动作';
COMMENT ON COLUMN hh_grant_audit.actor IS '操作人';
COMMENT ON COLUMN hh_grant_audit.happened_at IS '发生时间';
COMMENT ON COLUMN hh_grant_audit.detail IS '内容';

CREATE TABLE hh_share_nonce (
    consumer_id VARCHAR2(32 CHAR) NOT NULL,
    nonce VARCHAR2(64 CHAR) NOT NULL,
    expires_at TIMESTAMP(6) NOT NULL,
    PRIMARY KEY (consumer_id, nonce)
);
CREATE INDEX hh_share_nonce_expires ON hh_share_nonce (expires_at);
COMMENT ON TABLE hh_share_nonce IS '已用随机数（防重放）';
COMMENT ON COLUMN hh_share_nonce.consumer_id IS '使用方标识';
COMMENT ON COLUMN hh_share_nonce.nonce IS '随机数';
COMMENT ON COLUMN hh_share_nonce.expires_at IS '失效时间';

CREATE TABLE hh_provision (
    provision_no VARCHAR2(32 CHAR) NOT NULL,
    grant_id VARCHAR2(32 CHAR) NOT NULL,
    consumer_id VARCHAR2(32 CHAR) NOT NULL,
    resource_code VARCHAR2(32 CHAR) NOT NULL,
    operation VARCHAR2(16 CHAR) NOT NULL,
    column_names CLOB,
    masking_profile VARCHAR2(16 CHAR) NOT NULL,
    purpose VARCHAR2(500 CHAR) NOT NULL,
    legal_basis VARCHAR2(500 CHAR),
    requester VARCHAR2(32 CHAR),
    row_limit NUMBER(10) NOT NULL,
    row_count NUMBER(19),
    answer_digest VARCHAR2(64 CHAR),
    state VARCHAR2(16 CHAR) NOT NULL,
    requested_at TIMESTAMP(6) NOT NULL,
    provided_at TIMESTAMP(6),
    PRIMARY KEY (provision_no)
);
CREATE INDEX hh_provision_grant ON hh_provision (grant_id, requested_at);
CREATE INDEX hh_provision_time ON hh_provision (requested_at);
COMMENT ON TABLE hh_provision IS '数据提供记录：保存三年以上';
COMMENT ON COLUMN hh_provision.provision_no IS '提供编号';
COMMENT ON COLUMN hh_provision.grant_id IS '授权编号';
COMMENT ON COLUMN hh_provision.consumer_id IS '使用方标识';
COMMENT ON COLUMN hh_provision.resource_code IS '资源代码';
COMMENT ON COLUMN hh_provision.operation IS '用法';
COMMENT ON COLUMN hh_provision.column_names IS '信息项';
COMMENT ON COLUMN hh_provision.masking_profile IS '掩码方案';
COMMENT ON COLUMN hh_provision.purpose IS '用途';
COMMENT ON COLUMN hh_provision.legal_basis IS '依据';
COMMENT ON COLUMN hh_provision.requester IS '使用方操作员编号';
COMMENT ON COLUMN hh_provision.row_limit IS '本次至多行数';
COMMENT ON COLUMN hh_provision.row_count IS '提供行数';
COMMENT ON COLUMN hh_provision.answer_digest IS '答复校验值';
COMMENT ON COLUMN hh_provision.state IS '状态：AUTHORIZED 已准，PROVIDED 已提供';
COMMENT ON COLUMN hh_provision.requested_at IS '请求时间';
COMMENT ON COLUMN hh_provision.provided_at IS '提供时间';

CREATE TABLE hh_feedback (
    report_no VARCHAR2(32 CHAR) NOT NULL,
    requester VARCHAR2(64 CHAR) NOT NULL,
    "REFERENCE" VARCHAR2(64 CHAR),
    report_type VARCHAR2(32 CHAR) NOT NULL,
    resource_code VARCHAR2(32 CHAR) NOT NULL,
    system_code VARCHAR2(16 CHAR) NOT NULL,
    state VARCHAR2(16 CHAR) NOT NULL,
    record_count NUMBER(10) NOT NULL,
    seen_at TIMESTAMP(6),
    received_at TIMESTAMP(6) NOT NULL,
    deadline_code VARCHAR2(16 CHAR) NOT NULL,
    due_days NUMBER(10),
    extended_days NUMBER(10) NOT NULL,
    paused_days NUMBER(10) NOT NULL,
    paused_on VARCHAR2(10 CHAR),
    alerted_on VARCHAR2(10 CHAR),
    closed_at TIMESTAMP(6),
    PRIMARY KEY (report_no)
);
CREATE INDEX hh_feedback_state ON hh_feedback (state, system_code);
CREATE INDEX hh_feedback_reference ON hh_feedback (requester, "REFERENCE");
COMMENT ON TABLE hh_feedback IS '数据问题反馈单';
COMMENT ON COLUMN hh_feedback.report_no IS '反馈单编号';
COMMENT ON COLUMN hh_feedback.requester IS '反馈方';
COMMENT ON COLUMN hh_feedback."REFERENCE" IS '反馈方自己的编号';
COMMENT ON COLUMN hh_feedback.report_type IS '类型：DATA_ERROR 数据问题，PERSON_CORRECTION 个人更正请求';
COMMENT ON COLUMN hh_feedback.resource_code IS '资源代码';
COMMENT ON COLUMN hh_feedback.system_code IS '系统代码';
COMMENT ON COLUMN hh_feedback.state IS '状态';
COMMENT ON COLUMN hh_feedback.record_count IS '记录数';
COMMENT ON COLUMN hh_feedback.seen_at IS '反馈方取得数据的时间';
COMMENT ON COLUMN hh_feedback.received_at IS '受理时间';
COMMENT ON COLUMN hh_feedback.deadline_code IS '期限代码';
COMMENT ON COLUMN hh_feedback.due_days IS '期限工作日数';
COMMENT ON COLUMN hh_feedback.extended_days IS '延长工作日数';
COMMENT ON COLUMN hh_feedback.paused_days IS '暂停工作日数';
COMMENT ON COLUMN hh_feedback.paused_on IS '暂停起始日';
COMMENT ON COLUMN hh_feedback.alerted_on IS '最近一次期限提醒日';
COMMENT ON COLUMN hh_feedback.closed_at IS '关闭时间';

CREATE TABLE hh_feedback_record (
    report_no VARCHAR2(32 CHAR) NOT NULL,
    record_no NUMBER(10) NOT NULL,
    resource_code VARCHAR2(32 CHAR) NOT NULL,
    record_key VARCHAR2(36 CHAR) NOT NULL,
    field VARCHAR2(64 CHAR),
    reported_version NUMBER(19) NOT NULL,
    finding VARCHAR2(32 CHAR),
    evidence CLOB,
    concluded_at TIMESTAMP(6),
    settled_version NUMBER(19),
    batch_no VARCHAR2(32 CHAR),
    part_no NUMBER(10),
    receipt_no VARCHAR2(64 CHAR),
    settled_at TIMESTAMP(6),
    PRIMARY KEY (report_no, record_no)
);
CREATE INDEX hh_feedback_record_key ON hh_feedback_record (record_key);
COMMENT ON TABLE hh_feedback_record IS '反馈的记录：核查结论与更正回执';
COMMENT ON COLUMN hh_feedback_record.report_no IS '反馈单编号';
COMMENT ON COLUMN hh_feedback_record.record_no IS '记录序号';
COMMENT ON COLUMN hh_feedback_record.resource_code IS '资源代码';
COMMENT ON COLUMN hh_feedback_record.record_key IS '数据主键';
COMMENT ON COLUMN hh_feedback_record.field IS '信息项';
COMMENT ON COLUMN hh_feedback_record.reported_version IS '反馈时的版本';
COMMENT ON COLUMN hh_feedback_record.finding IS '核查结论';
COMMENT ON COLUMN hh_feedback_record.evidence IS '核查依据（不含个人信息）';
COMMENT ON COLUMN hh_feedback_record.concluded_at IS '核查时间';
COMMENT ON COLUMN hh_feedback_record.settled_version IS '更正后的版本';
COMMENT ON COLUMN hh_feedback_record.batch_no IS '批次号';
COMMENT ON COLUMN hh_feedback_record.part_no IS '分片序号';
COMMENT ON COLUMN hh_feedback_record.receipt_no IS '回执编号';
COMMENT ON COLUMN hh_feedback_record.settled_at IS '办结时间';

CREATE TABLE hh_feedback_value (
    report_no VARCHAR2(32 CHAR) NOT NULL,
    record_no NUMBER(10) NOT NULL,
    statement CLOB,
    observed CLOB,
    expected CLOB,
    PRIMARY KEY (report_no, record_no)
);
COMMENT ON TABLE hh_feedback_value IS '反馈方所述内容：可能含个人信息，限制读取，办结后按期删除';
COMMENT ON COLUMN hh_feedback_value.report_no IS '反馈单编号';
COMMENT ON COLUMN hh_feedback_value.record_no IS '记录序号';
COMMENT ON COLUMN hh_feedback_value.statement IS '问题说明';
COMMENT ON COLUMN hh_feedback_value.observed IS '所见值';
COMMENT ON COLUMN hh_feedback_value.expected IS '认为正确的值';

CREATE TABLE hh_feedback_step (
    report_no VARCHAR2(32 CHAR) NOT NULL,
    seq NUMBER(10) NOT NULL,
    action VARCHAR2(16 CHAR) NOT NULL,
    from_state VARCHAR2(16 CHAR),
    to_state VARCHAR2(16 CHAR) NOT NULL,
    actor VARCHAR2(64 CHAR) NOT NULL,
    opinion VARCHAR2(500 CHAR) NOT NULL,
    happened_at TIMESTAMP(6) NOT NULL,
    PRIMARY KEY (report_no, seq)
);
COMMENT ON TABLE hh_feedback_step IS '反馈单办理过程';
COMMENT ON COLUMN hh_feedback_step.report_no IS '反馈单编号';
COMMENT ON COLUMN hh_feedback_step.seq IS '序号';
COMMENT ON COLUMN hh_feedback_step.action IS '动作';
COMMENT ON COLUMN hh_feedback_step.from_state IS '原状态';
COMMENT ON COLUMN hh_feedback_step.to_state IS '新状态';
COMMENT ON COLUMN hh_feedback_step.actor IS '办理者';
COMMENT ON COLUMN hh_feedback_step.opinion IS '意见';
COMMENT ON COLUMN hh_feedback_step.happened_at IS '时间';

CREATE TABLE hh_dispute (
    report_no VARCHAR2(32 CHAR) NOT NULL,
    record_no NUMBER(10) NOT NULL,
    resource_code VARCHAR2(32 CHAR) NOT NULL,
    record_key VARCHAR2(36 CHAR) NOT NULL,
    field VARCHAR2(64 CHAR),
    marked_at TIMESTAMP(6) NOT NULL,
    lifted_at TIMESTAMP(6),
    PRIMARY KEY (report_no, record_no)
);
CREATE INDEX hh_dispute_key ON hh_dispute (resource_code, record_key);
COMMENT ON TABLE hh_dispute IS '异议标注';
COMMENT ON COLUMN hh_dispute.report_no IS '反馈单编号';
COMMENT ON COLUMN hh_dispute.record_no IS '记录序号';
COMMENT ON COLUMN hh_dispute.resource_code IS '资源代码';
COMMENT ON COLUMN hh_dispute.record_key IS '数据主键';
COMMENT ON COLUMN hh_dispute.field IS '信息项';
COMMENT ON COLUMN hh_dispute.marked_at IS '标注时间';
COMMENT ON COLUMN hh_dispute.lifted_at IS '解除时间';

CREATE TABLE hh_reconciliation (
    resource_code VARCHAR2(32 CHAR) NOT NULL,
    reconciled_at TIMESTAMP(6) NOT NULL,
    verdict VARCHAR2(16 CHAR) NOT NULL,
    source_count NUMBER(19) NOT NULL,
    hub_count NUMBER(19) NOT NULL,
    platform_count NUMBER(19) NOT NULL,
    difference_count NUMBER(19) NOT NULL,
    fault VARCHAR2(200 CHAR),
    PRIMARY KEY (resource_code)
);
COMMENT ON TABLE hh_reconciliation IS '最近一次对账的结论';
COMMENT ON COLUMN hh_reconciliation.resource_code IS '资源代码';
COMMENT ON COLUMN hh_reconciliation.reconciled_at IS '对账时间';
COMMENT ON COLUMN hh_reconciliation.verdict IS '结论';
COMMENT ON COLUMN hh_reconciliation.source_count IS '源端已读数';
COMMENT ON COLUMN hh_reconciliation.hub_count IS '枢纽库记录数';
COMMENT ON COLUMN hh_reconciliation.platform_count IS '省平台记录数';
COMMENT ON COLUMN hh_reconciliation.difference_count IS '没有说明的差异数';
COMMENT ON COLUMN hh_reconciliation.fault IS '未能对账的原因';

CREATE TABLE hh_alert (
    kind VARCHAR2(32 CHAR) NOT NULL,
    resource_code VARCHAR2(32 CHAR) NOT NULL,
    measure NUMBER(19) NOT NULL,
    words VARCHAR2(400 CHAR) NOT NULL,
    raised_at TIMESTAMP(6) NOT NULL,
    told_at TIMESTAMP(6) NOT NULL,
    PRIMARY KEY (kind, resource_code)
);
COMMENT ON TABLE hh_alert IS '当前告警';
COMMENT ON COLUMN hh_alert.kind IS '告警种类';
COMMENT ON COLUMN hh_alert.resource_code IS '资源代码';
COMMENT ON COLUMN hh_alert.measure IS '程度';
COMMENT ON COLUMN hh_alert.words IS '说明';
COMMENT ON COLUMN hh_alert.raised_at IS '告警开始时间';
COMMENT ON COLUMN hh_alert.told_at IS '最近提醒时间';

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
