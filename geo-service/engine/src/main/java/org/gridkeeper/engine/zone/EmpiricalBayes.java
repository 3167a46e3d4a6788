// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

/** Rates of small cells, drawn towards the rate of all cells (Marshall 1991, the global estimator by moments). */
final class EmpiricalBayes {

    private EmpiricalBayes() {}

    /**
     * For each cell m + a/(a + m/e)·(n/e − m): n its count, e its exposure, m = Σn/Σe, a = max(0, Σe(n/e − m)²/Σe − m/ē) with
     * ē the mean exposure. Equal to R's {@code spdep::EBest(n, e)} where n is above 0. A count of 0 stays a rate of 0: that
     * nothing was seen is not made into a little of it. So does a cell without exposure, which takes no part.
     *
     * @param counts not negative; need not be whole
     * @param exposures not negative
     */
    static double[] rates(double[] counts, double[] exposures) {
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
        double[] rates = new double[counts.length];
        for (int i = 0; i < rates.length; i++) {
            if (counts[i] > 0 && exposures[i] > 0) {
                double trust = between / (between + mean / exposures[i]);
                rates[i] = mean + trust * (counts[i] / exposures[i] - mean);
            }
        }
        return rates;
    }
}
