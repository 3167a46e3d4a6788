// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import java.util.Arrays;

/** How many incidents there were in each of the 13 weeks before a moment, oldest first. Immutable. */
public final class Weeks {

    public static final int COUNT = 13;

    public static final Weeks NONE = new Weeks(new int[COUNT]);

    private final int[] counts;

    private Weeks(int[] counts) {
        this.counts = counts;
    }

    /**
     * The counts of the weeks.
     *
     * @param counts 13 of them, oldest first
     */
    static Weeks of(int... counts) {
        if (counts.length != COUNT) {
            throw new IllegalArgumentException("%d weeks, not %d".formatted(counts.length, COUNT));
        }
        return new Weeks(counts.clone());
    }

    /**
     * The count of one week.
     *
     * @param week 0 for the oldest
     */
    int get(int week) {
        return counts[week];
    }

    Weeks plus(Weeks other) {
        int[] sum = counts.clone();
        for (int week = 0; week < COUNT; week++) {
            sum[week] += other.counts[week];
        }
        return new Weeks(sum);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Weeks weeks && Arrays.equals(counts, weeks.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return Arrays.toString(counts);
    }
}
