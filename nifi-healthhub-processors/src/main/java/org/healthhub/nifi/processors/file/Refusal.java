// SPDX-License-Identifier: Apache-2.0
package org.healthhub.nifi.processors.file;

import org.apache.nifi.flowfile.FlowFile;
import org.apache.nifi.logging.ComponentLog;
import org.apache.nifi.processor.ProcessSession;
import org.apache.nifi.processor.Relationship;
import org.healthhub.core.file.ControlFault;
import org.healthhub.nifi.processors.HealthHubAttributes;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A file that is set aside, and the text that tells its provider why.
 *
 * @param faults at least one
 */
public record Refusal(List<ControlFault> faults) {

    private static final String COUNTER = "Files refused";

    public Refusal {
        faults = List.copyOf(faults);
    }

    /** Codes of the reasons, comma separated. */
    public String codes() {
        return faults.stream().map(fault -> fault.reason().name()).collect(Collectors.joining(","));
    }

    /**
     * Sends the file one way and the reason, as a text file of its own, the other.
     *
     * @param flowFile its attributes name the control file
     */
    public void send(final ProcessSession session, final FlowFile flowFile, final Relationship refused, final Relationship reason, final ComponentLog log) {
        final String control = flowFile.getAttribute(HealthHubAttributes.FILE_CONTROL);
        FlowFile text = session.create(flowFile);
        text = session.write(text, out -> out.write(text(flowFile, control).getBytes(StandardCharsets.UTF_8)));
        text = session.putAllAttributes(text, Map.of(
                HealthHubAttributes.FILE_REASON, codes(),
                HealthHubAttributes.FILENAME, control + ".reason.txt",
                HealthHubAttributes.MIME_TYPE, "text/plain; charset=UTF-8"));
        final FlowFile marked = session.putAttribute(flowFile, HealthHubAttributes.FILE_REASON, codes());
        log.warn("{}: set aside because of {}", marked, codes());
        session.adjustCounter(COUNTER, 1, false);
        session.getProvenanceReporter().route(marked, refused, codes());
        session.transfer(marked, refused);
        session.transfer(text, reason);
    }

    private String text(final FlowFile flowFile, final String control) {
        final StringBuilder text = new StringBuilder();
        line(text, "控制文件 / Control file: ", control);
        line(text, "数据文件 / Data file: ", flowFile.getAttribute(HealthHubAttributes.FILE_NAME));
        line(text, "资源 / Resource: ", flowFile.getAttribute(HealthHubAttributes.RESOURCE));
        text.append('\n');
        faults.forEach(fault -> text.append(fault.line()).append('\n'));
        return text.toString();
    }

    private static void line(final StringBuilder text, final String label, final String value) {
        Optional.ofNullable(value).ifPresent(known -> text.append(label).append(known).append('\n'));
    }
}
