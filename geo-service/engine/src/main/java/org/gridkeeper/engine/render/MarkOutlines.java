// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import java.util.EnumMap;
import java.util.Map;
import org.gridkeeper.engine.style.Mark;

/**
 * The outlines of the well-known marks, and the lines of those that are mere lines: x,y pairs about their middle, y
 * south, of height 1.
 */
final class MarkOutlines {

    private static final int CIRCLE_CORNERS = 40;
    /** Half the width of the bars of cross and x. */
    private static final double BAR = 0.14;
    /** Radius of a dot, a quarter as wide as its size, as in GeoServer. */
    private static final double DOT = 0.125;

    private static final double[] VERTICAL = {0, -.5, 0, .5};
    private static final double[] HORIZONTAL = {-.5, 0, .5, 0};
    private static final double[] SLASH = {-.5, .5, .5, -.5};
    private static final double[] BACKSLASH = {-.5, -.5, .5, .5};

    private static final Map<Mark.Shape, double[]> OUTLINES = new EnumMap<>(Mark.Shape.class);

    static {
        for (Mark.Shape shape : Mark.Shape.values()) {
            OUTLINES.put(shape, make(shape));
        }
    }

    private MarkOutlines() {}

    /** A shared array, not to be written to. */
    static double[] of(Mark.Shape shape) {
        double[] outline = OUTLINES.get(shape);
        return outline == null ? new double[0] : outline;
    }

    /** The lines of a mark that has no inside; from x,y to x,y each. Shared, not to be written to. */
    static double[][] lines(Mark.Shape shape) {
        return switch (shape) {
            case VERTLINE -> new double[][] {VERTICAL};
            case HORLINE -> new double[][] {HORIZONTAL};
            case SLASH -> new double[][] {SLASH};
            case BACKSLASH -> new double[][] {BACKSLASH};
            case PLUS -> new double[][] {VERTICAL, HORIZONTAL};
            case TIMES -> new double[][] {SLASH, BACKSLASH};
            case SQUARE, CIRCLE, TRIANGLE, STAR, CROSS, X, DOT -> new double[0][];
        };
    }

    private static double[] make(Mark.Shape shape) {
        return switch (shape) {
            case SQUARE -> new double[] {-.5, -.5, .5, -.5, .5, .5, -.5, .5};
            case CIRCLE -> star(CIRCLE_CORNERS, 0.5, 0.5);
            case TRIANGLE -> new double[] {0, -.5, .5, .5, -.5, .5};
            case STAR -> star(10, 0.5, 0.2);
            case CROSS -> cross();
            case X -> turned(cross());
            case DOT -> star(CIRCLE_CORNERS, DOT, DOT);
            case VERTLINE, HORLINE, SLASH, BACKSLASH, PLUS, TIMES -> new double[0];
        };
    }

    private static double[] star(int corners, double outer, double inner) {
        double[] outline = new double[2 * corners];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            double radius = i % 2 == 0 ? outer : inner;
            outline[2 * i] = radius * Math.sin(angle);
            outline[2 * i + 1] = -radius * Math.cos(angle);
        }
        return outline;
    }

    private static double[] cross() {
        double b = BAR;
        return new double[] {-b, -.5, b, -.5, b, -b, .5, -b, .5, b, b, b, b, .5, -b, .5, -b, b, -.5, b, -.5, -b, -b, -b
        };
    }

    private static double[] turned(double[] outline) {
        double[] out = new double[outline.length];
        for (int i = 0; i < outline.length; i += 2) {
            out[i] = (outline[i] - outline[i + 1]) * Math.sqrt(0.5);
            out[i + 1] = (outline[i] + outline[i + 1]) * Math.sqrt(0.5);
        }
        return out;
    }
}
