// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.area;

import static org.gridkeeper.engine.area.CoverageAssert.area;
import static org.gridkeeper.engine.area.CoverageAssert.assertValidCoverage;
import static org.gridkeeper.engine.area.CoverageAssert.box;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.gridkeeper.engine.geo.GroundScale;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

class SquareGridTest {

    private static final GroundScale SCALE = GroundScale.at(30);

    /** A box of ground metres whose south-western corner is that many metres from 120° E and 30° N. */
    private static Area ground(String code, double west, double south, double east, double north) {
        return box(
                code,
                120 + west / SCALE.metresPerLon(),
                30 + south / SCALE.metresPerLat(),
                120 + east / SCALE.metresPerLon(),
                30 + north / SCALE.metresPerLat());
    }

    private static void assertFills(List<Area> cells, List<Area> communities) {
        for (Area community : communities) {
            List<Geometry> own = cells.stream()
                    .filter(cell -> cell.parent().equals(community.code()))
                    .map(Area::lonLat)
                    .toList();
            Geometry difference =
                    OverlayNGRobust.overlay(OverlayNGRobust.union(own), community.lonLat(), OverlayNG.SYMDIFFERENCE);
            double squareMetres = SCALE.squareMetres(difference.getArea());
            assertTrue(squareMetres < 0.01, community.code() + " and its cells differ by " + squareMetres + " m²");
        }
    }

    private static void assertCells(List<Area> cells, List<Area> communities) {
        assertValidCoverage(cells);
        cells.forEach(cell -> {
            assertInstanceOf(Polygon.class, cell.lonLat(), cell.code());
            AreaCodes.check(cell.code(), Level.CELL);
            assertEquals(AreaCodes.parentOf(cell.code()), cell.parent());
        });
        assertFills(cells, communities);
    }

    @Test
    void the_verb_fails_when_a_cell_is_missing() {
        List<Area> communities = List.of(ground("140802001001", 0, 0, 1000, 1000));
        List<Area> cells = SquareGrid.cells(communities, 500, true);
        assertThrows(AssertionError.class, () -> assertCells(cells.subList(1, 4), communities));
    }

    @Test
    void a_community_of_four_squares_is_numbered_from_north_to_south_and_west_to_east() {
        List<Area> communities = List.of(ground("140802001001", 0, -500, 1000, 500));
        for (boolean clip : new boolean[] {true, false}) {
            List<Area> cells = SquareGrid.cells(communities, 500, clip);
            assertEquals(
                    List.of("140802001001001", "140802001001002", "140802001001003", "140802001001004"),
                    cells.stream().map(Area::code).toList());
            assertTrue(cells.get(0).lonLat().getCentroid().getX()
                    < cells.get(1).lonLat().getCentroid().getX());
            assertTrue(cells.get(0).lonLat().getCentroid().getY()
                    > cells.get(2).lonLat().getCentroid().getY());
            assertCells(cells, communities);
            cells.forEach(cell ->
                    assertEquals(250_000, SCALE.squareMetres(cell.lonLat().getArea()), 250));
        }
    }

    @Test
    void squares_are_cut_at_a_slanting_border_and_small_pieces_join_a_neighbour() {
        double e = 1 / SCALE.metresPerLon();
        double n = 1 / SCALE.metresPerLat();
        String slant = "%s 30, %s %s".formatted(120 + 900 * e, 120 + 2100 * e, 30 + 2000 * n);
        Area west = area("140802001001", "POLYGON ((120 30, %s, 120 %s, 120 30))".formatted(slant, 30 + 2000 * n));
        Area east = area(
                "140802001002",
                "POLYGON ((%s, %s %s, %s 30, %s 30))"
                        .formatted(slant, 120 + 3000 * e, 30 + 2000 * n, 120 + 3000 * e, 120 + 900 * e));
        List<Area> communities = List.of(west, east);
        List<Area> cells = SquareGrid.cells(communities, 500, true);
        assertCells(cells, communities);
        cells.forEach(cell -> {
            double squareMetres = SCALE.squareMetres(cell.lonLat().getArea());
            assertTrue(squareMetres >= 0.2 * 250_000, cell.code() + " has " + squareMetres + " m²");
        });
    }

    @Test
    void whole_squares_belong_to_the_community_that_holds_their_centre() {
        Area west = ground("140802001001", 0, 0, 700, 1000);
        Area east = ground("140802001002", 700, 0, 2000, 1000);
        List<Area> cells = SquareGrid.cells(List.of(west, east), 500, false);
        assertValidCoverage(cells);
        assertEquals(
                2, cells.stream().filter(c -> c.parent().equals(west.code())).count());
        assertEquals(
                6, cells.stream().filter(c -> c.parent().equals(east.code())).count());
    }

