// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;

/** How many incidents there were in each of the 13 weeks before a moment, oldest first. Immutable. */
public final class Weeks {

    public static final int COUNT = 13;

    public static final Weeks NONE = new Weeks(new int[COUNT], 0);

    /** Also those of others, which lie side by side. */
    private final int[] counts;

    private final int first;

    private Weeks(int[] counts, int first) {
        this.counts = counts;
        this.first = first;
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
        return new Weeks(counts.clone(), 0);
    }

    /**
     * The weeks of one of many.
     *
     * @param counts 13 of each, one after another, which nobody changes any more
     * @param place of it, 0 for the first
     */
    static Weeks among(int[] counts, int place) {
        return new Weeks(counts, COUNT * place);
    }

    /**
     * The count of one week.
     *
     * @param week 0 for the oldest
     */
    int get(int week) {
        return counts[first + Objects.checkIndex(week, COUNT)];
    }

    Weeks plus(Weeks other) {
        return new Weeks(
                IntStream.range(0, COUNT)
                        .map(week -> get(week) + other.get(week))
                        .toArray(),
                0);
    }

    private int[] toArray() {
        return Arrays.copyOfRange(counts, first, first + COUNT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Weeks weeks && Arrays.equals(toArray(), weeks.toArray());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(toArray());
    }

    @Override
    public String toString() {
        return Arrays.toString(toArray());
    }
}
