-- SPDX-License-Identifier: Apache-2.0
-- Later receipts, split parts, the history of each part, and what was purged when.
alter table hh_batch_part add column if not exists platform_stage varchar(16);
alter table hh_batch_part add column if not exists next_inquiry_at timestamp;
alter table hh_batch_part add column if not exists inquiries integer default 0 not null;
alter table hh_batch_part add column if not exists split_of integer;
create table if not exists hh_part_transition (
    batch_no varchar(32) not null,
    part_no integer not null,
    seq integer not null,
    from_state varchar(16),
    to_state varchar(16) not null,
    platform_stage varchar(16),
    code varchar(64),
    happened_at timestamp not null,
    primary key (batch_no, part_no, seq)
);
create table if not exists hh_purge (
    purge_day varchar(10) not null primary key,
    older_than timestamp not null,
    batches bigint not null,
    collections bigint not null,
    purged_at timestamp not null
);
create index if not exists hh_batch_closed on hh_batch (closed_at);
create index if not exists hh_collection_time on hh_collection (collected_at);
alter table hh_batch_part alter column inquiries drop default;
