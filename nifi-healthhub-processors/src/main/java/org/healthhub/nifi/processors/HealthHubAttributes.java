// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors;

/**
 * Names of the FlowFile attributes that the components read and write. None of them ever holds a value of a person, so all of them may be indexed for
 * provenance queries.
 */
public final class HealthHubAttributes {

    /** Code of the data resource, such as {@code S20R01}. */
    public static final String RESOURCE = "healthhub.resource";
    /** Canonical table of the data resource, from which the flows' storing processor takes it. */
    public static final String TABLE = "healthhub.table";
    /** Code of the business system, such as {@code S20}. */
    public static final String SYSTEM = "healthhub.system";
    /** Record key (a keyed digest) of the one record that the FlowFile holds. */
    public static final String RECORD_KEY = "healthhub.record.key";
    /** Id under which the ledger keeps what was collected and decided; the same for every try, on whatever node. */
    public static final String COLLECTION_ID = "healthhub.collection.id";
    /** Number of the batch; the same for every try. */
    public static final String BATCH_NO = "healthhub.batch.no";
    /** Distinct codes of findings or refusals, comma separated, in order of appearance. */
    public static final String PROBLEM_CODES = "healthhub.problem.codes";
    /** Records read from the incoming FlowFile. */
    public static final String RECORDS_READ = "healthhub.records.read";
    /** Records without errors. */
    public static final String RECORDS_CANONICAL = "healthhub.records.canonical";
    /** Records without errors that carry a finding all the same. */
    public static final String RECORDS_SUSPECT = "healthhub.records.suspect";
    /** Records with errors. */
    public static final String RECORDS_PROBLEM = "healthhub.records.problem";
    /** Unified social credit code of the unit that provides the data. */
    public static final String PROVIDER_USCC = "healthhub.provider.uscc";
    /** Records to store and push. */
    public static final String RECORDS_CHANGED = "healthhub.records.changed";
    /** Records that need no push. */
    public static final String RECORDS_UNCHANGED = "healthhub.records.unchanged";
    /** {@code true}: push the records even when they did not change. */
    public static final String PUSH_AGAIN = "healthhub.push.again";
    /** The platform's number of a receipt. */
    public static final String RECEIPT_NO = "healthhub.receipt.no";
    /** The platform's code of an outcome. */
    public static final String OUTCOME_CODE = "healthhub.outcome.code";
    /** Number of the part of a batch that a receipt answers, from 1. */
    public static final String PART_NO = "healthhub.part.no";
    /** Numbers of the parts whose records the FlowFile holds, in the order of the records, such as {@code 1-3,7}; absent when it holds the whole batch. */
    public static final String BATCH_PARTS = "healthhub.batch.parts";
    /** How many requests it took to find the bad records of parts that the platform refused as a whole. */
    public static final String SPLIT_REQUESTS = "healthhub.split.requests";
    /** {@code true} when the platform has kept a part of the FlowFile without judging it for longer than agreed. */
    public static final String RECEIPT_OVERDUE = "healthhub.receipt.overdue";
    /** Numbers of the parts whose receipts have left in earlier tries, such as {@code 1-3}. */
    public static final String RECEIPTS_ISSUED = "healthhub.receipts.issued";
    /** Code of the failure, see {@link org.healthhub.nifi.processors.record.FailureCode}. */
    public static final String ERROR_CODE = "healthhub.error.code";
    /** Who can remedy the failure, see {@link org.healthhub.nifi.processors.record.FailureCategory}. */
    public static final String ERROR_CATEGORY = "healthhub.error.category";
    /** Records concerned by the failure, where known. */
    public static final String ERROR_COUNT = "healthhub.error.count";
    /** Name of the control file that a data file came with. */
    public static final String FILE_CONTROL = "healthhub.file.control";
    /** Name of the data file, as its control file gives it. */
    public static final String FILE_NAME = "healthhub.file.name";
    /** Number of records that the control file states. */
    public static final String FILE_ROWS = "healthhub.file.rows";
    /** Number of bytes that the control file states, where it does. */
    public static final String FILE_SIZE = "healthhub.file.size";
    /** Digest algorithm that the control file names: SM3, SHA-256 or MD5. */
    public static final String FILE_ALGORITHM = "healthhub.file.algorithm";
    /** Digest that the control file states, in lower-case hexadecimal. */
    public static final String FILE_DIGEST = "healthhub.file.digest";
    /** Form of the data file: csv, json or xlsx. */
    public static final String FILE_FORMAT = "healthhub.file.format";
    /** Character set of the data file, where its form has several. */
    public static final String FILE_CHARSET = "healthhub.file.charset";
    /** {@code true} when the control file names a data file that is not there. */
    public static final String FILE_MISSING = "healthhub.file.missing";
    /** Why a file was set aside, see {@link org.healthhub.core.file.ControlReason}; comma separated. */
    public static final String FILE_REASON = "healthhub.file.reason";
    /** Chooses the reader in NiFi's ReaderLookup. */
    public static final String READER_NAME = "recordreader.name";

