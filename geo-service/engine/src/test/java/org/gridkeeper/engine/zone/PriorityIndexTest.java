// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PriorityIndexTest {

    @Test
    void a_percentile_rank_is_the_share_of_smaller_values_and_half_of_equal_ones() {
        assertArrayEquals(
                new double[] {0, 0.375, 0.375, 0.75, 1}, PercentileRank.of(new double[] {0, 2, 2, 3, 9}), 1e-15);
        assertArrayEquals(new double[] {0, 0, 1}, PercentileRank.of(new double[] {0, 0, 5}), 1e-15);
        assertArrayEquals(new double[] {1}, PercentileRank.of(new double[] {5}));
        assertArrayEquals(new double[] {0.5, 0.5, 0.5}, PercentileRank.of(new double[] {4, 4, 4}));
    }

    @Test
    void ranks_equal_a_count_of_every_pair() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            double[] values = random.doubles(2 + random.nextInt(30))
                    .map(v -> Math.floor(v * 8))
                    .toArray();
            double[] ranks = PercentileRank.of(values);
            for (int i = 0; i < values.length; i++) {
                double below = 0;
                for (int j = 0; j < values.length; j++) {
                    below += j == i ? 0 : values[j] < values[i] ? 1 : values[j] == values[i] ? 0.5 : 0;
                }
                assertEquals(values[i] == 0 ? 0 : below / (values.length - 1), ranks[i], 1e-15, "seed " + seed);
            }
        }
    }

    @Test
    void levels_are_filled_by_quota_from_the_highest_score_down() {
        List<ZoneScore> ranked = rank(random(200, new Random(1), 0));
        assertEquals(10, count(ranked, ZoneLevel.RED));
        assertEquals(20, count(ranked, ZoneLevel.ORANGE));
        assertEquals(50, count(ranked, ZoneLevel.YELLOW));
        for (int i = 1; i < ranked.size(); i++) {
            assertTrue(ranked.get(i - 1).score() >= ranked.get(i).score() - 1e-9);
            assertTrue(ranked.get(i - 1).level().compareTo(ranked.get(i).level()) <= 0);
        }
    }

    @Test
    void parts_add_up_to_the_score() {
        for (ZoneScore zone : rank(random(150, new Random(2), 0.1))) {
            double sum = zone.parts().stream().mapToDouble(Part::contribution).sum();
            assertEquals(zone.score(), sum, 1e-9);
            assertTrue(zone.score() >= 0 && zone.score() <= 100);
            assertEquals(
                    List.of("open-incidents", "tagged-buildings", "risk-points"),
                    zone.parts().stream().map(Part::indicator).toList());
        }
    }

    @Test
    void a_cell_without_anything_is_blue_even_when_the_quota_has_room() {
        List<CellFacts> cells = new ArrayList<>();
        cells.add(new CellFacts("a", 1, 2, 2, 2, 10, 1, 1, false));
        for (int i = 0; i < 19; i++) {
            cells.add(new CellFacts("z" + i, 1, 0, 0, 0, 10, 0, 0, false));
        }
        List<ZoneScore> ranked = rank(cells);
        assertEquals("a", ranked.get(0).code());
        assertEquals(100, ranked.get(0).score(), 1e-9);
        assertEquals(ZoneLevel.RED, ranked.get(0).level());
        assertEquals(19, count(ranked, ZoneLevel.BLUE));
    }

    @Test
    void a_red_hazard_makes_a_cell_red_and_keeps_its_score_and_place() {
        List<CellFacts> cells = random(100, new Random(3), 0);
        String last = rank(cells).get(99).code();
        List<CellFacts> changed = cells.stream()
                .map(c -> c.code().equals(last) ? withHazard(c) : c)
                .toList();
        List<ZoneScore> before = rank(cells);
        List<ZoneScore> after = rank(changed);
        assertEquals(ZoneLevel.RED, after.get(99).level());
        assertTrue(after.get(99).overridden());
        assertFalse(before.get(99).overridden());
        assertEquals(before.get(99).score(), after.get(99).score());
        assertEquals(before.subList(0, 99), after.subList(0, 99));
    }

    @Test
    void ties_go_by_z_and_then_by_code() {
        // Equal indicators everywhere; incidents lie around c, so that its z is the highest.
        List<CellFacts> cells = List.of(
                new CellFacts("d", 1, 1, 1, 0, 0, 0, 0, false),
                new CellFacts("a", 1, 1, 1, 0, 0, 0, 0, false),
                new CellFacts("b", 1, 1, 1, 0, 0, 0, 0, false),
                new CellFacts("c", 1, 1, 1, 9, 0, 0, 0, false));
        List<ZoneScore> ranked = PriorityIndex.rank(cells, new int[4][0]);
        assertEquals(
                List.of("c", "a", "b", "d"),
                ranked.stream().map(ZoneScore::code).toList());
    }

    @Test
    void the_order_in_which_cells_come_changes_nothing() {
        List<CellFacts> cells = random(80, new Random(4), 0.05);
        List<CellFacts> shuffled = new ArrayList<>(cells);
        Collections.shuffle(shuffled, new Random(5));
        int[][] none = new int[80][0];
        List<ZoneScore> one = PriorityIndex.rank(cells, none);
        List<ZoneScore> two = PriorityIndex.rank(shuffled, none);
        assertEquals(
                one.stream().map(z -> z.code() + z.level()).toList(),
                two.stream().map(z -> z.code() + z.level()).toList());
    }

    @Test
    void hot_spots_are_named_by_their_adjusted_p() {
        assertEquals(99, hot(3, 0.01));
        assertEquals(95, hot(3, 0.02));
        assertEquals(90, hot(3, 0.1));
        assertEquals(0, hot(3, 0.11));
        assertEquals(0, hot(-3, 0.001));
    }

    @Test
    void facts_that_cannot_be_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> new CellFacts("a", 0, 0, 0, 0, 0, 0, 0, false));
        assertThrows(IllegalArgumentException.class, () -> new CellFacts("a", 1, 0, 0, 0, 3, 4, 0, false));
        CellFacts cell = new CellFacts("a", 1, 0, 0, 0, 0, 0, 0, false);
        assertThrows(IllegalArgumentException.class, () -> rank(List.of(cell, cell)));
        assertEquals(List.of(), rank(List.of()));
    }

    private static int hot(double z, double adjusted) {
        return new ZoneScore("a", 1, ZoneLevel.BLUE, List.of(), z, adjusted, adjusted, false).hotSpotConfidence();
    }

    private static long count(List<ZoneScore> zones, ZoneLevel level) {
        return zones.stream().filter(zone -> zone.level() == level).count();
    }

    private static CellFacts withHazard(CellFacts c) {
        return new CellFacts(
                c.code(),
                c.areaSquareKm(),
                c.openDecayed(),
                c.openIncidents(),
                c.incidents90Days(),
                c.buildings(),
                c.taggedBuildings(),
                c.riskPoints(),
                true);
    }

    private static List<CellFacts> random(int n, Random random, double hazards) {
        return IntStream.range(0, n)
                .mapToObj(i -> new CellFacts(
                        "140802001001%03d".formatted(i + 1),
                        0.05 + random.nextDouble(),
                        10 * random.nextDouble(),
                        random.nextInt(20),
                        random.nextInt(40),
                        50,
                        random.nextInt(51),
                        random.nextInt(4),
                        random.nextDouble() < hazards))
                .toList();
    }

    /** Ranks cells that lie in a row. */
    private static List<ZoneScore> rank(List<CellFacts> cells) {
        int n = cells.size();
        int[][] neighbours = IntStream.range(0, n)
                .mapToObj(i ->
                        IntStream.of(i - 1, i + 1).filter(j -> j >= 0 && j < n).toArray())
                .toArray(int[][]::new);
        return PriorityIndex.rank(cells, neighbours);
    }
}
