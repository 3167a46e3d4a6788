// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import java.util.Arrays;

/** Rates of small cells, drawn towards the rate of all cells (Marshall 1991, the global estimator by moments). */
final class EmpiricalBayes {

    /** As counted, how much of that is trusted, and drawn; of each cell. */
    @SuppressWarnings("ArrayRecordComponent")
    record Rates(double[] counted, double[] trust, double[] drawn) {

        /** What is taken as it is. */
        static Rates asCounted(double[] values) {
            double[] whole = new double[values.length];
            Arrays.fill(whole, 1);
            return new Rates(values, whole, values);
        }
    }

    private EmpiricalBayes() {}

    /**
     * For each cell m + a/(a + m/e)·(n/e − m): n its count, e its exposure, m = Σn/Σe, a = max(0, Σe(n/e − m)²/Σe − m/ē) with
     * ē the mean exposure. Equal to R's {@code spdep::EBest(n, e)} where n is above 0. A count of 0 stays a rate of 0: that
     * nothing was seen is not made into a little of it. So does a cell without exposure, which takes no part.
     *
     * @param counts not negative; need not be whole
     * @param exposures not negative
     */
    static Rates rates(double[] counts, double[] exposures) {
        double events = 0;
        double exposure = 0;
        int exposed = 0;
        for (int i = 0; i < counts.length; i++) {
            if (exposures[i] > 0) {
                events += counts[i];
                exposure += exposures[i];
                exposed++;
            }
        }
        double mean = exposed == 0 ? 0 : events / exposure;
        double spread = 0;
        for (int i = 0; i < counts.length; i++) {
            if (exposures[i] > 0) {
                double off = counts[i] / exposures[i] - mean;
                spread += exposures[i] * off * off;
            }
        }
        double between = exposed == 0 ? 0 : Math.max(0, spread / exposure - mean / (exposure / exposed));
        Rates rates = new Rates(new double[counts.length], new double[counts.length], new double[counts.length]);
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0 && exposures[i] > 0) {
                rates.counted[i] = counts[i] / exposures[i];
                rates.trust[i] = between / (between + mean / exposures[i]);
                rates.drawn[i] = mean + rates.trust[i] * (rates.counted[i] - mean);
            }
        }
        return rates;
    }
}
