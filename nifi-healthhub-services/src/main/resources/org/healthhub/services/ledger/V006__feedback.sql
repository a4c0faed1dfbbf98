-- SPDX-License-Identifier: Apache-2.0
-- Problem reports, their records, steps and disputed records. The reporter's words and values, which may be personal data, stand in hh_feedback_value alone.
create table if not exists hh_feedback (
    report_no varchar(32) not null primary key,
    requester varchar(64) not null,
    reference varchar(64),
    report_type varchar(32) not null,
    resource_code varchar(32) not null,
    system_code varchar(16) not null,
    state varchar(16) not null,
    record_count integer not null,
    seen_at timestamp,
    received_at timestamp not null,
    deadline_code varchar(16) not null,
    due_days integer,
    extended_days integer not null,
    paused_days integer not null,
    paused_on varchar(10),
    alerted_on varchar(10),
    closed_at timestamp
);
create index if not exists hh_feedback_state on hh_feedback (state, system_code);
create index if not exists hh_feedback_reference on hh_feedback (requester, reference);
create table if not exists hh_feedback_record (
    report_no varchar(32) not null,
    record_no integer not null,
    resource_code varchar(32) not null,
    record_key varchar(36) not null,
    field varchar(64),
    reported_version bigint not null,
    finding varchar(32),
    evidence {text},
    concluded_at timestamp,
    settled_version bigint,
    batch_no varchar(32),
    part_no integer,
    receipt_no varchar(64),
    settled_at timestamp,
    primary key (report_no, record_no)
);
create index if not exists hh_feedback_record_key on hh_feedback_record (record_key);
create table if not exists hh_feedback_value (
    report_no varchar(32) not null,
    record_no integer not null,
    statement {text},
    observed {text},
    expected {text},
    primary key (report_no, record_no)
);
create table if not exists hh_feedback_step (
    report_no varchar(32) not null,
    seq integer not null,
    action varchar(16) not null,
    from_state varchar(16),
    to_state varchar(16) not null,
    actor varchar(64) not null,
    opinion varchar(500) not null,
    happened_at timestamp not null,
    primary key (report_no, seq)
);
create table if not exists hh_dispute (
    report_no varchar(32) not null,
    record_no integer not null,
    resource_code varchar(32) not null,
    record_key varchar(36) not null,
    field varchar(64),
    marked_at timestamp not null,
    lifted_at timestamp,
    primary key (report_no, record_no)
);
create index if not exists hh_dispute_key on hh_dispute (resource_code, record_key);
