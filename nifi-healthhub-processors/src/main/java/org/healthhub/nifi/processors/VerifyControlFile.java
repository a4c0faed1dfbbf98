// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors;

import org.apache.nifi.annotation.behavior.InputRequirement;
import org.apache.nifi.annotation.behavior.ReadsAttribute;
import org.apache.nifi.annotation.behavior.ReadsAttributes;
import org.apache.nifi.annotation.behavior.SideEffectFree;
import org.apache.nifi.annotation.behavior.SupportsBatching;
import org.apache.nifi.annotation.behavior.WritesAttribute;
import org.apache.nifi.annotation.behavior.WritesAttributes;
import org.apache.nifi.annotation.documentation.CapabilityDescription;
import org.apache.nifi.annotation.documentation.SeeAlso;
import org.apache.nifi.annotation.documentation.Tags;
import org.apache.nifi.annotation.documentation.UseCase;
import org.apache.nifi.annotation.lifecycle.OnScheduled;
import org.apache.nifi.components.PropertyDescriptor;
import org.apache.nifi.flowfile.FlowFile;
import org.apache.nifi.processor.AbstractProcessor;
import org.apache.nifi.processor.ProcessContext;
import org.apache.nifi.processor.ProcessSession;
import org.apache.nifi.processor.Relationship;
import org.apache.nifi.serialization.RecordReaderFactory;
import org.apache.nifi.serialization.RecordSetWriterFactory;
import org.apache.nifi.serialization.record.Record;
import org.healthhub.core.file.ControlFault;
import org.healthhub.core.file.ControlFile;
import org.healthhub.core.file.ControlReason;
import org.healthhub.core.file.FileFacts;
import org.healthhub.core.file.Utf8Stream;
import org.healthhub.nifi.processors.file.ControlAttributes;
import org.healthhub.nifi.processors.file.Refusal;
import org.healthhub.nifi.processors.record.FailureCategory;
import org.healthhub.nifi.processors.record.FailureCode;
import org.healthhub.nifi.processors.record.FailureRoute;
import org.healthhub.nifi.processors.record.Outbox;
import org.healthhub.nifi.processors.record.RecordFailureException;
import org.healthhub.nifi.processors.record.RecordOutput;
import org.healthhub.nifi.processors.record.RecordSource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

@SideEffectFree
@SupportsBatching
@InputRequirement(InputRequirement.Requirement.INPUT_REQUIRED)
@Tags({"health", "file", "control file", "verify", "digest", "checksum", "row count", "SM3", "SHA-256", "MD5", "sftp", "csv", "文件对接", "控制文件", "核对", "校验文件",
    "行数", "摘要", "国密", "卫生健康"})
@CapabilityDescription("""
        Checks a data file against the control file that came with it: number of records, digest (SM3, SHA-256 or MD5), number of bytes, character set. \
        Records are counted by the Record Reader, so that a line break within quotes is no new record. A file in which all agrees leaves as records of the \
        Record Writer; one that is incomplete or altered leaves unchanged with the reason, and a text file that tells its provider.
        """)
@ReadsAttributes({
    @ReadsAttribute(attribute = HealthHubAttributes.FILE_CONTROL, description = "Name of the control file, for the reason"),
    @ReadsAttribute(attribute = HealthHubAttributes.FILE_NAME, description = "Name of the data file, as ReadControlFile writes it"),
    @ReadsAttribute(attribute = HealthHubAttributes.RESOURCE, description = "Code of the data resource, as ReadControlFile writes it"),
    @ReadsAttribute(attribute = HealthHubAttributes.FILE_ROWS, description = "Number of records that there must be"),
    @ReadsAttribute(attribute = HealthHubAttributes.FILE_SIZE, description = "Number of bytes that there must be; not checked when absent"),
    @ReadsAttribute(attribute = HealthHubAttributes.FILE_ALGORITHM, description = "SM3, SHA-256 or MD5"),
    @ReadsAttribute(attribute = HealthHubAttributes.FILE_DIGEST, description = "Digest that the content must have"),
    @ReadsAttribute(attribute = HealthHubAttributes.FILE_FORMAT, description = "csv, json or xlsx"),
    @ReadsAttribute(attribute = HealthHubAttributes.FILE_CHARSET, description = "Character set that the content must be in; not checked when absent"),
    @ReadsAttribute(attribute = HealthHubAttributes.FILE_MISSING, description = "true when the data file was not found: refused without a look at the content")
})
@WritesAttributes({
    @WritesAttribute(attribute = HealthHubAttributes.RECORD_COUNT, description = "On verified: number of records"),
    @WritesAttribute(attribute = HealthHubAttributes.MIME_TYPE, description = "On verified: media type that the Record Writer states; on reason: that of a text"),
    @WritesAttribute(attribute = HealthHubAttributes.FILENAME, description = "On reason: name of the control file with .reason.txt"),
    @WritesAttribute(attribute = HealthHubAttributes.FILE_REASON, description = "On refused and reason: codes, comma separated"),
    @WritesAttribute(attribute = HealthHubAttributes.ERROR_CODE, description = "On failure: the code of the failure"),
    @WritesAttribute(attribute = HealthHubAttributes.ERROR_CATEGORY, description = "On failure: CONFIGURATION"),
    @WritesAttribute(attribute = HealthHubAttributes.ERROR_COUNT, description = "On failure: records read before the failure")
})
@UseCase(
        description = "Let only whole and unaltered files into the flow",
        keywords = {"文件对接", "控制文件", "SM3"},
        configuration = """
                "Record Reader" = a ReaderLookup with the readers csv and json, or the one reader of the one form that comes
                "Record Writer" = a JsonRecordSetWriter with Schema Write Strategy = Set 'avro.schema' Attribute
                Connect "refused" and "reason" to PutSFTP or PutFile for a folder of refused files.
                """)
