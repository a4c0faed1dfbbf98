// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows;

import org.apache.nifi.flow.Position;
import org.healthhub.flows.canvas.Box;

import java.util.List;

/**
 * Where the shared path stands. Two rows, each read from left to right like lines of text: reading, checking, canonicalizing and the problems with
 * their correction files in the first, comparing, storing, batching, numbering and pushing in the second.
 * What needs a person leaves the first row upwards and the second downwards.
 *
 * @param dockings how many docking groups there are, one below the other
 * @param top upper edge of the first row's surroundings, below the explanations
 */
record CollectionLayout(int dockings, double top) {

    private static final double COLUMN = 660;
    private static final double DOCKING_PITCH = 250;
    private static final double PORT_OFFSET = 40;
    private static final double END_PITCH = 80;
    private static final double END_DISTANCE = 140;
    /** Middle of the gap between two columns, from the left edge of the first. */
    private static final double GAP_MIDDLE = (COLUMN + Box.PROCESSOR_WIDTH) / 2;
    /** The same beside a docking group. */
    private static final double GROUP_GAP_MIDDLE = (COLUMN + Box.GROUP_WIDTH) / 2 - 15;
    /** Where lines to the identity check turn, before it. */
    private static final double TURN = 24;
    /** Where lines past it turn, beside the others. */
    private static final double PAST_TURN = 12;
    /** How far the reconciliation stands aside, so that the queues on both sides of it have room. */
    private static final double ASIDE = 130;
    private static final int SIDE_ENDS = 5;
    private static final int PUSH_COLUMN = 4;
    /** How far a line that leads back to its own processor reaches. */
    private static final double LOOP = 170;
    private static final double LOOP_HALF = 40;

    Box docking(final int docking) {
        return Box.group(column(0), firstRow() + Box.PROCESSOR_HEIGHT / 2 - Box.GROUP_HEIGHT / 2 + (docking - (dockings - 1) / 2.0) * DOCKING_PITCH);
    }

    Box identity() {
        return Box.processor(column(1), firstRow());
    }

    Box canonical() {
        return Box.processor(column(2), firstRow());
    }

    Box problem() {
        return Box.processor(column(3), firstRow());
    }

    Box correction() {
        return Box.processor(column(4), firstRow());
    }

    Box correctionFile() {
        return Box.processor(column(5), firstRow());
    }

    Box compare() {
        return Box.processor(column(0), secondRow());
    }

    Box store() {
        return Box.processor(column(1), secondRow());
    }

    Box merge() {
        return Box.processor(column(2), secondRow());
    }

    Box number() {
        return Box.processor(column(3), secondRow());
    }

    Box push() {
        return Box.processor(column(PUSH_COLUMN), secondRow());
    }

    /** Below the push and its ends. */
    Box receipts() {
        return Box.processor(column(PUSH_COLUMN), secondRow() + (SIDE_ENDS + 1) * END_PITCH);
    }

    /** Below storing and batching. */
    Box reconciliation() {
        return Box.group(column(1) + ASIDE, receipts().y());
    }

    /** Bends of the line from the reconciliation to the store, on its left. */
    List<Position> toStore() {
        return upTo(store());
    }

    /** Bends of the line from the reconciliation to the batches, on their left. */
    List<Position> toMerge() {
        return upTo(merge());
    }

    private List<Position> upTo(final Box processor) {
        final double x = processor.x() - TURN;
        return List.of(new Position(x, reconciliation().middleY()), new Position(x, processor.middleY() + PORT_OFFSET));
    }

    /** Bends of the line that leads from the receipts back to them, on the left. */
    List<Position> toReceiptsAgain() {
        final double x = column(PUSH_COLUMN) - LOOP;
        return List.of(new Position(x, receipts().middleY() - LOOP_HALF), new Position(x, receipts().middleY() + LOOP_HALF));
    }

    /** End straight above a processor. */
    static Box above(final Box processor) {
        return Box.funnel(processor.middleX(), processor.y() - END_DISTANCE);
    }

    /** End straight below a processor. */
    static Box below(final Box processor) {
        return Box.funnel(processor.middleX(), processor.bottom() + END_DISTANCE);
    }

    /** End beside a processor of the last column, counted from the upper one. */
    static Box beside(final Box processor, final int end) {
        return Box.funnel(column(PUSH_COLUMN + 1) + Box.FUNNEL_SIZE / 2, besideY(processor, end));
    }

    /** Bends of the line to an end beside a processor of the last column. */
    static List<Position> toBeside(final Box processor, final int end) {
        return List.of(new Position(column(PUSH_COLUMN) + GAP_MIDDLE, besideY(processor, end)));
    }

    /** Bends of the line from a docking group to the identity check: level first, so that no line crosses a queue's label. */
    List<Position> toIdentity(final int docking) {
        final double y = docking(docking).middleY() - PORT_OFFSET;
        return List.of(new Position(GROUP_GAP_MIDDLE, y), new Position(column(1) - TURN, y));
    }

    /** Bends of the line with records without identity numbers, which pass below the identity check. */
    List<Position> pastIdentity(final int docking) {
        final double y = docking(docking).middleY() + PORT_OFFSET;
        final double turn = column(1) - PAST_TURN;
        return List.of(new Position(GROUP_GAP_MIDDLE, y), new Position(turn, y), new Position(turn, lane()), new Position(canonical().x() + 90, lane()));
    }

    /** Bend of one of the three parallel lines from the identity check: -1 the upper one, 0, 1 the lower one. */
    List<Position> toCanonical(final int line) {
        return List.of(new Position(column(1) + GAP_MIDDLE, identity().middleY() + line * (Box.QUEUE_HEIGHT + 10)));
    }

    /** Bends of the line that leads from the end of the first row to the beginning of the second. */
    List<Position> toSecondRow() {
        return List.of(new Position(canonical().middleX(), corridor()), new Position(column(1) + GAP_MIDDLE, corridor()),
                new Position(compare().middleX(), corridor()));
    }

    private static double column(final int column) {
        return column * COLUMN;
    }

    private double firstRow() {
        return top + Math.max(END_DISTANCE + Box.FUNNEL_SIZE, (dockings - 1) / 2.0 * DOCKING_PITCH + 50);
    }

    private double lane() {
        return identity().bottom() + Box.QUEUE_HEIGHT;
    }

    private double corridor() {
        return Math.max(docking(dockings - 1).bottom(), lane()) + 60;
    }

    private double secondRow() {
        return Math.max(corridor() + 160, firstRow() + Box.PROCESSOR_HEIGHT + 3 * END_DISTANCE);
    }

    private static double besideY(final Box processor, final int end) {
        return processor.middleY() + (end - (SIDE_ENDS - 1) / 2.0) * END_PITCH;
    }
}
