// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.work;

import java.util.Arrays;

/** Splits the minutes of an area among its cells in proportion to what each asks for. */
public final class PatrolSplit {

    private PatrolSplit() {}

    /**
     * The part of each, in order; they add up to the whole. Where none asks for anything all get the same.
     *
     * @param demands 0 or more each
     * @param minutes 0 or more, to be split
     */
    public static double[] of(double[] demands, double minutes) {
        if (!(minutes >= 0)) {
            throw new IllegalArgumentException("%s minutes to split".formatted(minutes));
        }
        double total = 0;
        for (double demand : demands) {
            if (!(demand >= 0)) {
                throw new IllegalArgumentException("a demand of " + demand);
            }
            total += demand;
        }
        double[] parts = new double[demands.length];
        if (total == 0) {
            Arrays.fill(parts, minutes / demands.length);
            return parts;
        }
        for (int i = 0; i < demands.length; i++) {
            parts[i] = minutes * (demands[i] / total);
        }
        return parts;
    }
}
