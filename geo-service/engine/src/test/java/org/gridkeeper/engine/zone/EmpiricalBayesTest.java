// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class EmpiricalBayesTest {

    @Test
    void equals_spdep_on_synthetic_rates() {
        assertEquals(SyntheticRates.csv(), Oracle.text("rates.csv"));
        List<String[]> cells = Oracle.rows("rates.csv");
        List<String[]> reference = Oracle.rows("rates-reference.csv");
        assertEquals(400, reference.size());
        assertArrayEquals(
                Oracle.column(reference, 1),
                EmpiricalBayes.rates(Oracle.column(cells, 1), Oracle.column(cells, 2))
                        .drawn(),
                1e-12);
    }

    @Test
    void a_small_cell_is_drawn_more_than_a_large_one() {
        double[] rates = EmpiricalBayes.rates(new double[] {5, 500, 20, 900}, new double[] {1, 100, 100, 100})
                .drawn();
        assertTrue(rates[0] < rates[1], "5 of 1 is less to go by than 500 of 100");
    }

    @Test
    void nothing_stays_nothing_and_a_cell_without_exposure_takes_no_part() {
        double[] with = EmpiricalBayes.rates(new double[] {0, 3, 9, 4}, new double[] {10, 10, 10, 0})
                .drawn();
        double[] without = EmpiricalBayes.rates(new double[] {0, 3, 9}, new double[] {10, 10, 10})
                .drawn();
        assertEquals(0, with[0]);
        assertEquals(0, with[3]);
        assertEquals(without[1], with[1]);
        assertArrayEquals(
                new double[] {0, 0},
                EmpiricalBayes.rates(new double[] {0, 0}, new double[] {0, 0}).drawn());
    }

    @Test
    void rates_that_differ_no_more_than_chance_are_all_the_mean() {
        double[] rates = EmpiricalBayes.rates(new double[] {10, 11, 9}, new double[] {100, 100, 100})
                .drawn();
        assertArrayEquals(new double[] {0.1, 0.1, 0.1}, rates, 1e-12);
    }
}
