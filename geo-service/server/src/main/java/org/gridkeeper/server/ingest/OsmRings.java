// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
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
                    .orElseThrow(() -> new RowFault("missing-node", "node/%d is not in the file".formatted(node)));
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
     * The multipolygon of a relation: what an odd number of its rings go around, so that roles need not be right.
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
                throw new RowFault("incomplete-relation", "way/%d is not in the file".formatted(member.way()));
            }
            lines.add(line(nodes));
        }
        Geometry plain = polygonized(lines);
        if (!plain.isEmpty() && plain.isValid()) {
            return plain;
        }
        // Rings that touch or cross where no way ends need a node there first.
        List<LineString> noded = new ArrayList<>();
        Geometry union = lines.isEmpty() ? plain : OverlayNGRobust.union(GEOMETRY.buildGeometry(lines));
        for (int i = 0; i < union.getNumGeometries(); i++) {
            if (union.getGeometryN(i) instanceof LineString part && !part.isEmpty()) {
                noded.add(part);
            }
        }
        Geometry again = polygonized(noded);
        if (again.isEmpty()) {
            throw new RowFault("open-ring", "its %d ways do not join to rings".formatted(lines.size()));
        }
        return valid(again);
    }

    /** Empty when a line is left over: then a ring is not closed. */
    private static Geometry polygonized(List<LineString> lines) {
        Polygonizer polygonizer = new Polygonizer(true);
        polygonizer.add(lines);
        Geometry polygons = polygonizer.getGeometry();
        return polygonizer.getDangles().isEmpty() && polygonizer.getCutEdges().isEmpty()
                ? polygons
                : GEOMETRY.createPolygon();
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
