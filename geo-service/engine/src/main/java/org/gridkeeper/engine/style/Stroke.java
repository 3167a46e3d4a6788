// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.style;

import java.util.List;

/**
 * The look of a line.
 *
 * @param argb straight alpha, red, green, blue
 * @param width in pixels of pixel ratio 1
 * @param dashes lengths on, off, on …, in the same pixels; empty for a solid line
 */
public record Stroke(int argb, double width, List<Double> dashes, Cap cap, Join join) {

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

    public Stroke {
        dashes = List.copyOf(dashes);
    }
}
