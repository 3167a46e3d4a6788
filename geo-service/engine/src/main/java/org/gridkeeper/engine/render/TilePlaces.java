// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import java.util.Arrays;
import org.gridkeeper.engine.geo.Bounds;
import org.gridkeeper.engine.geo.TileCoord;
import org.gridkeeper.engine.index.Shapes;
import org.jspecify.annotations.Nullable;

/**
 * The places of one ring or line in the units of one tile, x east and y south from its corner, as many as are drawn at
 * its zoom. What is left out depends on the whole ring, never on the tile. For one thread.
 */
final class TilePlaces {

    /** Simplifying pays from so many places on; a building of four corners loses none. */
    private static final int MANY = 5;

    private final Shapes shapes;
    private final @Nullable VertexZooms zooms;
    private final int zoom;
    private final double minX;
    private final double maxY;
    private final double scale;
    private final LineRanks ranks = new LineRanks();
    private double[] squares = new double[64];

    /** x, y pairs of the ring or line at work. */
    double[] xy = new double[512];

    int size;

    /** Whether all of them lie in the tile and its buffer. */
    boolean inside;

    /** Whether the ring at work was simplified by itself and lost something. */
    boolean simplified;

    /** @param zooms null where each ring is simplified by itself */
    TilePlaces(Shapes shapes, TileCoord tile, @Nullable VertexZooms zooms) {
        Bounds bounds = tile.boundsMercator();
        this.shapes = shapes;
        this.zooms = zooms;
        this.zoom = tile.z();
        this.minX = bounds.minX();
        this.maxY = bounds.maxY();
        this.scale = MvtEncoder.EXTENT / bounds.width();
    }

    double x(int point) {
        return (shapes.x(point) - minX) * scale;
    }

    double y(int point) {
        return (maxY - shapes.y(point)) * scale;
    }

    static boolean inside(double x, double y) {
        return x >= -MvtEncoder.BUFFER
                && x <= MvtEncoder.EXTENT + MvtEncoder.BUFFER
                && y >= -MvtEncoder.BUFFER
                && y <= MvtEncoder.EXTENT + MvtEncoder.BUFFER;
    }

    /** Takes a ring, without its last place, which is its first again. */
    void ring(int ring) {
        wholeRing(ring);
        if (zooms == null && zoom < VertexZooms.FULL_DETAIL && size >= MANY) {
            simplifyRing();
        }
    }

    /** The same, simplified only as the layer is as a whole. */
    void wholeRing(int ring) {
        simplified = false;
        load(shapes.firstPoint(ring), shapes.endPoint(ring) - 1);
    }

    void line(int line) {
        load(shapes.firstPoint(line), shapes.endPoint(line));
        if (zooms == null && zoom < VertexZooms.FULL_DETAIL && size > 2) {
            squares = room(size);
            ranks.rank(xy, 0, size - 1, squares);
            squares[0] = Double.POSITIVE_INFINITY;
            squares[size - 1] = Double.POSITIVE_INFINITY;
            size = keepRanked(size);
        }
    }

    private void load(int from, int to) {
        if (2 * (to - from) + 2 > xy.length) {
            xy = new double[4 * (to - from)];
        }
        VertexZooms some = zoom < VertexZooms.FULL_DETAIL ? zooms : null;
        boolean allInside = true;
        int n = 0;
        for (int p = from; p < to; p++) {
            if (some == null || some.isDrawn(p, zoom)) {
                double x = x(p);
                double y = y(p);
                xy[2 * n] = x;
                xy[2 * n + 1] = y;
                allInside &= inside(x, y);
                n++;
            }
        }
        size = n;
        inside = allInside;
    }

    /** Leaves a ring as it is that would have less than three places. */
    private void simplifyRing() {
        squares = room(size + 1);
        xy[2 * size] = xy[0];
        xy[2 * size + 1] = xy[1];
        int farthest = LineRanks.farthestFromFirst(xy, size);
        squares[0] = Double.POSITIVE_INFINITY;
        squares[farthest] = Double.POSITIVE_INFINITY;
        ranks.rank(xy, 0, farthest, squares);
        ranks.rank(xy, farthest, size, squares);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            kept += isKept(i) ? 1 : 0;
        }
        if (kept >= 3 && kept < size) {
            simplified = true;
            size = keepRanked(size);
        }
    }

    private boolean isKept(int place) {
        return squares[place] >= VertexZooms.TOLERANCE * VertexZooms.TOLERANCE;
    }

    private int keepRanked(int n) {
        int kept = 0;
        for (int i = 0; i < n; i++) {
            if (isKept(i)) {
                xy[2 * kept] = xy[2 * i];
                xy[2 * kept + 1] = xy[2 * i + 1];
                kept++;
            }
        }
        return kept;
    }

    private double[] room(int n) {
        return n <= squares.length ? squares : Arrays.copyOf(squares, 2 * n);
    }
}
