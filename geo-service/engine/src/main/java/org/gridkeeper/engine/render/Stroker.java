// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import java.util.List;
import org.gridkeeper.engine.style.Stroke;

/**
 * Turns lines into areas, piece by piece: a rectangle for each segment, a wedge for each corner, a cap for each end. A
 * piece depends on the places beside it alone and on their differences, so that parts outside the window are left out
 * and windows still agree. All pieces turn the same way round; paint them with the non-zero rule. For one thread.
 */
final class Stroker {

    /** Mitres longer than this many half widths become bevels. */
    private static final double MITRE_LIMIT = 4;
    /** A round corner may be this far from its chord, in 1/256 pixel. */
    private static final double ARC_TOLERANCE = 24;

    private final Coverage coverage;
    private final double half;
    private final double reach;
    private final Stroke.Cap cap;
    private final Stroke.Join join;
    private final double[] dashes;
    private final double dashStart;
    private final double arcStep;
    private final Ring piece = new Ring();

    /** Unit direction of a segment, its left-hand normal times the half width, its length. */
    private record Direction(double ux, double uy, double nx, double ny, double length) {}

    /**
     * A pen.
     *
     * @param pixelRatio how many pixels a pixel of the style is
     */
    Stroker(Coverage coverage, Stroke stroke, int pixelRatio) {
        this.coverage = coverage;
        this.half = stroke.width() * pixelRatio * Coverage.SUB / 2;
        this.reach = half * MITRE_LIMIT + Coverage.SUB;
        this.cap = stroke.cap();
        this.join = stroke.join();
        this.dashes = dashes(stroke.dashes(), pixelRatio);
        this.dashStart = start(stroke.dashOffset() * pixelRatio * Coverage.SUB, total());
        this.arcStep = Math.acos(Math.max(0.3, 1 - ARC_TOLERANCE / Math.max(1, half))) * 2;
    }

    private static double[] dashes(List<Double> dashes, int pixelRatio) {
        return dashes.stream().mapToDouble(d -> d * pixelRatio * Coverage.SUB).toArray();
    }

    /** How far into its dashes a line begins; below 0 the dashes are drawn back. */
    private static double start(double offset, double total) {
        return total <= 0 ? 0 : offset - Math.floor(offset / total) * total;
    }

    /** Adds a line; {@code closed} when its last place is joined to its first. */
    void add(Ring line, boolean closed) {
        int n = line.size;
        if (n < 2) {
            return;
        }
        int segments = closed && n > 2 ? n : n - 1;
        boolean ends = segments < n;
        double phase = dashStart;
        Direction first = direction(line, 0, 1 % n);
        Direction before = ends ? null : direction(line, n - 1, 0);
        for (int i = 0; i < segments; i++) {
            int next = i + 1 == n ? 0 : i + 1;
            Direction now = i == 0 ? first : direction(line, i, next);
            if (near(line, i, next)) {
                boolean on = dashes.length == 0 || isOn(phase);
                if (before != null && on) {
                    corner(line.x[i], line.y[i], before, now);
                }
                if (dashes.length == 0) {
                    body(line.x[i], line.y[i], line.x[next], line.y[next], now);
                    if (ends && i == 0) {
                        startCap(line.x[0], line.y[0], now);
                    }
                    if (ends && i == segments - 1) {
                        endCap(line.x[next], line.y[next], now);
                    }
                } else {
                    dash(line.x[i], line.y[i], now, phase);
                }
            }
            phase = (phase + now.length) % Math.max(1, total());
            before = now;
        }
    }

    private boolean near(Ring line, int i, int next) {
        return coverage.meets(
                (long) (Math.min(line.x[i], line.x[next]) - reach),
                (long) (Math.min(line.y[i], line.y[next]) - reach),
                (long) (Math.max(line.x[i], line.x[next]) + reach),
                (long) (Math.max(line.y[i], line.y[next]) + reach));
    }

    private Direction direction(Ring line, int i, int next) {
        double dx = line.x[next] - line.x[i];
        double dy = line.y[next] - line.y[i];
        double length = Math.sqrt(dx * dx + dy * dy);
        double ux = dx / length;
        double uy = dy / length;
        return new Direction(ux, uy, -uy * half, ux * half, length);
    }

    private double total() {
        double total = 0;
        for (double d : dashes) {
            total += d;
        }
        return total;
    }

    private boolean isOn(double phase) {
        double at = phase;
        for (int k = 0; k < dashes.length; k++) {
            if (at < dashes[k]) {
                return k % 2 == 0;
            }
            at -= dashes[k];
        }
        return false;
    }

