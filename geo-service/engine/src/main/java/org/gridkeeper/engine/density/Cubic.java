// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

/** Cubic Lagrange interpolation between four nodes at −1, 0, 1 and 2. */
final class Cubic {

    private Cubic() {}

    /** What each of the four nodes counts for at a place t in 0 … 1. */
    static double[] weights(double t) {
        return new double[] {
            -t * (t - 1) * (t - 2) / 6,
            (t + 1) * (t - 1) * (t - 2) / 2,
            -(t + 1) * t * (t - 2) / 2,
            (t + 1) * t * (t - 1) / 6
        };
    }
}
