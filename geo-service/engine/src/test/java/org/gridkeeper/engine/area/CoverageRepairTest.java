// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.area;

import static org.gridkeeper.engine.area.CoverageAssert.area;
import static org.gridkeeper.engine.area.CoverageAssert.assertValidCoverage;
import static org.gridkeeper.engine.area.CoverageAssert.box;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKBWriter;

class CoverageRepairTest {

    @Test
    void the_verb_fails_for_an_overlap_and_for_unmatched_nodes() {
        assertThrows(
                AssertionError.class,
                () -> assertValidCoverage(List.of(box("140801", 0, 0, 1, 1), box("140802", 0.9, 0, 2, 1))));
        assertThrows(
                AssertionError.class,
                () -> assertValidCoverage(
                        List.of(box("140801", 0, 0, 1, 2), box("140802", 1, 0, 2, 1), box("140803", 1, 1, 2, 2))));
    }

    @Test
    void a_ring_that_crosses_itself_is_found_at_its_crossing() {
        Area bow = area("140801", "POLYGON ((0 0, 2 2, 2 0, 0 2, 0 0))");
        Flaw flaw = CoverageCheck.flaws(List.of(bow)).get(0);
        assertEquals(new Flaw(FlawKind.SELF_CROSSING, List.of("140801"), 1, 1, 0), flaw);
    }

    @Test
    void an_overlap_is_found_with_its_size_and_a_place_inside_it() {
        Area west = box("140801", 0, -0.001, 0.01, 0.001);
        Area east = box("140802", 0.009, -0.001, 0.02, 0.001);
        Flaw flaw = CoverageCheck.flaws(List.of(west, east)).get(0);
        assertEquals(List.of("140801", "140802"), flaw.codes());
        assertEquals(0.001 * 111319.49 * 0.002 * 111319.49, flaw.squareMetres(), 1);
        assertTrue(flaw.lon() > 0.009 && flaw.lon() < 0.01);
    }

    @Test
    void overlaps_smaller_than_a_square_decimetre_and_areas_of_other_levels_are_no_flaws() {
        Area west = box("140801", 0, 0, 0.001, 0.001);
        Area east = box("140802", 0.001 - 5e-10, 0, 0.002, 0.001);
        Area street = box("140802001", 0.001, 0, 0.0015, 0.001);
        assertEquals(List.of(), CoverageCheck.flaws(List.of(west, east, street)));
    }

    @Test
    void an_overlap_goes_to_the_neighbour_with_the_longest_border() {
        // The overlap is a tongue of the eastern box into the western one: three of its sides border the west.
        Area west = box("140801", 0, 0, 0.01, 0.01);
        Area east = area(
                "140802",
                "POLYGON ((0.01 0, 0.02 0, 0.02 0.01, 0.01 0.01, 0.01 0.006, 0.008 0.006, "
                        + "0.008 0.004, 0.01 0.004, 0.01 0))");
        var repaired = CoverageRepair.repair(List.of(west, east));
        assertValidCoverage(repaired.areas());
        assertTrue(repaired.areas().get(0).lonLat().equalsTopo(west.lonLat()));
        assertEquals(1, repaired.mends().size());
        assertEquals("140802", repaired.mends().get(0).code());
        assertEquals(
                0.002 * 0.002 * 111319.49 * 111319.49, repaired.mends().get(0).changedSquareMetres(), 1);
    }

    @Test
    void a_slit_is_closed_and_a_real_hole_stays() {
        Area ring = area(
                "140801",
                "POLYGON ((0 0, 0.03 0, 0.03 0.01, 0 0.01, 0 0), "
                        + "(0.005 0.004, 0.005 0.006, 0.008 0.006, 0.008 0.004, 0.005 0.004), "
                        + "(0.02 0.002, 0.02 0.008, 0.025 0.008, 0.025 0.002, 0.02 0.002))");
        Area inner = box("140802", 0.020005, 0.002, 0.025, 0.008);
        var repaired = CoverageRepair.repair(List.of(ring, inner));
        assertValidCoverage(repaired.areas());
        double hole = 0.003 * 0.002;
        assertEquals(0.03 * 0.01 - hole, total(repaired.areas()), 1e-12);
    }

    @Test
    void an_area_inside_another_keeps_its_ground() {
        Area around = box("140801", 0, 0, 0.03, 0.01);
        Area within = box("140802", 0.01, 0.004, 0.012, 0.006);
        var repaired = CoverageRepair.repair(List.of(around, within));
        assertValidCoverage(repaired.areas());
        assertTrue(repaired.areas().get(1).lonLat().equalsTopo(within.lonLat()));
    }

    @Test
    void an_area_given_twice_is_refused_by_name() {
        var refused = assertThrows(
                IllegalArgumentException.class,
                () -> CoverageRepair.repair(List.of(box("140801", 0, 0, 1, 1), box("140802", 0, 0, 1, 1))));
        assertTrue(refused.getMessage().contains("140802"), refused.getMessage());
    }

