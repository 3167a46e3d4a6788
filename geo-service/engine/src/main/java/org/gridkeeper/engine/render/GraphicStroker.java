// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import org.gridkeeper.engine.style.Graphic;
import org.gridkeeper.engine.style.Stroke;

/**
 * Finds where graphics stand along a line: counted from its beginning, so that every window finds the same places. For
 * one thread.
 */
final class GraphicStroker {

    /** Takes places in 1/256 pixel and the line's direction there, degrees clockwise from east. */
    interface Places {
        void at(long x, long y, double degrees);
    }

    private final Coverage coverage;
    private final Stroke stroke;
    private final double unit;
    private final double reach;

    GraphicStroker(Coverage coverage, Stroke stroke, int pixelRatio) {
        this.coverage = coverage;
        this.stroke = stroke;
        this.unit = (double) pixelRatio * Coverage.SUB;
        this.reach = stroke.reach() * unit + Coverage.SUB;
    }

    /** Visits the places along a line; {@code closed} when its last place is joined to its first. */
    void forEach(Ring line, boolean closed, Places places) {
        Stroke.GraphicStroke of = stroke.graphics();
        if (of == null || line.size < 2) {
            return;
        }
        double size = Math.max(1, of.graphic().width()) * unit;
        double[] dashes = stroke.dashes().isEmpty()
                ? new double[] {size, of.gap() * unit}
                : stroke.dashes().stream().mapToDouble(d -> d * unit).toArray();
        double start = (stroke.dashes().isEmpty() ? of.initialGap() : of.initialGap() - stroke.dashOffset()) * unit;
        int n = line.size;
        int segments = closed && n > 2 ? n : n - 1;
        double length = 0;
        for (int i = 0; i < segments; i++) {
            length += length(line, i, (i + 1) % n);
        }
        Steps steps = new Steps(dashes, size, start);
        double before = 0;
        for (int i = 0; i < segments; i++) {
            int next = (i + 1) % n;
            double now = length(line, i, next);
            if (near(line, i, next)) {
                segment(line, i, steps, new Stretch(before, before + now, length), places);
            }
            before += now;
        }
    }

    /** From where to where of a line of what length. */
    private record Stretch(double from, double to, double length) {}

    private void segment(Ring line, int i, Steps steps, Stretch stretch, Places places) {
        int next = (i + 1) % line.size;
        double ux = (line.x[next] - line.x[i]) / (stretch.to - stretch.from);
        double uy = (line.y[next] - line.y[i]) / (stretch.to - stretch.from);
        double degrees = Math.toDegrees(Math.atan2(uy, ux));
        long k = steps.firstFrom(stretch.from);
        for (double at = steps.at(k); at < stretch.to; at = steps.at(++k)) {
            // Half a pixel of tolerance, so that a line as long as its graphics gets the last of them.
            if (at >= stretch.from && at + steps.size / 2 <= stretch.length + unit / 2) {
                long x = line.x[i] + Math.round(ux * (at - stretch.from));
                long y = line.y[i] + Math.round(uy * (at - stretch.from));
                places.at(x, y, degrees);
            }
        }
    }

    private static double length(Ring line, int i, int next) {
        double dx = line.x[next] - line.x[i];
        double dy = line.y[next] - line.y[i];
        return Math.sqrt(dx * dx + dy * dy);
    }

    private boolean near(Ring line, int i, int next) {
        return coverage.meets(
                (long) (Math.min(line.x[i], line.x[next]) - reach),
                (long) (Math.min(line.y[i], line.y[next]) - reach),
                (long) (Math.max(line.x[i], line.x[next]) + reach),
                (long) (Math.max(line.y[i], line.y[next]) + reach));
    }

    /** The middles of the graphics by number: in each dash as many as have room, one at least. */
    private static final class Steps {
        private final double size;
        private final double start;
        private final double period;
        private final double[] inPeriod;

        Steps(double[] dashes, double size, double start) {
            this.size = size;
            this.start = start;
            double total = 0;
            java.util.List<Double> middles = new java.util.ArrayList<>();
            for (int j = 0; j < dashes.length; j += 2) {
                int room = Math.max(1, (int) Math.floor(dashes[j] / size + 1e-9));
                for (int m = 0; m < room; m++) {
                    middles.add(total + (m + 0.5) * size);
                }
                total += dashes[j] + dashes[j + 1];
            }
            this.period = Math.max(total, Coverage.SUB);
            this.inPeriod = middles.stream().mapToDouble(Double::doubleValue).toArray();
        }

        double at(long k) {
            int n = inPeriod.length;
            return start + Math.floorDiv(k, (long) n) * period + inPeriod[(int) Math.floorMod(k, (long) n)];
        }

        /** A number not after the first at or past a distance; places before the line's beginning are none. */
        long firstFrom(double distance) {
            long periods = (long) Math.floor((distance - start) / period) - 1;
            return periods * inPeriod.length;
        }
    }

    /** The graphic as it stands at a place of the line; what it is moved by turns with the line. */
    static Graphic turned(Graphic graphic, double degrees) {
        double turn = Math.toRadians(degrees);
        double x = graphic.displacementX();
        double y = -graphic.displacementY();
        return new Graphic(
                graphic.look(),
                graphic.size(),
                graphic.opacity(),
                graphic.rotation() + degrees,
                graphic.anchorX(),
                graphic.anchorY(),
                x * Math.cos(turn) - y * Math.sin(turn),
                -(x * Math.sin(turn) + y * Math.cos(turn)));
    }
}
