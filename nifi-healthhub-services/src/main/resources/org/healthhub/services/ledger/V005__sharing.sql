-- SPDX-License-Identifier: Apache-2.0
-- Sharing: consumers, grants with their audit, nonces of signed requests, records of provision. No secret and no value of a person stands in them.
create table if not exists hh_consumer (
    consumer_id varchar(32) not null primary key,
    consumer_name varchar(200) not null,
    secret_no integer not null,
    created_at timestamp not null
);
create table if not exists hh_grant (
    grant_id varchar(32) not null primary key,
    consumer_id varchar(32) not null,
    resource_code varchar(32) not null,
    operations varchar(64) not null,
    masking_profile varchar(16) not null,
    row_filter varchar(2000),
    purpose varchar(500) not null,
    legal_basis varchar(500),
    valid_from date not null,
    valid_to date not null,
    requests_per_minute integer not null,
    rows_per_day bigint not null,
    state varchar(16) not null,
    created_at timestamp not null,
    created_by varchar(64) not null,
    revoked_at timestamp,
    revoked_by varchar(64),
    revoke_reason varchar(500),
    last_used_at timestamp
);
create index if not exists hh_grant_consumer on hh_grant (consumer_id, resource_code);
create table if not exists hh_grant_column (
    grant_id varchar(32) not null,
    column_name varchar(64) not null,
    column_no integer not null,
    primary key (grant_id, column_name)
);
create table if not exists hh_grant_audit (
    audit_id varchar(36) not null primary key,
    grant_id varchar(32),
    consumer_id varchar(32) not null,
    action_code varchar(16) not null,
    actor varchar(64) not null,
    happened_at timestamp not null,
    detail {text}
);
create index if not exists hh_grant_audit_grant on hh_grant_audit (grant_id);
create table if not exists hh_share_nonce (
    consumer_id varchar(32) not null,
    nonce varchar(64) not null,
    expires_at timestamp not null,
    primary key (consumer_id, nonce)
);
create index if not exists hh_share_nonce_expires on hh_share_nonce (expires_at);
create table if not exists hh_provision (
    provision_no varchar(32) not null primary key,
    grant_id varchar(32) not null,
    consumer_id varchar(32) not null,
    resource_code varchar(32) not null,
    operation varchar(16) not null,
    column_names {text},
    masking_profile varchar(16) not null,
    purpose varchar(500) not null,
    legal_basis varchar(500),
    requester varchar(32),
    row_limit integer not null,
    row_count bigint,
    answer_digest varchar(64),
    state varchar(16) not null,
    requested_at timestamp not null,
    provided_at timestamp
);
create index if not exists hh_provision_grant on hh_provision (grant_id, requested_at);
create index if not exists hh_provision_time on hh_provision (requested_at);
create index if not exists hh_record_changed on hh_record (resource_code, changed_at);
