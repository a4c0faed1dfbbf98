// SPDX-License-Identifier: Apache-2.0
package org.healthhub.sandbox.platform;

import java.util.List;

/**
 * The platform's own tables. {@code received_part} holds every part with its answer; {@code fates} has a line for each of its records once it is judged,
 * {@code row data_uuid data_version fate}, where fate is {@code stored}, {@code repeated} (the same version and content again), {@code superseded} (a later
 * version is there already) or {@code refused}. {@code received_record} holds each record as the last version left it; {@code times_received} counts the
 * parts that brought this very version and content.
 */
final class PlatformTables {

    static final List<String> STATEMENTS = List.of(
            "CREATE SEQUENCE IF NOT EXISTS receipt_seq",
            """
            CREATE TABLE IF NOT EXISTS received_part (
                batch_no varchar(32) NOT NULL,
                part_no integer NOT NULL,
                resource_code varchar(16) NOT NULL,
                is_last boolean NOT NULL,
                record_count integer NOT NULL,
                accepted integer NOT NULL,
                rejected integer NOT NULL,
                content_digest varchar(64) NOT NULL,
                receipt_no varchar(32) NOT NULL UNIQUE,
                answer text NOT NULL,
                times_received integer NOT NULL DEFAULT 1,
                received_at timestamp NOT NULL DEFAULT now(),
                PRIMARY KEY (batch_no, part_no))""",
            """
            CREATE TABLE IF NOT EXISTS received_record (
                resource_code varchar(16) NOT NULL,
                data_uuid varchar(36) NOT NULL,
                batch_no varchar(32) NOT NULL,
                part_no integer NOT NULL,
                row_digest varchar(64) NOT NULL,
                is_deleted varchar(1) NOT NULL,
                times_received integer NOT NULL DEFAULT 1,
                received_at timestamp NOT NULL DEFAULT now(),
                PRIMARY KEY (resource_code, data_uuid))""",
            // Columns that came later: a sandbox keeps its data over an update of the program.
            """
            ALTER TABLE received_part
                ADD COLUMN IF NOT EXISTS refused_code varchar(32),
                ADD COLUMN IF NOT EXISTS checking_from bigint NOT NULL DEFAULT 0,
                ADD COLUMN IF NOT EXISTS judged_from bigint NOT NULL DEFAULT 0,
                ADD COLUMN IF NOT EXISTS whole_part boolean NOT NULL DEFAULT false,
                ADD COLUMN IF NOT EXISTS waiting_records text,
                ADD COLUMN IF NOT EXISTS fates text""",
            """
            ALTER TABLE received_record
                ADD COLUMN IF NOT EXISTS data_version bigint NOT NULL DEFAULT 1,
                ADD COLUMN IF NOT EXISTS op_type varchar(1) NOT NULL DEFAULT 'I'""");

    private PlatformTables() {
    }
}
