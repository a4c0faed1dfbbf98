-- SPDX-License-Identifier: Apache-2.0
-- Complete readings of source tables: which pieces were canonicalized and compared, and in which of them a record was last seen.
alter table hh_collection add column if not exists read_id varchar(64);
alter table hh_collection add column if not exists read_piece integer;
alter table hh_collection add column if not exists read_pieces integer;
alter table hh_collection add column if not exists read_rows bigint;
create index if not exists hh_collection_read on hh_collection (resource_code, read_id);
alter table hh_change_chunk add column if not exists read_id varchar(64);
alter table hh_record add column if not exists last_read varchar(64);
