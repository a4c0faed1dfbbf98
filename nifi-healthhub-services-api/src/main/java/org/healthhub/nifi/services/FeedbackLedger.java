// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.apache.nifi.controller.ControllerService;
import org.healthhub.core.calendar.DeadlineRules;
import org.healthhub.core.calendar.WorkingDayCalendar;
import org.healthhub.core.feedback.FollowedReports;
import org.healthhub.core.feedback.KnownState;
import org.healthhub.core.feedback.ProblemReport;
import org.healthhub.core.feedback.ReportView;
import org.healthhub.core.feedback.ReportedValues;
import org.healthhub.core.feedback.Verdict;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The durable list of problem reports (数据问题反馈) with their steps, disputed records and deadlines. Thread-safe; every method that writes is one committed
 * transaction.
 */
public interface FeedbackLedger extends ControllerService {

    /** The working days by which deadlines are counted. */
    WorkingDayCalendar calendar();

    /** The deadlines. */
    DeadlineRules deadlines();

    /**
     * Takes a report in, marks its records as disputed, and gives it a number. The same report again, by its reference or else by the request, gets the same
     * number and nothing else happens.
     *
     * @param requestId identifier of the request, the same when the same request is processed again
     * @return number of the report
     * @throws LedgerException when the ledger can not be reached: then nothing was taken in, or will get the same number again
     */
    String accept(ProblemReport report, String requestId) throws LedgerException;

    /**
     * A report as it stands.
     *
     * @return empty when there is none of this number
     * @throws LedgerException when the ledger can not be reached
     */
    Optional<ReportView> report(String number) throws LedgerException;

    /**
     * Reports of a system that wait to be verified, the oldest first; not those that are paused.
     *
     * @param waiting how long ago they must have come at least
     * @param limit most reports
     * @throws LedgerException when the ledger can not be reached
     */
    List<ReportView> toVerify(String systemCode, Duration waiting, int limit) throws LedgerException;

    /**
     * What the reporter saw and expects, to compare it; never to show it.
     *
     * @return by position of the record; records without values are left out
     * @throws LedgerException when the ledger can not be reached
     */
    Map<Integer, ReportedValues> values(String number) throws LedgerException;

    /**
     * What the collection ledger knows of a record.
     *
     * @throws LedgerException when the ledger can not be reached
     */
    KnownState known(String resourceCode, String recordKey) throws LedgerException;

    /**
     * Records that the hub began to verify a report; does nothing when it did already.
     *
     * @throws LedgerException when the ledger can not be reached
     */
    void begin(String number) throws LedgerException;

    /**
     * Records what the verification of all records of a report came to, and takes the report on: to its provider, to waiting for the platform, or to its end.
     * Does nothing when verdicts were recorded already.
     *
     * @throws LedgerException when the ledger can not be reached: then the verification is repeated
     */
    void conclude(String number, List<Verdict> verdicts) throws LedgerException;

    /**
     * Looks at the open reports of a system: links the versions and receipts that arrived, closes what is settled, lifts its marks, and finds deadlines that
     * somebody has to know of.
     *
     * @param dueSoon working days before the last day from which on a report is due soon
     * @throws LedgerException when the ledger can not be reached
     */
    FollowedReports follow(String systemCode, int dueSoon) throws LedgerException;

    /**
     * Deletes the reporter's words and values of reports that were closed long ago.
     *
     * @return of how many records and statements
     * @throws LedgerException when the ledger can not be reached
     */
    int eraseValues(Duration closedFor) throws LedgerException;

    /**
     * Which records are disputed (异议标注).
     *
     * @param recordKeys at most 1,000 record keys
     * @throws LedgerException when the ledger can not be reached
     */
    Set<String> disputed(String resourceCode, Collection<String> recordKeys) throws LedgerException;
}
