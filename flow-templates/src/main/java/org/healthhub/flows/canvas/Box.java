// SPDX-License-Identifier: Apache-2.0
package org.healthhub.flows.canvas;

import org.apache.nifi.flow.Position;

/**
 * A rectangle on the canvas, in NiFi's canvas units (pixels at full size); y grows downwards.
 *
 * @param x left edge
 * @param y upper edge
 * @param width extent to the right
 * @param height extent downwards
 */
public record Box(double x, double y, double width, double height) {

    /** Size in which NiFi draws a processor. */
    public static final double PROCESSOR_WIDTH = 352;
    public static final double PROCESSOR_HEIGHT = 128;
    /** Size in which NiFi draws a process group. */
    public static final double GROUP_WIDTH = 384;
    public static final double GROUP_HEIGHT = 176;
    /** Size in which NiFi draws a port. */
    public static final double PORT_WIDTH = 240;
    public static final double PORT_HEIGHT = 48;
    /** Width and height in which NiFi draws a funnel. */
    public static final double FUNNEL_SIZE = 48;
    /** Room for the label of a connection: its name, its count and its fill bar. */
    public static final double QUEUE_WIDTH = 240;
    public static final double QUEUE_HEIGHT = 56;

    public static Box processor(final double x, final double y) {
        return new Box(x, y, PROCESSOR_WIDTH, PROCESSOR_HEIGHT);
    }

    public static Box group(final double x, final double y) {
        return new Box(x, y, GROUP_WIDTH, GROUP_HEIGHT);
    }

    public static Box port(final double x, final double y) {
        return new Box(x, y, PORT_WIDTH, PORT_HEIGHT);
    }

    /** A funnel around its middle. */
    public static Box funnel(final double middleX, final double middleY) {
        return new Box(middleX - FUNNEL_SIZE / 2, middleY - FUNNEL_SIZE / 2, FUNNEL_SIZE, FUNNEL_SIZE);
    }

    /** The label of a connection around its middle. */
    public static Box queue(final double middleX, final double middleY) {
        return new Box(middleX - QUEUE_WIDTH / 2, middleY - QUEUE_HEIGHT / 2, QUEUE_WIDTH, QUEUE_HEIGHT);
    }

    public double middleX() {
        return x + width / 2;
    }

    public double middleY() {
        return y + height / 2;
    }

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public Position position() {
        return new Position(x, y);
    }

    /** Whether the two have more than an edge in common. */
    public boolean overlaps(final Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
}
