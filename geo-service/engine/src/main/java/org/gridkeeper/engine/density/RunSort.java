// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Sorts part of two arrays by the first, then by the second. */
final class RunSort {

    private static final int SHORT = 48;

    private RunSort() {}

    static void byTime(long[] times, int[] places, int from, int to) {
        if (to - from > SHORT) {
            int[] order = IntStream.range(from, to)
                    .boxed()
                    .sorted((a, b) -> times[a] != times[b]
                            ? Long.compare(times[a], times[b])
                            : Integer.compare(places[a], places[b]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            long[] sortedTimes = Arrays.stream(order).mapToLong(i -> times[i]).toArray();
            int[] sortedPlaces = Arrays.stream(order).map(i -> places[i]).toArray();
            System.arraycopy(sortedTimes, 0, times, from, order.length);
            System.arraycopy(sortedPlaces, 0, places, from, order.length);
            return;
        }
        for (int i = from + 1; i < to; i++) {
            long time = times[i];
            int place = places[i];
            int at = i;
            while (at > from && (times[at - 1] > time || (times[at - 1] == time && places[at - 1] > place))) {
                times[at] = times[at - 1];
                places[at] = places[at - 1];
                at--;
            }
            times[at] = time;
            places[at] = place;
        }
    }
}