    @Test
    void a_community_in_parts_gets_at_least_a_cell_for_each_part() {
        Area islands = area(
                "140802001001",
                "MULTIPOLYGON (((120 30, 120.01 30, 120.01 30.01, 120 30.01, 120 30)), "
                        + "((120.02 30, 120.0201 30, 120.0201 30.0001, 120.02 30.0001, 120.02 30)))");
        List<Area> cells = SquareGrid.cells(List.of(islands), 500, true);
        assertCells(cells, List.of(islands));
    }

    @Test
    void more_cells_than_three_digits_number_are_refused_with_community_count_and_remedy() {
        Area large = ground("140802001001", 0, 0, 4000, 4000);
        for (boolean clip : new boolean[] {true, false}) {
            var refused =
                    assertThrows(IllegalArgumentException.class, () -> SquareGrid.cells(List.of(large), 100, clip));
            assertTrue(
                    refused.getMessage().contains("140802001001")
                            && refused.getMessage().contains("1600")
                            && refused.getMessage().contains("larger size"),
                    refused.getMessage());
        }
    }

    @Test
    void overlapping_communities_and_wrong_codes_are_refused() {
        Area a = ground("140802001001", 0, 0, 1000, 1000);
        Area b = ground("140802001002", 900, 0, 2000, 1000);
        assertThrows(IllegalArgumentException.class, () -> SquareGrid.cells(List.of(a, b), 500, true));
        assertThrows(
                IllegalArgumentException.class,
                () -> SquareGrid.cells(List.of(ground("140802001", 0, 0, 1000, 1000)), 500, true));
        assertThrows(IllegalArgumentException.class, () -> SquareGrid.cells(List.of(a), 0, true));
    }

    @Test
    void the_mended_quarters_of_zurich_are_cut_into_cells() throws IOException {
        List<Area> quarters = Quarters.read();
        List<Area> communities = CoverageRepair.repair(quarters).areas();
        for (double size : new double[] {400, 777}) {
            List<Area> cells = SquareGrid.cells(communities, size, true);
            assertCells(cells, communities);
            assertEquals(cells, SquareGrid.cells(communities, size, true));
            assertValidCoverage(SquareGrid.cells(communities, size, false));
        }
    }

    @Test
    void a_city_of_equal_communities_gives_equal_squares() {
        List<Area> communities = IntStream.range(0, 25)
                .mapToObj(i -> ground(
                        "140802001%03d".formatted(i + 1),
                        i % 5 * 4000,
                        i / 5 * 4000,
                        i % 5 * 4000 + 4000,
                        i / 5 * 4000 + 4000))
                .toList();
        List<Area> cells = SquareGrid.cells(communities, 500, true);
        assertEquals(1600, cells.size(), 60);
        assertCells(cells, communities);
    }

    @Test
    void hexagons_of_both_kinds_tile_the_ground_and_are_cut_and_coded_like_squares() {
        Area west = ground("140802001001", 0, 0, 1900, 2100);
        Area east = ground("140802001002", 1900, 0, 4000, 2100);
        List<Area> communities = List.of(west, east);
        for (CellShape shape : List.of(CellShape.HEXAGON_POINTY, CellShape.HEXAGON_FLAT)) {
            List<Area> whole = SquareGrid.cells(communities, shape, 300, false);
            assertValidCoverage(whole);
            double hexagon = Math.sqrt(3) / 2 * 300 * 300;
            whole.forEach(cell -> {
                assertEquals(7, cell.lonLat().getNumPoints(), cell.code());
                assertEquals(hexagon, SCALE.squareMetres(cell.lonLat().getArea()), hexagon * 0.002);
            });
            // A row and a column more than fit: the first hexagon has its centre in the corner.
            assertEquals(8_400_000 / hexagon, whole.size(), 20);
            List<Area> cells = SquareGrid.cells(communities, shape, 300, true);
            assertCells(cells, communities);
            cells.forEach(cell -> assertTrue(
                    SCALE.squareMetres(cell.lonLat().getArea()) >= 0.199 * hexagon, cell.code() + " is small"));
            double northOfFirst = cells.get(0).lonLat().getEnvelopeInternal().getMaxY();
            double northOfLast =
                    cells.get(cells.size() - 1).lonLat().getEnvelopeInternal().getMaxY();
            assertTrue(northOfFirst > northOfLast);
        }
    }
}
