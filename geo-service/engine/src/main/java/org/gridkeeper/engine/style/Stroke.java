// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.style;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The look of a line.
 *
 * @param argb straight alpha, red, green, blue
 * @param width in pixels of pixel ratio 1
 * @param dashes lengths on, off, on …, in the same pixels; empty for a solid line
 * @param dashOffset how far into the dashes the line begins
 * @param graphics what is drawn along the line in the place of a pen
 */
public record Stroke(
        int argb,
        double width,
        List<Double> dashes,
        double dashOffset,
        Cap cap,
        Join join,
        @Nullable GraphicStroke graphics) {

    /** The end of an open line. */
    public enum Cap {
        BUTT,
        ROUND,
        SQUARE
    }

    /** The corner of a line. */
    public enum Join {
        MITRE,
        ROUND,
        BEVEL
    }

    /**
     * A graphic drawn again and again along a line, turned with it.
     *
     * @param initialGap from the beginning of the line to the first, in pixels of pixel ratio 1
     * @param gap from one to the next
     */
    public record GraphicStroke(Graphic graphic, double initialGap, double gap) {}

    public Stroke {
        dashes = List.copyOf(dashes);
    }

    /** A pen whose dashes begin with the line. */
    public Stroke(int argb, double width, List<Double> dashes, Cap cap, Join join) {
        this(argb, width, dashes, 0, cap, join, null);
    }

    /** How far from the line any part of it may be; a mitre may be four half widths long. */
    public double reach() {
        return graphics == null ? 2 * width : graphics.graphic().reach();
    }
}
