// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

/**
 * A line beside another. Each corner depends on the two segments at it alone, so that windows agree; where a line bends
 * more sharply than the distance, the other crosses itself.
 */
final class OffsetLine {

    /** Corners that would be further out than this many distances are cut off. */
    private static final double MITRE_LIMIT = 2;

    private OffsetLine() {}

    /**
     * Moves a line to its left, as it runs and y growing south.
     *
     * @param closed when its last place is joined to its first
     * @param distance in 1/256 pixel; below 0 to the right
     */
    static Ring of(Ring line, boolean closed, double distance) {
        Ring out = new Ring();
        int n = line.size;
        if (n < 2) {
            return out;
        }
        double[] before = closed ? left(line, n - 1, 0) : left(line, 0, 1);
        for (int i = 0; i < n; i++) {
            boolean last = i == n - 1 && !closed;
            double[] now = last ? before : left(line, i, (i + 1) % n);
            double dot = before[0] * now[0] + before[1] * now[1];
            boolean sharp = 2 / (1 + dot) > MITRE_LIMIT * MITRE_LIMIT || dot <= -1;
            if (sharp) {
                add(out, line, i, before[0] * distance, before[1] * distance);
                add(out, line, i, now[0] * distance, now[1] * distance);
            } else {
                double by = distance / (1 + dot);
                add(out, line, i, (before[0] + now[0]) * by, (before[1] + now[1]) * by);
            }
            before = now;
        }
        return out;
    }

    private static void add(Ring out, Ring line, int i, double dx, double dy) {
        out.add(line.x[i] + Math.round(dx), line.y[i] + Math.round(dy));
    }

    private static double[] left(Ring line, int from, int to) {
        double dx = line.x[to] - line.x[from];
        double dy = line.y[to] - line.y[from];
        double length = Math.sqrt(dx * dx + dy * dy);
        return new double[] {dy / length, -dx / length};
    }

    /** Whether a closed ring runs clockwise as it is seen. */
    static boolean isClockwise(Ring ring) {
        double twice = 0;
        for (int i = 1; i + 1 < ring.size; i++) {
            twice += (double) (ring.x[i] - ring.x[0]) * (ring.y[i + 1] - ring.y[0])
                    - (double) (ring.x[i + 1] - ring.x[0]) * (ring.y[i] - ring.y[0]);
        }
        return twice > 0;
    }
}