@SeeAlso(ReadControlFile.class)
public class VerifyControlFile extends AbstractProcessor {

    public static final PropertyDescriptor RECORD_READER = new PropertyDescriptor.Builder()
            .name("Record Reader")
            .description("Reads and counts the records. For CSV: character set UTF-8, to which every file is brought, and the "
                    + "schema from the line of column names, because inference would make numbers of identity numbers")
            .identifiesControllerService(RecordReaderFactory.class)
            .required(true)
            .build();

    public static final PropertyDescriptor RECORD_WRITER = new PropertyDescriptor.Builder()
            .name("Record Writer")
            .description("Writes the records of a verified file, which is read once for both")
            .identifiesControllerService(RecordSetWriterFactory.class)
            .required(true)
            .build();

    private static final List<PropertyDescriptor> PROPERTY_DESCRIPTORS = List.of(
            RECORD_READER,
            RECORD_WRITER);

    public static final Relationship VERIFIED = new Relationship.Builder()
            .name("verified")
            .description("Records of files in which everything agrees with the control file")
            .build();

    public static final Relationship REFUSED = new Relationship.Builder()
            .name("refused")
            .description("Files that are incomplete, altered, missing or not readable; the content is unchanged")
            .build();

    public static final Relationship REASON = new Relationship.Builder()
            .name("reason")
            .description("One text file for each refused file, which says why; without a value of a record")
            .build();

    public static final Relationship FAILURE = new Relationship.Builder()
            .name("failure")
            .description("FlowFiles that could not be checked for want of attributes, reader or writer; unchanged")
            .build();

    private static final Set<Relationship> RELATIONSHIPS = Set.of(VERIFIED, REFUSED, REASON, FAILURE);
    private static final String COUNTER = "Files verified";

    private volatile RecordReaderFactory readerFactory;
    private volatile RecordSetWriterFactory writerFactory;

    @Override
    public Set<Relationship> getRelationships() {
        return RELATIONSHIPS;
    }

    @Override
    protected List<PropertyDescriptor> getSupportedPropertyDescriptors() {
        return PROPERTY_DESCRIPTORS;
    }

    @OnScheduled
    public void prepare(final ProcessContext context) {
        readerFactory = context.getProperty(RECORD_READER).asControllerService(RecordReaderFactory.class);
        writerFactory = context.getProperty(RECORD_WRITER).asControllerService(RecordSetWriterFactory.class);
    }

    @Override
    public void onTrigger(final ProcessContext context, final ProcessSession session) {
        final FlowFile incoming = session.get();
        if (incoming == null) {
            return;
        }

        final FlowFile flowFile = session.removeAttribute(FailureRoute.clear(session, incoming), HealthHubAttributes.FILE_REASON);
        final Outbox outbox = new Outbox(session, flowFile);
        try {
            final List<ControlFault> faults = check(session, flowFile, outbox);
            if (faults.isEmpty()) {
                outbox.send();
                session.adjustCounter(COUNTER, 1, false);
                session.remove(flowFile);
            } else {
                outbox.discard();
                new Refusal(faults).send(session, flowFile, REFUSED, REASON, getLogger());
            }
        } catch (final RecordFailureException e) {
            outbox.discard();
            session.transfer(FailureRoute.mark(session, flowFile, e, getLogger()), FAILURE);
        }
    }

    private List<ControlFault> check(final ProcessSession session, final FlowFile flowFile, final Outbox outbox) throws RecordFailureException {
        final ControlFile control = ControlAttributes.control(flowFile).orElseThrow(() -> new RecordFailureException(FailureCode.CONTROL_FILE_UNKNOWN, 0,
                "The attributes healthhub.file.* are missing: the control file must pass ReadControlFile first"));
        if (Boolean.parseBoolean(flowFile.getAttribute(HealthHubAttributes.FILE_MISSING))) {
            return List.of(new ControlFault(ControlReason.CONTROL_MISSING_FILE, ""));
        }
        final List<ControlFault> faults = new ArrayList<>(facts(session, flowFile, control).faults(control));
        try {
            FileFacts.rowFault(control, convert(session, flowFile, control, outbox)).ifPresent(faults::add);
        } catch (final RecordFailureException e) {
            if (e.code().category() == FailureCategory.INPUT) {
                faults.add(new ControlFault(ControlReason.CONTROL_CONTENT, "读到 / read: %d".formatted(e.records())));
            } else if (faults.isEmpty()) {
                throw e;
            }
        }
        return faults;
    }

    private static FileFacts facts(final ProcessSession session, final FlowFile flowFile, final ControlFile control) {
        try (InputStream content = session.read(flowFile)) {
            return FileFacts.of(content, control.digest(), control.charset());
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stock readers take the line of column names for UTF-8, whatever their property says. */
    private static InputStream content(final ProcessSession session, final FlowFile flowFile, final ControlFile control) {
        final InputStream content = session.read(flowFile);
        return control.charset().map(charset -> Utf8Stream.of(content, charset)).orElse(content);
    }

    /** Counts the records and plans the delivery of what the writer makes of them. */
    private long convert(final ProcessSession session, final FlowFile flowFile, final ControlFile control, final Outbox outbox) throws RecordFailureException {
        try (RecordSource source = RecordSource.open(content(session, flowFile, control), flowFile, readerFactory,
                RecordSource.Coercion.WHERE_NEEDED)) {
            final RecordOutput output = outbox.begin(writerFactory, source.schema());
            for (Record record = source.next(); record != null; record = source.next()) {
                output.write(record);
            }
            outbox.deliverTraced(outbox.finish(output), VERIFIED, "%d records".formatted(source.count()));
            return source.count();
        }
    }
}
