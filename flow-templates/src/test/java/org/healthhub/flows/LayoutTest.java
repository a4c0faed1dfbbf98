// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

import org.apache.nifi.flow.Position;
import org.apache.nifi.flow.VersionedConnection;
import org.apache.nifi.flow.VersionedLabel;
import org.apache.nifi.flow.VersionedProcessGroup;
import org.healthhub.core.catalogue.BusinessSystem;
import org.healthhub.core.catalogue.Resource;
import org.healthhub.flows.canvas.Box;
import org.healthhub.flows.canvas.TextWidth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The canvas is readable: nothing lies over something else and no text is cut.
 */
class LayoutTest {

    private static final int LARGEST = 12;

    @ParameterizedTest(name = "{0}")
    @MethodSource("groups")
    void testNothingOverlaps(final String folder, final VersionedProcessGroup group) {
        final Map<String, Box> boxes = components(group);
        group.getLabels().forEach(label -> boxes.put("label " + label.getLabel().lines().findFirst().orElse(""),
                new Box(label.getPosition().getX(), label.getPosition().getY(), label.getWidth(), label.getHeight())));
        final Map<String, Box> ends = components(group);
        group.getConnections().forEach(connection -> boxes.put("queue " + connection.getIdentifier() + " " + connection.getName(), queue(connection, ends)));
        final List<Map.Entry<String, Box>> all = new ArrayList<>(boxes.entrySet());
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                final Map.Entry<String, Box> one = all.get(i);
                final Map.Entry<String, Box> other = all.get(j);
                assertFalse(one.getValue().overlaps(other.getValue()), () -> one + " lies over " + other);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("groups")
    void testTextFitsItsLabel(final String folder, final VersionedProcessGroup group) {
        for (final VersionedLabel label : group.getLabels()) {
            final int fontSize = Integer.parseInt(label.getStyle().get("font-size").replace("px", ""));
            final List<String> lines = label.getLabel().lines().toList();
            assertTrue(TextWidth.of(lines, fontSize) <= label.getWidth(), () -> "too narrow: " + lines);
            assertTrue(TextWidth.height(lines, fontSize) <= label.getHeight(), () -> "too low: " + lines);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("groups")
    void testNoLineOfTheTableDockingCrossesAnother(final String folder, final VersionedProcessGroup group) {
        if (!group.getName().equals(Docking.TABLE.group())) {
            return;
        }
        final Map<String, Box> ends = components(group);
        final List<VersionedConnection> connections = new ArrayList<>(group.getConnections());
        for (final VersionedConnection one : connections) {
            for (final VersionedConnection other : connections) {
                if (Collections.disjoint(ends(one), ends(other))) {
                    assertFalse(cross(line(one, ends), line(other, ends)), () -> one.getName() + " crosses " + other.getName());
                }
            }
        }
    }

    private static Set<String> ends(final VersionedConnection connection) {
        return Set.of(connection.getSource().getId(), connection.getDestination().getId());
    }

    /** A connection as NiFi draws it: from the middle of its source over its bends to the middle of its destination. */
    private static List<Position> line(final VersionedConnection connection, final Map<String, Box> ends) {
        final List<Position> line = new ArrayList<>();
        line.add(middle(ends.get(connection.getSource().getId())));
        line.addAll(connection.getBends());
        line.add(middle(ends.get(connection.getDestination().getId())));
        return line;
    }

    private static Position middle(final Box box) {
        return new Position(box.middleX(), box.middleY());
    }

    private static boolean cross(final List<Position> one, final List<Position> other) {
        for (int i = 1; i < one.size(); i++) {
            for (int j = 1; j < other.size(); j++) {
                if (Line2D.linesIntersect(one.get(i - 1).getX(), one.get(i - 1).getY(), one.get(i).getX(), one.get(i).getY(),
                        other.get(j - 1).getX(), other.get(j - 1).getY(), other.get(j).getX(), other.get(j).getY())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The committed groups, and one with as many resources as the largest system has. */
    static Stream<Arguments> groups() {
        final List<Resource> models = CommittedDefinitions.catalogue().resources();
        final List<Resource> many = IntStream.rangeClosed(1, LARGEST).mapToObj(i -> numbered(models.get(i % models.size()), i)).toList();
        final BusinessSystem system = new BusinessSystem("S99", "large", "测试系统", many);
        return Stream.concat(CommittedDefinitions.groups(), CommittedDefinitions.withInner(SystemFlow.of(system).getFlowContents())
                .map(group -> Arguments.of("large " + group.getName(), group)));
    }

    private static Resource numbered(final Resource model, final int number) {
        return new Resource("S99R0" + number, "S99", model.name(), model.table(), model.fields(), model.businessKey(), model.incrementField(), model.parent(),
                model.updateCycle(), model.sharingType(), model.sharingCondition(), model.level(), model.personalData(), model.standards(), model.rules(),
                model.deleteMarker());
    }

    private static Map<String, Box> components(final VersionedProcessGroup group) {
        final Map<String, Box> boxes = new LinkedHashMap<>();
        group.getProcessors().forEach(processor -> boxes.put(processor.getIdentifier(), Box.processor(processor.getPosition().getX(), processor.getPosition().getY())));
        group.getProcessGroups().forEach(inner -> boxes.put(inner.getIdentifier(), Box.group(inner.getPosition().getX(), inner.getPosition().getY())));
        group.getOutputPorts().forEach(port -> boxes.put(port.getIdentifier(), Box.port(port.getPosition().getX(), port.getPosition().getY())));
        group.getFunnels().forEach(funnel -> boxes.put(funnel.getIdentifier(),
                new Box(funnel.getPosition().getX(), funnel.getPosition().getY(), Box.FUNNEL_SIZE, Box.FUNNEL_SIZE)));
        return boxes;
    }

    private static Box queue(final VersionedConnection connection, final Map<String, Box> components) {
        if (!connection.getBends().isEmpty()) {
            final Position bend = connection.getBends().get(connection.getLabelIndex());
            return Box.queue(bend.getX(), bend.getY());
        }
        final Box source = components.get(connection.getSource().getId());
        final Box destination = components.get(connection.getDestination().getId());
        return Box.queue(middle(source.x(), source.right(), destination.x(), destination.right()), middle(source.y(), source.bottom(), destination.y(), destination.bottom()));
    }

    /** Middle of the gap between two extents, or of what they have in common. */
    private static double middle(final double from, final double to, final double otherFrom, final double otherTo) {
        return (Math.max(from, otherFrom) + Math.min(to, otherTo)) / 2;
    }
}
