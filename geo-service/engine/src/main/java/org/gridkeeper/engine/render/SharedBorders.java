// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import java.util.Arrays;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Shapes;

/**
 * The borders of a layer cut into arcs, each ranked once whichever features go along it. Vertices are the same where
 * their coordinates are equal bit for bit. A node is a vertex where borders part: it has not the same two neighbours
 * everywhere it occurs, or is the end of a line; nodes are drawn at all zooms. A ring without nodes gets its
 * south-western vertex for one, and an arc that comes back to where it began the vertex farthest from there. For one
 * thread; takes about 30 bytes a vertex while it works.
 */
final class SharedBorders {

    private static final int NONE = -1;
    private static final byte UNKNOWN = Byte.MAX_VALUE;

    private final Shapes shapes;
    private final boolean closed;
    private final int rings;
    private final int points;
    // By point: the first point with its coordinates, which stands for the vertex in the arrays below.
    private final int[] vertex;
    private final int[] lesser;
    private final int[] greater;
    private final byte[] zooms;
    private final LineRanks ranks = new LineRanks();
    // The arc at work: its points, their places, and the squares of their tolerances.
    private int[] arc = new int[256];
    private int arcSize;
    private double[] xy = new double[512];
    private double[] squares = new double[256];

    SharedBorders(LayerSnapshot layer) {
        shapes = layer.shapes();
        closed = layer.schema().geometry() == GeometryKind.POLYGON;
        rings = layer.size() == 0 ? 0 : shapes.endRing(layer.size() - 1);
        points = rings == 0 ? 0 : shapes.endPoint(rings - 1);
        vertex = new int[points];
        lesser = new int[points];
        greater = new int[points];
        zooms = new byte[points];
    }

    /** The zoom of each point; to be called once. */
    VertexZooms zooms() {
        Arrays.fill(lesser, NONE);
        Arrays.fill(zooms, UNKNOWN);
        findVertices();
        for (int r = 0; r < rings; r++) {
            findNodes(r);
        }
        for (int r = 0; r < rings; r++) {
            rankArcs(r);
        }
        for (int r = 0; r < rings && closed; r++) {
            if (shapes.isShell(r)) {
                keepTriangle(r);
            }
        }
        for (int p = 0; p < points; p++) {
            zooms[p] = zooms[vertex[p]];
        }
        return new VertexZooms(zooms);
    }

    private void findVertices() {
        int slots = Integer.highestOneBit(Math.max(1, points)) << 2;
        int[] table = new int[slots];
        for (int p = 0; p < points; p++) {
            long hash = Double.doubleToLongBits(shapes.x(p)) * 0x9E3779B97F4A7C15L;
            hash = (hash ^ (hash >>> 29)) + Double.doubleToLongBits(shapes.y(p));
            int slot = (int) ((hash * 0xBF58476D1CE4E5B9L) >>> 33) & (slots - 1);
            while (table[slot] != 0 && !samePlace(table[slot] - 1, p)) {
                slot = (slot + 1) & (slots - 1);
            }
            if (table[slot] == 0) {
                table[slot] = p + 1;
            }
            vertex[p] = table[slot] - 1;
        }
    }

    private boolean samePlace(int a, int b) {
        return shapes.x(a) == shapes.x(b) && shapes.y(a) == shapes.y(b);
    }

    /** Points of a ring, without the last of a closed one, which is its first again. */
    private int size(int ring) {
        return shapes.endPoint(ring) - shapes.firstPoint(ring) - (closed ? 1 : 0);
    }

    private int vertex(int ring, int index) {
        return vertex[shapes.firstPoint(ring) + index];
    }

