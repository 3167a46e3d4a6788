// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;

/** A plot of lines as SVG, for a report. Lines differ by dashes as well as by colour. */
final class LinePlot {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 340;
    private static final int LEFT = 56;
    private static final int BOTTOM = 44;
    private static final int TOP = 16;
    private static final int RIGHT = 44;
    private static final int TICKS = 5;

    /** How a line looks. */
    record Look(String colour, String dashes) {}

    private record Line(Look look, IntToDoubleFunction x, IntToDoubleFunction y, int points) {}

    private final String title;
    private final double xMost;
    private final double yMost;
    private final List<String> xTicks;
    private final List<Line> lines = new ArrayList<>();

    /**
     * An empty plot from 0 to the ends of its axes.
     *
     * @param xTicks words below the axis, evenly from one end to the other
     */
    LinePlot(String title, double xMost, double yMost, List<String> xTicks) {
        this.title = title;
        this.xMost = xMost;
        this.yMost = yMost > 0 ? yMost : 1;
        this.xTicks = xTicks;
    }

    void line(Look look, int points, IntToDoubleFunction x, IntToDoubleFunction y) {
        lines.add(new Line(look, x, y, points));
    }

    String svg() {
        StringBuilder out = new StringBuilder();
        out.append(
                format("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">", WIDTH, HEIGHT, Html.text(title)));
        for (int tick = 0; tick <= TICKS; tick++) {
            double value = yMost * tick / TICKS;
            out.append(format(
                    "<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>",
                    LEFT, WIDTH - RIGHT, y(value), y(value)));
            out.append(format(
                    "<text class=\"y\" x=\"%d\" y=\"%.1f\">%.0f %%</text>", LEFT - 8, y(value) + 4, 100 * value));
        }
        for (int i = 0; i < xTicks.size(); i++) {
            double at = xMost * i / Math.max(1, xTicks.size() - 1);
            out.append(format(
                    "<text class=\"x\" x=\"%.1f\" y=\"%d\">%s</text>",
                    x(at), HEIGHT - BOTTOM + 20, Html.text(xTicks.get(i))));
        }
        lines.forEach(line -> out.append(path(line)));
        return out.append("</svg>").toString();
    }

    private String path(Line line) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < line.points; i++) {
            points.append(format("%.1f,%.1f ", x(line.x.applyAsDouble(i)), y(line.y.applyAsDouble(i))));
        }
        return format(
                "<polyline stroke=\"%s\" stroke-dasharray=\"%s\" points=\"%s\"/>",
                line.look.colour, line.look.dashes, points.toString().strip());
    }

    private double x(double value) {
        return LEFT + (WIDTH - LEFT - RIGHT) * value / Math.max(1e-9, xMost);
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * value / yMost;
    }

    private static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}