    /** The dashes of one segment; each is found by its number, not by adding up, so that a start elsewhere is no change. */
    private void dash(long x, long y, Direction d, double phase) {
        double total = total();
        long periods = (long) Math.ceil((phase + d.length) / total);
        for (long k = 0; k < periods; k++) {
            double at = k * total - phase;
            if (!nearBody(x, y, d, at, at + total)) {
                continue;
            }
            for (int j = 0; j < dashes.length; j += 2) {
                double from = Math.max(0, at);
                double to = Math.min(d.length, at + dashes[j]);
                if (from < to) {
                    long x0 = x + Math.round(d.ux * from);
                    long y0 = y + Math.round(d.uy * from);
                    long x1 = x + Math.round(d.ux * to);
                    long y1 = y + Math.round(d.uy * to);
                    body(x0, y0, x1, y1, d);
                    if (from == at) {
                        startCap(x0, y0, d);
                    }
                    if (to < d.length) {
                        endCap(x1, y1, d);
                    }
                }
                at += dashes[j] + dashes[j + 1];
            }
        }
    }

    private boolean nearBody(long x, long y, Direction d, double from, double to) {
        double x0 = x + d.ux * from;
        double x1 = x + d.ux * to;
        double y0 = y + d.uy * from;
        double y1 = y + d.uy * to;
        return coverage.meets(
                (long) (Math.min(x0, x1) - reach),
                (long) (Math.min(y0, y1) - reach),
                (long) (Math.max(x0, x1) + reach),
                (long) (Math.max(y0, y1) + reach));
    }

    private void body(long x0, long y0, long x1, long y1, Direction d) {
        long nx = Math.round(d.nx);
        long ny = Math.round(d.ny);
        piece.clear().add(x0 + nx, y0 + ny).add(x0, y0).add(x0 - nx, y0 - ny);
        piece.add(x1 - nx, y1 - ny).add(x1, y1).add(x1 + nx, y1 + ny).addTo(coverage);
    }

    private void startCap(long x, long y, Direction d) {
        if (cap == Stroke.Cap.ROUND) {
            fan(x, y, d.nx, d.ny, Math.PI);
        } else if (cap == Stroke.Cap.SQUARE) {
            body(x - Math.round(d.ux * half), y - Math.round(d.uy * half), x, y, d);
        }
    }

    private void endCap(long x, long y, Direction d) {
        if (cap == Stroke.Cap.ROUND) {
            fan(x, y, -d.nx, -d.ny, Math.PI);
        } else if (cap == Stroke.Cap.SQUARE) {
            body(x, y, x + Math.round(d.ux * half), y + Math.round(d.uy * half), d);
        }
    }

    /** Fills the gap on the outer side of a corner. */
    private void corner(long x, long y, Direction before, Direction now) {
        double cross = before.ux * now.uy - before.uy * now.ux;
        double dot = before.ux * now.ux + before.uy * now.uy;
        boolean left = cross >= 0;
        // The outer normals, in the order that keeps the wedge turning as the rectangles do.
        double ax = left ? -before.nx : now.nx;
        double ay = left ? -before.ny : now.ny;
        double bx = left ? -now.nx : before.nx;
        double by = left ? -now.ny : before.ny;
        if (join == Stroke.Join.ROUND) {
            double angle = Math.atan2(Math.abs(cross), dot);
            if (angle > arcStep) {
                fan(x, y, ax, ay, angle);
                return;
            }
        }
        piece.clear().add(x, y).add(x + Math.round(ax), y + Math.round(ay));
        if (join == Stroke.Join.MITRE && 2 / (1 + dot) <= MITRE_LIMIT * MITRE_LIMIT) {
            piece.add(x + Math.round((ax + bx) / (1 + dot)), y + Math.round((ay + by) / (1 + dot)));
        }
        piece.add(x + Math.round(bx), y + Math.round(by)).addTo(coverage);
    }

    /** A sector that begins at a normal and turns by an angle. */
    private void fan(long x, long y, double ax, double ay, double angle) {
        int steps = (int) Math.ceil(angle / arcStep);
        piece.clear().add(x, y).add(x + Math.round(ax), y + Math.round(ay));
        for (int k = 1; k <= steps; k++) {
            double cos = Math.cos(angle * k / steps);
            double sin = Math.sin(angle * k / steps);
            piece.add(x + Math.round(ax * cos - ay * sin), y + Math.round(ax * sin + ay * cos));
        }
        piece.addTo(coverage);
    }
}
