// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.services;

import org.apache.nifi.annotation.documentation.CapabilityDescription;
import org.apache.nifi.annotation.documentation.SeeAlso;
import org.apache.nifi.annotation.documentation.Tags;
import org.apache.nifi.annotation.lifecycle.OnDisabled;
import org.apache.nifi.annotation.lifecycle.OnEnabled;
import org.apache.nifi.components.ConfigVerificationResult;
import org.apache.nifi.components.PropertyDescriptor;
import org.apache.nifi.components.PropertyValue;
import org.apache.nifi.components.ValidationContext;
import org.apache.nifi.components.ValidationResult;
import org.apache.nifi.components.resource.ResourceCardinality;
import org.apache.nifi.components.resource.ResourceType;
import org.apache.nifi.context.PropertyContext;
import org.apache.nifi.controller.AbstractControllerService;
import org.apache.nifi.controller.ConfigurationContext;
import org.apache.nifi.controller.VerifiableControllerService;
import org.apache.nifi.logging.ComponentLog;
import org.healthhub.core.calendar.DeadlineRules;
import org.healthhub.core.calendar.WorkingDayCalendar;
import org.healthhub.core.feedback.FeedbackType;
import org.healthhub.core.feedback.FollowedReports;
import org.healthhub.core.feedback.KnownState;
import org.healthhub.core.feedback.ProblemReport;
import org.healthhub.core.feedback.ReportView;
import org.healthhub.core.feedback.ReportedValues;
import org.healthhub.core.feedback.Verdict;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The list of problem reports in the hub's database. Thread-safe while enabled; each method that writes is one committed transaction. Messages of exceptions name
 * neither data nor the address of the database.
 */
@Tags({"feedback", "problem report", "dispute", "deadline", "working day", "ledger", "database", "health",
    "数据问题反馈", "校核", "异议标注", "供需对接", "期限", "工作日", "个人信息更正", "卫生健康"})
@CapabilityDescription("Keeps problem reports (数据问题反馈) of departments that use the data: state after the national model with who, when and opinion, disputed records, "
        + "evidence of the verification, deadlines in working days. What reporters saw and expect stands in one restricted table, hh_feedback_value, is never shown and is "
        + "deleted some time after the report was closed. Uses the database of the collection ledger.")
@SeeAlso({DatabaseCollectionLedger.class, StandardResourceCatalogue.class})
public class DatabaseFeedbackLedger extends AbstractControllerService implements FeedbackLedger, VerifiableControllerService {

    static final PropertyDescriptor DEADLINE_FILE = new PropertyDescriptor.Builder()
            .name("Deadline File")
            .description("Deadlines with their legal basis, in the form of docs/feedback.md. Empty: the built-in ones, some of which are to be confirmed in the official text.")
            .required(false)
            .identifiesExternalResource(ResourceCardinality.SINGLE, ResourceType.FILE)
            .build();

    private static final List<PropertyDescriptor> PROPERTY_DESCRIPTORS = List.of(DatabaseCollectionLedger.CONNECTION_POOL, DatabaseCollectionLedger.TABLE_CREATION,
            CalendarFile.PROPERTY, DEADLINE_FILE);

    /** Months ahead that a calendar should know. */
    private static final int LOOK_AHEAD = 2;

    private final WhileEnabled<FeedbackDesk> enabled = new WhileEnabled<>();
    private volatile DeadlineRules deadlines;

    @Override
    protected List<PropertyDescriptor> getSupportedPropertyDescriptors() {
        return PROPERTY_DESCRIPTORS;
    }

    @Override
    protected Collection<ValidationResult> customValidate(final ValidationContext context) {
        final List<ValidationResult> faults = new ArrayList<>();
        CalendarFile.fault(context).ifPresent(faults::add);
        try {
            deadlines(context);
        } catch (final IllegalArgumentException | IOException e) {
            faults.add(CalendarFile.fault(DEADLINE_FILE, e));
        }
        return faults;
    }

    /** Deadlines, among them those of every type of report. */
    private static DeadlineRules deadlines(final PropertyContext context) throws IOException {
        final PropertyValue file = context.getProperty(DEADLINE_FILE);
        if (!file.isSet()) {
            return DeadlineRules.builtIn();
        }
        try (Reader reader = new InputStreamReader(file.asResource().read(), StandardCharsets.UTF_8)) {
            final DeadlineRules rules = DeadlineRules.read(reader, DEADLINE_FILE.getName());
            for (final FeedbackType type : FeedbackType.values()) {
                rules.rule(type.deadline());
            }
            return rules;
        }
    }

