// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.sample;

import java.util.Arrays;
import java.util.Random;

/** A choice among numbered things by weight. */
final class Chance {

    private final double[] sums;

    Chance(double[] weights) {
        sums = weights.clone();
        for (int i = 1; i < sums.length; i++) {
            sums[i] += sums[i - 1];
        }
    }

    double total() {
        return sums[sums.length - 1];
    }

    int draw(Random random) {
        int found = Arrays.binarySearch(sums, random.nextDouble() * total());
        return Math.min(sums.length - 1, found < 0 ? -found - 1 : found + 1);
    }
}
