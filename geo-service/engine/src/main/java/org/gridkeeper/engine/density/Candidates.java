// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import java.util.Arrays;
import org.gridkeeper.engine.geo.Bounds;

/**
 * The incidents that may add to a picture, in ascending row order: x and y in EPSG:3857 metres and weight, one array
 * each, of which the first {@code size} entries count. Incidents of weight 0 are left out. Filled once, then only read.
 */
final class Candidates {

    double[] x = new double[256];
    double[] y = new double[256];
    double[] weight = new double[256];
    int size;

    private Candidates() {}

    /** Those in a box of EPSG:3857 that pass the query's filter and lie in its scope's cells. */
    static Candidates in(Incidents incidents, DensityQuery query, Bounds bounds) {
        Candidates found = new Candidates();
        incidents.forEachIn(bounds, query, found::add);
        return found;
    }

    private void add(double px, double py, double w) {
        if (size == x.length) {
            x = Arrays.copyOf(x, 2 * size);
            y = Arrays.copyOf(y, 2 * size);
            weight = Arrays.copyOf(weight, 2 * size);
        }
        x[size] = px;
        y[size] = py;
        weight[size++] = w;
    }
}
