// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Makes geometry of the records of a {@code .shp} file (<a
 * href="https://www.esri.com/content/dam/esrisites/sitecore-archive/Files/Pdfs/library/whitepapers/pdfs/shapefile.pdf">ESRI
 * Shapefile Technical Description</a>), without heights and measures. Rings that turn clockwise are shells, the others
 * holes of the smallest shell around them. Multipatches are not taken; whether rings cross themselves is not checked here.
 */
final class ShpShapes {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final int BOX_BYTES = 32;

    private ShpShapes() {}

    /** The shape of a record's content; null for a record without one. */
    static @Nullable Geometry of(byte[] record) throws RowFault {
        ByteBuffer in = ByteBuffer.wrap(record).order(ByteOrder.LITTLE_ENDIAN);
        require(in, 4);
        int type = in.getInt();
        return switch (type) {
            case 0 -> null;
            case 1, 11, 21 -> point(in);
            case 8, 18, 28 -> points(in);
            case 3, 13, 23 -> lines(parts(in));
            case 5, 15, 25 -> polygons(parts(in));
            default ->
                throw new RowFault(
                        "wrong-geometry", "shape type %d is not taken: points, lines and polygons are".formatted(type));
        };
    }

    private static void require(ByteBuffer in, long bytes) throws RowFault {
        if (bytes < 0 || in.remaining() < bytes) {
            throw new RowFault("invalid-geometry", "the record is shorter than the shape that it names");
        }
    }

    private static Point point(ByteBuffer in) throws RowFault {
        require(in, 16);
        return GEOMETRY.createPoint(coordinate(in));
    }

    private static Coordinate coordinate(ByteBuffer in) {
        return new Coordinate(in.getDouble(), in.getDouble());
    }

    private static Geometry points(ByteBuffer in) throws RowFault {
        require(in, BOX_BYTES + 4);
        in.position(in.position() + BOX_BYTES);
        int n = in.getInt();
        require(in, 16L * n);
        Coordinate[] points = new Coordinate[n];
        for (int i = 0; i < n; i++) {
            points[i] = coordinate(in);
        }
        return GEOMETRY.createMultiPointFromCoords(points);
    }

    private static List<Coordinate[]> parts(ByteBuffer in) throws RowFault {
        require(in, BOX_BYTES + 8);
        in.position(in.position() + BOX_BYTES);
        int parts = in.getInt();
        int points = in.getInt();
        require(in, parts < 0 || points < 0 ? -1 : 4L * parts + 16L * points);
        int[] starts = new int[parts + 1];
        for (int i = 0; i < parts; i++) {
            starts[i] = in.getInt();
        }
        starts[parts] = points;
        List<Coordinate[]> all = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            int n = starts[i + 1] - starts[i];
            if (n < 0 || (i == 0 && starts[0] != 0)) {
                throw new RowFault("invalid-geometry", "the parts of the shape are not in order");
            }
            Coordinate[] part = new Coordinate[n];
            for (int j = 0; j < n; j++) {
                part[j] = coordinate(in);
            }
            all.add(part);
        }
        return all;
    }

    private static Geometry lines(List<Coordinate[]> parts) throws RowFault {
        LineString[] lines = new LineString[parts.size()];
        for (int i = 0; i < lines.length; i++) {
            if (parts.get(i).length == 1) {
                throw new RowFault("invalid-geometry", "a line of one point");
            }
            lines[i] = GEOMETRY.createLineString(parts.get(i));
        }
        return lines.length == 1 ? lines[0] : GEOMETRY.createMultiLineString(lines);
    }

    private static Geometry polygons(List<Coordinate[]> parts) throws RowFault {
        List<LinearRing> shells = new ArrayList<>();
        List<LinearRing> holes = new ArrayList<>();
        for (Coordinate[] part : parts) {
            LinearRing ring = ring(part);
            (Orientation.isCCWArea(ring.getCoordinates()) ? holes : shells).add(ring);
        }
        if (shells.isEmpty()) {
            // A writer that turned everything the other way round.
            shells.addAll(holes);
            holes.clear();
        }
        List<List<LinearRing>> holesOfShell = holesOfShell(shells, holes);
        Polygon[] polygons = new Polygon[shells.size()];
        for (int i = 0; i < polygons.length; i++) {
            polygons[i] =
                    GEOMETRY.createPolygon(shells.get(i), holesOfShell.get(i).toArray(LinearRing[]::new));
        }
        return polygons.length == 1 ? polygons[0] : GEOMETRY.createMultiPolygon(polygons);
    }

    private static LinearRing ring(Coordinate[] part) throws RowFault {
        int n = part.length;
        boolean closed = n > 0 && part[0].equals2D(part[n - 1]);
        Coordinate[] ring = part;
        if (n > 2 && !closed) {
            ring = java.util.Arrays.copyOf(part, n + 1);
            ring[n] = part[0].copy();
        }
        if (ring.length > 0 && ring.length < 4) {
            throw new RowFault("invalid-geometry", "a ring of %d points".formatted(n));
        }
        return GEOMETRY.createLinearRing(ring);
    }

    private static List<List<LinearRing>> holesOfShell(List<LinearRing> shells, List<LinearRing> holes)
            throws RowFault {
        List<List<LinearRing>> holesOfShell = new ArrayList<>();
        STRtree tree = new STRtree();
        for (int i = 0; i < shells.size(); i++) {
            holesOfShell.add(new ArrayList<>());
            tree.insert(shells.get(i).getEnvelopeInternal(), i);
        }
        for (LinearRing hole : holes) {
            int best = -1;
            for (Object found : tree.query(hole.getEnvelopeInternal())) {
                int shell = (Integer) found;
                boolean smaller = best < 0 || area(shells.get(shell)) < area(shells.get(best));
                if (smaller && isIn(hole, shells.get(shell))) {
                    best = shell;
                }
            }
            if (best < 0) {
                throw new RowFault(
                        "invalid-geometry", "a hole near %s lies in no ring".formatted(hole.getCoordinate()));
            }
            holesOfShell.get(best).add(hole);
        }
        return holesOfShell;
    }

    private static boolean isIn(LinearRing hole, LinearRing shell) {
        if (!shell.getEnvelopeInternal().contains(hole.getEnvelopeInternal())) {
            return false;
        }
        // A hole may touch its shell in a corner: its other corners decide.
        for (Coordinate corner : hole.getCoordinates()) {
            int place = PointLocation.locateInRing(corner, shell.getCoordinates());
            if (place != org.locationtech.jts.geom.Location.BOUNDARY) {
                return place == org.locationtech.jts.geom.Location.INTERIOR;
            }
        }
        return true;
    }

    private static double area(LinearRing ring) {
        return ring.getEnvelopeInternal().getArea();
    }
}
