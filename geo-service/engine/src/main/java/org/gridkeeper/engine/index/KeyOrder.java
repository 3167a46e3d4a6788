// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.index;

import java.util.function.IntBinaryOperator;

/** Sorts the indices of an array of unsigned keys: by radix, least significant byte first, and equal keys by comparison. */
final class KeyOrder {

    private static final int BITS = 8;
    private static final int DIGITS = 1 << BITS;

    private KeyOrder() {}

    /** The indices of the keys in ascending order; {@code ties} orders those of equal keys. */
    static int[] of(long[] keys, IntBinaryOperator ties) {
        int n = keys.length;
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        int[] other = new int[n];
        for (int shift = 0; shift < Long.SIZE; shift += BITS) {
            int[] next = new int[DIGITS + 1];
            for (long key : keys) {
                next[(int) (key >>> shift & (DIGITS - 1)) + 1]++;
            }
            if (n == 0 || next[(int) (keys[0] >>> shift & (DIGITS - 1)) + 1] == n) {
                continue; // The same in all keys.
            }
            for (int digit = 0; digit < DIGITS; digit++) {
                next[digit + 1] += next[digit];
            }
            for (int index : order) {
                other[next[(int) (keys[index] >>> shift & (DIGITS - 1))]++] = index;
            }
            int[] sorted = other;
            other = order;
            order = sorted;
        }
        settle(keys, order, ties);
        return order;
    }

    private static void settle(long[] keys, int[] order, IntBinaryOperator ties) {
        for (int from = 0; from < order.length; ) {
            int to = from + 1;
            while (to < order.length && keys[order[to]] == keys[order[from]]) {
                to++;
            }
            if (to - from > 1) {
                Integer[] equal = new Integer[to - from];
                for (int i = from; i < to; i++) {
                    equal[i - from] = order[i];
                }
                java.util.Arrays.sort(equal, ties::applyAsInt);
                for (int i = from; i < to; i++) {
                    order[i] = equal[i - from];
                }
            }
            from = to;
        }
    }
}