    /** Id of the complete reading of a source table that the records are from; empty or absent when they are not. */
    public static final String READ_ID = "healthhub.read.id";
    /** Position of the FlowFile's piece in the complete reading, from 0. */
    public static final String READ_PIECE = "healthhub.read.piece";
    /** How many pieces the complete reading has. */
    public static final String READ_PIECES = "healthhub.read.pieces";
    /** Rows of the piece as they were read. */
    public static final String READ_ROWS = "healthhub.read.rows";
    /** Whether a reconciliation found nothing that needs a person. */
    public static final String RECONCILED = "healthhub.reconciled";
    /** Department that data are shared with (gjzwfwpt_rid), after its signature was found right. */
    public static final String SHARE_CONSUMER = "healthhub.share.consumer";
    /** What a consumer asks for, see {@link org.healthhub.core.share.ShareOperation}. */
    public static final String SHARE_OPERATION = "healthhub.share.operation";
    /** Masking profile of the grant, see {@link org.healthhub.core.masking.MaskingProfile}. */
    public static final String SHARE_PROFILE = "healthhub.share.profile";
    /** Number of the record of provision. */
    public static final String SHARE_PROVISION = "healthhub.share.provision";
    /** Where the next page goes on; holds a sealed record key. */
    public static final String SHARE_CURSOR = "healthhub.share.cursor";
    /** When a page was read, Asia/Shanghai. */
    public static final String SHARE_AS_OF = "healthhub.share.as.of";
    /** Number of a problem report. */
    public static final String FEEDBACK_NO = "healthhub.feedback.no";
    /** HTTP status of an answer, for HandleHttpResponse. */
    public static final String ANSWER_STATUS = "healthhub.answer.status";
    /** Code of an answer. */
    public static final String ANSWER_CODE = "healthhub.answer.code";
    /** Seconds after which a refused request may be tried again, for the header Retry-After. */
    public static final String ANSWER_RETRY_AFTER = "healthhub.answer.retry.after";
    /** Groups with fewer people than the smallest that is safe. */
    public static final String SMALL_GROUPS = "healthhub.masking.small.groups";
    /** What an alert is about, see {@link org.healthhub.core.alert.AlertKind}. */
    public static final String ALERT_KIND = "healthhub.alert.kind";
    /** Why an alert is told now, see {@link org.healthhub.core.alert.AlertNews.Change}. */
    public static final String ALERT_CHANGE = "healthhub.alert.change";
    /** Subject of a mail about an alert. */
    public static final String ALERT_SUBJECT = "healthhub.alert.subject";
    /** Records in the FlowFile, as stock components write it. */
    public static final String RECORD_COUNT = "record.count";
    /** Media type of the content, as stock components write it. */
    public static final String MIME_TYPE = "mime.type";

    /** Name of the file, as stock components write it. */
    public static final String FILENAME = "filename";

    private HealthHubAttributes() {
    }
}
