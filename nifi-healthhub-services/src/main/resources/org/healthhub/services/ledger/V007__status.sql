-- SPDX-License-Identifier: Apache-2.0
-- What a person watches: the last reconciliation of each resource, and the alerts that stand.
create table if not exists hh_reconciliation (
    resource_code varchar(32) not null primary key,
    reconciled_at timestamp not null,
    verdict varchar(16) not null,
    source_count bigint not null,
    hub_count bigint not null,
    platform_count bigint not null,
    difference_count bigint not null,
    fault varchar(200)
);
create table if not exists hh_alert (
    kind varchar(32) not null,
    resource_code varchar(32) not null,
    measure bigint not null,
    words varchar(400) not null,
    raised_at timestamp not null,
    told_at timestamp not null,
    primary key (kind, resource_code)
);
