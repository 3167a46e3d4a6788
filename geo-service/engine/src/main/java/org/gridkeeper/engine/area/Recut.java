// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.area;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridkeeper.engine.geo.GroundScale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlay.snap.GeometrySnapper;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * New borders for some areas of a coverage. The new areas must cover the ground of those that they replace, and may take
 * ground of the community that nobody covers; what does not fit is a flaw. Differences up to half a metre come from rounded
 * coordinates and are mended. Neighbours get the nodes of the new borders, so that the coverage stays valid.
 */
public final class Recut {

    private static final double SNAP_METRES = 0.2;
    /** Faces between lines that are one but for the rounding of their nodes. */
    private static final double HAIR_SQUARE_METRES = 1e-4;

    private static final int NOBODY = -1;

    /**
     * What came of it.
     *
     * @param shapes in the order they were wanted; to be used only when there are no flaws
     * @param neighbours shapes, by code, of areas that keep their ground and got nodes
     */
    public record Result(List<Geometry> shapes, Map<String, Geometry> neighbours, List<Flaw> flaws) {
        public Result {
            shapes = List.copyOf(shapes);
            neighbours = Map.copyOf(neighbours);
            flaws = List.copyOf(flaws);
        }
    }

    private final List<Area> kept;
    private final Geometry community;
    private final List<String> names;
    private final GroundScale scale;
    private final List<Geometry> wanted = new ArrayList<>();
    private final Faces faces;
    private final int[] owner;
    private final int[] keeper;
    private final List<Flaw> flaws = new ArrayList<>();

    private Recut(List<Area> replaced, List<Area> near, Geometry community, List<Area> wishes) {
        kept = near;
        this.community = community;
        names = wishes.stream().map(Area::code).toList();
        List<Geometry> lines = new ArrayList<>();
        replaced.forEach(area -> lines.add(area.lonLat().getBoundary()));
        near.forEach(area -> lines.add(area.lonLat().getBoundary()));
        scale = GroundScale.at(box(replaced, wishes).centre().y);
        Geometry borders = replaced.get(0).lonLat().getFactory().buildGeometry(lines);
        for (Area wish : wishes) {
            Geometry snapped = new GeometrySnapper(wish.lonLat()).snapTo(borders, SNAP_METRES / scale.metresPerLat());
            wanted.add(snapped.isValid() && !snapped.isEmpty() ? snapped : wish.lonLat());
        }
        wanted.forEach(shape -> lines.add(shape.getBoundary()));
        faces = Faces.of(lines, scale);
        owner = new int[faces.size()];
        keeper = new int[faces.size()];
        assign(replaced.stream().map(Area::lonLat).toList());
    }

    /**
     * Cuts anew.
     *
     * @param replaced the areas that give their ground, at least one
     * @param others the other areas of their level; only those nearby are looked at
     * @param community the area that they lie in; empty when it has no borders of its own
     * @param wishes the new areas, whose codes only name them in flaws
     * @throws IllegalArgumentException when one of them is nowhere half a metre wide
     */
    public static Result of(List<Area> replaced, List<Area> others, Geometry community, List<Area> wishes) {
        List<Flaw> crossing = CoverageCheck.flaws(wishes).stream()
                .filter(flaw -> flaw.kind() == FlawKind.SELF_CROSSING)
                .toList();
        if (!crossing.isEmpty()) {
            return new Result(List.of(), Map.of(), crossing);
        }
        Envelope box = box(replaced, wishes);
        GroundScale scale = GroundScale.at(box.centre().y);
        for (Area wish : wishes) {
            if (Faces.isSlit(wish.lonLat(), scale, CoverageCheck.ROUNDING_METRES)) {
                throw new IllegalArgumentException(
                        "area %s would be less than half a metre wide".formatted(wish.code()));
            }
        }
        box.expandBy(1e-6);
        List<Area> near = others.stream()
                .filter(area -> area.lonLat().getEnvelopeInternal().intersects(box))
                .toList();
        return new Recut(replaced, near, community, wishes).result();
    }

    /**
     * The parts into which a line cuts an area; the area alone when the line does not cut it. Parts up to half a metre
     * wide are left out.
     *
     * @param line may reach beyond the area
     */
    public static List<Geometry> parts(Geometry area, Geometry line) {
        GroundScale scale = GroundScale.at(area.getEnvelopeInternal().centre().y);
        Faces faces = Faces.of(List.of(area.getBoundary(), line), scale);
        Claims claims = new Claims(List.of(area));
        List<Geometry> parts = new ArrayList<>();
        for (int face = 0; face < faces.size(); face++) {
            Geometry polygon = faces.polygon(face);
            if (!Faces.isSlit(polygon, scale, CoverageCheck.ROUNDING_METRES)
                    && claims.at(polygon.getInteriorPoint().getCoordinate()).length > 0) {
                parts.add(polygon);
            }
        }
        return parts;
    }

    /** The order in which areas are numbered: rows from north to south, and from west to east in each row. */
    public static <T> List<T> inReadingOrder(List<T> areas, java.util.function.Function<T, Geometry> shapeOf) {
        double north = areas.stream()
                .mapToDouble(each -> shapeOf.apply(each).getCentroid().getY())
                .max()
                .orElse(0);
        double row = areas.stream()
                        .mapToDouble(each ->
                                shapeOf.apply(each).getEnvelopeInternal().getHeight())
                        .average()
                        .orElse(0)
                / 2;
        Comparator<T> byRow = Comparator.comparingDouble(each ->
                row > 0 ? Math.floor((north - shapeOf.apply(each).getCentroid().getY()) / row) : 0);
        return areas.stream()
                .sorted(byRow.thenComparingDouble(
                        each -> shapeOf.apply(each).getCentroid().getX()))
                .toList();
    }

