// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.link;

import java.util.ArrayList;
import java.util.List;
import org.gridkeeper.engine.geo.GroundScale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.shape.fractal.HilbertCode;

/**
 * The outlines of buildings under a packed tree, for the nearest ones to a place.
 *
 * <p>Layout: {@code xy} holds x,y pairs in degrees; line l spans pairs {@code lineStart[l] .. lineStart[l + 1] - 1} and
 * building b spans lines {@code rowStart[b] .. rowStart[b + 1] - 1}; a ring is a closed line, a point a line of one pair.
 * Level 0 of the tree is the buildings along a Hilbert curve; a node of level n + 1 covers {@link #FAN_OUT} neighbours of
 * level n; {@code boxes} holds minX, minY, maxX, maxY of all nodes, level after level.
 */
final class Footprints {

    private static final int FAN_OUT = 8;
    private static final int HILBERT_LEVEL = 16;

    /** A building on its way into the tree, ordered along the Hilbert curve of the whole world. */
    record Footprint(String id, Geometry lonLat, int hilbert) implements Comparable<Footprint> {

        static Footprint of(String id, Geometry lonLat) {
            Coordinate centre = lonLat.getEnvelopeInternal().centre();
            int side = 1 << HILBERT_LEVEL;
            int x = (int) Math.max(0, Math.min(side - 1, (centre.x + 180) / 360 * side));
            int y = (int) Math.max(0, Math.min(side - 1, (centre.y + 90) / 180 * side));
            return new Footprint(id, lonLat, HilbertCode.encode(HILBERT_LEVEL, x, y));
        }

        @Override
        public int compareTo(Footprint other) {
            int byCurve = Integer.compare(hilbert, other.hilbert);
            return byCurve != 0 ? byCurve : id.compareTo(other.id);
        }
    }

    private final double[] xy;
    private final int[] lineStart;
    private final int[] rowStart;
    private final int[] levelStart;
    private final double[] boxes;

    private Footprints(double[] xy, int[] lineStart, int[] rowStart, int[] levelStart, double[] boxes) {
        this.xy = xy;
        this.lineStart = lineStart;
        this.rowStart = rowStart;
        this.levelStart = levelStart;
        this.boxes = boxes;
    }

    static Footprints of(List<Footprint> sorted) {
        List<Coordinate[]> lines = new ArrayList<>();
        int[] rowStart = new int[sorted.size() + 1];
        for (int row = 0; row < sorted.size(); row++) {
            sorted.get(row).lonLat.apply((GeometryComponentFilter) part -> {
                if (part instanceof LineString || part instanceof Point) {
                    lines.add(part.getCoordinates());
                }
            });
            rowStart[row + 1] = lines.size();
        }
        int[] lineStart = new int[lines.size() + 1];
        for (int line = 0; line < lines.size(); line++) {
            lineStart[line + 1] = lineStart[line] + lines.get(line).length;
        }
        double[] xy = new double[2 * lineStart[lines.size()]];
        int at = 0;
        for (Coordinate[] line : lines) {
            for (Coordinate c : line) {
                xy[at++] = c.x;
                xy[at++] = c.y;
            }
        }
        int[] levelStart = levels(sorted.size());
        return new Footprints(xy, lineStart, rowStart, levelStart, boxes(sorted, levelStart));
    }

    private static int[] levels(int rows) {
        List<Integer> starts = new ArrayList<>(List.of(0, rows));
        for (int size = rows; size > 1; ) {
            size = (size + FAN_OUT - 1) / FAN_OUT;
            starts.add(starts.get(starts.size() - 1) + size);
        }
        return starts.stream().mapToInt(i -> i).toArray();
    }

