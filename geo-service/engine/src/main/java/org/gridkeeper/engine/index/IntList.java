// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.index;

import java.util.Arrays;

/** A growing list of ints. For one thread. */
final class IntList {

    private int[] values = new int[64];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    int get(int i) {
        return values[i];
    }

    int size() {
        return size;
    }

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }

    long bytes() {
        return 4L * values.length;
    }
}
