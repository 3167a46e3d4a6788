// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FalseDiscoveryTest {

    @Test
    void equals_p_adjust_of_r_with_ties_and_out_of_order() {
        double[] p = {0.01, 0.04, 0.03, 0.04, 0.005, 0.5, 1, 0, 0.04, 0.9, 0.2, 0.03};
        double[] r = {0.04, 0.06, 0.06, 0.06, 0.03, 0.6, 1, 0, 0.06, 0.98181818181818181, 0.26666666666666666, 0.06};
        assertArrayEquals(r, FalseDiscovery.adjust(p), 1e-15);
    }

    @Test
    void equals_the_smallest_n_p_over_rank_of_all_tests_as_large() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            double[] p = random.doubles(1 + random.nextInt(30))
                    .map(v -> Math.round(v * 20) / 20.0)
                    .toArray();
            double[] adjusted = FalseDiscovery.adjust(p);
            for (int i = 0; i < p.length; i++) {
                double smallest = 1;
                for (double other : p) {
                    int atMost = 0;
                    for (double q : p) {
                        atMost += q <= other ? 1 : 0;
                    }
                    if (other >= p[i]) {
                        smallest = Math.min(smallest, other * p.length / atMost);
                    }
                }
                assertEquals(smallest, adjusted[i], 1e-14, "seed " + seed);
            }
        }
    }

    @Test
    void the_largest_discovery_is_the_largest_p_that_is_one_when_all_are_adjusted() {
        Random random = new Random(4);
        for (int round = 0; round < 200; round++) {
            double[] p = random.doubles(1 + random.nextInt(60))
                    .map(each -> random.nextBoolean() ? each * each * each * 0.1 : Math.round(each * 20) / 20.0)
                    .toArray();
            double rate = 0.01 + random.nextDouble() / 2;
            double[] adjusted = FalseDiscovery.adjust(p);
            double expected = IntStream.range(0, p.length)
                    .filter(i -> adjusted[i] <= rate)
                    .mapToDouble(i -> p[i])
                    .max()
                    .orElse(-1);
            double[] small = Arrays.stream(p).filter(each -> each <= rate).toArray();
            assertEquals(expected, FalseDiscovery.largest(small, p.length, rate));
        }
    }

    @Test
    void no_tests_give_no_answers() {
        assertEquals(0, FalseDiscovery.adjust(new double[0]).length);
    }

    @Test
    void what_is_no_probability_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> FalseDiscovery.adjust(new double[] {0.5, Double.NaN}));
        assertThrows(IllegalArgumentException.class, () -> FalseDiscovery.adjust(new double[] {1.1}));
    }
}
