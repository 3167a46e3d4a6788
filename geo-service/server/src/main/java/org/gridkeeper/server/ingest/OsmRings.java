// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Makes the lines and polygons of ways and relations from the places of their nodes, or says why there is none. */
final class OsmRings {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final NodePlaces places;
    private final boolean mend;
    private long mended;

    /** @param mend whether a polygon that is not valid is mended; else it is refused */
    OsmRings(NodePlaces places, boolean mend) {
        this.places = places;
        this.mend = mend;
    }

    long mended() {
        return mended;
    }

    static boolean isClosed(long[] nodes) {
        return nodes.length >= 4 && nodes[0] == nodes[nodes.length - 1];
    }

    LineString line(long[] nodes) throws RowFault {
        List<Coordinate> line = new ArrayList<>();
        for (long node : nodes) {
            Coordinate place = places.find(node)
                    .orElseThrow(() -> new RowFault("missing-node", "node:%d is not in the file".formatted(node)));
            if (line.isEmpty() || !line.get(line.size() - 1).equals2D(place)) {
                line.add(place);
            }
        }
        if (line.size() < 2) {
            throw new RowFault("no-geometry", "it has fewer than two different nodes");
        }
        return GEOMETRY.createLineString(line.toArray(Coordinate[]::new));
    }

    Geometry polygon(long[] nodes) throws RowFault {
        if (!isClosed(nodes)) {
            throw new RowFault("not-closed", "the way covers ground but does not end where it begins");
        }
        LineString ring = line(nodes);
        if (!ring.isClosed() || ring.getNumPoints() < 4) {
            throw new RowFault("no-geometry", "its ring has fewer than three different nodes");
        }
        return valid(GEOMETRY.createPolygon(ring.getCoordinateSequence()));
    }

    /**
     * The multipolygon of a relation: what an odd number of its rings go around, so that roles need not be right. Its rings
     * begin and run in one agreed way, so that the same file gives the same feature.
     *
     * @param nodesOfWay nodes of the ways that are in the file
     */
    Geometry polygon(OsmRelation relation, Map<Long, long[]> nodesOfWay) throws RowFault {
        List<LineString> lines = new ArrayList<>();
        for (OsmRelation.Member member : relation.ways()) {
            if (!member.isRing()) {
                continue;
            }
            long[] nodes = nodesOfWay.get(member.way());
            if (nodes == null) {
                throw new RowFault("incomplete-relation", "way:%d is not in the file".formatted(member.way()));
            }
            lines.add(line(nodes));
        }
        if (!areRings(lines)) {
            throw new RowFault("open-ring", "its %d ways do not join to rings".formatted(lines.size()));
        }
        Geometry polygon = around(lines);
        if (polygon.isEmpty()) {
            throw new RowFault("no-geometry", "its rings go around nothing");
        }
        return polygon.norm();
    }

    /** Whether at every place an even number of lines end, so that inside and outside are told apart. */
    private static boolean areRings(List<LineString> lines) {
        Set<Coordinate> odd = new HashSet<>();
        for (LineString line : lines) {
            for (Coordinate end :
                    new Coordinate[] {line.getCoordinateN(0), line.getCoordinateN(line.getNumPoints() - 1)}) {
                if (!odd.remove(end)) {
                    odd.add(end);
                }
            }
        }
        return !lines.isEmpty() && odd.isEmpty();
    }

    private static Geometry around(List<LineString> lines) {
        // Rings that touch or cross where no way ends need a node there first.
        Geometry noded = OverlayNGRobust.union(GEOMETRY.buildGeometry(lines));
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(noded);
        List<Geometry> inside = new ArrayList<>();
        for (Object face : polygonizer.getPolygons()) {
            Polygon polygon = (Polygon) face;
            if (isInside(polygon.getInteriorPoint().getCoordinate(), lines)) {
                inside.add(polygon);
            }
        }
        return inside.isEmpty() ? GEOMETRY.createPolygon() : OverlayNGRobust.union(inside);
    }

    private static boolean isInside(Coordinate place, List<LineString> lines) {
        RayCrossingCounter crossings = new RayCrossingCounter(place);
        for (LineString line : lines) {
            for (int i = 1; i < line.getNumPoints(); i++) {
                crossings.countSegment(line.getCoordinateN(i - 1), line.getCoordinateN(i));
            }
        }
        return crossings.isPointInPolygon();
    }

    private Geometry valid(Geometry polygon) throws RowFault {
        TopologyValidationError error = new IsValidOp(polygon).getValidationError();
        if (error == null) {
            return polygon;
        }
        Geometry fixed = mend ? GeometryFixer.fix(polygon) : GEOMETRY.createPolygon();
        if (fixed.isEmpty() || !(fixed instanceof Polygonal)) {
            Coordinate at = error.getCoordinate();
            throw new RowFault(
                    "invalid-geometry",
                    "%s at %s".formatted(error.getMessage(), at == null ? "?" : at.x + ", " + at.y));
        }
        mended++;
        return fixed;
    }
}
