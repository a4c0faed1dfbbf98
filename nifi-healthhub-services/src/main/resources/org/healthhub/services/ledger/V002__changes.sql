-- SPDX-License-Identifier: Apache-2.0
-- What the hub knows of every record key, what was decided about each FlowFile, and the life of a problem. {now} is the time in the zone of the ledger.
create table if not exists hh_record (
    resource_code varchar(32) not null,
    record_key varchar(36) not null,
    row_digest varchar(64) not null,
    data_version bigint not null,
    op_type varchar(1) not null,
    is_deleted varchar(1) not null,
    decided_by varchar(64) not null,
    read_at timestamp not null,
    first_seen timestamp not null,
    last_seen timestamp not null,
    changed_at timestamp not null,
    primary key (resource_code, record_key)
);
create table if not exists hh_change_chunk (
    decided_by varchar(64) not null,
    chunk_no integer not null,
    resource_code varchar(32) not null,
    content_digest varchar(64) not null,
    decisions {binary},
    inserted_count integer not null,
    updated_count integer not null,
    deleted_count integer not null,
    again_count integer not null,
    unchanged_count integer not null,
    outdated_count integer not null,
    closed_problems integer not null,
    decided_at timestamp not null,
    primary key (decided_by, chunk_no)
);
create index if not exists hh_change_chunk_resource on hh_change_chunk (resource_code);
alter table hh_problem_record add column if not exists state varchar(16);
alter table hh_problem_record add column if not exists first_seen timestamp default {now};
alter table hh_problem_record add column if not exists last_seen timestamp;
alter table hh_problem_record add column if not exists closed_at timestamp;
alter table hh_problem_record add column if not exists closed_by varchar(64);
alter table hh_problem_record add column if not exists key_kind varchar(16);
alter table hh_problem_record add column if not exists provider_uscc varchar(18);
alter table hh_problem_record add column if not exists observed {text};
update hh_problem_record set state = 'OPEN', first_seen = detected_at, last_seen = detected_at where state is null;
