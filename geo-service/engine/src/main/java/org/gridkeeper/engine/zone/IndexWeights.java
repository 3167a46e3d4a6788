// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.zone;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** How much each theme counts; the weights add up to 1. */
public record IndexWeights(Map<Theme, Double> byTheme) {

    public static final IndexWeights EQUAL = of(new double[] {1, 1, 1, 1});

    public IndexWeights {
        byTheme = Collections.unmodifiableMap(new EnumMap<>(byTheme));
        double sum = 0;
        for (Theme theme : Theme.values()) {
            Double weight = byTheme.get(theme);
            if (weight == null || !(weight >= 0)) {
                throw new IllegalArgumentException("theme %s has a weight of %s".formatted(theme.id(), weight));
            }
            sum += weight;
        }
        if (Math.abs(sum - 1) > 1e-9) {
            throw new IllegalArgumentException("weights of themes add up to %s, not to 1".formatted(sum));
        }
    }

    /**
     * Weights in the proportion of shares.
     *
     * @param shares one for each theme in its order, not negative, not all 0
     */
    public static IndexWeights of(double[] shares) {
        Theme[] themes = Theme.values();
        if (shares.length != themes.length) {
            throw new IllegalArgumentException("%d weights for %d themes".formatted(shares.length, themes.length));
        }
        double sum = 0;
        for (double share : shares) {
            if (!(share >= 0) || Double.isInfinite(share)) {
                throw new IllegalArgumentException("a weight is 0 or more, not " + share);
            }
            sum += share;
        }
        if (!(sum > 0)) {
            throw new IllegalArgumentException("a weight of at least one theme is above 0");
        }
        Map<Theme, Double> weights = new EnumMap<>(Theme.class);
        for (int i = 0; i < themes.length; i++) {
            weights.put(themes[i], shares[i] / sum);
        }
        return new IndexWeights(weights);
    }

    public double of(Theme theme) {
        return byTheme.getOrDefault(theme, 0.0);
    }
}
