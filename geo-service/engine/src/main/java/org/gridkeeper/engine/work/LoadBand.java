// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.work;

/** What a workload index means: below 0.7 light, to 1.0 normal, to 1.3 heavy, above overloaded. */
public enum LoadBand {
    LIGHT,
    NORMAL,
    HEAVY,
    OVERLOADED;

    private static final double NORMAL_FROM = 0.7;
    private static final double NORMAL_TO = 1.0;
    private static final double HEAVY_TO = 1.3;

    /**
     * The band of an index.
     *
     * @param index 0 or more
     */
    public static LoadBand of(double index) {
        if (!(index >= 0)) {
            throw new IllegalArgumentException("a workload index of " + index);
        }
        return index < NORMAL_FROM ? LIGHT : index <= NORMAL_TO ? NORMAL : index <= HEAVY_TO ? HEAVY : OVERLOADED;
    }
}
