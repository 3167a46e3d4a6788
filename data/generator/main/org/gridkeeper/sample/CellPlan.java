// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;

/**
 * The administrative areas: cells from one noded set of lines, so that neighbours share their vertices, and above them
 * communities, streets and the division. Codes follow GB/T 30428.1; the division code is one that does not exist.
 */
final class CellPlan {

    static final String DIVISION_CODE = "990105";
    static final String DIVISION_NAME = "澄江区";

    /** An area of any level; {@code level} as the areas layer spells it. */
    record Place(String code, String level, String name, String parent, Geometry shape) {}

    private record Indexed(String code, PreparedGeometry shape) {}

    /** Borders meet on a lattice of this many points to the metre. */
    private static final double LATTICE = 10;

    private final Plan plan;
    private final List<Place> areas = new ArrayList<>();
    private final List<Place> cells = new ArrayList<>();
    private final STRtree tree = new STRtree();

    CellPlan(Plan plan, StreetPlan streets) {
        this.plan = plan;
        List<StreetPlan.CellLand> lands = streets.cells();
        List<Geometry> faces = coverage(lands);
        int[] communityOf = communities(lands, faces);
        Map<String, List<Geometry>> byStreet = new TreeMap<>();
        for (int c = 0; c < Seats.COMMUNITIES.size(); c++) {
            addCommunity(c, faces, communityOf, byStreet);
        }
        List<Geometry> all = new ArrayList<>();
        byStreet.forEach((code, parts) -> {
            String name = Seats.STREETS.get(Integer.parseInt(code.substring(6)) - 1);
            areas.add(new Place(code, "street", name, DIVISION_CODE, merge(parts)));
            all.addAll(parts);
        });
        areas.add(new Place(DIVISION_CODE, "division", DIVISION_NAME, "", merge(all)));
        areas.sort(Comparator.comparingInt((Place p) -> p.code().length()).thenComparing(Place::code));
        cells.forEach(cell -> tree.insert(
                cell.shape().getEnvelopeInternal(),
                new Indexed(cell.code(), PreparedGeometryFactory.prepare(cell.shape()))));
        tree.build();
    }

    /** The faces of the noded borders, put together by the cell whose land they lie in. */
    private static List<Geometry> coverage(List<StreetPlan.CellLand> lands) {
        List<Geometry> borders = new ArrayList<>();
        lands.forEach(land -> borders.add(land.land().getBoundary()));
        Geometry noded = UnaryUnionNG.union(borders, Plane.FACTORY, new PrecisionModel(LATTICE));
        STRtree index = new STRtree();
        for (int i = 0; i < lands.size(); i++) {
            index.insert(lands.get(i).land().getEnvelopeInternal(), i);
        }
        Map<Integer, List<Geometry>> parts = new HashMap<>();
        for (Polygon face : Plane.faces(noded)) {
            Geometry inside = face.getInteriorPoint();
            for (Object found : index.query(inside.getEnvelopeInternal())) {
                int i = (Integer) found;
                if (lands.get(i).land().contains(inside)) {
                    parts.computeIfAbsent(i, k -> new ArrayList<>()).add(face);
                    break;
                }
            }
        }
        List<Geometry> faces = new ArrayList<>();
        for (int i = 0; i < lands.size(); i++) {
            faces.add(merge(parts.getOrDefault(i, List.of())));
        }
        return faces;
    }

    private static Geometry merge(List<Geometry> parts) {
        return CoverageUnion.union(parts.toArray(Geometry[]::new));
    }

    /** Communities grow from their seats over districts and never across the river, the nearest district first. */
    private int[] communities(List<StreetPlan.CellLand> lands, List<Geometry> faces) {
        int districts =
                lands.stream().mapToInt(StreetPlan.CellLand::district).max().orElse(0) + 1;
        List<List<Geometry>> parts = new ArrayList<>();
        for (int d = 0; d < districts; d++) {
            parts.add(new ArrayList<>());
        }
        for (int i = 0; i < faces.size(); i++) {
            parts.get(lands.get(i).district()).add(faces.get(i));
        }
        List<Geometry> shapes = parts.stream().map(CellPlan::merge).toList();
        boolean[][] near = neighbours(shapes);
        int[] owner = new int[districts];
        Arrays.fill(owner, -1);
        for (int step = 0; step < districts; step++) {
            growOnce(shapes, near, owner);
        }
        return lands.stream().mapToInt(land -> owner[land.district()]).toArray();
    }

