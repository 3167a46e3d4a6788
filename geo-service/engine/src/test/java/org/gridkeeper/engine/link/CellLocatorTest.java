// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.gridkeeper.engine.area.Area;
import org.gridkeeper.engine.area.Level;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

class CellLocatorTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private static final CellLocator FOUR = CellLocator.of(List.of(
            cell("sw", "POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))"),
            cell("se", "POLYGON ((1 0, 2 0, 2 1, 1 1, 1 0))"),
            cell("nw", "POLYGON ((0 1, 1 1, 1 2, 0 2, 0 1))"),
            cell("ne", "POLYGON ((1 1, 2 1, 2 2, 1 2, 1 1))")));

    private static Geometry wkt(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    private static Area cell(String code, String wkt) {
        return new Area(code, Level.CELL, code, "", wkt(wkt));
    }

    private static void assertLocated(String code, double lon, double lat) {
        assertEquals(code, FOUR.locate(lon, lat).orElse("none"), () -> "at " + lon + " " + lat);
    }

    @Test
    void the_local_verb_fails_for_another_cell() {
        assertThrows(AssertionError.class, () -> assertLocated("sw", 1.5, 1.5));
    }

    @Test
    void a_place_on_a_border_belongs_to_the_cell_a_step_east_and_then_north() {
        assertLocated("ne", 1, 1);
        assertLocated("se", 1, 0.5);
        assertLocated("ne", 1, 1.5);
        assertLocated("nw", 0.5, 1);
        assertLocated("ne", 1.5, 1);
        assertLocated("sw", 0, 0);
        assertLocated("se", 1, 0);
        assertLocated("nw", 0, 1);
        assertLocated("none", 2, 1);
        assertLocated("none", 1, 2);
        assertLocated("none", 2, 0.5);
    }

    @Test
    void the_step_east_counts_before_the_step_north() {
        // The border falls and rises through the origin: a step east of it lies below the one and above the other.
        CellLocator slanting = CellLocator.of(List.of(
                cell("below", "POLYGON ((-1 -1, 1 -1, 1 1, -1 -1))"),
                cell("above", "POLYGON ((-1 -1, 1 1, -1 1, -1 -1))")));
        assertEquals(Optional.of("below"), slanting.locate(0, 0));
        CellLocator falling = CellLocator.of(List.of(
                cell("below", "POLYGON ((-1 -1, 1 -1, -1 1, -1 -1))"),
                cell("above", "POLYGON ((1 -1, 1 1, -1 1, 1 -1))")));
        assertEquals(Optional.of("above"), falling.locate(0, 0));
    }

    @Test
    void places_outside_and_numbers_that_are_none_have_no_cell() {
        assertLocated("none", -0.1, 0.5);
        assertLocated("none", 5, 5);
        assertLocated("none", Double.NaN, 0.5);
        assertLocated("none", Double.POSITIVE_INFINITY, 0.5);
        assertEquals(Optional.empty(), CellLocator.of(List.of()).locate(0, 0));
    }

    @Test
    void lines_go_by_their_middle_by_ground_length_and_polygons_by_a_place_inside() {
        assertEquals(Optional.of("se"), FOUR.locate(wkt("LINESTRING (0.1 0.5, 0.2 0.5, 1.9 0.5)")));
        assertEquals(Optional.of("nw"), FOUR.locate(wkt("MULTILINESTRING ((0.1 1.5, 0.9 1.5), (0.9 1.6, 1.6 1.6))")));
        assertEquals(
                Optional.of("ne"),
                FOUR.locate(wkt("POLYGON ((0.1 0.1, 1.9 0.1, 1.9 1.9, 1.1 1.9, 1.1 0.2, 0.1 0.2, 0.1 0.1))")));
        assertEquals(Optional.empty(), FOUR.locate(wkt("POLYGON EMPTY")));
    }

    @Test
    void holes_parts_and_the_cells_within_holes_are_told_apart() {
        CellLocator locator = CellLocator.of(List.of(
                cell(
                        "ring",
                        "MULTIPOLYGON (((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 1 3, 3 3, 3 1, 1 1)), ((9 9, 10 9, 9 10, 9 9)))"),
                cell("core", "POLYGON ((1 1, 3 1, 3 3, 1 3, 1 1))")));
        assertEquals(Optional.of("core"), locator.locate(2, 2));
        assertEquals(Optional.of("core"), locator.locate(1, 2));
        assertEquals(Optional.of("ring"), locator.locate(3, 2));
        assertEquals(Optional.of("ring"), locator.locate(9.1, 9.1));
        assertEquals(Optional.empty(), locator.locate(7, 7));
    }

    @Test
    void a_cell_given_twice_is_refused() {
        Area cell = cell("a", "POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))");
        assertThrows(IllegalArgumentException.class, () -> CellLocator.of(List.of(cell, cell)));
    }

    @Test
    void random_places_in_random_coverages_are_found_as_jts_finds_them() {
        for (long seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            List<Area> cells = coverage(random, 60);
            CellLocator locator = CellLocator.of(cells);
            for (int i = 0; i < 500; i++) {
                Coordinate place = new Coordinate(120 + random.nextDouble(), 30 + random.nextDouble());
                List<String> holding = cells.stream()
                        .filter(cell -> SimplePointInAreaLocator.locate(place, cell.lonLat()) == Location.INTERIOR)
                        .map(Area::code)
                        .toList();
                assertEquals(1, holding.size(), "seed " + seed);
                assertEquals(Optional.of(holding.get(0)), locator.locate(place.x, place.y), "seed " + seed);
            }
        }
    }

    /** Each place is counted by asking every cell for itself, so that neither order nor raster can hide a second owner. */
    @Test
    void places_on_shared_edges_and_vertices_belong_to_exactly_one_cell() {
        for (long seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            List<Area> cells = coverage(random, 40);
            CellLocator all = CellLocator.of(cells);
            List<CellLocator> alone =
                    cells.stream().map(cell -> CellLocator.of(List.of(cell))).toList();
            for (Area cell : cells) {
                Coordinate[] ring = cell.lonLat().getCoordinates();
                for (int i = 1; i < ring.length; i++) {
                    double t = random.nextDouble();
                    double x = ring[i - 1].x + t * (ring[i].x - ring[i - 1].x);
                    double y = ring[i - 1].y + t * (ring[i].y - ring[i - 1].y);
                    for (Coordinate place : List.of(ring[i], new Coordinate(x, y))) {
                        boolean within = place.x >= 120 && place.x < 121 && place.y >= 30 && place.y < 31;
                        long owners = alone.stream()
                                .filter(one -> one.locate(place.x, place.y).isPresent())
                                .count();
                        String message = "seed %d at %s".formatted(seed, place);
                        assertEquals(within ? 1 : 0, owners, message);
                        assertEquals(within, all.locate(place.x, place.y).isPresent(), message);
                    }
                }
            }
        }
    }

    /** Voronoi cells of random sites, clipped to one degree, and every vertex of theirs that two of them share. */
    private static List<Area> coverage(Random random, int n) {
        List<Coordinate> sites = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            sites.add(new Coordinate(120 + random.nextDouble(), 30 + random.nextDouble()));
        }
        Envelope bounds = new Envelope(120, 121, 30, 31);
        VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
        builder.setSites(sites);
        builder.setClipEnvelope(bounds);
        Geometry diagram = builder.getDiagram(FACTORY);
        List<Geometry> lines = new ArrayList<>();
        for (int i = 0; i < diagram.getNumGeometries(); i++) {
            lines.add(diagram.getGeometryN(i).getBoundary());
        }
        lines.add(FACTORY.toGeometry(bounds).getBoundary());
        var polygonizer = new org.locationtech.jts.operation.polygonize.Polygonizer();
        polygonizer.add(org.locationtech.jts.operation.overlayng.OverlayNGRobust.union(lines));
        List<Area> cells = new ArrayList<>();
        for (Object polygon : polygonizer.getPolygons()) {
            Geometry cell = (Geometry) polygon;
            if (bounds.contains(cell.getInteriorPoint().getCoordinate())) {
                cells.add(new Area("c%03d".formatted(cells.size()), Level.CELL, "", "", cell));
            }
        }
        return cells;
    }
}
