// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors;

import org.apache.nifi.annotation.behavior.InputRequirement;
import org.apache.nifi.annotation.behavior.ReadsAttribute;
import org.apache.nifi.annotation.behavior.SideEffectFree;
import org.apache.nifi.annotation.behavior.SupportsBatching;
import org.apache.nifi.annotation.behavior.WritesAttribute;
import org.apache.nifi.annotation.behavior.WritesAttributes;
import org.apache.nifi.annotation.documentation.CapabilityDescription;
import org.apache.nifi.annotation.documentation.SeeAlso;
import org.apache.nifi.annotation.documentation.Tags;
import org.apache.nifi.annotation.documentation.UseCase;
import org.apache.nifi.annotation.lifecycle.OnScheduled;
import org.apache.nifi.components.ConfigVerificationResult;
import org.apache.nifi.components.PropertyDescriptor;
import org.apache.nifi.components.PropertyValue;
import org.apache.nifi.components.ValidationResult;
import org.apache.nifi.components.Validator;
import org.apache.nifi.flowfile.FlowFile;
import org.apache.nifi.logging.ComponentLog;
import org.apache.nifi.processor.AbstractProcessor;
import org.apache.nifi.processor.ProcessContext;
import org.apache.nifi.processor.ProcessSession;
import org.apache.nifi.processor.Relationship;
import org.apache.nifi.processor.VerifiableProcessor;
import org.apache.nifi.processor.util.StandardValidators;
import org.healthhub.core.file.ControlFault;
import org.healthhub.core.file.ControlFile;
import org.healthhub.core.file.ControlFileException;
import org.healthhub.core.file.ControlFileReader;
import org.healthhub.core.file.ControlReason;
import org.healthhub.core.file.FileFormat;
import org.healthhub.nifi.processors.file.CharsetChoice;
import org.healthhub.nifi.processors.file.ControlAttributes;
import org.healthhub.nifi.processors.file.Refusal;
import org.healthhub.nifi.processors.record.VerificationSteps;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

@SideEffectFree
@SupportsBatching
@InputRequirement(InputRequirement.Requirement.INPUT_REQUIRED)
@Tags({"health", "file", "control file", "manifest", "sftp", "csv", "digest", "文件对接", "控制文件", "校验文件", "清单", "卫生健康"})
@CapabilityDescription("""
        Reads a control file, which a source system lays down after its data file, and puts what it says into attributes: name of the data file, resource, \
        number of records, digest, form and character set. Lines of key=value or one JSON object. The content stays the control file; the next step fetches \
        the data file by the attribute healthhub.file.name, and VerifyControlFile compares the two.
        """)
@ReadsAttribute(attribute = HealthHubAttributes.FILENAME, description = "Name of the control file")
@WritesAttributes({
    @WritesAttribute(attribute = HealthHubAttributes.FILE_CONTROL, description = "Name of the control file"),
    @WritesAttribute(attribute = HealthHubAttributes.FILE_NAME, description = "Name of the data file, without a path"),
    @WritesAttribute(attribute = HealthHubAttributes.RESOURCE, description = "Code of the data resource"),
    @WritesAttribute(attribute = HealthHubAttributes.FILE_ROWS, description = "Number of records that the data file must have"),
    @WritesAttribute(attribute = HealthHubAttributes.FILE_SIZE, description = "Number of bytes, where the control file gives it"),
    @WritesAttribute(attribute = HealthHubAttributes.FILE_ALGORITHM, description = "SM3, SHA-256 or MD5"),
    @WritesAttribute(attribute = HealthHubAttributes.FILE_DIGEST, description = "Digest of the data file"),
    @WritesAttribute(attribute = HealthHubAttributes.FILE_FORMAT, description = "csv, json or xlsx"),
    @WritesAttribute(attribute = HealthHubAttributes.FILE_CHARSET, description = "UTF-8 or GB18030, for csv"),
    @WritesAttribute(attribute = HealthHubAttributes.READER_NAME, description = "csv, json or xlsx: the reader that a ReaderLookup chooses"),
    @WritesAttribute(attribute = HealthHubAttributes.FILE_REASON, description = "On refused and reason: codes, comma separated"),
    @WritesAttribute(attribute = HealthHubAttributes.MIME_TYPE, description = "On reason: that of a text")
})
@UseCase(
        description = "Take files from a source system only when their control file says they are whole",
        keywords = {"文件对接", "控制文件", "SFTP"},
        configuration = """
                List the control files (ListSFTP, ListFile), fetch each, and connect "success" to this processor.
                "Resource Codes" = codes of the resources that come this way
                Connect "read" to FetchSFTP or FetchFile for ${healthhub.file.name}, and its "success" to VerifyControlFile.
                """)
@SeeAlso(VerifyControlFile.class)
public class ReadControlFile extends AbstractProcessor implements VerifiableProcessor {

    private static final String SEPARATOR = ",";