    private void growOnce(List<Geometry> shapes, boolean[][] near, int[] owner) {
        double nearest = Double.MAX_VALUE;
        int district = -1;
        int community = -1;
        for (int c = 0; c < Seats.COMMUNITIES.size(); c++) {
            Seats.CommunitySeed seed = Seats.COMMUNITIES.get(c);
            Geometry seat = Plane.FACTORY.createPoint(new Coordinate(seed.x(), seed.y()));
            boolean seated = hasAny(owner, c);
            for (int d = 0; d < owner.length; d++) {
                if (owner[d] < 0
                        && (seated ? touches(near[d], owner, c) : shapes.get(d).covers(seat))) {
                    double distance = seated ? shapes.get(d).getCentroid().distance(seat) : -1;
                    if (distance < nearest) {
                        nearest = distance;
                        district = d;
                        community = c;
                    }
                }
            }
        }
        if (district >= 0) {
            owner[district] = community;
        }
    }

    private static boolean hasAny(int[] owner, int community) {
        return Arrays.stream(owner).anyMatch(o -> o == community);
    }

    private static boolean touches(boolean[] near, int[] owner, int community) {
        for (int d = 0; d < owner.length; d++) {
            if (owner[d] == community && near[d]) {
                return true;
            }
        }
        return false;
    }

    /** Which districts share a border on dry land. */
    private boolean[][] neighbours(List<Geometry> shapes) {
        boolean[][] near = new boolean[shapes.size()][shapes.size()];
        for (int a = 0; a < near.length; a++) {
            for (int b = 0; b < a; b++) {
                Geometry one = shapes.get(a);
                Geometry other = shapes.get(b);
                near[a][b] = plan.sameBank(one, other)
                        && one.getEnvelopeInternal().intersects(other.getEnvelopeInternal())
                        && Plane.intersection(one, other).getLength() > 60;
                near[b][a] = near[a][b];
            }
        }
        return near;
    }

    private void addCommunity(int c, List<Geometry> faces, int[] communityOf, Map<String, List<Geometry>> byStreet) {
        Seats.CommunitySeed seed = Seats.COMMUNITIES.get(c);
        String street = DIVISION_CODE + "%03d".formatted(seed.street());
        long before = Seats.COMMUNITIES.subList(0, c).stream()
                .filter(other -> other.street() == seed.street())
                .count();
        String code = street + "%03d".formatted(before + 1);
        List<Integer> mine = new ArrayList<>();
        for (int i = 0; i < faces.size(); i++) {
            if (communityOf[i] == c) {
                mine.add(i);
            }
        }
        mine.sort(Comparator.comparingInt((Integer i) -> band(faces.get(i)))
                .thenComparingDouble(i -> faces.get(i).getCentroid().getX()));
        List<Geometry> parts = new ArrayList<>();
        int number = 0;
        for (int i : mine) {
            number++;
            String name = seed.name().replace("社区", "") + "第%02d网格".formatted(number);
            cells.add(new Place(code + "%03d".formatted(number), "cell", name, code, faces.get(i)));
            parts.add(faces.get(i));
        }
        areas.add(new Place(code, "community", seed.name(), street, merge(parts)));
        byStreet.computeIfAbsent(street, s -> new ArrayList<>()).addAll(parts);
    }

    /** Cells are numbered in bands of 300 m from north to south, and in a band from west to east. */
    private static int band(Geometry cell) {
        return (int) Math.floor(-cell.getCentroid().getY() / 300);
    }

    /** The cell that covers the whole shape; empty text for none. */
    String cellOf(Geometry shape) {
        for (Object item : tree.query(shape.getEnvelopeInternal())) {
            Indexed cell = (Indexed) item;
            if (cell.shape().covers(shape)) {
                return cell.code();
            }
        }
        return "";
    }

    /** The division, its streets and its communities. */
    List<Place> areas() {
        return List.copyOf(areas);
    }

    List<Place> cells() {
        return List.copyOf(cells);
    }
}
