// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MannKendallTest {

    @Test
    void equals_R_on_series_with_few_ties_and_many() {
        List<String[]> series = Oracle.rows("series.csv");
        List<String[]> reference = Oracle.rows("series-reference.csv");
        assertEquals(300, reference.size());
        for (int i = 0; i < series.size(); i++) {
            double[] values = Arrays.stream(series.get(i)[1].split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            MannKendall trend = MannKendall.of(values);
            assertEquals(Double.parseDouble(reference.get(i)[1]), trend.z(), 1e-9, series.get(i)[0]);
            assertEquals(Double.parseDouble(reference.get(i)[2]), trend.p(), 1e-9, series.get(i)[0]);
        }
    }

    @Test
    void the_reference_input_is_what_the_generator_writes() {
        assertEquals(SyntheticSeries.csv(), Oracle.text("series.csv"));
    }

    @Test
    void pairs_that_rise_are_set_against_pairs_that_fall() {
        assertEquals(3, MannKendall.of(new double[] {1, 2, 3}).s());
        assertEquals(-1, MannKendall.of(new double[] {2, 3, 1}).s());
        assertEquals(new MannKendall(0, 0, 1), MannKendall.of(new double[] {5, 5, 5, 5}));
        assertEquals(new MannKendall(0, 0, 1), MannKendall.of(new double[0]));
    }
}