    private static final Validator FORMATS_VALIDATOR = StandardValidators.createListValidator(true, true, (subject, input, context) ->
            new ValidationResult.Builder().subject(subject).input(input).valid(FileFormat.of(input).isPresent())
                    .explanation("it must be csv, json or xlsx").build());

    public static final PropertyDescriptor RESOURCE_CODES = new PropertyDescriptor.Builder()
            .name("Resource Codes")
            .description("Codes of the data resources that are taken here, separated by commas; a control file of another resource is refused. Empty: any")
            .required(false)
            .addValidator(StandardValidators.NON_BLANK_VALIDATOR)
            .build();

    public static final PropertyDescriptor FILE_FORMATS = new PropertyDescriptor.Builder()
            .name("File Formats")
            .description("Forms of data files that there is a reader for, separated by commas: csv, json, xlsx. A file of another form is refused")
            .required(true)
            .defaultValue("csv,json")
            .addValidator(FORMATS_VALIDATOR)
            .build();

    public static final PropertyDescriptor DEFAULT_CHARACTER_SET = new PropertyDescriptor.Builder()
            .name("Default Character Set")
            .description("Character set of csv files whose control file names none")
            .required(true)
            .allowableValues(CharsetChoice.class)
            .defaultValue(CharsetChoice.UTF_8)
            .build();

    private static final List<PropertyDescriptor> PROPERTY_DESCRIPTORS = List.of(
            RESOURCE_CODES,
            FILE_FORMATS,
            DEFAULT_CHARACTER_SET);

    public static final Relationship READ = new Relationship.Builder()
            .name("read")
            .description("Control files that can be used; the content is unchanged")
            .build();

    public static final Relationship REFUSED = new Relationship.Builder()
            .name("refused")
            .description("Control files that can not be used; the content is unchanged")
            .build();

    public static final Relationship REASON = new Relationship.Builder()
            .name("reason")
            .description("One text file for each refused control file, which says why; without a value of a record")
            .build();

    private static final Set<Relationship> RELATIONSHIPS = Set.of(READ, REFUSED, REASON);

    private volatile ControlFileReader reader;
    private volatile Set<FileFormat> formats;

    @Override
    public Set<Relationship> getRelationships() {
        return RELATIONSHIPS;
    }

    @Override
    protected List<PropertyDescriptor> getSupportedPropertyDescriptors() {
        return PROPERTY_DESCRIPTORS;
    }

    @Override
    public List<ConfigVerificationResult> verify(final ProcessContext context, final ComponentLog verificationLogger, final Map<String, String> attributes) {
        final VerificationSteps steps = new VerificationSteps(verificationLogger);
        steps.add(RESOURCE_CODES.getName(), () -> "Takes " + (list(context.getProperty(RESOURCE_CODES)).isEmpty() ? "any resource"
                : String.join(", ", list(context.getProperty(RESOURCE_CODES)))));
        return steps.results();
    }

    @OnScheduled
    public void prepare(final ProcessContext context) {
        reader = new ControlFileReader(context.getProperty(DEFAULT_CHARACTER_SET).asAllowableValue(CharsetChoice.class).charset(),
                Set.copyOf(list(context.getProperty(RESOURCE_CODES))));
        formats = list(context.getProperty(FILE_FORMATS)).stream().flatMap(word -> FileFormat.of(word).stream()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void onTrigger(final ProcessContext context, final ProcessSession session) {
        final FlowFile incoming = session.get();
        if (incoming == null) {
            return;
        }

        FlowFile flowFile = session.removeAttribute(incoming, HealthHubAttributes.FILE_REASON);
        flowFile = session.putAttribute(flowFile, HealthHubAttributes.FILE_CONTROL, incoming.getAttribute(HealthHubAttributes.FILENAME));
        try {
            final ControlFile control = reader.read(content(session, flowFile));
            flowFile = session.putAllAttributes(flowFile, ControlAttributes.of(control));
            if (formats.contains(control.format())) {
                session.transfer(flowFile, READ);
            } else {
                refuse(session, flowFile, new ControlFault(ControlReason.CONTROL_FORMAT, "format=" + control.format().word()));
            }
        } catch (final ControlFileException e) {
            refuse(session, flowFile, e.fault());
        }
    }

    private void refuse(final ProcessSession session, final FlowFile flowFile, final ControlFault fault) {
        new Refusal(List.of(fault)).send(session, flowFile, REFUSED, REASON, getLogger());
    }

    private static byte[] content(final ProcessSession session, final FlowFile flowFile) {
        try (InputStream content = session.read(flowFile)) {
            return content.readNBytes(ControlFileReader.LARGEST + 1);
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> list(final PropertyValue property) {
        return Arrays.stream(Optional.ofNullable(property.getValue()).orElse("").split(SEPARATOR)).map(String::strip).filter(word -> !word.isEmpty()).toList();
    }
}
