// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.area;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.gridkeeper.engine.geo.GroundScale;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * The smallest pieces that a set of lines cuts the plane into, and which of them border each other. Whatever owners the
 * faces are given to, the unions of the owners' faces form a valid coverage, because all lines meet in shared nodes.
 */
final class Faces {

    /** A border between two faces. */
    record Border(int face, double metres) {}

    private record Edge(double x1, double y1, double x2, double y2) {
        static Edge of(double ax, double ay, double bx, double by) {
            return ax < bx || (ax == bx && ay < by) ? new Edge(ax, ay, bx, by) : new Edge(bx, by, ax, ay);
        }
    }

    private final List<Polygon> polygons = new ArrayList<>();
    private final List<List<Border>> borders = new ArrayList<>();
    private final GroundScale scale;

    private Faces(GroundScale scale) {
        this.scale = scale;
    }

    /** Nodes the lines and finds the faces; lengths are measured in the given scale. */
    static Faces of(Collection<Geometry> lines, GroundScale scale) {
        Faces faces = new Faces(scale);
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(OverlayNGRobust.union(lines));
        for (Object face : polygonizer.getPolygons()) {
            faces.polygons.add((Polygon) ((Polygon) face).norm());
        }
        // The polygonizer's order follows hash codes of its graph: sort, so that the same input gives the same faces,
        // in the same order and each from the same first vertex.
        faces.polygons.sort(null);
        faces.findBorders();
        return faces;
    }

    int size() {
        return polygons.size();
    }

    Polygon polygon(int face) {
        return polygons.get(face);
    }

    double squareMetres(int face) {
        return scale.squareMetres(polygons.get(face).getArea());
    }

    List<Border> borders(int face) {
        return borders.get(face);
    }

    /** The longest border by owner: of the owners that border a face (negative ones left out), or -1. */
    int ownerOfLongestBorder(int face, IntUnaryOperator ownerOfFace) {
        Map<Integer, Double> lengths = new HashMap<>();
        for (Border border : borders.get(face)) {
            int owner = ownerOfFace.applyAsInt(border.face);
            if (owner >= 0) {
                lengths.merge(owner, border.metres, Double::sum);
            }
        }
        int longest = -1;
        double metres = 0;
        for (Map.Entry<Integer, Double> entry : lengths.entrySet()) {
            boolean longer = entry.getValue() > metres;
            boolean earlierOfEqual = entry.getValue() == metres && entry.getKey() < longest;
            if (longer || earlierOfEqual) {
                longest = entry.getKey();
                metres = entry.getValue();
            }
        }
        return longest;
    }

    /** One area out of some faces, keeping every node of its border. */
    Geometry union(List<Integer> faces) {
        if (faces.size() == 1) {
            return polygons.get(faces.get(0));
        }
        return CoverageUnion.union(faces.stream().map(polygons::get).toArray(Geometry[]::new))
                .norm();
    }

    /** Whether no circle of this diameter fits into an area. */
    static boolean isSlit(Geometry lonLat, GroundScale scale, double metres) {
        return AffineTransformation.scaleInstance(scale.metresPerLon(), scale.metresPerLat())
                .transform(lonLat)
                .buffer(-metres / 2)
                .isEmpty();
    }

    private void findBorders() {
        Map<Edge, Integer> firstFace = new HashMap<>();
        List<Map<Integer, Double>> lengths = new ArrayList<>();
        for (int face = 0; face < polygons.size(); face++) {
            lengths.add(new HashMap<>());
            Polygon polygon = polygons.get(face);
            addRing(face, polygon.getExteriorRing().getCoordinateSequence(), firstFace, lengths);
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                addRing(face, polygon.getInteriorRingN(hole).getCoordinateSequence(), firstFace, lengths);
            }
        }
        for (Map<Integer, Double> ofFace : lengths) {
            borders.add(ofFace.entrySet().stream()
                    .map(entry -> new Border(entry.getKey(), entry.getValue()))
                    .sorted((a, b) -> Integer.compare(a.face, b.face))
                    .toList());
        }
    }

    private void addRing(
            int face, CoordinateSequence ring, Map<Edge, Integer> firstFace, List<Map<Integer, Double>> lengths) {
        for (int i = 1; i < ring.size(); i++) {
            Coordinate a = ring.getCoordinate(i - 1);
            Coordinate b = ring.getCoordinate(i);
            Integer other = firstFace.putIfAbsent(Edge.of(a.x, a.y, b.x, b.y), face);
            if (other != null && other != face) {
                double metres = scale.metres(a.x - b.x, a.y - b.y);
                lengths.get(face).merge(other, metres, Double::sum);
                lengths.get(other).merge(face, metres, Double::sum);
            }
        }
    }
}