    private void findNodes(int ring) {
        int n = size(ring);
        for (int i = 0; i < n; i++) {
            int v = vertex(ring, i);
            if (!closed && (i == 0 || i == n - 1)) {
                zooms[v] = 0;
                continue;
            }
            int before = vertex(ring, i == 0 ? n - 1 : i - 1);
            int after = vertex(ring, i == n - 1 ? 0 : i + 1);
            int low = Math.min(before, after);
            int high = Math.max(before, after);
            if (lesser[v] == NONE) {
                lesser[v] = low;
                greater[v] = high;
            }
            if (low == high || lesser[v] != low || greater[v] != high) {
                zooms[v] = 0;
            }
        }
    }

    private void rankArcs(int ring) {
        int n = size(ring);
        if (n < 2) {
            return;
        }
        int start = firstNode(ring);
        arcSize = 0;
        for (int i = 0; i < n; i++) {
            int v = vertex(ring, (start + i) % n);
            put(v);
            if (zooms[v] == 0 && i > 0) {
                rankArc();
                arcSize = 0;
                put(v);
            }
        }
        if (closed) {
            put(vertex(ring, start));
            rankArc();
        }
    }

    /** The first node of a ring, made where it has none. */
    private int firstNode(int ring) {
        int n = size(ring);
        int least = 0;
        for (int i = 0; i < n; i++) {
            int v = vertex(ring, i);
            if (zooms[v] == 0) {
                return i;
            }
            least = comparePlaces(v, vertex(ring, least)) < 0 ? i : least;
        }
        zooms[vertex(ring, least)] = 0;
        return least;
    }

    private int comparePlaces(int a, int b) {
        int byX = Double.compare(shapes.x(a), shapes.x(b));
        return byX != 0 ? byX : Double.compare(shapes.y(a), shapes.y(b));
    }

    private void put(int v) {
        if (arcSize == arc.length) {
            arc = Arrays.copyOf(arc, 2 * arcSize);
            squares = new double[2 * arcSize];
            xy = new double[4 * arcSize];
        }
        arc[arcSize++] = v;
    }

    /** Ranks the arc from node to node, unless that was done along another ring. */
    private void rankArc() {
        if (arcSize < 3 || zooms[arc[1]] != UNKNOWN) {
            return;
        }
        boolean loop = arc[0] == arc[arcSize - 1];
        int order = loop ? comparePlaces(arc[1], arc[arcSize - 2]) : comparePlaces(arc[0], arc[arcSize - 1]);
        if (order > 0) {
            reverse();
        }
        for (int i = 0; i < arcSize; i++) {
            xy[2 * i] = shapes.x(arc[i]);
            xy[2 * i + 1] = shapes.y(arc[i]);
        }
        if (loop) {
            int farthest = LineRanks.farthestFromFirst(xy, arcSize - 1);
            squares[farthest] = Double.POSITIVE_INFINITY;
            ranks.rank(xy, 0, farthest, squares);
            ranks.rank(xy, farthest, arcSize - 1, squares);
        } else {
            ranks.rank(xy, 0, arcSize - 1, squares);
        }
        for (int i = 1; i < arcSize - 1; i++) {
            zooms[arc[i]] = VertexZooms.zoomOf(squares[i]);
        }
    }

    private void reverse() {
        for (int i = 0, j = arcSize - 1; i < j; i++, j--) {
            int swap = arc[i];
            arc[i] = arc[j];
            arc[j] = swap;
        }
    }

    /** Draws three vertices of a shell at least where nothing may vanish, in every ring that goes through them. */
    private void keepTriangle(int ring) {
        int n = size(ring);
        int kept = 0;
        for (int i = 0; i < n && kept < 3; i++) {
            kept += zooms[vertex(ring, i)] <= VertexZooms.NOTHING_VANISHES ? 1 : 0;
        }
        for (; kept < Math.min(3, n); kept++) {
            int next = NONE;
            for (int i = 0; i < n; i++) {
                int v = vertex(ring, i);
                if (zooms[v] > VertexZooms.NOTHING_VANISHES && (next == NONE || zooms[v] < zooms[next])) {
                    next = v;
                }
            }
            if (next == NONE) {
                return;
            }
            zooms[next] = VertexZooms.NOTHING_VANISHES;
        }
    }
}
