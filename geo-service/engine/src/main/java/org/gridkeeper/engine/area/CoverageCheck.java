// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.area;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gridkeeper.engine.geo.GroundScale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * Finds what is wrong with a coverage: rings that cross themselves, and areas of one level that overlap. Gaps are not
 * flaws here: whether one is a lake or a mistake is for a person to say; {@link #gaps} and {@link #outside} find them.
 */
public final class CoverageCheck {

    /** Overlaps up to this size come from rounding, not from a wrong border. */
    static final double TOLERATED_SQUARE_METRES = 0.01;

    /** Ground as narrow as this comes from rounding, too. */
    static final double ROUNDING_METRES = 0.5;

    private record Shape(Area area, Geometry fixed) {}

    private CoverageCheck() {}

    /** All flaws: crossing rings first, then overlaps, each in the order of the areas. */
    public static List<Flaw> flaws(List<Area> areas) {
        List<Flaw> flaws = new ArrayList<>();
        Map<Level, List<Shape>> levels = new EnumMap<>(Level.class);
        for (Area area : areas) {
            TopologyValidationError error = new IsValidOp(area.lonLat()).getValidationError();
            if (error != null) {
                Coordinate at = error.getCoordinate();
                flaws.add(new Flaw(FlawKind.SELF_CROSSING, List.of(area.code()), at.x, at.y, 0));
            }
            Geometry fixed = error == null ? area.lonLat() : GeometryFixer.fix(area.lonLat());
            levels.computeIfAbsent(area.level(), level -> new ArrayList<>()).add(new Shape(area, fixed));
        }
        levels.values().forEach(shapes -> addOverlaps(shapes, flaws));
        return List.copyOf(flaws);
    }

    private static void addOverlaps(List<Shape> shapes, List<Flaw> flaws) {
        STRtree tree = new STRtree();
        for (int i = 0; i < shapes.size(); i++) {
            tree.insert(shapes.get(i).fixed.getEnvelopeInternal(), i);
        }
        for (int i = 0; i < shapes.size(); i++) {
            List<?> near = tree.query(shapes.get(i).fixed.getEnvelopeInternal());
            int first = i;
            near.stream()
                    .mapToInt(j -> (Integer) j)
                    .filter(j -> j > first)
                    .sorted()
                    .forEach(j -> {
                        addOverlap(shapes.get(first), shapes.get(j), flaws);
                    });
        }
    }

    private static void addOverlap(Shape a, Shape b, List<Flaw> flaws) {
        Geometry shared = OverlayNGRobust.overlay(a.fixed, b.fixed, OverlayNG.INTERSECTION);
        if (shared.getDimension() < 2 || shared.isEmpty()) {
            return;
        }
        Coordinate place = shared.getInteriorPoint().getCoordinate();
        double squareMetres = GroundScale.at(place.y).squareMetres(shared.getArea());
        if (squareMetres > TOLERATED_SQUARE_METRES) {
            List<String> codes = List.of(a.area.code(), b.area.code());
            flaws.add(new Flaw(FlawKind.OVERLAP, codes, place.x, place.y, squareMetres, shared));
        }
    }

    /** Ground of an area that none of its children covers, part by part. */
    public static List<Flaw> gaps(Area parent, List<Area> children) {
        if (children.isEmpty()) {
            return List.of();
        }
        Geometry covered = OverlayNGRobust.union(children.stream()
                .map(child -> child.lonLat().isValid() ? child.lonLat() : GeometryFixer.fix(child.lonLat()))
                .toList());
        return parts(FlawKind.GAP, List.of(parent.code()), minus(parent.lonLat(), covered));
    }

    /** Ground of an area that lies outside its parent, part by part. */
    public static List<Flaw> outside(Area parent, Area child) {
        return parts(FlawKind.OUTSIDE, List.of(child.code()), minus(child.lonLat(), parent.lonLat()));
    }

    private static Geometry minus(Geometry lonLat, Geometry other) {
        Geometry valid = lonLat.isValid() ? lonLat : GeometryFixer.fix(lonLat);
        Geometry validOther = other.isValid() ? other : GeometryFixer.fix(other);
        return OverlayNGRobust.overlay(valid, validOther, OverlayNG.DIFFERENCE);
    }

    private static List<Flaw> parts(FlawKind kind, List<String> codes, Geometry ground) {
        List<Flaw> flaws = new ArrayList<>();
        for (int i = 0; i < ground.getNumGeometries(); i++) {
            Geometry part = ground.getGeometryN(i);
            if (part.getDimension() == 2 && !part.isEmpty()) {
                Coordinate place = part.getInteriorPoint().getCoordinate();
                GroundScale scale = GroundScale.at(place.y);
                double squareMetres = scale.squareMetres(part.getArea());
                if (squareMetres > TOLERATED_SQUARE_METRES && !Faces.isSlit(part, scale, ROUNDING_METRES)) {
                    flaws.add(new Flaw(kind, codes, place.x, place.y, squareMetres, part));
                }
            }
        }
        return List.copyOf(flaws);
    }
}
