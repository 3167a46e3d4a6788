// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.gridkeeper.engine.zone.EmergingHotSpots.Pattern;
import org.gridkeeper.engine.zone.EmergingHotSpots.Spot;
import org.junit.jupiter.api.Test;

class EmergingHotSpotsTest {

    private static final MannKendall UP = new MannKendall(40, 3, 0.003);
    private static final MannKendall DOWN = new MannKendall(-40, -3, 0.003);
    private static final MannKendall FLAT = new MannKendall(3, 0.3, 0.8);

    /** A slice each: + hot, - cold, . neither. */
    private static void assertPattern(Pattern expected, boolean hot, String slices, MannKendall trend) {
        int[] signs = slices.chars().map(c -> c == '+' ? 1 : c == '-' ? -1 : 0).toArray();
        assertEquals(new Spot(expected, hot), EmergingHotSpots.classify(signs, trend, 0.05), slices);
    }

    @Test
    void each_pattern_is_told_from_the_others() {
        assertPattern(Pattern.NEW, true, ".........+", UP);
        assertPattern(Pattern.CONSECUTIVE, true, "......++++", UP);
        assertPattern(Pattern.INTENSIFYING, true, "++++++++++", UP);
        assertPattern(Pattern.INTENSIFYING, true, ".+++++++++", UP);
        assertPattern(Pattern.PERSISTENT, true, "+++++.++++", FLAT);
        assertPattern(Pattern.DIMINISHING, true, "++++++++++", DOWN);
        assertPattern(Pattern.SPORADIC, true, "+..++...++", FLAT);
        assertPattern(Pattern.SPORADIC, true, "+..++.....", DOWN);
        assertPattern(Pattern.OSCILLATING, true, "+--++...++", FLAT);
        assertPattern(Pattern.HISTORICAL, true, "+++++++++.", FLAT);
        assertPattern(Pattern.NONE, false, "..........", FLAT);
        assertPattern(Pattern.NONE, false, "", FLAT);
    }

    @Test
    void cold_is_the_mirror_of_hot() {
        assertPattern(Pattern.NEW, false, ".........-", DOWN);
        assertPattern(Pattern.CONSECUTIVE, false, "......----", DOWN);
        assertPattern(Pattern.INTENSIFYING, false, "----------", DOWN);
        assertPattern(Pattern.DIMINISHING, false, "----------", UP);
        assertPattern(Pattern.SPORADIC, false, "-..--...--", FLAT);
        assertPattern(Pattern.OSCILLATING, false, "-++-+...--", FLAT);
        assertPattern(Pattern.HISTORICAL, false, "---------.", FLAT);
    }

    @Test
    void a_spot_that_comes_up_in_the_last_slices_of_a_grid_is_found_and_no_other() {
        int side = 12;
        Random random = new Random(3);
        double[][] counts = new double[10][side * side];
        int[][] neighbours = new int[side * side][];
        for (int cell = 0; cell < side * side; cell++) {
            int row = cell / side;
            int column = cell % side;
            neighbours[cell] = java.util.stream.IntStream.range(0, side * side)
                    .filter(other -> other != row * side + column
                            && Math.abs(other / side - row) <= 1
                            && Math.abs(other % side - column) <= 1)
                    .toArray();
            for (int t = 0; t < counts.length; t++) {
                boolean hot = Math.abs(row - 6) <= 1 && Math.abs(column - 6) <= 1 && t >= 6;
                counts[t][cell] = random.nextInt(4) + (hot ? 20 : 0);
            }
        }
        Spot[] spots = EmergingHotSpots.of(counts, neighbours, 0, 0.01, Pace.UNBROKEN);
        assertEquals(Pattern.CONSECUTIVE, spots[6 * side + 6].pattern());
        assertEquals(true, spots[6 * side + 6].hot());
        assertEquals(Pattern.NONE, spots[0].pattern());
    }
}
