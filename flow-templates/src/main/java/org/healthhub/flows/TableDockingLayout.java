// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

import org.apache.nifi.flow.Position;
import org.healthhub.flows.canvas.Box;

import java.util.List;

/**
 * Where everything stands. Two rows, each read from left to right like lines of text: reading, checking, canonicalizing and the problems in
 * the first, storing, batching and pushing in the second. What needs a person leaves the first row upwards and the second downwards.
 *
 * @param resources how many resources are read, one below the other
 * @param top upper edge of the first row's surroundings, below the explanations
 */
record TableDockingLayout(int resources, double top) {

    private static final double COLUMN = 660;
    private static final double RESOURCE_PITCH = 170;
    private static final double END_PITCH = 80;
    private static final double END_DISTANCE = 140;
    /** Middle of the gap between two columns, from the left edge of the first. */
    private static final double GAP_MIDDLE = (COLUMN + Box.PROCESSOR_WIDTH) / 2;
    private static final int SIDE_ENDS = 5;

    Box read(final int resource) {
        return Box.processor(column(0), resourceY(resource));
    }

    Box attributes(final int resource) {
        return Box.processor(column(1), resourceY(resource));
    }

    Box identity() {
        return Box.processor(column(2), firstRow());
    }

    Box canonical() {
        return Box.processor(column(3), firstRow());
    }

    Box problem() {
        return Box.processor(column(4), firstRow());
    }

    Box store() {
        return Box.processor(column(0), secondRow());
    }

    Box merge() {
        return Box.processor(column(1), secondRow());
    }

    Box push() {
        return Box.processor(column(2), secondRow());
    }

    /** End straight above a processor. */
    static Box above(final Box processor) {
        return Box.funnel(processor.middleX(), processor.y() - END_DISTANCE);
    }

    /** End straight below a processor. */
    static Box below(final Box processor) {
        return Box.funnel(processor.middleX(), processor.bottom() + END_DISTANCE);
    }

    /** End beside the push, counted from the upper one. */
    Box beside(final int end) {
        return Box.funnel(column(2) + COLUMN + Box.FUNNEL_SIZE / 2, besideY(end));
    }

    /** Bends of the line to an end beside the push. */
    List<Position> toBeside(final int end) {
        return List.of(new Position(column(2) + GAP_MIDDLE, besideY(end)));
    }

    /** Bends of the line from a resource's attributes to the shared path: level first, so that no line crosses a queue's label. */
    List<Position> toIdentity(final int resource) {
        final double y = attributes(resource).middleY();
        return List.of(new Position(column(1) + GAP_MIDDLE, y), new Position(column(2) - 30, y));
    }

    /** Bends of the line from a resource without identity numbers, which passes below the identity check. */
    List<Position> pastIdentity(final int resource) {
        final double y = attributes(resource).middleY();
        final double turn = column(2) - 30;
        return List.of(new Position(column(1) + GAP_MIDDLE, y), new Position(turn, y), new Position(turn, lane()), new Position(canonical().x() + 90, lane()));
    }

    /** Bend of one of the three parallel lines from the identity check: -1 the upper one, 0, 1 the lower one. */
    List<Position> toCanonical(final int line) {
        return List.of(new Position(column(2) + GAP_MIDDLE, identity().middleY() + line * (Box.QUEUE_HEIGHT + 10)));
    }

    /** Bends of the line that leads from the end of the first row to the beginning of the second. */
    List<Position> toSecondRow() {
        return List.of(new Position(canonical().middleX(), corridor()), new Position(column(1) + GAP_MIDDLE, corridor()),
                new Position(store().middleX(), corridor()));
    }

    private static double column(final int column) {
        return column * COLUMN;
    }

    private double resourceY(final int resource) {
        return firstRow() + (resource - (resources - 1) / 2.0) * RESOURCE_PITCH;
    }

    private double firstRow() {
        return top + Math.max(END_DISTANCE + Box.FUNNEL_SIZE, (resources - 1) / 2.0 * RESOURCE_PITCH + 30);
    }

    private double lane() {
        return identity().bottom() + Box.QUEUE_HEIGHT;
    }

    private double corridor() {
        return Math.max(attributes(resources - 1).bottom(), lane()) + 60;
    }

    private double secondRow() {
        return Math.max(corridor() + 160, firstRow() + Box.PROCESSOR_HEIGHT + 2 * END_DISTANCE);
    }

    private double besideY(final int end) {
        return push().middleY() + (end - (SIDE_ENDS - 1) / 2.0) * END_PITCH;
    }
}
