// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NormalTest {

    // z and 2 * pnorm(-abs(z)) of R 4.
    private static final double[][] R = {
        {0, 1},
        {1e-10, 0.99999999992021149},
        {0.1, 0.92034432544594202},
        {0.5, 0.61707507745197387},
        {1, 0.31731050786291409},
        {1.5, 0.13361440253771614},
        {1.645, 0.099969811078242737},
        {1.96, 0.049995790296440856},
        {2.1213203435596424, 0.033894853524689295},
        {2.2, 0.027806895026997212},
        {2.5758293035489004, 0.010000000000000007},
        {3, 0.0026997960632601892},
        {4, 6.3342483666239849e-05},
        {5, 5.7330314375838782e-07},
        {6.5, 8.0320011677182356e-11},
        {8, 1.244192114854357e-15},
        {12, 3.5529642241553581e-33},
        {20, 5.5072482372124675e-89},
        {30, 9.8134278542963744e-198},
        {37.5, 9.2107060191639104e-308}
    };

    @Test
    void equals_r_within_a_relative_error_of_1e_12() {
        for (double[] row : R) {
            assertEquals(1, Normal.twoSidedP(row[0]) / row[1], 1e-12, "z = " + row[0]);
            assertEquals(Normal.twoSidedP(row[0]), Normal.twoSidedP(-row[0]));
        }
    }

    @Test
    void falls_all_the_way_and_ends_at_zero() {
        double before = 1;
        for (double z = 0.001; z < 45; z += 0.001) {
            double p = Normal.twoSidedP(z);
            if (p > before || p < 0) {
                throw new AssertionError("p rises at z = " + z);
            }
            before = p;
        }
        assertEquals(0, before);
        assertEquals(0, Normal.twoSidedP(Double.POSITIVE_INFINITY));
    }
}