    private static Envelope box(List<Area> replaced, List<Area> wishes) {
        Envelope box = LevelRepair.bounds(replaced.stream().map(Area::lonLat).toList());
        wishes.forEach(wish -> box.expandToInclude(wish.lonLat().getEnvelopeInternal()));
        return box;
    }

    private void assign(List<Geometry> replaced) {
        int[][] wishes = new Claims(wanted).ofFaces(faces);
        int[][] keepers = new Claims(kept.stream().map(Area::lonLat).toList()).ofFaces(faces);
        int[][] givers = new Claims(replaced).ofFaces(faces);
        List<Integer> slits = new ArrayList<>();
        List<Integer> hairs = new ArrayList<>();
        for (int face = 0; face < faces.size(); face++) {
            owner[face] = NOBODY;
            if (faces.squareMetres(face) < HAIR_SQUARE_METRES) {
                keeper[face] = NOBODY;
                hairs.add(face);
                continue;
            }
            keeper[face] = keepers[face].length > 0 ? keepers[face][0] : NOBODY;
            boolean given = givers[face].length > 0;
            if (keeper[face] != NOBODY) {
                if (wishes[face].length > 0) {
                    add(
                            FlawKind.OVERLAP,
                            List.of(kept.get(keeper[face]).code(), names.get(wishes[face][0])),
                            faces.polygon(face));
                }
            } else if (wishes[face].length > 0) {
                owner[face] = wishes[face][0];
                if (wishes[face].length > 1) {
                    List<String> both = List.of(names.get(wishes[face][0]), names.get(wishes[face][1]));
                    add(FlawKind.OVERLAP, both, faces.polygon(face));
                }
                if (!given) {
                    add(FlawKind.OUTSIDE, List.of(names.get(owner[face])), outside(faces.polygon(face)));
                }
            } else if (given && !add(FlawKind.GAP, List.of(), inside(faces.polygon(face)))) {
                slits.add(face);
            }
        }
        for (int face : slits) {
            if (!isLeftOutside(face)) {
                owner[face] = faces.ownerOfLongestBorder(face, other -> owner[other]);
            }
        }
        hairs.forEach(this::assignHair);
    }

    /** Where a place inside cannot be told from the border, a face goes to whom it borders most. */
    private void assignHair(int face) {
        int who = faces.ownerOfLongestBorder(
                face,
                other -> owner[other] != NOBODY
                        ? owner[other]
                        : keeper[other] != NOBODY ? wanted.size() + keeper[other] : NOBODY);
        if (who >= wanted.size()) {
            keeper[face] = who - wanted.size();
        } else {
            owner[face] = who;
        }
    }

    /** Ground beyond the community, which whole squares have, may be given up. */
    private boolean isLeftOutside(int face) {
        Geometry polygon = faces.polygon(face);
        return !Faces.isSlit(polygon, scale, CoverageCheck.ROUNDING_METRES)
                && inside(polygon).getArea() == 0;
    }

    private Geometry inside(Geometry polygon) {
        return community.isEmpty() ? polygon : OverlayNGRobust.overlay(polygon, community, OverlayNG.INTERSECTION);
    }

    private Geometry outside(Geometry polygon) {
        return community.isEmpty() ? polygon : OverlayNGRobust.overlay(polygon, community, OverlayNG.DIFFERENCE);
    }

    /** Notes a flaw, unless it comes from rounding. */
    private boolean add(FlawKind kind, List<String> codes, Geometry place) {
        double squareMetres = scale.squareMetres(place.getArea());
        if (squareMetres <= CoverageCheck.TOLERATED_SQUARE_METRES
                || Faces.isSlit(place, scale, CoverageCheck.ROUNDING_METRES)) {
            return false;
        }
        Coordinate at = place.getInteriorPoint().getCoordinate();
        flaws.add(new Flaw(kind, codes, at.x, at.y, squareMetres, place));
        return true;
    }

    private Result result() {
        List<Geometry> shapes = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            List<Integer> own = facesOf(owner, i);
            if (own.isEmpty()) {
                add(FlawKind.OVERLAP, List.of(names.get(i)), wanted.get(i));
                shapes.add(wanted.get(i));
            } else {
                shapes.add(faces.union(own));
            }
        }
        Map<String, Geometry> neighbours = new HashMap<>();
        for (int i = 0; i < kept.size(); i++) {
            List<Integer> own = facesOf(keeper, i);
            Geometry before = kept.get(i).lonLat();
            if (!own.isEmpty() && flaws.isEmpty()) {
                Geometry after = faces.union(own);
                if (!nodes(after).equals(nodes(before))) {
                    neighbours.put(kept.get(i).code(), after);
                }
            }
        }
        return new Result(shapes, neighbours, flaws);
    }

    private static Set<Coordinate> nodes(Geometry shape) {
        return new HashSet<>(Arrays.asList(shape.getCoordinates()));
    }

    private static List<Integer> facesOf(int[] owners, int who) {
        List<Integer> own = new ArrayList<>();
        for (int face = 0; face < owners.length; face++) {
            if (owners[face] == who) {
                own.add(face);
            }
        }
        return own;
    }
}
