-- SPDX-License-Identifier: Apache-2.0
-- Ledger of collections, batches, parts, receipts, refused and problem records. {binary} and {text} are types of the database at hand.
create table if not exists hh_collection (
    collection_id varchar(64) not null primary key,
    resource_code varchar(32) not null,
    read_count bigint not null,
    canonical_count bigint not null,
    suspect_count bigint not null,
    problem_count bigint not null,
    collected_at timestamp not null
);
create table if not exists hh_batch (
    batch_no varchar(32) not null primary key,
    resource_code varchar(32) not null,
    state varchar(16) not null,
    part_records integer not null,
    part_bytes bigint not null,
    part_count integer,
    created_at timestamp not null,
    closed_at timestamp
);
create table if not exists hh_batch_part (
    batch_no varchar(32) not null,
    part_no integer not null,
    resource_code varchar(32) not null,
    state varchar(16) not null,
    first_row bigint not null,
    record_count integer not null,
    content_digest varchar(64) not null,
    record_keys {binary} not null,
    attempts integer not null,
    outcome_code varchar(64),
    receipt_no varchar(64),
    platform_code varchar(64),
    accepted_count integer not null,
    rejected_count integer not null,
    pending_count integer not null,
    last_part boolean not null,
    intended_at timestamp not null,
    answered_at timestamp,
    primary key (batch_no, part_no)
);
create index if not exists hh_batch_part_resource on hh_batch_part (resource_code, state);
create index if not exists hh_batch_part_receipt on hh_batch_part (receipt_no);
create table if not exists hh_rejected_record (
    batch_no varchar(32) not null,
    part_no integer not null,
    row_no integer not null,
    resource_code varchar(32) not null,
    record_key varchar(36) not null,
    platform_code varchar(64) not null,
    field varchar(64),
    rejected_at timestamp not null,
    primary key (batch_no, part_no, row_no)
);
create index if not exists hh_rejected_record_key on hh_rejected_record (record_key);
create table if not exists hh_problem_record (
    resource_code varchar(32) not null,
    record_key varchar(64) not null,
    system_code varchar(16),
    problem_codes varchar(2000),
    problem_count integer,
    problems {text},
    detected_at timestamp,
    collection_id varchar(64),
    primary key (resource_code, record_key)
);