    private static double[] boxes(List<Footprint> sorted, int[] levelStart) {
        double[] boxes = new double[4 * levelStart[levelStart.length - 1]];
        for (int level = 0; level + 1 < levelStart.length; level++) {
            for (int i = 0; i < levelStart[level + 1] - levelStart[level]; i++) {
                Envelope box = new Envelope();
                if (level == 0) {
                    box.expandToInclude(sorted.get(i).lonLat.getEnvelopeInternal());
                } else {
                    int end = Math.min(levelStart[level], levelStart[level - 1] + (i + 1) * FAN_OUT);
                    for (int c = levelStart[level - 1] + i * FAN_OUT; c < end; c++) {
                        box.expandToInclude(boxes[4 * c], boxes[4 * c + 1]);
                        box.expandToInclude(boxes[4 * c + 2], boxes[4 * c + 3]);
                    }
                }
                int at = 4 * (levelStart[level] + i);
                boxes[at] = box.getMinX();
                boxes[at + 1] = box.getMinY();
                boxes[at + 2] = box.getMaxX();
                boxes[at + 3] = box.getMaxY();
            }
        }
        return boxes;
    }

    /** Offers to {@code best} the buildings that may be among the nearest. */
    void search(double x, double y, GroundScale scale, NearestFootprints best) {
        if (rowStart.length > 1) {
            new Search(x, y, scale, best).visit(levelStart.length - 2, 0);
        }
    }

    /** Branch and bound: the nearest child first, and none whose box is farther than the worst of the best. */
    private final class Search {

        private final double x;
        private final double y;
        private final double metresX;
        private final double metresY;
        private final NearestFootprints best;

        Search(double x, double y, GroundScale scale, NearestFootprints best) {
            this.x = x;
            this.y = y;
            this.metresX = scale.metresPerLon();
            this.metresY = scale.metresPerLat();
            this.best = best;
        }

        void visit(int level, int node) {
            if (level == 0) {
                best.offer(node, squareMetresTo(node));
                return;
            }
            int first = node * FAN_OUT;
            int count = Math.min(FAN_OUT, levelStart[level] - levelStart[level - 1] - first);
            int visited = 0;
            while (true) {
                int nearest = -1;
                double square = best.limit();
                for (int i = 0; i < count; i++) {
                    if ((visited & 1 << i) == 0) {
                        double s = squareMetresToBox(4 * (levelStart[level - 1] + first + i));
                        if (s <= square) {
                            nearest = i;
                            square = s;
                        }
                    }
                }
                if (nearest < 0) {
                    return;
                }
                visited |= 1 << nearest;
                visit(level - 1, first + nearest);
            }
        }

        private double squareMetresToBox(int at) {
            double dx = Math.max(0, Math.max(boxes[at] - x, x - boxes[at + 2])) * metresX;
            double dy = Math.max(0, Math.max(boxes[at + 1] - y, y - boxes[at + 3])) * metresY;
            return dx * dx + dy * dy;
        }

        /** 0 inside; the edges of all rings count for the crossing parity, closed or not. */
        private double squareMetresTo(int row) {
            boolean inside = false;
            double square = Double.POSITIVE_INFINITY;
            for (int line = rowStart[row]; line < rowStart[row + 1]; line++) {
                int from = lineStart[line];
                int end = lineStart[line + 1];
                double ax = (xy[2 * from] - x) * metresX;
                double ay = (xy[2 * from + 1] - y) * metresY;
                if (end - from == 1) {
                    square = Math.min(square, ax * ax + ay * ay);
                }
                boolean closed = xy[2 * from] == xy[2 * end - 2] && xy[2 * from + 1] == xy[2 * end - 1];
                for (int p = from + 1; p < end; p++) {
                    double bx = (xy[2 * p] - x) * metresX;
                    double by = (xy[2 * p + 1] - y) * metresY;
                    if (closed && ay > 0 != by > 0 && (ax * by - ay * bx > 0) == by > ay) {
                        inside = !inside;
                    }
                    square = Math.min(square, squareToSegment(ax, ay, bx, by));
                    ax = bx;
                    ay = by;
                }
            }
            return inside ? 0 : square;
        }
    }

    /** Squared distance of the origin to the segment a–b. */
    private static double squareToSegment(double ax, double ay, double bx, double by) {
        double dx = bx - ax;
        double dy = by - ay;
        double length = dx * dx + dy * dy;
        double t = length > 0 ? Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length)) : 0;
        double px = ax + t * dx;
        double py = ay + t * dy;
        return px * px + py * py;
    }
}