    @Test
    void random_shaken_lattices_become_valid_coverages_and_a_second_repair_changes_nothing() {
        for (long seed = 1; seed <= 40; seed++) {
            List<Area> shaken = shakenLattice(new Random(seed), 5, 2e-6);
            var repaired = CoverageRepair.repair(shaken);
            assertValidCoverage(repaired.areas());
            var again = CoverageRepair.repair(repaired.areas());
            assertEquals(List.of(), again.mends(), "seed " + seed);
            assertEquals(wkb(repaired.areas()), wkb(again.areas()), "seed " + seed);
        }
    }

    @Test
    void areas_in_another_order_are_mended_to_the_same_bytes() {
        for (long seed = 1; seed <= 40; seed++) {
            Random random = new Random(seed);
            List<Area> shaken = shakenLattice(random, 5, 2e-6);
            Map<String, String> expected = wkb(CoverageRepair.repair(shaken).areas());
            assertEquals(expected, wkb(CoverageRepair.repair(shaken).areas()), "seed " + seed);
            Collections.shuffle(shaken, random);
            var repaired = CoverageRepair.repair(shaken);
            assertEquals(codes(shaken), codes(repaired.areas()), "seed " + seed);
            assertEquals(expected, wkb(repaired.areas()), "seed " + seed);
        }
    }

    @Test
    void ground_that_two_areas_claim_alike_goes_to_the_lower_code() {
        Area west = box("140801", 0, 0, 0.011, 0.01);
        Area east = box("140802", 0.009, 0, 0.02, 0.01);
        assertEquals(
                wkb(CoverageRepair.repair(List.of(west, east)).areas()),
                wkb(CoverageRepair.repair(List.of(east, west)).areas()));
    }

    /** The geometry of each area, node by node, by code. */
    private static Map<String, String> wkb(List<Area> areas) {
        Map<String, String> wkb = new TreeMap<>();
        areas.forEach(area -> wkb.put(area.code(), WKBWriter.toHex(new WKBWriter().write(area.lonLat()))));
        return wkb;
    }

    private static List<String> codes(List<Area> areas) {
        return areas.stream().map(Area::code).toList();
    }

    /** Squares of a thousandth of a degree whose corners were measured by each owner for itself. */
    private static List<Area> shakenLattice(Random random, int n, double error) {
        List<Area> areas = new ArrayList<>();
        GeometryFactory factory = new GeometryFactory();
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < n; column++) {
                Coordinate[] ring = new Coordinate[5];
                int[][] corners = {{0, 0}, {1, 0}, {1, 1}, {0, 1}};
                for (int i = 0; i < 4; i++) {
                    ring[i] = new Coordinate(
                            8.5 + (column + corners[i][0]) * 0.001 + random.nextGaussian() * error,
                            47.3 + (row + corners[i][1]) * 0.001 + random.nextGaussian() * error);
                }
                ring[4] = ring[0];
                String code = "261001001%03d".formatted(row * n + column + 1);
                areas.add(new Area(code, Level.COMMUNITY, code, "261001001", factory.createPolygon(ring)));
            }
        }
        return areas;
    }

    private static double total(List<Area> areas) {
        return areas.stream().mapToDouble(a -> a.lonLat().getArea()).sum();
    }

    @Test
    void the_quarters_of_zurich_are_mended() throws IOException {
        List<Area> quarters = Quarters.read();
        List<Flaw> flaws = CoverageCheck.flaws(quarters);
        var repaired = CoverageRepair.repair(quarters);
        assertEquals(34, quarters.size());
        assertEquals(
                7,
                flaws.stream().filter(f -> f.kind() == FlawKind.SELF_CROSSING).count());
        assertTrue(flaws.stream().anyMatch(f -> f.squareMetres() > 100 && f.squareMetres() < 110));
        assertValidCoverage(repaired.areas());
        double changed = repaired.mends().stream()
                .mapToDouble(Mend::changedSquareMetres)
                .max()
                .orElse(0);
        assertTrue(changed < 500, "an area changed by " + changed + " m²");
    }

    @Test
    void the_quarters_of_zurich_are_mended_to_the_same_bytes_in_any_order_and_only_once() throws IOException {
        List<Area> quarters = Quarters.read();
        var repaired = CoverageRepair.repair(quarters);
        List<Area> shuffled = new ArrayList<>(quarters);
        Collections.shuffle(shuffled, new Random(4));
        assertEquals(wkb(repaired.areas()), wkb(CoverageRepair.repair(shuffled).areas()));
        var again = CoverageRepair.repair(repaired.areas());
        assertEquals(List.of(), again.mends());
        assertEquals(wkb(repaired.areas()), wkb(again.areas()));
    }
}
