// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

/** The standard normal distribution. */
final class Normal {

    // Below it the series for erf loses no more than two digits to the subtraction; above it the fraction converges
    // fast.
    private static final double SERIES_END = 1.5;
    private static final int FRACTION_TERMS = 200;

    private Normal() {}

    /** P(|Z| ≥ |z|), with an absolute error below 1e-15 and a relative error below 1e-12. */
    static double twoSidedP(double z) {
        return erfc(Math.abs(z) / Math.sqrt(2));
    }

    /** The complementary error function of x ≥ 0. */
    static double erfc(double x) {
        return x < SERIES_END ? 1 - erfSeries(x) : erfcFraction(x);
    }

    /** Abramowitz and Stegun 7.1.6: 2/√π e^(−x²) Σ 2ⁿ x^(2n+1) / (1·3·…·(2n+1)), all terms positive. */
    private static double erfSeries(double x) {
        double term = x;
        double sum = 0;
        for (int n = 0; sum + term != sum; n++) {
            sum += term;
            term *= 2 * x * x / (2 * n + 3);
        }
        return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x) * sum;
    }

    /** Abramowitz and Stegun 7.1.14: e^(−x²)/√π · 1/(x + (1/2)/(x + 1/(x + (3/2)/(x + 2/(x + …))))), from the inside. */
    private static double erfcFraction(double x) {
        double denominator = x;
        for (int n = FRACTION_TERMS; n > 0; n--) {
            denominator = x + n / 2.0 / denominator;
        }
        return Math.exp(-x * x) / Math.sqrt(Math.PI) / denominator;
    }
}
