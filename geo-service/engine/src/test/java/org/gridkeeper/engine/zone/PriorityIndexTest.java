// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    void parts_add_up_to_the_score_whatever_the_weights() {
        Random random = new Random(2);
        for (int round = 0; round < 20; round++) {
            IndexWeights weights = IndexWeights.of(random.doubles(4).toArray());
            for (ZoneScore zone : PriorityIndex.rank(random(150, random), row(150), weights, Pace.UNBROKEN)) {
                double sum =
                        zone.parts().stream().mapToDouble(Part::contribution).sum();
                assertEquals(zone.score(), sum, 1e-9);
                assertTrue(zone.score() >= 0 && zone.score() <= 100);
                assertEquals(
                        Arrays.stream(Indicator.values()).map(Indicator::id).toList(),
                        zone.parts().stream().map(Part::indicator).toList());
            }
        }
    }

    @Test
    void the_score_is_the_weighted_mean_of_the_ranks_of_the_themes() {
        List<CellFacts> cells = random(60, new Random(7));
        IndexWeights weights = IndexWeights.of(new double[] {4, 3, 2, 1});
        Map<String, ZoneScore> byCode = new HashMap<>();
        PriorityIndex.rank(cells, row(60), weights, Pace.UNBROKEN).forEach(zone -> byCode.put(zone.code(), zone));
        double[] expected = new double[60];
        for (Theme theme : Theme.values()) {
            double[] sums = new double[60];
            for (Indicator indicator : Indicator.of(theme)) {
                double[] ranks = PercentileRank.of(
                        indicator.rates(cells.toArray(CellFacts[]::new)).drawn());
                for (int i = 0; i < 60; i++) {
                    sums[i] += ranks[i];
                }
            }
            // Sums that differ by rounding alone are equal.
            double[] ranks = PercentileRank.of(
                    Arrays.stream(sums).map(sum -> Math.round(sum * 1e9) / 1e9).toArray());
            for (int i = 0; i < 60; i++) {
                expected[i] += 100 * weights.of(theme) * ranks[i];
            }
        }
        for (int i = 0; i < 60; i++) {
            assertEquals(expected[i], byCode.get(cells.get(i).code()).score(), 1e-9);
        }
    }

    @Test
    void a_cell_of_which_nothing_is_known_has_a_score_of_nothing() {
        List<CellFacts> cells = new ArrayList<>(random(20, new Random(3)));
        cells.add(new CellFacts("nothing", 0.3, IncidentFacts.NONE, RegisterFacts.NONE, null));
        ZoneScore last = PriorityIndex.rank(cells, row(21), IndexWeights.EQUAL, Pace.UNBROKEN)
                .get(20);
        assertEquals("nothing", last.code());
        assertEquals(0, last.score());
        assertEquals(ZoneScore.Confidence.LOW, last.confidence());
    }

    @Test
    void a_hard_rule_keeps_score_and_place_as_they_are() {
        List<CellFacts> cells = random(100, new Random(3));
        List<ZoneScore> before = rank(cells);
        String last = before.get(99).code();
        List<ZoneScore> after = rank(cells.stream()
                .map(c -> c.code().equals(last) ? withHazard(c) : c)
                .toList());
        assertEquals(HardRule.RED_HAZARD, after.get(99).hardRule());
        assertNull(before.get(99).hardRule());
        assertEquals(before.get(99).score(), after.get(99).score());
        assertEquals(before.subList(0, 99), after.subList(0, 99));
    }

    @Test
    void a_school_is_under_a_hard_rule_while_something_urgent_is_open() {
        assertEquals(HardRule.RED_HAZARD, HardRule.of(true, false, false).orElseThrow());
        assertEquals(HardRule.SCHOOL_URGENT, HardRule.of(false, true, true).orElseThrow());
        assertTrue(HardRule.of(false, true, false).isEmpty());
        assertTrue(HardRule.of(false, false, true).isEmpty());
    }

    @Test
    void ties_go_by_z_and_then_by_code() {
        // Nothing scores; incidents lie at c alone, so that its z is the highest.
        List<CellFacts> cells = new ArrayList<>();
        for (String code : List.of("d", "a", "b", "c")) {
            cells.add(new CellFacts(code, 1, recent(code.equals("c") ? 9 : 0), RegisterFacts.NONE, null));
        }
        assertEquals(
                List.of("c", "a", "b", "d"),
                PriorityIndex.rank(cells, new int[4][0], IndexWeights.EQUAL, Pace.UNBROKEN).stream()
                        .map(ZoneScore::code)
                        .toList());
    }

    @Test
    void the_order_in_which_cells_come_changes_nothing() {
        List<CellFacts> cells = random(80, new Random(4));
        List<CellFacts> shuffled = new ArrayList<>(cells);
        Collections.shuffle(shuffled, new Random(5));
        int[][] none = new int[80][0];
        assertEquals(
                PriorityIndex.rank(cells, none, IndexWeights.EQUAL, Pace.UNBROKEN).stream()
                        .map(ZoneScore::code)
                        .toList(),
                PriorityIndex.rank(shuffled, none, IndexWeights.EQUAL, Pace.UNBROKEN).stream()
                        .map(ZoneScore::code)
                        .toList());
    }

    @Test
    void hot_spots_are_named_by_their_adjusted_p() {
        assertEquals(99, new ZoneScore.HotSpot(3, 0.01, 0.01).confidence());
        assertEquals(95, new ZoneScore.HotSpot(3, 0.02, 0.02).confidence());
        assertEquals(90, new ZoneScore.HotSpot(3, 0.1, 0.1).confidence());
        assertEquals(0, new ZoneScore.HotSpot(3, 0.11, 0.11).confidence());
        assertEquals(0, new ZoneScore.HotSpot(-3, 0.001, 0.001).confidence());
    }

    @Test
    void facts_that_cannot_be_are_refused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new CellFacts("a", 0, IncidentFacts.NONE, RegisterFacts.NONE, null));
        assertThrows(IllegalArgumentException.class, () -> new RegisterFacts(3, 4, 0, 0, 0, 0, 0));
        CellFacts cell = new CellFacts("a", 1, IncidentFacts.NONE, RegisterFacts.NONE, null);
        assertThrows(IllegalArgumentException.class, () -> rank(List.of(cell, cell)));
        assertEquals(List.of(), rank(List.of()));
    }

    @Test
    void nothing_that_describes_people_by_what_they_are_is_on_the_list() {
        for (Indicator indicator : Indicator.values()) {
            for (String word : List.of("ethnic", "relig", "belief", "record", "petition", "political", "origin")) {
                assertTrue(!indicator.id().contains(word), indicator.id());
            }
        }
        assertEquals(10, Indicator.values().length, "another indicator needs a decision, and another number here");
    }

    /** Counted, but with nothing that an indicator is made of. */
    private static IncidentFacts recent(int count) {
        return new IncidentFacts(0, 0, 0, count, 0, 0, Weeks.NONE);
    }

    private static CellFacts withHazard(CellFacts c) {
        return new CellFacts(c.code(), c.areaSquareKm(), c.incidents(), c.registers(), HardRule.RED_HAZARD);
    }

    static List<CellFacts> random(int n, Random random) {
        return IntStream.range(0, n)
                .mapToObj(i -> new CellFacts(
                        "140802001001%03d".formatted(i + 1),
                        0.05 + random.nextDouble(),
                        new IncidentFacts(
                                10 * random.nextDouble(),
                                random.nextInt(3) * random.nextDouble(),
                                15 * random.nextDouble(),
                                random.nextInt(40),
                                random.nextInt(9),
                                random.nextInt(4),
                                Weeks.of(random.ints(Weeks.COUNT, 0, 6).toArray())),
                        new RegisterFacts(
                                50,
                                random.nextInt(51),
                                random.nextInt(900),
                                random.nextInt(60),
                                random.nextInt(4),
                                random.nextInt(3),
                                90 * random.nextDouble()),
                        null))
                .toList();
    }

    /** Neighbours of cells that lie in a row. */
    static int[][] row(int n) {
        return IntStream.range(0, n)
                .mapToObj(i ->
                        IntStream.of(i - 1, i + 1).filter(j -> j >= 0 && j < n).toArray())
                .toArray(int[][]::new);
    }

    private static List<ZoneScore> rank(List<CellFacts> cells) {
        return PriorityIndex.rank(cells, row(cells.size()), IndexWeights.EQUAL, Pace.UNBROKEN);
    }
}
