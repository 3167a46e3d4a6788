// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.index;

import org.gridkeeper.engine.geo.Bounds;
import org.jspecify.annotations.Nullable;

/**
 * The geometries of a layer in EPSG:3857 metres, packed: feature row → parts → rings → coordinates.
 *
 * <p>{@code xy} holds x,y pairs. Ring r spans coordinates {@code ringStart[r] .. ringStart[r+1]-1} (counted in pairs);
 * feature f spans rings {@code featureStart[f] .. featureStart[f+1]-1}. A point is a ring of one coordinate, a line a
 * ring that is not closed, a polygon its shell and holes, closed (last = first); the rings of a multi-polygon follow one
 * another and {@link #isShell} tells which begin a polygon. An array that would say nothing is left out: where every
 * ring has one coordinate, every feature one ring, no ring is a hole. The arrays are shared, never to be written to.
 */
public final class Shapes {

    private final int size;
    private final double[] xy;
    private final int @Nullable [] ringStart;
    private final int @Nullable [] featureStart;
    private final boolean @Nullable [] shell;

    Shapes(double[] xy, int[] ringStart, int[] featureStart, boolean[] shell) {
        this.size = featureStart.length - 1;
        this.xy = xy;
        this.ringStart = isPlain(ringStart) ? null : ringStart;
        this.featureStart = isPlain(featureStart) ? null : featureStart;
        boolean holes = false;
        for (boolean each : shell) {
            holes |= !each;
        }
        this.shell = holes ? shell : null;
    }

    private static boolean isPlain(int[] start) {
        // Starts ascend by 1 or more, because nothing is empty.
        return start[start.length - 1] == start.length - 1;
    }

    public int size() {
        return size;
    }

    /** Whether every feature is one coordinate. */
    boolean arePoints() {
        return ringStart == null && featureStart == null;
    }

    public int firstRing(int row) {
        return featureStart == null ? row : featureStart[row];
    }

    /** One past the last ring. */
    public int endRing(int row) {
        return featureStart == null ? row + 1 : featureStart[row + 1];
    }

    public boolean isShell(int ring) {
        return shell == null || shell[ring];
    }

    /** Index of the first coordinate pair of a ring. */
    public int firstPoint(int ring) {
        return ringStart == null ? ring : ringStart[ring];
    }

    public int endPoint(int ring) {
        return ringStart == null ? ring + 1 : ringStart[ring + 1];
    }

    public double x(int point) {
        return xy[2 * point];
    }

    public double y(int point) {
        return xy[2 * point + 1];
    }

    /** x of a point feature's (first) place. */
    public double pointX(int row) {
        return xy[2 * firstPoint(firstRing(row))];
    }

    public double pointY(int row) {
        return xy[2 * firstPoint(firstRing(row)) + 1];
    }

    /** The box of a feature in EPSG:3857. */
    public Bounds boundsMercator(int row) {
        double[] box = new double[4];
        box(row, box);
        return new Bounds(box[0], box[1], box[2], box[3]);
    }

    /** Writes minX, minY, maxX, maxY. */
    void box(int row, double[] into) {
        box(row, row + 1, into);
    }

    /** Writes the box of neighbours, from one row, inclusive, to another, exclusive. */
    void box(int from, int to, double[] into) {
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        int end = 2 * endOfFeature(to - 1);
        for (int at = 2 * firstPoint(firstRing(from)); at < end; at += 2) {
            minX = Math.min(minX, xy[at]);
            maxX = Math.max(maxX, xy[at]);
            minY = Math.min(minY, xy[at + 1]);
            maxY = Math.max(maxY, xy[at + 1]);
        }
        into[0] = minX;
        into[1] = minY;
        into[2] = maxX;
        into[3] = maxY;
    }

    private int endOfFeature(int row) {
        return endPoint(endRing(row) - 1);
    }

    /** Whether a row is the same as one of others, coordinate for coordinate. */
    boolean equals(int row, Shapes other, int otherRow) {
        int first = firstPoint(firstRing(row));
        int otherFirst = other.firstPoint(other.firstRing(otherRow));
        int points = endOfFeature(row) - first;
        int rings = endRing(row) - firstRing(row);
        if (points != other.endOfFeature(otherRow) - otherFirst
                || rings != other.endRing(otherRow) - other.firstRing(otherRow)) {
            return false;
        }
        for (int i = 0; i < rings; i++) {
            int ring = firstRing(row) + i;
            int otherRing = other.firstRing(otherRow) + i;
            if (endPoint(ring) - first != other.endPoint(otherRing) - otherFirst
                    || isShell(ring) != other.isShell(otherRing)) {
                return false;
            }
        }
        return java.util.Arrays.equals(
                xy, 2 * first, 2 * (first + points), other.xy, 2 * otherFirst, 2 * (otherFirst + points));
    }

    Shapes spliced(Splice splice, Shapes fresh) {
        int rings = 0;
        int points = 0;
        for (int run = 0; run < splice.runs(); run++) {
            Shapes from = splice.isFresh(run) ? fresh : this;
            int first = splice.first(run);
            int last = first + splice.length(run) - 1;
            rings += from.endRing(last) - from.firstRing(first);
            points = Math.addExact(points, from.endOfFeature(last) - from.firstPoint(from.firstRing(first)));
        }
        boolean allPoints = arePoints() && fresh.arePoints();
        double[] xys = new double[Math.multiplyExact(2, points)];
        int[] ringStarts = new int[allPoints ? 0 : rings + 1];
        int[] featureStarts = new int[allPoints ? 0 : splice.size() + 1];
        boolean[] shells = new boolean[allPoints ? 0 : rings];
        int ring = 0;
        int point = 0;
        for (int run = 0; run < splice.runs(); run++) {
            Shapes from = splice.isFresh(run) ? fresh : this;
            int first = splice.first(run);
            int end = first + splice.length(run);
            int firstRing = from.firstRing(first);
            int firstPoint = from.firstPoint(firstRing);
            int moved = from.endOfFeature(end - 1) - firstPoint;
            System.arraycopy(from.xy, 2 * firstPoint, xys, 2 * point, 2 * moved);
            if (!allPoints) {
                for (int row = first; row < end; row++) {
                    featureStarts[splice.target(run) + row - first + 1] = from.endRing(row) - firstRing + ring;
                }
                for (int r = firstRing; r < from.endRing(end - 1); r++) {
                    shells[ring] = from.isShell(r);
                    ringStarts[++ring] = from.endPoint(r) - firstPoint + point;
                }
            }
            point += moved;
        }
        return allPoints ? new Shapes(xys) : new Shapes(xys, ringStarts, featureStarts, shells);
    }

    /** Features of one coordinate each. */
    private Shapes(double[] xy) {
        this.size = xy.length / 2;
        this.xy = xy;
        this.ringStart = null;
        this.featureStart = null;
        this.shell = null;
    }

    Shapes inOrder(int[] order) {
        ShapesBuilder builder = new ShapesBuilder(size, xy.length / 2);
        for (int row : order) {
            builder.add(this, row);
        }
        return builder.build();
    }

    /** Copies the coordinates of one ring. */
    int copyRing(int ring, double[] into, int at) {
        int length = endPoint(ring) - firstPoint(ring);
        System.arraycopy(xy, 2 * firstPoint(ring), into, 2 * at, 2 * length);
        return length;
    }

    long memory() {
        return 8L * xy.length
                + (ringStart == null ? 0 : 4L * ringStart.length)
                + (featureStart == null ? 0 : 4L * featureStart.length)
                + (shell == null ? 0 : shell.length);
    }
}
