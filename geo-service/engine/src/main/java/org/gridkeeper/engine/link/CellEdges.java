// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.link;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.algorithm.CGAlgorithmsDD;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;

/**
 * The edges of all cells, packed, with the crossing test that decides what lies in a cell.
 *
 * <p>Layout: {@code xy} holds four doubles an edge, lower end first (x1, y1, x2, y2 with y1 <= y2). Each cell's height is cut into equal strips; strip s of all strips
 * holds the edges {@code stripEdges[stripStart[s]] .. [stripStart[s + 1] - 1]} that reach into it. {@code boxes} holds
 * minX, minY, maxX, maxY a cell.
 */
final class CellEdges {

    private static final int EDGES_PER_STRIP = 8;

    private final double[] boxes;
    private final int[] firstStrip;
    private final double[] stripsPerDegree;
    private final int[] stripStart;
    private final double[] xy;

    private CellEdges(double[] boxes, int[] firstStrip, double[] stripsPerDegree, int[] stripStart, double[] xy) {
        this.boxes = boxes;
        this.firstStrip = firstStrip;
        this.stripsPerDegree = stripsPerDegree;
        this.stripStart = stripStart;
        this.xy = xy;
    }

    static CellEdges of(List<Geometry> cells) {
        Packer packer = new Packer(cells.size());
        cells.forEach(packer::add);
        return packer.pack();
    }

    int size() {
        return firstStrip.length - 1;
    }

    double minX(int cell) {
        return boxes[4 * cell];
    }

    double minY(int cell) {
        return boxes[4 * cell + 1];
    }

    double maxX(int cell) {
        return boxes[4 * cell + 2];
    }

    double maxY(int cell) {
        return boxes[4 * cell + 3];
    }

    /** Where in {@link #x1} and its kin a cell's edges begin; an edge that reaches into two strips comes twice. */
    int firstEdge(int cell) {
        return stripStart[firstStrip[cell]];
    }

    int endEdge(int cell) {
        return stripStart[firstStrip[cell + 1]];
    }

    double x1(int edge) {
        return xy[4 * edge];
    }

    double y1(int edge) {
        return xy[4 * edge + 1];
    }

    double x2(int edge) {
        return xy[4 * edge + 2];
    }

    double y2(int edge) {
        return xy[4 * edge + 3];
    }

    /**
     * Whether a cell contains a place under the half-open rule: the number of edges that a ray to the east crosses is
     * odd. The step north makes an end at the place's own height lie below it; the step east makes a place on an edge
     * lie east of it. Both cells of a shared edge see the same numbers in the same order, and so decide alike.
     */
    boolean contains(int cell, double x, double y) {
        if (!(x >= minX(cell) && x <= maxX(cell) && y >= minY(cell) && y <= maxY(cell))) {
            return false;
        }
        int strip = firstStrip[cell] + (int) ((y - minY(cell)) * stripsPerDegree[cell]);
        strip = Math.min(strip, firstStrip[cell + 1] - 1);
        boolean inside = false;
        for (int at = 4 * stripStart[strip], end = 4 * stripStart[strip + 1]; at < end; at += 4) {
            if (xy[at + 1] <= y && y < xy[at + 3] && isWestOf(at, x, y)) {
                inside = !inside;
            }
        }
        return inside;
    }

    private boolean isWestOf(int at, double x, double y) {
        double x1 = xy[at];
        double x2 = xy[at + 2];
        if (x < x1 && x < x2) {
            return true;
        }
        if (x >= x1 && x >= x2) {
            return false;
        }
        // Upward edge: left of it is west. The filter inside is exact where rounding could decide.
        return CGAlgorithmsDD.orientationIndex(x1, xy[at + 1], x2, xy[at + 3], x, y) > 0;
    }

    /** Collects the edges of one cell after another. */
    private static final class Packer {

        private final double[] boxes;
        private final int[] firstStrip;
        private final double[] stripsPerDegree;
        private int[] stripStart = new int[64];
        private int strips;
        private double[] xy = new double[256];
        private int edges;
        private int cells;

        Packer(int n) {
            boxes = new double[4 * n];
            firstStrip = new int[n + 1];
            stripsPerDegree = new double[n];
        }

        void add(Geometry cell) {
            var box = cell.getEnvelopeInternal();
            boxes[4 * cells] = box.getMinX();
            boxes[4 * cells + 1] = box.getMinY();
            boxes[4 * cells + 2] = box.getMaxX();
            boxes[4 * cells + 3] = box.getMaxY();
            firstStrip[cells] = strips;
            int count = Math.max(1, Math.min(1 << 16, cell.getNumPoints() / EDGES_PER_STRIP));
            double perDegree = box.getHeight() > 0 ? count / box.getHeight() : 0;
            stripsPerDegree[cells] = perDegree;
            double[] own = upwardEdges(cell);
            int[] ends = new int[count + 1];
            for (int pass = 0; pass < 2; pass++) {
                for (int e = 0; e < own.length; e += 4) {
                    // The same expression as in contains: it grows with y, so the strips between those of the two
                    // ends hold every place beside the edge.
                    int first = Math.min(count - 1, (int) ((own[e + 1] - box.getMinY()) * perDegree));
                    int last = Math.min(count - 1, (int) ((own[e + 3] - box.getMinY()) * perDegree));
                    for (int s = first; s <= last; s++) {
                        if (pass == 0) {
                            ends[s + 1]++;
                        } else {
                            System.arraycopy(own, e, xy, 4 * ends[s]++, 4);
                        }
                    }
                }
                if (pass == 0) {
                    openStrips(ends, count);
                }
            }
            cells++;
        }

        private void openStrips(int[] ends, int count) {
            ends[0] = edges;
            for (int s = 0; s < count; s++) {
                ends[s + 1] += ends[s];
                if (strips + 1 >= stripStart.length) {
                    stripStart = Arrays.copyOf(stripStart, 2 * stripStart.length);
                }
                stripStart[strips++] = ends[s];
            }
            edges = ends[count];
            if (4 * edges > xy.length) {
                xy = Arrays.copyOf(xy, Math.max(4 * edges, 2 * xy.length));
            }
        }

        private static double[] upwardEdges(Geometry cell) {
            double[] own = new double[4 * cell.getNumPoints()];
            int n = 0;
            for (Object line : LinearComponentExtracter.getLines(cell)) {
                Coordinate[] ring = ((LineString) line).getCoordinates();
                for (int i = 1; i < ring.length; i++) {
                    boolean up = ring[i - 1].y < ring[i].y;
                    Coordinate low = up ? ring[i - 1] : ring[i];
                    Coordinate high = up ? ring[i] : ring[i - 1];
                    if (!low.equals2D(high)) {
                        own[n++] = low.x;
                        own[n++] = low.y;
                        own[n++] = high.x;
                        own[n++] = high.y;
                    }
                }
            }
            return Arrays.copyOf(own, n);
        }

        CellEdges pack() {
            firstStrip[cells] = strips;
            int[] starts = Arrays.copyOf(stripStart, strips + 1);
            starts[strips] = edges;
            return new CellEdges(boxes, firstStrip, stripsPerDegree, starts, Arrays.copyOf(xy, 4 * edges));
        }
    }
}
