// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import java.util.Arrays;

/** Whole numbers ≥ 0 by key, in two arrays with open addressing; a third at least of the slots is free. For one thread. */
final class LongTable {

    static final int NONE = -1;

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[64];
    private int[] values = new int[64];
    private int size;

    LongTable() {
        Arrays.fill(values, NONE);
    }

    /** The value of a key, or {@link #NONE}. */
    int find(long key) {
        return values[slot(key)];
    }

    void put(long key, int value) {
        int slot = slot(key);
        boolean added = values[slot] == NONE;
        keys[slot] = key;
        values[slot] = value;
        if (added && 3 * ++size > 2 * keys.length) {
            grow();
        }
    }

    /** Adds to the value of a key, which begins at 0; the sum. */
    int add(long key, int more) {
        int known = find(key);
        int sum = (known == NONE ? 0 : known) + more;
        put(key, sum);
        return sum;
    }

    /** The slot of a key, or the free one that it would get. */
    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) ((key * GOLDEN) >>> 32) & mask;
        while (values[slot] != NONE && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[2 * oldKeys.length];
        values = new int[2 * oldKeys.length];
        Arrays.fill(values, NONE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != NONE) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