    @OnEnabled
    public void onEnabled(final ConfigurationContext context) throws LedgerException, IOException {
        final Clock clock = Clock.system(LedgerTransactions.ZONE);
        final LedgerTransactions transactions = DatabaseCollectionLedger.prepare(context, clock);
        final WorkingDayCalendar calendar = CalendarFile.read(context);
        deadlines = deadlines(context);
        enabled.begin(new FeedbackDesk(transactions, calendar, deadlines, clock));
        final LocalDate today = LocalDate.now(clock);
        final List<Integer> uncertain = calendar.uncertainYears(today, today.plusMonths(LOOK_AHEAD));
        if (!uncertain.isEmpty()) {
            // A service stands in the group of every system: who follows the reports warns, once a day, when a term really reaches into such a year.
            getLogger().info("The working-day calendar has no notice for {}: terms that reach into it count by weekdays alone until it is entered", uncertain);
        }
    }

    @OnDisabled
    public void onDisabled() {
        enabled.end();
    }

    @Override
    public WorkingDayCalendar calendar() {
        return state().calendar();
    }

    @Override
    public DeadlineRules deadlines() {
        state();
        return deadlines;
    }

    @Override
    public String accept(final ProblemReport report, final String requestId) throws LedgerException {
        return state().accept(report, requestId);
    }

    @Override
    public Optional<ReportView> report(final String number) throws LedgerException {
        return state().report(number);
    }

    @Override
    public List<ReportView> toVerify(final String systemCode, final Duration waiting, final int limit) throws LedgerException {
        return state().toVerify(systemCode, waiting, limit);
    }

    @Override
    public Map<Integer, ReportedValues> values(final String number) throws LedgerException {
        return state().values(number);
    }

    @Override
    public KnownState known(final String resourceCode, final String recordKey) throws LedgerException {
        return state().known(resourceCode, recordKey);
    }

    @Override
    public void begin(final String number) throws LedgerException {
        state().begin(number);
    }

    @Override
    public void conclude(final String number, final List<Verdict> verdicts) throws LedgerException {
        state().conclude(number, verdicts);
    }

    @Override
    public FollowedReports follow(final String systemCode, final int dueSoon) throws LedgerException {
        return state().follow(systemCode, dueSoon);
    }

    @Override
    public int eraseValues(final Duration closedFor) throws LedgerException {
        return state().eraseValues(closedFor);
    }

    @Override
    public Set<String> disputed(final String resourceCode, final Collection<String> recordKeys) throws LedgerException {
        return state().disputed(resourceCode, recordKeys);
    }

    @Override
    public List<ConfigVerificationResult> verify(final ConfigurationContext context, final ComponentLog verificationLogger, final Map<String, String> variables) {
        final List<ConfigVerificationResult> results = new ArrayList<>(new LedgerVerification(DatabaseCollectionLedger.VERIFICATION_LIMIT).run(
                DatabaseCollectionLedger.connections(context), context.getProperty(DatabaseCollectionLedger.TABLE_CREATION).asAllowableValue(TableCreation.class)));
        results.add(verifyCalendar(context, LocalDate.now(LedgerTransactions.ZONE)));
        return results;
    }

    private static ConfigVerificationResult verifyCalendar(final PropertyContext context, final LocalDate today) {
        final ConfigVerificationResult.Builder result = new ConfigVerificationResult.Builder().verificationStepName("Working days");
        try {
            final List<Integer> uncertain = CalendarFile.read(context).uncertainYears(today, today.plusMonths(LOOK_AHEAD));
            return result.outcome(ConfigVerificationResult.Outcome.SUCCESSFUL).explanation(uncertain.isEmpty()
                    ? "The notices of holidays for the coming two months are entered"
                    : "No notice of holidays is entered for %s: terms that reach into it count by weekdays alone until it is".formatted(uncertain)).build();
        } catch (final IllegalArgumentException | IOException e) {
            return result.outcome(ConfigVerificationResult.Outcome.FAILED).explanation(e.getMessage()).build();
        }
    }

    private FeedbackDesk state() {
        return enabled.get();
    }
}
