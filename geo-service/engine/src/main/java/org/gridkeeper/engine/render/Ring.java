// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import java.util.Arrays;

/** A growing list of places in 1/256 pixel without equal neighbours. For one thread. */
final class Ring {

    long[] x = new long[64];
    long[] y = new long[64];
    int size;

    Ring clear() {
        size = 0;
        return this;
    }

    Ring add(long px, long py) {
        if (size > 0 && x[size - 1] == px && y[size - 1] == py) {
            return this;
        }
        if (size == x.length) {
            x = Arrays.copyOf(x, 2 * size);
            y = Arrays.copyOf(y, 2 * size);
        }
        x[size] = px;
        y[size++] = py;
        return this;
    }

    /** Takes away a last place that repeats the first. */
    Ring open() {
        if (size > 1 && x[0] == x[size - 1] && y[0] == y[size - 1]) {
            size--;
        }
        return this;
    }

    /** Adds its edges, the closing one too. */
    void addTo(Coverage coverage) {
        for (int i = 0; i < size; i++) {
            int next = i + 1 == size ? 0 : i + 1;
            coverage.edge(x[i], y[i], x[next], y[next]);
        }
    }
}
